/**
 * The payment of what was booked together, as pure steps on plain data: the pages that were opened for it, the money that came,
 * and what is to be done next. It knows neither gateways nor services. Money that does not count goes back, whole.
 */
import type { LocalDateTime, Millis } from '../../shared/local-time.ts';
import type { Money } from '../../shared/money.ts';

/** Decided once and kept: a second try under one key must not differ from the first in anything. */
export interface Checkout {
  /** The payment's name; it comes back with the money. */
  readonly reference: string;
  readonly amount: Money;
  /** What the client reads above the amount. */
  readonly description: string;
  /** Where the client comes back to, paid or not: coming back proves nothing. */
  readonly returnUrl: string;
  /** When the page closes. */
  readonly expiresAt: Millis;
}

/** What a gateway says of one page. */
export type Payment =
  /** Nothing was taken yet, or the money is still on its way. */
  | { readonly state: 'open' }
  | {
      readonly state: 'paid';
      readonly at: Millis;
      /** What was really taken: to be compared with what was asked for. */
      readonly amount: Money;
      /** Whose it is; null when it was not opened by us. */
      readonly reference: string | null;
      /** How much of it went back, by whomever. */
      readonly refunded: Money;
    }
  /** Nothing was taken, and nothing will be. */
  | { readonly state: 'cancelled' };

/** One page, and the money that came by it. */
export interface Attempt {
  /** Names what is done with it at the gateway; 64 characters at the most, with what is put before. */
  readonly key: string;
  readonly gateway: string;
  readonly checkout: Checkout;
  readonly since: Millis;
  /** What the gateway calls it, and where it is; null until it has answered. */
  readonly id: string | null;
  readonly url: string | null;
  /**
   * `counted`: its money is what pays. `returning`: it goes back, and `returned` is back. `stuck`: it should go back, and the
   * gateway will not have it.
   */
  readonly state: 'opening' | 'open' | 'closed' | 'counted' | 'returning' | 'returned' | 'stuck';
  /** What came. */
  readonly taken: Money | null;
}

/** A booking that is paid for. */
export interface PaidBooking {
  readonly ticket: string | null;
  /** What the provider calls it. */
  readonly booking: string;
  /** The provider's sealed reference. */
  readonly reference: string;
  readonly service: string;
  readonly unit: string;
  readonly start: LocalDateTime;
  /** It was made once more, for money that came late. */
  readonly again?: true;
  /** And is to be taken back, for not all that was paid together could be made once more. */
  readonly undone?: true;
}

/**
 * `received`: money came, and the service is to be told. `rebooking`: it came when the time had been given away, and the same
 * time is booked once more. `settled`: nothing is owed. `given_up`: there is no booking to pay for.
 */
export type PaymentState = 'due' | 'received' | 'rebooking' | 'settled' | 'given_up';

export interface PaymentRecord {
  readonly site: string;
  readonly state: PaymentState;
  readonly bookings: readonly PaidBooking[];
  /** What is owed, and what proves its payment to the service, sealed; null while nobody has asked. */
  readonly due: Money | null;
  readonly cart: string | null;
  readonly pricedAt?: Millis;
  /** When the service gives the time away, or the first of them; null when it does not. */
  readonly until: Millis | null;
  readonly attempts: readonly Attempt[];
  /** When the money came that counts. */
  readonly receivedAt?: Millis;
}

/** More pages than this for one payment are nobody's wish. */
export const ATTEMPTS_AT_MOST = 20;

export type PaymentStep =
  | { readonly do: 'open' | 'read' | 'close' | 'return'; readonly attempt: Attempt }
  | { readonly do: 'confirm' | 'rebook' };

const same = (a: Money, b: Money): boolean => a.minor === b.minor && a.currency === b.currency;

export const withAttempt = (record: PaymentRecord, key: string, change: Partial<Attempt>): PaymentRecord => ({
  ...record,
  attempts: record.attempts.map((attempt) => (attempt.key === key ? { ...attempt, ...change } : attempt)),
});

export const countedIn = ({ attempts }: PaymentRecord): Attempt | null => attempts.find(({ state }) => state === 'counted') ?? null;

/** Takes in what the gateway says of a page. */
export function told(record: PaymentRecord, key: string, payment: Payment, now: Millis): PaymentRecord {
  const attempt = record.attempts.find((candidate) => candidate.key === key);
  // What was decided about its money stands.
  if (!attempt || (attempt.state !== 'opening' && attempt.state !== 'open' && attempt.state !== 'closed')) return record;
  if (payment.state === 'open') return record;
  if (payment.state === 'cancelled') return withAttempt(record, key, { state: 'closed' });
  const { amount, refunded, reference } = payment;
  if (refunded.minor >= amount.minor) return withAttempt(record, key, { state: 'returned', taken: amount });
  const left = { ...amount, minor: amount.minor - refunded.minor };
  const fits = reference === attempt.checkout.reference && same(amount, attempt.checkout.amount) && refunded.minor === 0;
  if (record.state !== 'due' || !fits) return withAttempt(record, key, { state: 'returning', taken: left });
  return { ...withAttempt(record, key, { state: 'counted', taken: amount }), state: 'received', receivedAt: now };
}

/** The service knows of it. */
export const settled = (record: PaymentRecord): PaymentRecord => ({ ...record, state: 'settled' });

