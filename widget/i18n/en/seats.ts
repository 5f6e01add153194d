/** English, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const seats: SeatsWords = {
  question: 'How many people?',
  fewer: 'One fewer',
  more: 'One more',
  count: (seats) => (seats === 1 ? '1 person' : `${seats} people`),
};
export default seats;
