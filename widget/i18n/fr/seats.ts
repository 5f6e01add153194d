/** French, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const rules = new Intl.PluralRules('fr');
const forms: Readonly<Record<string, string>> = { one: 'personne' };

const seats: SeatsWords = {
  question: 'Combien de personnes\u00a0?',
  fewer: 'Une de moins',
  more: 'Une de plus',
  count: (seats) => `${seats} ${forms[rules.select(seats)] ?? 'personnes'}`,
};
export default seats;
