/** Italian, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const rules = new Intl.PluralRules('it');
const forms: Readonly<Record<string, string>> = { one: 'persona' };

const seats: SeatsWords = {
  question: 'Quante persone?',
  fewer: 'Una in meno',
  more: 'Una in più',
  count: (seats) => `${seats} ${forms[rules.select(seats)] ?? 'persone'}`,
};
export default seats;
