/** What the account keeps in the store, by key, and how it is read and written. */
import type { Confirmation, PaymentShown, Refusal, VisitTicket } from '../../shared/contract/index.ts';
import type { Millis } from '../../shared/local-time.ts';
import type { Money } from '../../shared/money.ts';
import { type Book, emptyBook, tidyBook } from '../domain/book.ts';
import type { Durations } from '../domain/durations.ts';
import { wakeAt } from '../domain/lifecycle.ts';
import type { Order, Reference } from '../domain/provider.ts';
import type { Change, Put, Records } from '../ports/store.ts';
import { json, stored } from './stored.ts';

/** What was confirmed; its link is made when it is shown. */
export type Confirmed = Omit<Confirmation, 'manage'>;

/** What a ticket points at. */
export interface TicketRecord {
  readonly site: string;
  /** Keyed hash of the request's body. */
  readonly fingerprint: string;
  readonly state:
    | 'accepted'
    | 'sending'
    | 'verifying'
    | 'booked'
    | 'refused'
    | 'expired'
    | 'withdrawn'
    | 'cancelled'
    | 'undoing'
    | 'unresolved';
  /** The sealed `SealedOrder`, until nothing can need it. */
  readonly order: string | null;
  /** The provider's sealed reference. */
  readonly reference: string | null;
  readonly confirmation: Confirmed | null;
  readonly refusal: Refusal | null;
  /** When `verifying` ends, or asking for a reward. */
  readonly until: Millis | null;
  /** It was paid for late, and is made once more. */
  readonly again?: true;
  /** Cancelled: what has become of its money. */
  readonly payment?: PaymentShown;
  /** The sealed `Moved` that it was made in place of, until that one is given up. */
  readonly replaced?: string | null;
}

/** Several lines that were sent together. What becomes of them stands with them. */
export interface VisitRecord extends Pick<TicketRecord, 'site' | 'fingerprint'> {
  readonly state: 'visit';
  /** Their tickets, in order. */
  readonly lines: readonly string[];
  readonly wishes: VisitTicket['wishes'];
  /** Under which the service keeps its lines together, once that was asked for. */
  readonly batch?: string;
}

export interface SealedOrder {
  /** Its location is the client's choice; where none was made, it follows the unit. */
  readonly order: Omit<Order, 'unit' | 'batch' | 'reference'>;
  /** The ticket of the visit that it is a line of. */
  readonly visit?: string;
  readonly price: Money | null;
  /** Its reward is asked for once it is made. */
  readonly promotion?: string;
  readonly moved?: Moved;
}

/** The booking that is moved, or replaced, and whose it was. */
export interface Moved extends Pick<Confirmation, 'status' | 'payment'> {
  readonly reference: Reference;
  readonly unit: string;
}

/** A ticket that was just accepted. */
export const acceptedTicket = (site: string, fingerprint: string, order: string): TicketRecord => ({
  site,
  fingerprint,
  state: 'accepted',
  order,
  reference: null,
  confirmation: null,
  refusal: null,
  until: null,
});

/** Its link still opens it; the ticket has nothing more to tell. */
export const cancelledTicket = (record: TicketRecord): TicketRecord => ({
  ...record,
  state: 'cancelled',
  reference: null,
  confirmation: null,
});

export const BOOK = 'book';
export const ticketKey = (ticket: string) => `ticket:${ticket}`;

export const bookOf = (records: Records): Book => ({ ...emptyBook, ...stored<Book>(records, BOOK) });
export const namedOf = (records: Records, ticket: string): TicketRecord | VisitRecord | null => stored(records, ticketKey(ticket));

/** A line's, or a single booking's. */
export function ticketOf(records: Records, ticket: string): TicketRecord | null {
  const named = namedOf(records, ticket);
  return named?.state === 'visit' ? null : named;
}

/** The tickets of its lines, or its own. */
export const linesOf = (named: TicketRecord | VisitRecord | null, ticket: string): readonly string[] =>
  named?.state === 'visit' ? named.lines : [ticket];

/** A definite refusal frees the key; everything else keeps it. A visit's key is kept by any of its lines. */
export function keepsKey(records: Records, ticket: string): boolean {
  const record = namedOf(records, ticket);
  if (!record) return false;
  if (record.state === 'visit') return record.lines.some((line) => keepsKey(records, line));
  return record.state !== 'refused' && record.state !== 'expired' && record.state !== 'withdrawn';
}

/** One step on the book, with the tickets that it changes and the time to wake up. */
export function changed<Result>(
  result: Result,
  book: Book,
  tickets: Readonly<Record<string, TicketRecord | VisitRecord>>,
  now: Millis,
  durations: Durations,
): Change<Result> {
  const tidied = tidyBook(book, now, durations);
  const put: Record<string, Put> = { [BOOK]: { value: json(tidied) } };
  for (const [ticket, record] of Object.entries(tickets)) {
    put[ticketKey(ticket)] = { value: json(record), expiresAt: now + durations.remembered };
  }
  return { result, put, wakeAt: wakeAt(tidied, durations) };
}
