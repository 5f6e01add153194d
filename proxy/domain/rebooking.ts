/**
 * Money that came late, and what was paid for by it together: all is made once more, or the money goes back. Pure steps: it knows
 * neither services nor stores.
 */
import type { PaidBooking, PaymentRecord } from './payment.ts';

/** What has become of one of them. `gone`: its time was given away, and nothing was done yet. */
export type MadeAgain = 'gone' | 'under_way' | 'made' | 'undone' | 'lost';

/** `hold`: all of them are held and made. `undo`: what was made is taken back. `end`: nothing more can be done. */
export type RebookingStep = 'hold' | 'wait' | 'undo' | 'end';

export function nextRebooking(bookings: readonly MadeAgain[]): RebookingStep {
  if (bookings.includes('under_way')) return 'wait';
  if (bookings.length > 0 && bookings.every((state) => state === 'gone')) return 'hold';
  return bookings.includes('made') && !bookings.every((state) => state === 'made') ? 'undo' : 'end';
}

/** Once, and only what has a ticket to be made by: what was given away a second time is not what its client still waits for. */
export const canBeAgain = ({ bookings }: PaymentRecord): boolean =>
  bookings.length > 0 && bookings.every(({ ticket, again }) => ticket !== null && !again);

export const withUndone = (record: PaymentRecord, tickets: readonly string[]): PaymentRecord => ({
  ...record,
  bookings: record.bookings.map((booking) => (tickets.includes(booking.ticket ?? '') ? { ...booking, undone: true } : booking)),
});

/** One of them waits for its money anew, under another name: when all do, the money that came is for them. */
export function madeAgain(record: PaymentRecord, booking: PaidBooking): Pick<PaymentRecord, 'state' | 'bookings'> {
  const bookings = record.bookings.map((other) => (other.ticket === booking.ticket ? { ...booking, again: true as const } : other));
  return { state: bookings.every(({ again }) => again) ? 'received' : 'rebooking', bookings };
}
