/** English, while a booking waits for its turn or is being checked. */
import type { WaitingWords } from '../waiting-words.ts';

const waiting: WaitingWords = {
  place: (place) => (place === 1 ? 'You are next' : `Number ${place} in line`),
  seconds: (seconds) => (seconds <= 1 ? 'A moment more' : `About ${seconds} seconds`),
  mayLeave: 'You may close this page: the booking goes on, and we find it again when you come back.',
  withdraw: 'Do not book',
  sending: 'Booking your time',
  checking: 'Being checked: do not book again',
  checkingMore: 'The schedule did not answer in time. Your booking may have been made. We will know soon and show it here.',
  offlineStill: 'No connection. Your booking goes on; we look again in a moment.',
};
export default waiting;
