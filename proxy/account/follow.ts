/** What the service says of a booking, followed: schedules are read anew, and a booking of ours changes with it. */
import { confirmedAs } from '../domain/booking-status.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import { remove } from '../domain/lifecycle.ts';
import type { KeptBooking } from '../domain/provider.ts';
import type { AccountId, Store } from '../ports/store.ts';
import type { Reads } from './reads.ts';
import { BOOK, bookOf, changed, type TicketRecord, ticketKey, ticketOf } from './record.ts';
import { snapshotsOf } from './schedule.ts';

export interface FollowPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly durations: Durations;
  readonly reads: Reads;
}

/** Names what was read of a client's own booking. */
export const ownKey = (providerId: string): string => `own:${providerId}`;

/** True when the booking is one that we made. */
export type Follow = (kept: KeptBooking, from: Catalogue | null) => Promise<boolean>;

export function createFollow({ id, store, durations, reads }: FollowPorts): Follow {
  return async (kept, from) => {
    reads.renew(ownKey(kept.id));
    for (const service of from?.services ?? []) {
      if (service.units.some(({ unit }) => unit === kept.unit)) reads.renew(snapshotsOf(service.id));
    }
    const known = bookOf(await store.read(id, [BOOK])).bookings.find(({ providerId }) => providerId === kept.id);
    if (!known) return false;
    await store.transact(id, [BOOK, ticketKey(known.ticket)], (records, now) => {
      const book = bookOf(records);
      const record = ticketOf(records, known.ticket);
      if (kept.status === 'cancelled') return changed(null, remove(book, known.ticket), {}, now, durations);
      if (!record?.confirmation) return { result: null };
      const status = confirmedAs(kept.status);
      const followed: TicketRecord = { ...record, confirmation: { ...record.confirmation, status, payment: kept.payment } };
      return changed(null, book, { [known.ticket]: followed }, now, durations);
    });
    return true;
  };
}
