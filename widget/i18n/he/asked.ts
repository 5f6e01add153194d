/** Hebrew, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const rules = new Intl.PluralRules('he');
const forms = (count: number): string =>
  (({ one: 'יש לבדוק תשובה אחת', two: 'יש לבדוק שתי תשובות' }) as Readonly<Record<string, string>>)[rules.select(count)] ??
  `יש לבדוק ${count} תשובות`;

const asked: AskedWords = {
  choose: 'בחרו…',
  label: 'קוד הטבה',
  apply: 'החלה',
  checking: 'בודקים…',
  applied: (title) => `הקוד הוחל${title ? `: ${title}` : ''}`,
  remove: 'הסרת הקוד',
  wrong: (count) => `${forms(count)}:`,
};
export default asked;
