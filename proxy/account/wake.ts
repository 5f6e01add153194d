/** What is due although no request asks for it: resuming after a crash, ending doubts, forgetting. */

import type { Alert, Book, Hint, Notice } from '../domain/book.ts';
import type { Durations } from '../domain/durations.ts';
import { advance, end, type Fate, fateOf } from '../domain/lifecycle.ts';
import { refusalOf } from '../domain/order.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { BOOK, bookOf, changed, type TicketRecord, ticketKey, ticketOf } from './record.ts';
import { unresolved } from './unresolved.ts';

interface WakePorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  /** Looks into a notification, posts an alert; none of these is waited for. */
  look(hint: Hint): Promise<void>;
  post(alert: Alert): Promise<void>;
  /** Looks into a gateway's word, and at a payment. */
  lookInto(notice: Notice): Promise<void>;
  pay(name: string): Promise<void>;
  /** Carries a booking through; not waited for. */
  drive(ticket: string): void;
  isDriving(ticket: string): boolean;
}

export function createWake({ id, store, runtime, durations, drive, isDriving, look, post, lookInto, pay }: WakePorts): () => Promise<void> {
  const underWay = new Set<string>();
  /** Each once at a time; a fault leaves it due. */
  const begin = (key: string, run: () => Promise<void>) => {
    if (underWay.has(key)) return;
    underWay.add(key);
    run()
      .catch((error: unknown) => runtime.emit({ event: 'fault', where: 'wake', name: error instanceof Error ? error.name : 'unknown' }))
      .finally(() => underWay.delete(key));
  };

  const settle = async (ticket: string, fate: Fate): Promise<void> => {
    const state = await store.transact<string | null>(id, [BOOK, ticketKey(ticket)], (records, now) => {
      const book = bookOf(records);
      const booking = book.bookings.find((candidate) => candidate.ticket === ticket);
      const record = ticketOf(records, ticket);
      // It may have moved on since it was looked at.
      if (!booking || !record || fateOf(book, booking, durations).fate !== fate) return { result: null };
      const ended = ending(fate, ticket, book, now, durations);
      if (!ended) return { result: null };
      return changed(ended.record.state ?? null, ended.book, { [ticket]: { ...record, ...ended.record } }, now, durations);
    });
    if (state) runtime.emit({ event: 'booking', account: id, ticket: ticket.slice(0, 8), state, code: null });
  };

  const forget = (ticket: string) =>
    store.transact(id, [BOOK], (records, now) => {
      const book = end(bookOf(records), ticket, 'forget');
      return book ? changed(null, book, {}, now, durations) : { result: null };
    });

  return async () => {
    try {
      const book = bookOf(await store.read(id, [BOOK]));
      const now = runtime.now();
      for (const booking of book.bookings) {
        const { at, fate } = fateOf(book, booking, durations);
        if (at > now || isDriving(booking.ticket)) continue;
        if (fate === 'resume') drive(booking.ticket);
        else if (fate === 'forget') await forget(booking.ticket);
        else await settle(booking.ticket, fate);
      }
      for (const hint of book.hints) if (hint.due <= now) begin(`hint ${hint.id}`, () => look(hint));
      for (const alert of book.alerts) if (alert.due <= now) begin(`alert ${alert.code} ${alert.ticket}`, () => post(alert));
      for (const notice of book.notices) if (notice.due <= now) begin(`notice ${notice.page}`, () => lookInto(notice));
      for (const { name, due } of book.payments) if (due <= now) begin(`payment ${name}`, () => pay(name));
    } catch (error) {
      runtime.emit({ event: 'fault', where: 'wake', name: error instanceof Error ? error.name : 'unknown' });
    }
  };
}

function ending(
  fate: Fate,
  ticket: string,
  book: Book,
  now: number,
  durations: Durations,
): { book: Book; record: Partial<TicketRecord> } | null {
  const until = now + durations.verifying;
  const stepped = (after: Book | null, record: Partial<TicketRecord>) => after && { book: after, record };
  if (fate === 'expire') {
    return stepped(end(book, ticket, 'expire'), { state: 'expired', order: null, refusal: refusalOf('booking_expired') });
  }
  if (fate === 'verify') return stepped(advance(book, ticket, 'doubt', { deadline: until }), { state: 'verifying', until });
  // It could not be taken back in time.
  if (fate === 'keep') return stepped(advance(book, ticket, 'keep'), { state: 'booked' });
  return unresolved(book, ticket, now, durations);
}
