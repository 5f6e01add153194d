/** A booking that is given up is not moved any more: what waits to move it is withdrawn, and what is moving it goes first. */
import type { Durations } from '../domain/durations.ts';
import { end, isMoveOf, isOpen } from '../domain/lifecycle.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { BOOK, bookOf, changed, type TicketRecord, ticketKey, ticketOf } from './record.ts';

export async function callOffMoves(
  { id, store, durations }: { readonly id: AccountId; readonly store: Store; readonly durations: Durations },
  providerId: string,
): Promise<Result<null>> {
  const moves = bookOf(await store.read(id, [BOOK])).bookings.filter((booking) => isMoveOf(booking, providerId) && isOpen(booking));
  const keys = [BOOK, ...moves.map(({ ticket }) => ticketKey(ticket))];
  return store.transact<Result<null>>(id, keys, (records, now) => {
    let book = bookOf(records);
    const tickets: Record<string, TicketRecord> = {};
    for (const { ticket } of book.bookings.filter((booking) => isMoveOf(booking, providerId) && isOpen(booking))) {
      const record = ticketOf(records, ticket);
      const without = end(book, ticket, 'withdraw');
      if (!without || !record) return { result: fail('busy', { retryAfter: durations.failureKept }) };
      book = without;
      tickets[ticket] = { ...record, state: 'withdrawn', order: null };
    }
    return Object.keys(tickets).length > 0 ? changed(ok(null), book, tickets, now, durations) : { result: ok(null) };
  });
}
