/** How an account stands, for the business that runs it: from the store and from memory alone, and nothing personal. */

import type { OpenBooking } from '../domain/book.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { isOpen } from '../domain/lifecycle.ts';
import type { AccountId, Store } from '../ports/store.ts';
import type { Overview, WatchedBooking } from './account.ts';
import type { Reads } from './reads.ts';
import { BOOK, bookOf } from './record.ts';
import type { Door } from './upstream.ts';

interface OverviewPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly door: Pick<Door, 'standing'>;
  readonly reads: Pick<Reads, 'counts' | 'ages'>;
  /** What is known of it now, if anything. */
  catalogue(): Promise<{ readonly value: Catalogue } | null>;
}

export function createOverview({ id, store, door, reads, catalogue }: OverviewPorts): () => Promise<Overview> {
  return async () => {
    const [turns, records, known] = await Promise.all([door.standing(), store.read(id, [BOOK]), catalogue()]);
    const { bookings, hints, notices, alerts, payments, heardAt } = bookOf(records);
    const watched = bookings.filter((booking) => isOpen(booking) || booking.state === 'unresolved');
    return {
      id,
      turns,
      bookings: watched.map((booking) => watch(booking, known?.value ?? null)),
      waiting: { notifications: hints.length + notices.length, alerts: alerts.length, payments: payments.length },
      heardAt,
      reads: { ...reads.counts },
      snapshots: reads.ages(),
    };
  };
}

function watch({ number, ticket, site, state, service, unit, start, deadline }: OpenBooking, known: Catalogue | null): WatchedBooking {
  return {
    number,
    ticket: ticket.slice(0, 8),
    site,
    state,
    service: known?.services.find((candidate) => candidate.id === service)?.title ?? service,
    unit: known?.units.find((candidate) => candidate.id === unit)?.title ?? unit,
    start,
    until: state === 'unresolved' ? null : deadline,
  };
}