/** There is nothing to pay for: what came goes back. */
export const givenUp = (record: PaymentRecord): PaymentRecord => ({ ...withoutCounted(record), state: 'given_up' });

/** What came cannot be entered at the service: it goes back, and the booking still waits to be paid. */
export const unaccepted = (record: PaymentRecord): PaymentRecord => ({ ...withoutCounted(record), state: 'due' });

function withoutCounted(record: PaymentRecord): PaymentRecord {
  const counted = countedIn(record);
  return counted ? withAttempt(record, counted.key, { state: 'returning' }) : record;
}

/**
 * One of its bookings was paid elsewhere, the client has given it up, or the service has cancelled it. The others still wait. Money
 * that came already decides for itself, and what is paid for is the business's to give back.
 */
export function followed(record: PaymentRecord, booking: string, status: 'cancelled' | 'given_up' | 'paid', now: Millis): PaymentRecord {
  const { state, bookings } = record;
  const isGivenUp = status === 'given_up';
  if (state !== 'due') return isGivenUp && isMoving(record) && bookings.length === 1 ? givenUp(record) : record;
  if (status === 'cancelled' && isOverdue(record, now)) return record;
  const others = bookings.filter((other) => other.booking !== booking);
  // Another cart than before.
  if (others.length > 0) return { ...record, bookings: others, due: null, cart: null };
  return status === 'paid' ? settled(record) : givenUp(record);
}

/** Money came, and is not yet where it belongs. */
const isMoving = ({ state }: PaymentRecord): boolean => state === 'received' || state === 'rebooking';

/** Whether the service gave the time away for want of payment: only then the same time is what the client still wants. */
export const isOverdue = ({ until }: Pick<PaymentRecord, 'until'>, now: Millis): boolean => until !== null && now >= until;

/** With the seconds that are left. */
export const counted = <Told extends { readonly until: string | null }>(payment: Told, now: Millis): Told & { left?: number } =>
  payment.until === null ? payment : { ...payment, left: Math.max(0, Math.ceil((Date.parse(payment.until) - now) / 1000)) };

/** A page that a client may be sent to (again). */
export function reusable({ attempts }: PaymentRecord, wish: Pick<Checkout, 'amount'> & { gateway: string }, until: Millis): Attempt | null {
  const fits = ({ state, gateway, checkout }: Attempt) =>
    (state === 'opening' || state === 'open') &&
    gateway === wish.gateway &&
    checkout.expiresAt > until &&
    same(checkout.amount, wish.amount);
  return attempts.findLast(fits) ?? null;
}

/** At once when something else is owed than stands on it. */
const closesAt = ({ checkout }: Attempt, { state, due, until }: PaymentRecord): Millis =>
  state === 'due' && (!due || same(due, checkout.amount)) ? Math.min(checkout.expiresAt, until ?? checkout.expiresAt) : 0;

/** What can be done now, the most urgent first; null when it is a matter of time. `seen`: pages that were just looked at. */
export function nextStep(record: PaymentRecord, now: Millis, seen: ReadonlySet<string> = new Set()): PaymentStep | null {
  const { state, attempts } = record;
  const returning = attempts.find((attempt) => attempt.state === 'returning');
  if (returning) return { do: 'return', attempt: returning };
  if (state === 'received') return { do: 'confirm' };
  if (state === 'rebooking') return { do: 'rebook' };
  // Its page may be open although its answer was lost.
  const opening = attempts.find((attempt) => attempt.state === 'opening');
  if (opening) return { do: 'open', attempt: opening };
  const open = attempts.filter((attempt) => attempt.state === 'open' && !seen.has(attempt.key));
  const closing = open.find((attempt) => now >= closesAt(attempt, record));
  const [reading] = open;
  if (closing) return { do: 'close', attempt: closing };
  return reading ? { do: 'read', attempt: reading } : null;
}

/**
 * When it is looked at again although nobody tells of it. What can be done is due now: whoever does it may be killed. Open pages
 * are looked at seldom, and the more seldom the longer it takes.
 */
export function looksAgain(record: PaymentRecord, now: Millis, { soonest, latest }: { soonest: Millis; latest: Millis }): Millis | null {
  if (isMoving(record) || record.attempts.some(({ state }) => state === 'returning')) return now;
  const open = record.attempts.filter(({ state }) => state === 'open' || state === 'opening');
  if (open.length === 0) return null;
  const at = (attempt: Attempt) => {
    const rest = Math.min(latest, Math.max(soonest, (now - attempt.since) / 2));
    const closes = closesAt(attempt, record);
    return closes > now ? Math.min(now + rest, closes) : now + rest;
  };
  return Math.min(...open.map(at));
}

/** What the client is told of it. */
export function shownOf({
  state,
  attempts,
}: Pick<PaymentRecord, 'state' | 'attempts'>): 'open' | 'received' | 'returned' | 'unsettled' | null {
  const states = attempts.map((attempt) => attempt.state);
  if (state === 'received' || state === 'rebooking') return 'received';
  if (state === 'settled') return null;
  if (states.includes('stuck')) return 'unsettled';
  if (states.includes('returning') || states.includes('returned')) return 'returned';
  return states.includes('open') || states.includes('opening') ? 'open' : null;
}
