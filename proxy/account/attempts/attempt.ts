/** What all attempts have in common: what they may reach, what leaves with which errand, and how one that threw goes on. */
import type { Millis } from '../../../shared/local-time.ts';
import type { OpenBooking } from '../../domain/book.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { advance } from '../../domain/lifecycle.ts';
import type { BookingProvider, Connection, Reference } from '../../domain/provider.ts';
import type { Result } from '../../domain/result.ts';
import { NotSent, Throttled, Unanswered } from '../../ports/upstream.ts';
import type { Companions } from '../companions.ts';
import type { Next, OutcomePorts, Outcomes } from '../outcome.ts';
import type { Payments } from '../payments/payments.ts';
import { BOOK, type SealedOrder, type TicketRecord, ticketKey } from '../record.ts';
import type { Replacements } from '../replacement.ts';
import type { Schedule } from '../schedule.ts';
import type { Seal } from '../seal.ts';
import type { Errand } from '../upstream.ts';
import type { Batches } from './batch.ts';

export interface AttemptPorts extends Pick<OutcomePorts, 'id' | 'store' | 'runtime' | 'durations'> {
  readonly outcomes: Outcomes;
  readonly replacements: Replacements;
  readonly provider: BookingProvider;
  readonly schedule: Schedule;
  readonly seal: Seal;
  /** When an unanswered request counts as lost. */
  readonly timeout: Millis;
  catalogue(): Promise<Result<Catalogue>>;
  connect(errand: Errand): Connection;
  pause(ms: Millis): Promise<void>;
  readonly batches: Batches;
  readonly companions: Pick<Companions, 'join' | 'leave'>;
  readonly payments: Pick<Payments, 'isOffered' | 'expect' | 'price' | 'followed'>;
  /** Not waited for. */
  askReward(ticket: string, promotion: string, reference: Reference): void;
  /** Something has happened to these units' times and to that booking. */
  renew(catalogue: Catalogue | null, units: readonly string[], providerId: string): void;
}

/** What is open under a ticket, claimed by this process. */
export interface Claimed {
  readonly ticket: string;
  readonly booking: OpenBooking;
  readonly record: TicketRecord;
}

export interface Opened extends Claimed {
  readonly sealed: SealedOrder;
  readonly catalogue: Catalogue;
}

/** Bookings keep the order in which they were accepted, also for what they ask one after another: no other's turn comes between. */
export const inTurn = ({ booking }: Claimed, { durations }: AttemptPorts): Omit<Errand, 'before'> => ({
  lane: () => 'booking',
  until: () => booking.deadline,
  place: { entered: booking.deadline - durations.bookingBegins, number: booking.number },
});

/** `sending`, in the same commit as the turn: withdrawn or expired in between, it is called off. */
export const sending = (ports: AttemptPorts, claimed: Claimed): Errand => ({
  ...inTurn(claimed, ports),
  before: {
    keys: [BOOK, ticketKey(claimed.ticket)],
    change(records, at) {
      const { timeout, durations, outcomes } = ports;
      const step = outcomes.stepOn(records, claimed.ticket, at, (_, book, now) => ({
        book: advance(book, claimed.ticket, 'send', { deadline: now + timeout + durations.lease }),
        record: { state: 'sending' },
      }));
      return step && { ...step, result: null };
    },
  },
});

/** What certainly did nothing is tried again; what left and was not answered is for the attempt to say. */
export async function recovered(
  { outcomes, durations, pause }: AttemptPorts,
  { ticket, booking }: Claimed,
  attempt: () => Promise<Next>,
  unanswered: () => Promise<Next>,
): Promise<Next> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof NotSent) return outcomes.putBack(ticket, booking, error.retryAfter);
    if (error instanceof Unanswered) return unanswered();
    if (!(error instanceof Throttled)) throw error;
    const wait = error.seconds * durations.second;
    await pause(wait);
    return outcomes.putBack(ticket, booking, wait);
  }
}
