/**
 * Carries an accepted booking through to its outcome. What leaves is stored as `sending` in the same step as its turn, so a
 * crash at any point leaves either a booking that was never sent or one that is never sent again.
 */
import type { Confirmation, Refusal } from '../../shared/contract/index.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Millis } from '../../shared/local-time.ts';
import { occupied } from '../domain/availability.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import { type Book, beat, find, type OpenBooking, remove, replace } from '../domain/lifecycle.ts';
import type { BookingProvider, BookOutcome, Connection } from '../domain/provider.ts';
import type { Result } from '../domain/result.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Records, Store } from '../ports/store.ts';
import { NotSent, Throttled, Unanswered } from '../ports/upstream.ts';
import { BOOK, bookOf, changed, type SealedOrder, type TicketRecord, ticketKey, ticketOf } from './record.ts';
import type { Schedule } from './schedule.ts';
import type { Seal } from './seal.ts';
import { refusalOf } from './submit.ts';
import type { Errand } from './upstream.ts';

export interface DrivePorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  readonly provider: BookingProvider;
  readonly seal: Seal;
  readonly schedule: Schedule;
  readonly driver: string;
  readonly timeout: Millis;
  catalogue(): Promise<Result<Catalogue>>;
  connect(errand: Errand): Connection;
  pause(ms: Millis): Promise<void>;
}

/** Another unit may do it when this one was refused for one of these. */
const ABOUT_THE_UNIT: readonly ErrorCode[] = ['slot_taken', 'unit_unavailable', 'date_unavailable'];

type Next = { readonly kind: 'over' } | { readonly kind: 'again'; readonly after: Millis };

