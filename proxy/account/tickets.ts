/** What a ticket says now, from the store alone; and taking a booking back while nothing has left, or a part of a visit after it has. */
import type { LineTicket, Ticket, VisitTicket } from '../../shared/contract/index.ts';
import { toInstant } from '../../shared/local-time.ts';
import { type Book, find } from '../domain/book.ts';
import type { Durations } from '../domain/durations.ts';
import { advance, end, placeOf, turnsBefore } from '../domain/lifecycle.ts';
import { refusalOf } from '../domain/order.ts';
import { counted } from '../domain/payment.ts';
import type { BookingProvider, Reference } from '../domain/provider.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { AccountId, Records, Store } from '../ports/store.ts';
import type { Links } from './links.ts';
import { BOOK, bookOf, changed, linesOf, namedOf, type TicketRecord, ticketKey, ticketOf, type VisitRecord } from './record.ts';
import type { Seal } from './seal.ts';
import type { Door } from './upstream.ts';

interface TicketPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly durations: Durations;
  readonly seal: Seal;
  readonly links: Links;
  /** Names this process as the one that takes back what was made. */
  readonly driver: string;
  now(): number;
  readonly provider: Pick<BookingProvider, 'looksFirst'>;
  readonly door: Pick<Door, 'untilFree' | 'pace'>;
  drive(ticket: string): void;
}

export interface Tickets {
  view(site: string, ticket: string): Promise<Result<Ticket>>;
  withdraw(site: string, ticket: string): Promise<Result<Ticket>>;
  /** Its lines' tickets, or itself. */
  lines(ticket: string): Promise<readonly string[]>;
}

/** What may still change by itself. */
const isUnderWay = ({ state }: LineTicket): boolean =>
  state === 'accepted' || state === 'sending' || state === 'verifying' || state === 'undoing';

export function createTickets(ports: TicketPorts): Tickets {
  const { id, store, durations, seal, links, driver, now, provider, door } = ports;

  /** The link ends a while after the booking has, or the last of its dates. */
  const linkOf = async ({ site, confirmation, reference }: TicketRecord): Promise<string> => {
    const opened = (reference === null ? null : await seal.open(reference)) as Reference | null;
    if (!confirmation || !opened) return '';
    const { end, dates, timezone, location } = confirmation;
    const expires = toInstant(dates?.at(-1) ?? end, timezone) + durations.linkLasts;
    return links.seal({ site, scope: 'manage', expires, reference: opened, location: location ?? undefined });
  };

  const tellLine = async (ticket: string, record: TicketRecord, book: Book): Promise<LineTicket> => {
    const place = Math.max(1, placeOf(book, ticket));
    const link = record.state === 'booked' ? await linkOf(record) : '';
    const wait = door.untilFree('booking') + turnsBefore(book, ticket, provider.looksFirst) * door.pace;
    return lineView(ticket, timed(rewarded(record, now()), now()), { place, seconds: Math.ceil(wait / 1000) }, link);
  };

  const tell = async (ticket: string, records: Records): Promise<Ticket | null> => {
    const record = namedOf(records, ticket);
    const book = bookOf(records);
    if (!record) return null;
    if (record.state !== 'visit') return tellLine(ticket, record, book);
    const lines = record.lines.flatMap((name) => {
      const line = ticketOf(records, name);
      return line ? [{ name, line }] : [];
    });
    return visitOf(record, ticket, await Promise.all(lines.map(({ name, line }) => tellLine(name, line, book))), book);
  };

  const visitOf = ({ wishes }: VisitRecord, ticket: string, lines: LineTicket[], book: Book): VisitTicket => {
    const settled = !lines.some(isUnderWay);
    const isPart = lines.some(({ state }) => state !== 'booked');
    const undoable = settled && isPart && lines.some((line) => mayUndo(line.ticket, book, now()));
    return { state: 'visit', ticket, settled, undoable, wishes, lines };
  };

  const mayUndo = (ticket: string, book: Book, at: number): boolean => {
    const booking = find(book, ticket);
    return booking?.state === 'made' && at - (booking.settledAt ?? 0) < durations.undoable;
  };

  const lines = async (ticket: string) => linesOf(namedOf(await store.read(id, [ticketKey(ticket)]), ticket), ticket);
  const keysOf = async (ticket: string) => [...new Set([BOOK, ticketKey(ticket), ...(await lines(ticket)).map(ticketKey)])];

  /** What has not left is called off; of a visit that is not whole, what was made is taken back. */
  const takeBack = (ticket: string, book: Book, record: TicketRecord, isPart: boolean, at: number) => {
    const without = end(book, ticket, 'withdraw');
    if (without) return { book: without, record: { ...record, state: 'withdrawn', order: null } as const };
    if (record.state !== 'booked' || !isPart || !mayUndo(ticket, book, at)) return null;
    const drivers = { ...book.drivers, [driver]: Math.max(book.drivers[driver] ?? 0, at + durations.lease) };
    const undoing = advance({ ...book, drivers }, ticket, 'takeBack', { driver, deadline: at + durations.finishing });
    return undoing && { book: undoing, record: { ...record, state: 'undoing' } as const };
  };

  const view = async (site: string, ticket: string): Promise<Result<Ticket>> => {
    const records = await store.read(id, await keysOf(ticket));
    const told = namedOf(records, ticket)?.site === site ? await tell(ticket, records) : null;
    return told ? ok(told) : fail('ticket_unknown');
  };

  return {
    lines,
    view,

    async withdraw(site, ticket) {
      const taken = await store.transact<readonly string[] | null>(id, await keysOf(ticket), (records, at) => {
        const whole = namedOf(records, ticket);
        if (whole?.site !== site) return { result: null };
        const names = linesOf(whole, ticket);
        const isPart = whole.state === 'visit' && names.some((name) => ticketOf(records, name)?.state !== 'booked');
        let book = bookOf(records);
        const changes: Record<string, TicketRecord> = {};
        for (const name of names) {
          const record = ticketOf(records, name);
          const step = record && takeBack(name, book, record, isPart, at);
          if (!step) continue;
          book = step.book;
          changes[name] = step.record;
        }
        const result = Object.keys(changes);
        return result.length > 0 ? changed(result, book, changes, at, durations) : { result };
      });
      if (!taken) return fail('ticket_unknown');
      for (const name of taken) ports.drive(name);
      const told = await view(site, ticket);
      if (!told.ok || taken.length > 0 || isWithdrawn(told.value)) return told;
      return fail('withdrawal_too_late', { ticket: told.value });
    },
  };
}

