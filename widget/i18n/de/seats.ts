/** German, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const rules = new Intl.PluralRules('de');
const forms: Readonly<Record<string, string>> = { one: 'Person' };

const seats: SeatsWords = {
  question: 'Wie viele Personen?',
  fewer: 'Eine Person weniger',
  more: 'Eine Person mehr',
  count: (seats) => `${seats} ${forms[rules.select(seats)] ?? 'Personen'}`,
};
export default seats;
