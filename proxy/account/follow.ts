/** What the service says of a booking, followed: schedules are read anew, and a booking of ours changes with it. */
import { addMinutes } from '../../shared/local-time.ts';
import { occupied } from '../domain/availability.ts';
import { confirmedAs } from '../domain/booking-status.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import { end, isOpen, replace } from '../domain/lifecycle.ts';
import type { KeptBooking } from '../domain/provider.ts';
import type { AccountId, Store } from '../ports/store.ts';
import type { Reads } from './reads.ts';
import { BOOK, bookOf, cancelledTicket, changed, type TicketRecord, ticketKey, ticketOf } from './record.ts';
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

/** Something has happened to these units' times and to that booking: what was read of them is no longer fresh. */
export function renewed(reads: Reads, from: Catalogue | null, units: readonly string[], providerId: string): void {
  reads.renew(ownKey(providerId));
  for (const service of from?.services ?? []) {
    if (service.units.some(({ unit }) => units.includes(unit))) reads.renew(snapshotsOf(service.id));
  }
}

export function createFollow({ id, store, durations, reads }: FollowPorts): Follow {
  return async (kept, from) => {
    const { bookings } = bookOf(await store.read(id, [BOOK]));
    // What is given up because another was made in its place is told of by that one.
    if (kept.status === 'cancelled' && bookings.some((booking) => booking.replaces === kept.id && isOpen(booking))) return true;
    const known = bookings.find(({ providerId }) => providerId === kept.id);
    renewed(reads, from, [kept.unit, known?.unit ?? kept.unit], kept.id);
    if (!known) return false;
    await store.transact(id, [BOOK, ticketKey(known.ticket)], (records, now) => {
      const book = bookOf(records);
      const record = ticketOf(records, known.ticket);
      if (!record?.confirmation) return { result: null };
      if (kept.status === 'cancelled') {
        const without = end(book, known.ticket, 'cancel');
        return without ? changed(null, without, { [known.ticket]: cancelledTicket(record) }, now, durations) : { result: null };
      }
      const { payment, unit, start, duration } = kept;
      // A notification does not know until when it waits; only its payment ends that.
      const isAwaiting = record.confirmation.status === 'awaiting_payment' && kept.payment !== null;
      const status = isAwaiting ? 'awaiting_payment' : confirmedAs(kept.status);
      const { dates } = record.confirmation;
      const followed: TicketRecord = {
        ...record,
        confirmation: {
          ...record.confirmation,
          status,
          // The service does not repeat until when it waits.
          payment: payment && {
            ...record.confirmation.payment,
            ...payment,
            until: payment.until ?? record.confirmation.payment?.until ?? null,
          },
          unit,
          start,
          end: addMinutes(start, duration),
          ...(dates && { dates: [start, ...dates.slice(1)] }),
        },
      };
      // Moved by hand: it stands elsewhere now.
      const service = from?.services.find((candidate) => candidate.id === known.service);
      const stands = service && (unit !== known.unit || start !== known.start) ? { unit, start, ...occupied(service, unit, start) } : {};
      return changed(null, replace(book, known.ticket, stands), { [known.ticket]: followed }, now, durations);
    });
    return true;
  };
}
