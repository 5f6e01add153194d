/**
 * Moving by replacing, written down step by step: the new booking stands, the old one is gone, or the new one is to go again. It knows
 * nothing of how a booking is made or given up.
 */
import { type Millis, toInstant } from '../../shared/local-time.ts';
import { beat } from '../domain/book.ts';
import type { Durations } from '../domain/durations.ts';
import { advance, end } from '../domain/lifecycle.ts';
import { refusalOf } from '../domain/order.ts';
import type { AccountId, Records, Store } from '../ports/store.ts';
import type { Outcomes } from './outcome.ts';
import { BOOK, bookOf, type Confirmed, type TicketRecord, ticketKey, ticketOf } from './record.ts';
import { json } from './stored.ts';
import { succeeded, successionKeys, successorKey } from './successors.ts';

interface ReplacementPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly durations: Durations;
  readonly driver: string;
  readonly outcomes: Outcomes;
}

export interface Replaced {
  readonly confirmation: Confirmed;
  /** Sealed, as is what it was made in place of. */
  readonly reference: string;
  readonly replaced: string;
  readonly providerId: string;
  /** It waits for our word. */
  readonly confirms: boolean;
}

export function createReplacements({ id, store, durations, driver, outcomes }: ReplacementPorts) {
  const refusal = refusalOf('reschedule_refused');

  return {
    /** It stands, and so does the old one. The client's ticket is under way until only one is left. */
    made: (ticket: string, { confirmation, reference, replaced, providerId, confirms }: Replaced, goes: 'replacing' | 'undoing') =>
      store.transact<boolean>(id, [BOOK, ticketKey(ticket)], (records, at) => {
        const step = outcomes.stepOn(records, ticket, at, (_, book, now) => ({
          book: advance(beat(book, driver, now + durations.lease), ticket, goes === 'replacing' ? 'makeInPlace' : 'makeInVain', {
            driver,
            settledAt: now,
            providerId,
            deadline: now + durations.verifying,
            ...(confirms && { confirms: true as const }),
          }),
          record: { state: 'sending', confirmation, reference, replaced, order: null, until: null, ...(goes === 'undoing' && { refusal }) },
        }));
        return step ?? { result: false };
      }),

    /** The old one stays: the new one is taken back, and then the client is told so. */
    stays: (ticket: string) =>
      store.transact<boolean>(id, [BOOK, ticketKey(ticket)], (records, at) => {
        const step = outcomes.stepOn(records, ticket, at, (_, book, now) => ({
          book: advance(book, ticket, 'takeBack', { deadline: now + durations.verifying }),
          record: { state: 'sending', refusal },
        }));
        return step ?? { result: false };
      }),

    /** The old one is gone: its link, and the ticket that it was made by, go on with the new one. */
    async gone(ticket: string, old: string): Promise<void> {
      const known = await store.read(id, [BOOK, successorKey(old)]);
      const before = bookOf(known).bookings.find(({ providerId }) => providerId === old);
      const next = bookOf(known).bookings.find((booking) => booking.ticket === ticket)?.providerId ?? '';
      const keys = [BOOK, ticketKey(ticket), ...(before ? [ticketKey(before.ticket)] : []), ...successionKeys(known, old, next)];
      await store.transact<boolean>(id, [...new Set(keys)], (records, at) => {
        const own = ticketOf(records, ticket);
        const step = outcomes.stepOn(records, ticket, at, ({ confirms }, book, now) => ({
          book: advance((before && end(book, before.ticket, 'forget')) ?? book, ticket, confirms ? 'outliveUnconfirmed' : 'outlive', {
            deadline: now + durations.finishing,
          }),
          record: { state: 'booked', replaced: null },
        }));
        if (!step || !own?.confirmation || own.reference === null) return { result: false };
        const until = lasts(own.confirmation, durations);
        return {
          ...step,
          put: {
            ...step.put,
            ...succeeded(records, { old, next, reference: own.reference, until }),
            ...(before && followed(records, before.ticket, own, at + durations.remembered)),
          },
        };
      });
    },
  };
}

export type Replacements = ReturnType<typeof createReplacements>;

/** As long as a link of it. */
const lasts = ({ end, timezone }: Confirmed, durations: Durations): Millis => toInstant(end, timezone) + durations.linkLasts;

/** The ticket that the old one was made by shows where it is now. */
function followed(records: Records, ticket: string, { confirmation, reference }: TicketRecord, expiresAt: Millis) {
  const record = ticketOf(records, ticket);
  if (record?.state !== 'booked') return {};
  return { [ticketKey(ticket)]: { value: json({ ...record, confirmation, reference }), expiresAt } };
}
