/** Polish, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const rules = new Intl.PluralRules('pl');
const forms: Readonly<Record<string, string>> = { one: 'osoba', few: 'osoby' };

const seats: SeatsWords = {
  question: 'Ile osób?',
  fewer: 'O jedną mniej',
  more: 'O jedną więcej',
  count: (seats) => `${seats} ${forms[rules.select(seats)] ?? 'osób'}`,
};
export default seats;
