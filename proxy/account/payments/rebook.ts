/**
 * Money that came when its time had been given away: what was paid for is booked once more while the orders are held, all of it or
 * nothing. Where that is not possible, what was made is taken back, and the money goes back.
 */
import { errorTable } from '../../../shared/errors.ts';
import type { Millis } from '../../../shared/local-time.ts';
import { beat } from '../../domain/book.ts';
import { advance } from '../../domain/lifecycle.ts';
import { givenUp, type PaidBooking, type PaymentRecord, unaccepted } from '../../domain/payment.ts';
import type { Reference } from '../../domain/provider.ts';
import { type MadeAgain, nextRebooking, withUndone } from '../../domain/rebooking.ts';
import { Throttled } from '../../ports/upstream.ts';
import { type HoldPorts, hold, type Wish } from '../hold.ts';
import { failure } from '../reads.ts';
import { BOOK, bookOf, changed, type SealedOrder, type TicketRecord, ticketKey, ticketOf } from '../record.ts';
import type { PaymentPorts } from './payments.ts';
import { readPayment, stepOn } from './record.ts';

export interface RebookPorts {
  readonly holding: HoldPorts;
  drive(ticket: string): void;
  /** What was read of these bookings and their times is no longer fresh. */
  renew(bookings: readonly PaidBooking[]): void;
}

type Ports = PaymentPorts & RebookPorts;

/** One of them, with what is known of it. */
interface Line {
  readonly booked: PaidBooking;
  readonly ticket: string;
  readonly record: TicketRecord | null;
}

/** Null when it is decided; else after so long it is looked at again. */
export async function rebook(ports: Ports, name: string, { site, bookings }: PaymentRecord): Promise<Millis | null> {
  const { id, store, durations } = ports;
  const tickets = bookings.map(({ ticket }) => ticket ?? '');
  const records = await store.read(id, [...new Set(tickets)].map(ticketKey));
  const lines = bookings.map((booked, index): Line => {
    const ticket = tickets[index] ?? '';
    return { booked, ticket, record: ticketOf(records, ticket) };
  });
  const wanted = nextRebooking(lines.map(stateOf));
  if (wanted === 'wait') return durations.paymentRebooked;
  if (wanted === 'hold') return holdAll(ports, name, site, lines);
  if (wanted === 'undo') return undo(ports, name, lines);
  return end(ports, name);
}

function stateOf({ booked, record }: Line): MadeAgain {
  switch (record?.state) {
    case 'accepted':
    case 'sending':
    case 'verifying':
    case 'undoing':
      return 'under_way';
    case 'booked':
      return record.again ? (booked.undone ? 'undone' : 'made') : 'gone';
    case 'cancelled':
      return record.again ? 'lost' : 'gone';
    default:
      return booked.again ? 'undone' : 'lost';
  }
}

/** What waits for money anew still does; for the rest there is nothing to pay. */
async function end(ports: Ports, name: string): Promise<null> {
  await stepOn(ports, name, (record) => {
    if (record.state !== 'rebooking') return null;
    const standing = record.bookings.filter(({ again, undone }) => again && !undone);
    return standing.length > 0 ? { ...unaccepted(record), bookings: standing } : givenUp(record);
  });
  return null;
}

async function holdAll(ports: Ports, name: string, site: string, lines: readonly Line[]): Promise<Millis | null> {
  const { durations } = ports;
  const from = await ports.catalogue();
  if (!from.ok) return durations.failureKept;
  const wishes: Wish[] = [];
  for (const { booked, record } of lines) {
    const sealed = record?.order ? ((await ports.seal.open(record.order)) as SealedOrder | null) : null;
    const service = from.value.services.find((candidate) => candidate.id === booked.service);
    if (!sealed || !service || sealed.moved) return end(ports, name);
    const { start, seats } = sealed.order;
    wishes.push({ service, units: [booked.unit], start, seats, order: sealed });
  }
  for (const { booked, record } of lines) {
    // What the service has cancelled already is told of by its ticket.
    const gone = lines.length === 1 || record?.state === 'cancelled' ? true : await isGone(ports, booked);
    if (typeof gone === 'number') return gone;
    if (!gone) return end(ports, name);
  }
  const [first] = lines;
  if (!first?.record) return end(ports, name);
  const visit = wishes[0]?.order.visit ?? null;
  const held = await hold(
    ports.holding,
    { site, catalogue: from.value, wishes },
    { ticket: visit ?? first.ticket, fingerprint: first.record.fingerprint },
    { tickets: lines.map(({ ticket }) => ticket), visit },
  );
  // While it was asked the booking may have been made by another process.
  if (!held.ok && (await readPayment(ports, name))?.state === 'rebooking') return end(ports, name);
  ports.renew(lines.map(({ booked }) => booked));
  for (const { ticket } of lines) ports.drive(ticket);
  return durations.paymentRebooked;
}

/** The first of them was given away: one that still stands is given up, to be made anew with the others. A number: it is asked again. */
async function isGone(ports: Ports, { reference }: PaidBooking): Promise<boolean | Millis> {
  const { durations, provider, runtime, seal } = ports;
  const opened = (await seal.open(reference)) as Reference | null;
  if (!opened) return false;
  const until = runtime.now() + durations.readBound;
  const connection = ports.connect({ lane: () => 'booking', until: () => until });
  const answer = await provider.cancel(connection, opened).catch(failure);
  if (answer instanceof Throttled) {
    await ports.pause(answer.seconds * durations.second);
    return durations.second;
  }
  if (answer.ok || answer.fault.code === 'booking_unknown') return true;
  if (errorTable[answer.fault.code].retryable) return durations.askedAgain;
  const now = await provider.kept(connection, opened).catch(failure);
  if (now instanceof Throttled || !now.ok) return durations.askedAgain;
  return now.value === null || now.value.status === 'cancelled';
}

/** What was made of it, though not all could be. Marked: what cannot be taken back stands, and is not tried for ever. */
async function undo(ports: Ports, name: string, lines: readonly Line[]): Promise<Millis> {
  const { id, store, durations, holding } = ports;
  const made = lines.filter((line) => stateOf(line) === 'made').map(({ ticket }) => ticket);
  await store.transact<null>(id, [BOOK, ...made.map(ticketKey)], (records, now) => {
    let book = beat(bookOf(records), holding.driver, now + durations.lease);
    const tickets: Record<string, TicketRecord> = {};
    for (const ticket of made) {
      const record = ticketOf(records, ticket);
      const undoing = advance(book, ticket, 'takeBack', { driver: holding.driver, deadline: now + durations.finishing });
      if (record?.state !== 'booked' || !undoing) continue;
      book = undoing;
      tickets[ticket] = { ...record, state: 'undoing' };
    }
    return changed(null, book, tickets, now, durations);
  });
  await stepOn(ports, name, (record) => (record.state === 'rebooking' ? withUndone(record, made) : null));
  for (const ticket of made) ports.drive(ticket);
  return durations.paymentRebooked;
}
