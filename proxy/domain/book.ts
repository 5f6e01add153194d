/**
 * The account's book: the one bounded record of what is open, held, newer than the schedules, or to be looked into. Pure; it does not
 * know how a booking goes from state to state.
 */
import type { LocalDateTime, Millis } from '../../shared/local-time.ts';
import type { Occupation } from './availability.ts';
import type { Durations } from './durations.ts';
import type { OpenState } from './transitions.ts';

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

export const find = (book: Book, ticket: string): OpenBooking | undefined => book.bookings.find((booking) => booking.ticket === ticket);

export const occupationsOf = (book: Book): readonly Occupation[] =>
  book.bookings.map(({ unit, from, until, seats, settledAt }) => ({ unit, from, until, seats, madeAt: settledAt }));

export const beat = (book: Book, driver: string, until: Millis): Book => ({ ...book, drivers: { ...book.drivers, [driver]: until } });

/** Drops what no longer tells anything. */
export const tidyBook = (book: Book, now: Millis, durations: Durations): Book => ({
  ...book,
  refused: book.refused.filter(({ at }) => now - at < durations.snapshotKept),
  drivers: Object.fromEntries(Object.entries(book.drivers).filter(([, until]) => until > now)),
});
