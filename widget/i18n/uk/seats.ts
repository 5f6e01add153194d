/** Ukrainian, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const rules = new Intl.PluralRules('uk');
const forms: Readonly<Record<string, string>> = { one: 'особа', few: 'особи' };

const seats: SeatsWords = {
  question: 'Скільки вас?',
  fewer: 'На одного менше',
  more: 'На одного більше',
  count: (seats) => `${seats} ${forms[rules.select(seats)] ?? 'осіб'}`,
};
export default seats;
