/** English, for the client's own booking. */
import type { OwnWords } from '../own-words.ts';

const own: OwnWords = {
  titles: {
    confirmed: 'Your booking',
    in_progress: 'Your visit has begun',
    completed: 'Your visit is over',
    in_cart: 'Not booked yet: still in the cart',
    move_requested: 'This booking is being moved',
    cancelled: 'This booking is cancelled',
  },
  move: 'Move it',
  cancel: 'Cancel the booking',
  sure: 'Give up this time? Somebody else may take it at once.',
  sureAll: 'Give up all dates? Somebody else may take them at once.',
  dates: 'All dates',
  yes: 'Yes, cancel it',
  yesAll: (count) => `Give up all ${count} of this visit`,
  keep: 'Keep it',
  cancelling: 'Cancelling …',
  problem: ({ code, detail }) =>
    code === 'link_invalid'
      ? 'This link is not complete. Open it again as it was given to you.'
      : code === 'link_expired'
        ? 'This booking is long over, and its link with it.'
        : code === 'booking_unknown'
          ? 'The business has no such booking any more.'
          : code === 'cancellation_refused'
            ? (detail ?? 'It cannot be cancelled here any more. Please call.')
            : null,
};
export default own;
