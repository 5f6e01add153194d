/** What the account keeps in the store, by key, and how it is read and written. */
import type { Confirmation, Refusal } from '../../shared/contract/index.ts';
import type { Millis } from '../../shared/local-time.ts';
import type { Money } from '../../shared/money.ts';
import type { Durations } from '../domain/durations.ts';
import { type Book, emptyBook, tidyBook, wakeAt } from '../domain/lifecycle.ts';
import type { Order } from '../domain/provider.ts';
import type { Change, Put, Records } from '../ports/store.ts';
import { json, stored } from './stored.ts';

/** What was confirmed; its link is made when it is shown. */
export type Confirmed = Omit<Confirmation, 'manage'>;

/** What a ticket points at. */
export interface TicketRecord {
  readonly site: string;
  /** Keyed hash of the request's body. */
  readonly fingerprint: string;
  readonly state: 'accepted' | 'sending' | 'verifying' | 'booked' | 'refused' | 'expired' | 'withdrawn' | 'unresolved';
  /** The sealed `SealedOrder`, until nothing can need it. */
  readonly order: string | null;
  /** The provider's sealed reference. */
  readonly reference: string | null;
  readonly confirmation: Confirmed | null;
  readonly refusal: Refusal | null;
  /** When `verifying` ends. */
  readonly until: Millis | null;
}

export interface SealedOrder {
  readonly order: Omit<Order, 'unit' | 'reference'>;
  readonly price: Money | null;
}

export const BOOK = 'book';
export const ticketKey = (ticket: string) => `ticket:${ticket}`;

export const bookOf = (records: Records): Book => ({ ...emptyBook, ...stored<Book>(records, BOOK) });
export const ticketOf = (records: Records, ticket: string): TicketRecord | null => stored(records, ticketKey(ticket));

/** One step on the book, with the tickets that it changes and the time to wake up. */
export function changed<Result>(
  result: Result,
  book: Book,
  tickets: Readonly<Record<string, TicketRecord>>,
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
