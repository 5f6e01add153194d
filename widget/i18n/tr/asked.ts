/** Turkish, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const asked: AskedWords = {
  choose: 'Seçin…',
  label: 'Promosyon kodu',
  apply: 'Uygula',
  checking: 'Kontrol ediliyor…',
  applied: (title) => `Kod uygulandı${title ? `: ${title}` : ''}`,
  remove: 'Kodu kaldır',
  wrong: (count) => `Lütfen ${count} yanıtı kontrol edin:`,
};
export default asked;
