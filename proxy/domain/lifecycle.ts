/**
 * The life of a booking as pure steps on the account's book: the one bounded record of what is open, held, or newer than the
 * schedules. States and what a crash does to each: docs/how-a-booking-is-made.md.
 */
import type { LocalDateTime, Millis } from '../../shared/local-time.ts';
import type { Occupation } from './availability.ts';
import type { Durations } from './durations.ts';
import { goes, type LastStep, type OpenState, type StepOn, transitions } from './transitions.ts';

export interface OpenBooking {
  readonly ticket: string;
  readonly site: string;
  readonly state: OpenState;
  /** Order of acceptance. */
  readonly number: number;
  readonly service: string;
  readonly unit: string;
  /** Units to try after a definite refusal. */
  readonly others: readonly string[];
  readonly start: LocalDateTime;
  readonly seats: number;
  /** What it occupies, buffers included. */
  readonly from: LocalDateTime;
  readonly until: LocalDateTime;
  /** When the state ends by itself. */
  readonly deadline: Millis;
  /** The process that carries it through. */
  readonly driver: string;
  readonly settledAt: Millis | null;
  /** What the provider calls it, once it is made. */
  readonly providerId?: string;
  /** It moves what the provider calls so. Unlike making a booking, that may be asked about, and repeated. */
  readonly moves?: string;
  /** It is made in place of what the provider calls so, which is given up once it stands. Making it cannot be repeated. */
  readonly replaces?: string;
  /** It waits for our word, once nothing else is left to do. */
  readonly confirms?: true;
  /** The ticket of the visit that it is a line of. */
  readonly visit?: string;
  /** It uses a promo code up by one, under this name. */
  readonly uses?: string;
}

/** A start that the service refused although a schedule offered it: hidden until a newer schedule is read. */
export interface RefusedStart {
  readonly service: string;
  readonly unit: string;
  readonly start: LocalDateTime;
  readonly seats: number;
  readonly at: Millis;
}

/** A notification that was not looked into yet: it names a booking and proves nothing. */
export interface Hint {
  /** Names the reference: a repetition is the same hint. */
  readonly id: string;
  /** The sealed reference. */
  readonly reference: string;
  readonly due: Millis;
  readonly until: Millis;
}

/** A gateway's word about one of its pages, not looked into yet: it proves nothing. */
export interface Notice {
  readonly site: string;
  readonly gateway: string;
  /** What the gateway calls it. */
  readonly page: string;
  readonly due: Millis;
  readonly until: Millis;
}

/** A payment that is to be looked at. */
export interface DuePayment {
  readonly name: string;
  readonly due: Millis;
}

/**
 * What the business must be told: a booking's outcome is not known, money went back to a client, or it should have and could
 * not. Nothing personal.
 */
export type AlertCode = 'outcome_unknown' | 'payment_returned' | 'payment_unsettled';

export interface Alert {
  readonly code: AlertCode;
  readonly ticket: string;
  readonly site: string;
  readonly service: string;
  readonly unit: string;
  readonly start: LocalDateTime;
  readonly due: Millis;
  readonly until: Millis;
}

export interface Book {
  readonly next: number;
  readonly bookings: readonly OpenBooking[];
  readonly refused: readonly RefusedStart[];
  readonly hints: readonly Hint[];
  readonly alerts: readonly Alert[];
  readonly notices: readonly Notice[];
  readonly payments: readonly DuePayment[];
  /** When a notification last proved true: they arrive. */
  readonly heardAt: Millis;
  /** Until when each process counts as alive. */
  readonly drivers: Readonly<Record<string, Millis>>;
  /** How often each promo code was used whose uses are counted; as many entries as the owner wrote codes. */
  readonly uses: Readonly<Record<string, number>>;
}

export const emptyBook: Book = {
  next: 1,
  bookings: [],
  refused: [],
  hints: [],
  alerts: [],
  notices: [],
  payments: [],
  heardAt: 0,
  drivers: {},
  uses: {},
};

/** More hints, or notices, than this push out the oldest: a flood of forgeries costs no memory. */
const HINTS_AT_MOST = 200;

export const withHint = (book: Book, hint: Hint): Book => ({
  ...book,
  hints: [...book.hints.filter(({ id }) => id !== hint.id), hint].slice(-HINTS_AT_MOST),
});

const isSame = (a: Notice, b: Notice): boolean => a.site === b.site && a.gateway === b.gateway && a.page === b.page;

export const withoutNotice = (book: Book, notice: Notice): Book => ({
  ...book,
  notices: book.notices.filter((other) => !isSame(other, notice)),
});

export const withNotice = (book: Book, notice: Notice): Book => ({
  ...book,
  notices: [...withoutNotice(book, notice).notices, notice].slice(-HINTS_AT_MOST),
});

/** When a payment is looked at next; null when it need not be. */
export function withPayment(book: Book, name: string, due: Millis | null): Book {
  const others = book.payments.filter((other) => other.name !== name);
  return { ...book, payments: due === null ? others : [...others, { name, due }] };
}

/** More open bookings, or payments, than this are turned away: the record stays small. */
export const OPEN_AT_MOST = 200;

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

export const occupationsOf = (book: Book): readonly Occupation[] =>
  book.bookings.map(({ unit, from, until, seats, settledAt }) => ({ unit, from, until, seats, madeAt: settledAt }));

export const find = (book: Book, ticket: string): OpenBooking | undefined => book.bookings.find((booking) => booking.ticket === ticket);

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

export const beat = (book: Book, driver: string, until: Millis): Book => ({ ...book, drivers: { ...book.drivers, [driver]: until } });

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

/** Drops what no longer tells anything. */
export const tidyBook = (book: Book, now: Millis, durations: Durations): Book => ({
  ...book,
  refused: book.refused.filter(({ at }) => now - at < durations.snapshotKept),
  drivers: Object.fromEntries(Object.entries(book.drivers).filter(([, until]) => until > now)),
});
