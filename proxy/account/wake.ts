/** What is due although no request asks for it: resuming after a crash, ending doubts, forgetting. */
import type { Durations } from '../domain/durations.ts';
import { type Book, type Fate, fateOf, remove, replace } from '../domain/lifecycle.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { BOOK, bookOf, changed, type TicketRecord, ticketKey, ticketOf } from './record.ts';
import { refusalOf } from './submit.ts';

interface WakePorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  /** Carries a booking through; not waited for. */
  drive(ticket: string): void;
  isDriving(ticket: string): boolean;
}

export function createWake({ id, store, runtime, durations, drive, isDriving }: WakePorts): () => Promise<void> {
  const settle = async (ticket: string, fate: Fate): Promise<void> => {
    const state = await store.transact<string | null>(id, [BOOK, ticketKey(ticket)], (records, now) => {
      const book = bookOf(records);
      const booking = book.bookings.find((candidate) => candidate.ticket === ticket);
      const record = ticketOf(records, ticket);
      // It may have moved on since it was looked at.
      if (!booking || !record || fateOf(book, booking, durations).fate !== fate) return { result: null };
      const end = ending(fate, ticket, book, now, durations);
      return changed(end.record.state ?? null, end.book, { [ticket]: { ...record, ...end.record } }, now, durations);
    });
    if (state) runtime.emit({ event: 'booking', account: id, ticket: ticket.slice(0, 8), state, code: null });
  };

  const forget = (ticket: string) =>
    store.transact(id, [BOOK], (records, now) => changed(null, remove(bookOf(records), ticket), {}, now, durations));

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
    } catch (error) {
      runtime.emit({ event: 'fault', where: 'wake', name: error instanceof Error ? error.name : 'unknown' });
    }
  };
}

/** The hold of a booking in doubt stays: the time may be taken. */
function ending(fate: Fate, ticket: string, book: Book, now: number, durations: Durations): { book: Book; record: Partial<TicketRecord> } {
  if (fate === 'expire') {
    return { book: remove(book, ticket), record: { state: 'expired', order: null, refusal: refusalOf('booking_expired', []) } };
  }
  if (fate === 'verify') {
    const until = now + durations.verifying;
    return { book: replace(book, ticket, { state: 'verifying', deadline: until }), record: { state: 'verifying', until } };
  }
  return {
    book: replace(book, ticket, { state: 'unresolved', settledAt: now }),
    record: { state: 'unresolved', order: null, until: null },
  };
}