export function createDriver(ports: DrivePorts) {
  const { id, store, runtime, durations, provider, seal, schedule, driver } = ports;

  /** One step on this booking, if it is still ours to carry. */
  const change = (ticket: string, step: (booking: OpenBooking, record: TicketRecord, book: Book, now: Millis) => Step | null) =>
    store.transact<boolean>(id, [BOOK, ticketKey(ticket)], (records, now) => stepOn(records, ticket, now, step) ?? { result: false });

  const stepOn = (
    records: Records,
    ticket: string,
    now: Millis,
    step: (booking: OpenBooking, record: TicketRecord, book: Book, now: Millis) => Step | null,
  ) => {
    const book = bookOf(records);
    const booking = find(book, ticket);
    const record = ticketOf(records, ticket);
    if (!booking || !record || booking.driver !== driver) return null;
    const done = step(booking, record, book, now);
    return done && changed(true, done.book, { [ticket]: { ...record, ...done.record } }, now, durations);
  };

  const report = (ticket: string, state: string, code: ErrorCode | null = null) =>
    runtime.emit({ event: 'booking', account: id, ticket: ticket.slice(0, 8), state, code });

  /** `sending`, in the same commit as the turn: withdrawn or expired in between, it is called off. */
  const errand = (ticket: string, deadline: Millis): Errand => ({
    lane: () => 'booking',
    until: () => deadline,
    before: {
      keys: [BOOK, ticketKey(ticket)],
      change(records, now) {
        const step = stepOn(records, ticket, now, (booking, _, book) =>
          booking.state !== 'accepted' && booking.state !== 'sending'
            ? null
            : {
                book: replace(book, ticket, { state: 'sending', deadline: now + ports.timeout + durations.lease }),
                record: { state: 'sending' },
              },
        );
        return step && { ...step, result: null };
      },
    },
  });

  const attempt = async (ticket: string, booking: OpenBooking, sealed: string): Promise<Next> => {
    const catalogue = await ports.catalogue();
    if (!catalogue.ok) return putBack(ticket, booking, durations.failureKept);
    const opened = (await seal.open(sealed)) as SealedOrder | null;
    if (!opened) return settle(ticket, { state: 'refused', refusal: refusalOf('internal', []) });
    let outcome: BookOutcome;
    try {
      const order = { ...opened.order, unit: booking.unit };
      outcome = await provider.book(ports.connect(errand(ticket, booking.deadline)), catalogue.value, order);
    } catch (error) {
      if (error instanceof NotSent) return putBack(ticket, booking, error.retryAfter);
      if (error instanceof Throttled) {
        const wait = error.seconds * durations.second;
        await ports.pause(wait);
        return putBack(ticket, booking, wait);
      }
      if (error instanceof Unanswered) return doubt(ticket);
      throw error;
    }
    if (outcome.kind === 'refused') return refused(ticket, booking, outcome, catalogue.value);
    const { location } = opened.order;
    const confirmation: Confirmation = { ...outcome.confirmation, location, timezone: catalogue.value.timezone, price: opened.price };
    return made(ticket, confirmation, await seal.seal(outcome.reference));
  };

  const made = async (ticket: string, confirmation: Confirmation, reference: string): Promise<Next> => {
    await change(ticket, (_, __, book, now) => ({
      book: replace(book, ticket, { state: 'made', settledAt: now }),
      record: { state: 'booked', confirmation, reference, order: null, until: null },
    }));
    report(ticket, 'booked');
    return { kind: 'over' };
  };

  /** It left and nobody knows: never sent again. */
  const doubt = async (ticket: string): Promise<Next> => {
    await change(ticket, (_, __, book, now) => ({
      book: replace(book, ticket, { state: 'verifying', deadline: now + durations.verifying }),
      record: { state: 'verifying', until: now + durations.verifying },
    }));
    report(ticket, 'verifying');
    return { kind: 'over' };
  };

  const settle = async (ticket: string, end: { state: 'refused' | 'expired'; refusal: Refusal }): Promise<Next> => {
    await change(ticket, (_, __, book) => ({ book: remove(book, ticket), record: { ...end, order: null } }));
    report(ticket, end.state, end.refusal.code);
    return { kind: 'over' };
  };

  /** Nothing was done: it waits again, as long as it may still begin. */
  const putBack = async (ticket: string, booking: OpenBooking, after: Millis): Promise<Next> => {
    if (runtime.now() + after >= booking.deadline) return settle(ticket, { state: 'expired', refusal: refusalOf('booking_expired', []) });
    await change(ticket, (_, __, book) => ({
      book: replace(book, ticket, { state: 'accepted', deadline: booking.deadline }),
      record: { state: 'accepted' },
    }));
    return { kind: 'again', after };
  };

  /** A definite no. Another unit is tried if one may do it; the refused start is hidden until a newer schedule is read. */
  const refused = async (
    ticket: string,
    booking: OpenBooking,
    { code, detail, field }: Extract<BookOutcome, { kind: 'refused' }>,
    catalogue: Catalogue,
  ): Promise<Next> => {
    const aboutUnit = ABOUT_THE_UNIT.includes(code);
    const service = catalogue.services.find((candidate) => candidate.id === booking.service);
    const [unit, ...others] = aboutUnit && service ? booking.others : [];
    const hide = (book: Book, now: Millis): Book =>
      aboutUnit
        ? {
            ...book,
            refused: [
              ...book.refused,
              { service: booking.service, unit: booking.unit, start: booking.start, seats: booking.seats, at: now },
            ],
          }
        : book;
    if (unit !== undefined && service) {
      await change(ticket, (_, __, book, now) => ({
        book: replace(hide(book, now), ticket, {
          state: 'accepted',
          deadline: booking.deadline,
          unit,
          others,
          ...occupied(service, unit, booking.start),
        }),
        record: { state: 'accepted' },
      }));
      return { kind: 'again', after: 0 };
    }
    await change(ticket, (_, __, book, now) => ({ book: hide(book, now), record: {} }));
    const units = service?.units.map((performer) => performer.unit) ?? [];
    const near = service ? await schedule.near({ catalogue, service, units, seats: booking.seats }, booking.start) : [];
    return settle(ticket, { state: 'refused', refusal: refusalOf(code, near, detail, field) });
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
  let beating = false;

  /** While it carries anything, this process shows that it is alive. */
  const heartbeat = () => {
    if (beating) return;
    beating = true;
    runtime.after(durations.lease / 3, () => {
      beating = false;
      if (driving.size === 0) return;
      heartbeat();
      store
        .transact(id, [BOOK], (records, now) => changed(null, beat(bookOf(records), driver, now + durations.lease), {}, now, durations))
        .catch((error: unknown) => runtime.emit({ event: 'fault', where: 'heartbeat', name: nameOf(error) }));
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
    /** Resolves when the booking has its outcome or is in doubt; one carrier a booking. */
    drive(ticket: string): Promise<void> {
      const known = driving.get(ticket);
      if (known) return known;
      const carried = carry(ticket)
        .catch((error: unknown) => runtime.emit({ event: 'fault', where: 'drive', name: nameOf(error) }))
        .finally(() => driving.delete(ticket));
      driving.set(ticket, carried);
      heartbeat();
      return carried;
    },
    isDriving: (ticket: string) => driving.has(ticket),
  };
}

interface Step {
  readonly book: Book;
  readonly record: Partial<TicketRecord>;
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');
