/** Spanish, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const rules = new Intl.PluralRules('es');
const forms: Readonly<Record<string, string>> = { one: 'persona' };

const seats: SeatsWords = {
  question: '¿Cuántas personas?',
  fewer: 'Una menos',
  more: 'Una más',
  count: (seats) => `${seats} ${forms[rules.select(seats)] ?? 'personas'}`,
};
export default seats;
