/**
 * Ends a doubt by the word of somebody who has looked into the service's own schedule. Only what nobody could find out may be
 * settled so: everything else ends by itself.
 */

import { find } from '../domain/book.ts';
import type { Durations } from '../domain/durations.ts';
import { advance, end } from '../domain/lifecycle.ts';
import { refusalOf } from '../domain/order.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Store } from '../ports/store.ts';
import type { Verdict } from './account.ts';
import { BOOK, bookOf, changed, type TicketRecord, ticketKey, ticketOf } from './record.ts';

interface SettlePorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
}

/** The client's data has done its service; what the service calls the booking was never learned, so the client gets no link. */
const ended = { order: null, reference: null, confirmation: null, replaced: null, until: null } as const;

export function createSettle({ id, store, runtime, durations }: SettlePorts): (number: number, verdict: Verdict) => Promise<Result<null>> {
  return async (number, verdict) => {
    const { bookings } = bookOf(await store.read(id, [BOOK]));
    const ticket = bookings.find((booking) => booking.number === number)?.ticket;
    if (ticket === undefined) return fail('not_found');
    const settled = await store.transact(id, [BOOK, ticketKey(ticket)], (records, now) => {
      const before = bookOf(records);
      const told = { ...before, alerts: before.alerts.filter((alert) => alert.ticket !== ticket || alert.code !== 'outcome_unknown') };
      const book = verdict === 'made' ? advance(told, ticket, 'settleMade') : end(told, ticket, 'settleNotMade');
      if (!book || find(before, ticket)?.number !== number) return { result: false };
      const record = ticketOf(records, ticket);
      return changed(true, book, record ? { [ticket]: { ...record, ...ended, ...outcomeOf(verdict) } } : {}, now, durations);
    });
    if (!settled) return fail('not_found');
    runtime.emit({ event: 'booking', account: id, ticket: ticket.slice(0, 8), state: `settled_${verdict}`, code: null });
    return ok(null);
  };
}

const outcomeOf = (verdict: Verdict): Partial<TicketRecord> =>
  verdict === 'made' ? {} : { state: 'expired', refusal: refusalOf('booking_expired') };
