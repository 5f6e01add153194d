/** Hebrew, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const rules = new Intl.PluralRules('he');
const forms = (count: number): string =>
  (({ one: 'אדם אחד', two: 'שני אנשים' }) as Readonly<Record<string, string>>)[rules.select(count)] ?? `${count} אנשים`;

const seats: SeatsWords = {
  question: 'כמה אנשים?',
  fewer: 'אחד פחות',
  more: 'אחד יותר',
  count: (seats) => forms(seats),
};
export default seats;
