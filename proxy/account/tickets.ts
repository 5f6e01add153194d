/** What a ticket says now, from the store alone; and taking a booking back while nothing has left. */
import type { Ticket } from '../../shared/contract/index.ts';
import type { Durations } from '../domain/durations.ts';
import { type Book, placeOf, remove } from '../domain/lifecycle.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { BOOK, bookOf, changed, type TicketRecord, ticketKey, ticketOf } from './record.ts';

interface TicketPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly durations: Durations;
  /** Milliseconds until a booking could leave. */
  readonly estimate: () => number;
  /** Milliseconds that each booking before it takes. */
  readonly pace: number;
}

export interface Tickets {
  view(site: string, ticket: string): Promise<Result<Ticket>>;
  withdraw(site: string, ticket: string): Promise<Result<Ticket>>;
}

export function createTickets({ id, store, durations, estimate, pace }: TicketPorts): Tickets {
  const tell = (ticket: string, record: TicketRecord, book: Book): Ticket => {
    const place = Math.max(1, placeOf(book, ticket));
    return ticketView(ticket, record, place, Math.ceil((estimate() + (place - 1) * pace) / 1000));
  };

  return {
    async view(site, ticket) {
      const records = await store.read(id, [BOOK, ticketKey(ticket)]);
      const record = ticketOf(records, ticket);
      return record && record.site === site ? ok(tell(ticket, record, bookOf(records))) : fail('ticket_unknown');
    },

    withdraw: (site, ticket) =>
      store.transact(id, [BOOK, ticketKey(ticket)], (records, now) => {
        const record = ticketOf(records, ticket);
        const book = bookOf(records);
        if (!record || record.site !== site) return { result: fail('ticket_unknown') };
        const shown = tell(ticket, record, book);
        if (record.state === 'withdrawn') return { result: ok(shown) };
        if (record.state !== 'accepted') return { result: fail('withdrawal_too_late', { ticket: shown }) };
        const withdrawn: TicketRecord = { ...record, state: 'withdrawn', order: null };
        return changed(ok(tell(ticket, withdrawn, book)), remove(book, ticket), { [ticket]: withdrawn }, now, durations);
      }),
  };
}

/** The client's view; what the record lacks was never stored. */
function ticketView(ticket: string, record: TicketRecord, place: number, seconds: number): Ticket {
  switch (record.state) {
    case 'accepted':
      return { state: 'accepted', ticket, place, seconds };
    case 'verifying':
      return { state: 'verifying', ticket, until: new Date(record.until ?? 0).toISOString() };
    case 'booked':
      return record.confirmation ? { state: 'booked', ticket, confirmation: record.confirmation } : { state: 'unresolved', ticket };
    case 'refused':
    case 'expired':
      return { state: record.state, ticket, refusal: record.refusal ?? { code: 'busy', detail: null, field: null, nearest: [] } };
    default:
      return { state: record.state, ticket };
  }
}
