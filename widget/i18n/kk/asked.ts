/** Kazakh, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const asked: AskedWords = {
  choose: 'Таңдаңыз…',
  label: 'Промокод',
  apply: 'Қолдану',
  checking: 'Тексерілуде…',
  applied: (title) => `Промокод қолданылды${title ? `: ${title}` : ''}`,
  remove: 'Промокодты алып тастау',
  wrong: (count) => `${count} жауапты тексеріңіз:`,
};
export default asked;
