/** Portuguese, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const rules = new Intl.PluralRules('pt');
const forms: Readonly<Record<string, string>> = { one: 'pessoa' };

const seats: SeatsWords = {
  question: 'Quantas pessoas?',
  fewer: 'Uma a menos',
  more: 'Uma a mais',
  count: (seats) => `${seats} ${forms[rules.select(seats)] ?? 'pessoas'}`,
};
export default seats;
