/** Arabic, for the business’s own questions and the promo code. */
import type { AskedWords } from '../asked-words.ts';

const rules = new Intl.PluralRules('ar');
const forms = (count: number): string =>
  (({ zero: 'الإجابات', one: 'إجابة واحدة', two: 'إجابتين', few: `${count} إجابات` }) as Readonly<Record<string, string>>)[
    rules.select(count)
  ] ?? `${count} إجابة`;

const asked: AskedWords = {
  choose: 'اختر…',
  label: 'رمز الخصم',
  apply: 'تطبيق',
  checking: 'جارٍ التحقق…',
  applied: (title) => `تم تطبيق الرمز${title ? `: ${title}` : ''}`,
  remove: 'إزالة الرمز',
  wrong: (count) => `يُرجى التحقق من ${forms(count)}:`,
};
export default asked;
