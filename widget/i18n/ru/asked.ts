/** Russian, for the business's own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const asked: AskedWords = {
  choose: 'Выберите …',
  label: 'Промокод',
  apply: 'Применить',
  checking: 'Проверяем …',
  applied: (title) => `Промокод применён${title ? `: ${title}` : ''}`,
  remove: 'Убрать промокод',
};
export default asked;
