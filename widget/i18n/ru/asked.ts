/** Russian, for the business's own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const rules = new Intl.PluralRules('ru');
/** 1 ответ, 2 ответа, 5 ответов. */
const answers: Readonly<Record<string, string>> = { one: 'ответ', few: 'ответа' };

const asked: AskedWords = {
  choose: 'Выберите …',
  label: 'Промокод',
  apply: 'Применить',
  checking: 'Проверяем …',
  applied: (title) => `Промокод применён${title ? `: ${title}` : ''}`,
  remove: 'Убрать промокод',
  wrong: (count) => `Проверьте ${count} ${answers[rules.select(count)] ?? 'ответов'}:`,
};
export default asked;
