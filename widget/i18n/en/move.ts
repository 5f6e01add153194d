/** English, for moving a booking. */
import type { MoveWords } from '../move-words.ts';

const move: MoveWords = {
  title: 'Choose another time',
  now: (time) => `Now: ${time}`,
  sure: (time) => `Move your booking to ${time}?`,
  yes: 'Yes, move it',
  other: 'Another time',
  moving: 'Moving …',
  refused: 'It could not be moved, and stands where it was. Please call.',
  again: 'The booking is made anew, so this is asked once more.',
  unknown: 'We could not find out whether your booking was moved.',
};
export default move;
