/** What a ticket says now, from the store alone; and taking a booking back while nothing has left. */
import type { Ticket } from '../../shared/contract/index.ts';
import { toInstant } from '../../shared/local-time.ts';
import type { Durations } from '../domain/durations.ts';
import { type Book, placeOf, remove } from '../domain/lifecycle.ts';
import type { Reference } from '../domain/provider.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { AccountId, Store } from '../ports/store.ts';
import type { Links } from './links.ts';
import { BOOK, bookOf, changed, type TicketRecord, ticketKey, ticketOf } from './record.ts';
import type { Seal } from './seal.ts';

interface TicketPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly durations: Durations;
  readonly seal: Seal;
  readonly links: Links;
  /** Milliseconds until a booking could leave. */
  readonly estimate: () => number;
  /** Milliseconds that each booking before it takes. */
  readonly pace: number;
}

export interface Tickets {
  view(site: string, ticket: string): Promise<Result<Ticket>>;
  withdraw(site: string, ticket: string): Promise<Result<Ticket>>;
}

export function createTickets({ id, store, durations, seal, links, estimate, pace }: TicketPorts): Tickets {
  /** The link ends a while after the booking has. */
  const linkOf = async ({ site, confirmation, reference }: TicketRecord): Promise<string> => {
    const opened = (reference === null ? null : await seal.open(reference)) as Reference | null;
    if (!confirmation || !opened) return '';
    const expires = toInstant(confirmation.end, confirmation.timezone) + durations.linkLasts;
    return links.seal({ site, scope: 'manage', expires, reference: opened });
  };

  const tell = async (ticket: string, record: TicketRecord, book: Book): Promise<Ticket> => {
    const place = Math.max(1, placeOf(book, ticket));
    const link = record.state === 'booked' ? await linkOf(record) : '';
    return ticketView(ticket, record, { place, seconds: Math.ceil((estimate() + (place - 1) * pace) / 1000) }, link);
  };

  return {
    async view(site, ticket) {
      const records = await store.read(id, [BOOK, ticketKey(ticket)]);
      const record = ticketOf(records, ticket);
      return record && record.site === site ? ok(await tell(ticket, record, bookOf(records))) : fail('ticket_unknown');
    },

    async withdraw(site, ticket) {
      const found = await store.transact<{ record: TicketRecord; book: Book; done: boolean } | null>(
        id,
        [BOOK, ticketKey(ticket)],
        (records, now) => {
          const record = ticketOf(records, ticket);
          const book = bookOf(records);
          if (!record || record.site !== site) return { result: null };
          if (record.state !== 'accepted') return { result: { record, book, done: record.state === 'withdrawn' } };
          const withdrawn: TicketRecord = { ...record, state: 'withdrawn', order: null };
          return changed({ record: withdrawn, book, done: true }, remove(book, ticket), { [ticket]: withdrawn }, now, durations);
        },
      );
      if (!found) return fail('ticket_unknown');
      const shown = await tell(ticket, found.record, found.book);
      return found.done ? ok(shown) : fail('withdrawal_too_late', { ticket: shown });
    },
  };
}

/** The client's view; what the record lacks was never stored. */
function ticketView(
  ticket: string,
  record: TicketRecord,
  { place, seconds }: { readonly place: number; readonly seconds: number },
  manage: string,
): Ticket {
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
      return { state: record.state, ticket, refusal: record.refusal ?? { code: 'busy', detail: null, field: null, nearest: [] } };
    default:
      return { state: record.state, ticket };
  }
}
