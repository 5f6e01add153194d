/** Ukrainian, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const rules = new Intl.PluralRules('uk');
const forms: Readonly<Record<string, string>> = { one: 'відповідь', few: 'відповіді' };

const asked: AskedWords = {
  choose: 'Оберіть…',
  label: 'Промокод',
  apply: 'Застосувати',
  checking: 'Перевіряємо…',
  applied: (title) => `Промокод застосовано${title ? `: ${title}` : ''}`,
  remove: 'Прибрати промокод',
  wrong: (count) => `Перевірте ${count} ${forms[rules.select(count)] ?? 'відповідей'}:`,
};
export default asked;
