/**
 * The life of a booking as pure steps on the account's book, and what becomes of one that nobody carries. States and what a crash does
 * to each: docs/how-a-booking-is-made.md.
 */
import type { Millis } from '../../shared/local-time.ts';
import { type Book, find, type OpenBooking } from './book.ts';
import type { Durations } from './durations.ts';
import { goes, type LastStep, type StepOn, transitions } from './transitions.ts';

/** It was made; what is still done to it may be repeated, and ends by its deadline. */
export const isFinishing = ({ state }: Pick<OpenBooking, 'state'>): boolean =>
  state === 'confirming' || state === 'replacing' || state === 'undoing';

export const isOpen = (booking: OpenBooking): boolean =>
  booking.state === 'accepted' || booking.state === 'sending' || booking.state === 'verifying' || isFinishing(booking);

/** Whether a process carries it on, or another must when that one has died. What is only in doubt is carried by nobody. */
export const isCarried = (booking: OpenBooking): boolean =>
  booking.state === 'accepted' ||
  booking.state === 'sending' ||
  isFinishing(booking) ||
  (booking.state === 'verifying' && booking.moves !== undefined);

/** What is known of it changes, not how it stands. */
export const replace = (book: Book, ticket: string, change: Partial<Omit<OpenBooking, 'state'>>): Book => put(book, ticket, change);

const put = (book: Book, ticket: string, change: Partial<OpenBooking>): Book => ({
  ...book,
  bookings: book.bookings.map((booking) => (booking.ticket === ticket ? { ...booking, ...change } : booking)),
});

/** One step on; null when none goes from where it stands: what comes too late changes nothing. */
export function advance(book: Book, ticket: string, step: StepOn, change: Partial<Omit<OpenBooking, 'state'>> = {}): Book | null {
  const booking = find(book, ticket);
  return booking && goes(step, booking.state) ? put(book, ticket, { ...change, state: transitions[step].to }) : null;
}

/** The last step: it leaves the book. Where nothing was made of it, what it used up is free again. */
export function end(book: Book, ticket: string, step: LastStep): Book | null {
  const booking = find(book, ticket);
  if (!booking || !goes(step, booking.state)) return null;
  const { to } = transitions[step];
  return to === 'cancelled' || to === 'forgotten' ? remove(book, ticket) : release(book, ticket);
}

const remove = (book: Book, ticket: string): Book => ({
  ...book,
  bookings: book.bookings.filter((booking) => booking.ticket !== ticket),
});

function release(book: Book, ticket: string): Book {
  const { uses } = find(book, ticket) ?? {};
  const released = remove(book, ticket);
  return uses === undefined ? released : { ...released, uses: { ...book.uses, [uses]: Math.max(0, (book.uses[uses] ?? 0) - 1) } };
}

export type Acceptance = Omit<OpenBooking, 'number' | 'state' | 'settledAt'>;

export function accept(book: Book, booking: Acceptance): Book {
  const accepted: OpenBooking = { ...booking, state: 'accepted', number: book.next, settledAt: null };
  // A ticket that was refused and is tried again starts anew.
  const others = remove(book, booking.ticket);
  const { uses } = booking;
  return {
    ...others,
    next: book.next + 1,
    bookings: [...others.bookings, accepted],
    uses: uses === undefined ? book.uses : { ...book.uses, [uses]: (book.uses[uses] ?? 0) + 1 },
  };
}

/** 1 is next; 0 when it does not wait. */
export const placeOf = (book: Book, ticket: string): number =>
  book.bookings
    .filter(({ state }) => state === 'accepted')
    .toSorted((a, b) => a.number - b.number)
    .findIndex((booking) => booking.ticket === ticket) + 1;

/** Requests that leave before its own: one for each booking before it and, where times are looked at first, one for each schedule. */
export function turnsBefore(book: Book, ticket: string, looks: boolean): number {
  const line = book.bookings.filter(({ state }) => state === 'accepted').toSorted((a, b) => a.number - b.number);
  const upTo = line.slice(0, line.findIndex((booking) => booking.ticket === ticket) + 1);
  const schedules = new Set(upTo.map(({ service, unit }) => `${service}/${unit}`));
  return Math.max(0, upTo.length - 1) + (looks ? schedules.size : 0);
}

const aliveUntil = (book: Book, { driver }: OpenBooking): Millis => book.drivers[driver] ?? 0;

/** When something must happen to a booking although nobody carries it, and what. */
export function fateOf(book: Book, booking: OpenBooking, durations: Durations): { readonly at: Millis; readonly fate: Fate } {
  const orphaned = aliveUntil(book, booking);
  switch (booking.state) {
    case 'accepted':
      return orphaned < booking.deadline ? { at: orphaned, fate: 'resume' } : { at: booking.deadline + durations.lease, fate: 'expire' };
    case 'sending':
      return { at: Math.max(booking.deadline, orphaned), fate: 'verify' };
    case 'verifying':
      return isCarried(booking) && orphaned < booking.deadline
        ? { at: orphaned, fate: 'resume' }
        : { at: booking.deadline, fate: 'give_up' };
    case 'confirming':
    case 'replacing':
    case 'undoing':
      return orphaned < booking.deadline
        ? { at: orphaned, fate: 'resume' }
        : { at: booking.deadline + durations.lease, fate: leftAs(booking) };
    default:
      return { at: (booking.settledAt ?? 0) + durations.snapshotKept, fate: 'forget' };
  }
}
export type Fate = 'resume' | 'expire' | 'verify' | 'give_up' | 'keep' | 'forget';

/** What was made is what it was; two bookings of which one should be gone are for the business to sort out. */
const leftAs = ({ state, replaces }: OpenBooking): Fate => (replaces !== undefined && state !== 'confirming' ? 'give_up' : 'keep');

/** Whether what the provider calls so is being moved, by whichever way. */
export const isMoveOf = ({ moves, replaces }: OpenBooking, providerId: string): boolean => moves === providerId || replaces === providerId;

/** When the account must be woken next; null when nothing is left to do. */
export function wakeAt(book: Book, durations: Durations): Millis | null {
  const times = [
    ...book.bookings.map((booking) => fateOf(book, booking, durations).at),
    ...book.hints.map(({ due }) => due),
    ...book.alerts.map(({ due }) => due),
    ...book.notices.map(({ due }) => due),
    ...book.payments.map(({ due }) => due),
  ];
  return times.length === 0 ? null : Math.min(...times);
}
