/** Turkish, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const seats: SeatsWords = {
  question: 'Kaç kişi?',
  fewer: 'Bir eksik',
  more: 'Bir fazla',
  count: (seats) => `${seats} kişi`,
};
export default seats;