const isWithdrawn = (ticket: Ticket): boolean =>
  ticket.state === 'visit' ? ticket.lines.every(({ state }) => state === 'withdrawn' || state === 'undoing') : ticket.state === 'withdrawn';

/** A reward that nobody told of in time is none. */
const rewarded = (record: TicketRecord, at: number): TicketRecord =>
  record.confirmation?.reward !== undefined || !record.confirmation || (record.until ?? 0) > at
    ? record
    : { ...record, confirmation: { ...record.confirmation, reward: null } };

/** Until when it waits for its money, counted. */
function timed(record: TicketRecord, at: number): TicketRecord {
  const { confirmation } = record;
  return confirmation?.payment ? { ...record, confirmation: { ...confirmation, payment: counted(confirmation.payment, at) } } : record;
}

/** The client's view; what the record lacks was never stored. */
function lineView(
  ticket: string,
  record: TicketRecord,
  { place, seconds }: { readonly place: number; readonly seconds: number },
  manage: string,
): LineTicket {
  switch (record.state) {
    case 'accepted':
      return { state: 'accepted', ticket, place, seconds };
    case 'verifying':
      return { state: 'verifying', ticket, until: new Date(record.until ?? 0).toISOString() };
    case 'booked':
      return record.confirmation
        ? { state: 'booked', ticket, confirmation: { ...record.confirmation, manage } }
        : { state: 'unresolved', ticket };
    case 'refused':
    case 'expired':
      // What is refused is not what the client asked for a moment ago: it is what has been paid for.
      if (record.again) return { state: 'cancelled', ticket, payment: 'received' };
      return { state: record.state, ticket, refusal: record.refusal ?? refusalOf('busy') };
    case 'withdrawn':
      return record.again ? { state: 'cancelled', ticket, payment: 'received' } : { state: 'withdrawn', ticket };
    case 'cancelled':
      return { state: 'cancelled', ticket, ...(record.payment && { payment: record.payment }) };
    default:
      return { state: record.state, ticket };
  }
}
