/**
 * Carries an accepted booking through to its outcome. What leaves is stored as `sending` in the same step as its turn, so a
 * crash at any point leaves either a booking that was never sent or one that is never sent again.
 */
import { type ErrorCode, errorTable } from '../../shared/errors.ts';
import type { Millis } from '../../shared/local-time.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { beat, find, type OpenBooking, replace } from '../domain/lifecycle.ts';
import type { BookingProvider, BookOutcome, Connection } from '../domain/provider.ts';
import type { Result } from '../domain/result.ts';
import { zoneOf } from '../domain/zone.ts';
import { NotSent, Throttled, Unanswered } from '../ports/upstream.ts';
import type { createOutcomes, Next, OutcomePorts } from './outcome.ts';
import { BOOK, bookOf, type Confirmed, changed, type SealedOrder, ticketKey, ticketOf } from './record.ts';
import type { Schedule } from './schedule.ts';
import type { Seal } from './seal.ts';
import { refusalOf } from './submit.ts';
import type { Errand } from './upstream.ts';

export interface DrivePorts extends Pick<OutcomePorts, 'id' | 'store' | 'runtime' | 'durations' | 'driver'> {
  readonly outcomes: ReturnType<typeof createOutcomes>;
  readonly provider: BookingProvider;
  readonly schedule: Schedule;
  readonly seal: Seal;
  /** When an unanswered request counts as lost. */
  readonly timeout: Millis;
  catalogue(): Promise<Result<Catalogue>>;
  connect(errand: Errand): Connection;
  pause(ms: Millis): Promise<void>;
}

export interface Driver {
  /** Resolves when the booking has its outcome or is in doubt; one carrier a booking. */
  drive(ticket: string): Promise<void>;
  isDriving(ticket: string): boolean;
  /** Resolves when nothing that has begun is left. */
  idle(): Promise<void>;
}

export function createDriver(ports: DrivePorts): Driver {
  const { id, store, runtime, durations, provider, schedule, seal, driver, timeout, outcomes } = ports;

  /** `sending`, in the same commit as the turn: withdrawn or expired in between, it is called off. */
  const errand = (ticket: string, deadline: Millis): Errand => ({
    lane: () => 'booking',
    until: () => deadline,
    before: {
      keys: [BOOK, ticketKey(ticket)],
      change(records, at) {
        const step = outcomes.stepOn(records, ticket, at, ({ state }, book, now) =>
          state !== 'accepted' && state !== 'sending'
            ? null
            : {
                book: replace(book, ticket, { state: 'sending', deadline: now + timeout + durations.lease }),
                record: { state: 'sending' },
              },
        );
        return step && { ...step, result: null };
      },
    },
  });

  /** Where the service does not look itself: null when the time is free, else why not. Throws `NotSent` when nobody can say. */
  const look = async (ticket: string, booking: OpenBooking, catalogue: Catalogue): Promise<ErrorCode | null> => {
    if (!provider.looksFirst) return null;
    const { heardAt } = bookOf(await store.read(id, [BOOK]));
    const now = runtime.now();
    const accepted = booking.deadline - durations.bookingBegins;
    // Where changes by hand are told of, a schedule that is fresh for reading is fresh enough for booking.
    const since = now - heardAt < durations.remembered ? Math.min(accepted, now - durations.availabilityFresh) : accepted;
    const { service, unit, start, seats } = booking;
    const { lane, until } = errand(ticket, booking.deadline);
    const answer = await schedule.offers({ catalogue, service, unit, start, seats }, since, { lane, until }).catch((error: unknown) => {
      // Nothing was booked yet.
      throw error instanceof Unanswered ? new NotSent(durations.failureKept) : error;
    });
    if (answer.ok) return answer.value ? null : 'slot_taken';
    if (errorTable[answer.fault.code].retryable) throw new NotSent(durations.failureKept);
    return answer.fault.code;
  };

  const attempt = async (ticket: string, booking: OpenBooking, sealed: string): Promise<Next> => {
    const catalogue = await ports.catalogue();
    if (!catalogue.ok) return outcomes.putBack(ticket, booking, durations.failureKept);
    const opened = (await seal.open(sealed)) as SealedOrder | null;
    // No configured secret opens it any more.
    if (!opened) return outcomes.settle(ticket, { state: 'refused', refusal: refusalOf('internal', []) });
    let outcome: BookOutcome;
    try {
      const code = await look(ticket, booking, catalogue.value);
      outcome = code
        ? { kind: 'refused', code, detail: null, field: null }
        : await provider.book(ports.connect(errand(ticket, booking.deadline)), catalogue.value, {
            ...opened.order,
            unit: booking.unit,
            // Too short to open the ticket that it begins.
            reference: ticket.slice(0, 10),
          });
    } catch (error) {
      if (error instanceof NotSent) return outcomes.putBack(ticket, booking, error.retryAfter);
      if (error instanceof Unanswered) return outcomes.doubted(ticket);
      if (!(error instanceof Throttled)) throw error;
      const wait = error.seconds * durations.second;
      await ports.pause(wait);
      return outcomes.putBack(ticket, booking, wait);
    }
    if (outcome.kind === 'refused') return outcomes.refused(ticket, booking, outcome, catalogue.value);
    const { location } = opened.order;
    const timezone = zoneOf(catalogue.value, location, booking.unit);
    const confirmation: Confirmed = { ...outcome.confirmation, location, timezone, price: opened.price };
    return outcomes.made(ticket, confirmation, await seal.seal(outcome.reference), outcome.reference['id'] ?? '');
  };

  /** Takes the booking over, if nobody else carries it and it still waits. */
  const claim = (ticket: string) =>
    store.transact<{ booking: OpenBooking; order: string } | null>(id, [BOOK, ticketKey(ticket)], (records, now) => {
      const book = bookOf(records);
      const booking = find(book, ticket);
      const record = ticketOf(records, ticket);
      if (!booking || !record?.order || booking.state !== 'accepted') return { result: null };
      if (booking.driver !== driver && (book.drivers[booking.driver] ?? 0) > now) return { result: null };
      const mine = replace(beat(book, driver, now + durations.lease), ticket, { driver });
      return changed({ booking: { ...booking, driver }, order: record.order }, mine, {}, now, durations);
    });

  const driving = new Map<string, Promise<void>>();
  const report = (where: string) => (error: unknown) =>
    runtime.emit({ event: 'fault', where, name: error instanceof Error ? error.name : 'unknown' });

  /** While it carries anything, this process shows that it is alive. */
  let beating = false;
  const heartbeat = () => {
    if (beating) return;
    beating = true;
    runtime.after(durations.lease / 3, () => {
      beating = false;
      if (driving.size === 0) return;
      heartbeat();
      store
        .transact(id, [BOOK], (records, now) => changed(null, beat(bookOf(records), driver, now + durations.lease), {}, now, durations))
        .catch(report('heartbeat'));
    });
  };

  const carry = async (ticket: string): Promise<void> => {
    for (;;) {
      const claimed = await claim(ticket);
      if (!claimed) return;
      const next = await attempt(ticket, claimed.booking, claimed.order);
      if (next.kind === 'over') return;
      await new Promise<void>((resolve) => {
        runtime.after(next.after, resolve);
      });
    }
  };

  return {
    drive(ticket) {
      const known = driving.get(ticket);
      if (known) return known;
      const carried = carry(ticket)
        .catch(report('drive'))
        .finally(() => driving.delete(ticket));
      driving.set(ticket, carried);
      heartbeat();
      return carried;
    },
    isDriving: (ticket) => driving.has(ticket),
    async idle() {
      await Promise.all(driving.values());
    },
  };
}
