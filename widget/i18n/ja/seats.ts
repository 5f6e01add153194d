/** Japanese, for how many come. */
import type { SeatsWords } from '../seats-words.ts';

const seats: SeatsWords = {
  question: '何名様ですか？',
  fewer: '1名減らす',
  more: '1名増やす',
  count: (seats) => `${seats}名`,
};
export default seats;
