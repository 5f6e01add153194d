/** Kazakh, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const seats: SeatsWords = {
  question: 'Неше адам?',
  fewer: 'Біреуге азайту',
  more: 'Біреуге көбейту',
  count: (seats) => `${seats} адам`,
};
export default seats;
