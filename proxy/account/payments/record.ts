/** Where a payment is kept, and one step on it: what its tickets tell of it and when it is looked at next change in the same commit. */
import type { Confirmation } from '../../../shared/contract/index.ts';
import type { Millis } from '../../../shared/local-time.ts';
import { type AlertCode, type Book, withPayment } from '../../domain/book.ts';
import type { Durations } from '../../domain/durations.ts';
import { looksAgain, type PaidBooking, type PaymentRecord, shownOf } from '../../domain/payment.ts';
import type { AccountId, Records, Store } from '../../ports/store.ts';
import { BOOK, bookOf, changed, type TicketRecord, ticketKey, ticketOf } from '../record.ts';
import type { Seal } from '../seal.ts';
import { json, stored } from '../stored.ts';

export const paymentKey = (name: string) => `payment:${name}`;
/** By what the provider calls a booking: the name of the payment that it belongs to. */
export const payableKey = (booking: string) => `payable:${booking}`;

export const paymentOf = (records: Records, name: string): PaymentRecord | null => stored(records, paymentKey(name));
export const nameOf = (records: Records, booking: string): string | null =>
  stored<{ name: string }>(records, payableKey(booking))?.name ?? null;

interface Keeping {
  readonly id: AccountId;
  readonly store: Store;
  readonly durations: Durations;
  readonly seal: Pick<Seal, 'names'>;
}

/** What was booked together is paid together. */
export const nameFor = async ({ seal }: Keeping, site: string, ticket: string): Promise<string> =>
  (await seal.names(JSON.stringify(['payment', site, ticket])))[0];

export const readPayment = async ({ id, store }: Keeping, name: string): Promise<PaymentRecord | null> =>
  paymentOf(await store.read(id, [paymentKey(name)]), name);

export interface Told {
  /** As the service has it, now that it knows of the money. */
  readonly status?: Confirmation['status'];
  readonly alert?: AlertCode;
  /** When it is looked at again, whatever is open. */
  readonly after?: Millis;
}

/** Null leaves all as it is. Resolves with what stands then. */
export async function stepOn(
  keeping: Keeping,
  name: string,
  change: (record: PaymentRecord, now: Millis) => PaymentRecord | null,
  { status, alert, after }: Told = {},
): Promise<PaymentRecord | null> {
  const { id, store, durations } = keeping;
  const known = await readPayment(keeping, name);
  const tickets = (known?.bookings ?? []).flatMap(({ ticket }) => ticket ?? []);
  const keys = [BOOK, paymentKey(name), ...new Set(tickets.map(ticketKey))];
  return store.transact<PaymentRecord | null>(id, keys, (records, now) => {
    const before = paymentOf(records, name);
    const next = before && change(before, now);
    if (!before || !next) return { result: before };
    const again =
      after === undefined ? looksAgain(next, now, { soonest: durations.paymentLooked, latest: durations.paymentRest }) : now + after;
    const book = withPayment(bookOf(records), name, again);
    const alerted = alert ? withAlert(book, next, alert, now, durations) : book;
    const { put, ...whole } = changed(next, alerted, ticketsTold(records, next, status), now, durations);
    return { ...whole, put: { ...put, [paymentKey(name)]: { value: json(next), expiresAt: now + durations.paymentKept } } };
  });
}

function withAlert(book: Book, { site, bookings }: PaymentRecord, code: AlertCode, now: Millis, { remembered }: Durations): Book {
  const { ticket, service = '', unit = '', start = '' } = bookings[0] ?? {};
  const alert = { code, site, ticket: ticket ?? '', service, unit, start, due: now, until: now + remembered };
  return { ...book, alerts: [...book.alerts.filter((other) => other.ticket !== alert.ticket || other.code !== code), alert] };
}

/** What a client is told; and what is held of the client, until nothing can need it. */
function ticketsTold(records: Records, payment: PaymentRecord, status: Confirmation['status'] | undefined): Record<string, TicketRecord> {
  const shown = shownOf(payment);
  const isOver = payment.state === 'settled' || payment.state === 'given_up';
  const tell = ({ ticket }: PaidBooking): (readonly [string, TicketRecord])[] => {
    const record = ticket === null ? null : ticketOf(records, ticket);
    if (ticket === null || !record) return [];
    // It was booked once more in vain: what became of the money is what its client must know.
    const isLost =
      payment.state === 'given_up' &&
      (record.state === 'refused' || record.state === 'expired' || (record.state === 'withdrawn' && record.again === true));
    // While it is being booked its order is what is sent.
    if (!isLost && record.state !== 'booked' && record.state !== 'cancelled') return [];
    const order = isOver || (record.state === 'cancelled' && shown === null) ? null : record.order;
    if (record.state !== 'booked')
      return [[ticket, { ...record, state: 'cancelled', refusal: null, order, ...(shown && { payment: shown }) }]];
    const { confirmation } = record;
    if (!confirmation) return [];
    if (status) return [[ticket, { ...record, order, confirmation: { ...confirmation, status, payment: null } }]];
    const { due } = payment;
    const said = confirmation.payment && { ...confirmation.payment, ...(due && { due }), ...(shown && { state: shown }) };
    return [[ticket, { ...record, order, confirmation: { ...confirmation, payment: said } }]];
  };
  return Object.fromEntries(payment.bookings.flatMap(tell));
}
