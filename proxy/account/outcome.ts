/** What an attempt has led to, written down: one step on the book and the ticket, and what comes next. */
import type { Refusal } from '../../shared/contract/index.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Millis } from '../../shared/local-time.ts';
import { occupied } from '../domain/availability.ts';
import { type Book, find, type OpenBooking } from '../domain/book.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import { advance, end, isCarried } from '../domain/lifecycle.ts';
import { refusalOf } from '../domain/order.ts';
import type { BookOutcome } from '../domain/provider.ts';
import { zoneOf } from '../domain/zone.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Change, Records, Store } from '../ports/store.ts';
import { BOOK, bookOf, type Confirmed, changed, type TicketRecord, ticketKey, ticketOf } from './record.ts';
import type { Schedule } from './schedule.ts';
import { unresolved } from './unresolved.ts';

export interface OutcomePorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  readonly schedule: Schedule;
  readonly driver: string;
}

export type Next = { readonly kind: 'over' } | { readonly kind: 'again'; readonly after: Millis };

interface Step {
  /** Null when no step goes from where it stands: then nothing changes. */
  readonly book: Book | null;
  readonly record: Partial<TicketRecord>;
}
type Stepping = (booking: OpenBooking, book: Book, now: Millis, record: TicketRecord) => Step | null;

/** Another unit may do it when this one was refused for one of these. */
const ABOUT_THE_UNIT: readonly ErrorCode[] = ['slot_taken', 'unit_unavailable', 'date_unavailable'];
/** Another time may do it. */
const ABOUT_THE_TIME: readonly ErrorCode[] = [...ABOUT_THE_UNIT, 'slots_partly_taken', 'time_not_allowed'];

export function createOutcomes({ id, store, runtime, durations, schedule, driver }: OutcomePorts) {
  /** One step on this booking, unless another process carries it. */
  const stepOn = (records: Records, ticket: string, now: Millis, step: Stepping): Change<boolean> | null => {
    const book = bookOf(records);
    const booking = find(book, ticket);
    const record = ticketOf(records, ticket);
    if (!booking || !record || (isCarried(booking) && booking.driver !== driver)) return null;
    const done = step(booking, book, now, record);
    return done?.book ? changed(true, done.book, { [ticket]: { ...record, ...done.record } }, now, durations) : null;
  };

  const change = (ticket: string, step: Stepping) =>
    store.transact<boolean>(id, [BOOK, ticketKey(ticket)], (records, now) => stepOn(records, ticket, now, step) ?? { result: false });

  const over = (ticket: string, state: string, code: ErrorCode | null = null): Next => {
    runtime.emit({ event: 'booking', account: id, ticket: ticket.slice(0, 8), state, code });
    return { kind: 'over' };
  };

  /** With `by`: only if nobody else has taken it over since. */
  const settle = async (ticket: string, told: { state: 'refused' | 'expired'; refusal: Refusal }, by?: string): Promise<Next> => {
    const step = told.state === 'refused' ? 'refuse' : 'expire';
    await change(ticket, (booking, book) =>
      by !== undefined && booking.driver !== by ? null : { book: end(book, ticket, step), record: { ...told, order: null } },
    );
    return over(ticket, told.state, told.refusal.code);
  };

  return {
    stepOn,
    settle,

    /** With `confirming` there is one more thing to be done with it. */
    async made(
      ticket: string,
      confirmation: Confirmed,
      reference: string,
      providerId: string,
      state: 'made' | 'confirming' = 'made',
    ): Promise<Next> {
      await change(ticket, (_, book, now, record) => ({
        // What was moved stands at its old time no more.
        book: advance(
          { ...book, bookings: book.bookings.filter((other) => other.ticket === ticket || other.providerId !== providerId) },
          ticket,
          state === 'made' ? 'make' : 'makeUnconfirmed',
          { settledAt: now, providerId, deadline: now + durations.finishing },
        ),
        record: {
          state: 'booked',
          confirmation,
          reference,
          // While it waits for its money its time may have to be booked once more.
          order: confirmation.status === 'awaiting_payment' && confirmation.payment?.online ? record.order : null,
          until: confirmation.reward === undefined ? now + durations.wanted : null,
        },
      }));
      over(ticket, 'booked');
      return state === 'made' ? { kind: 'over' } : { kind: 'again', after: 0 };
    },

    async confirmed(ticket: string): Promise<Next> {
      await change(ticket, (_, book, __, record) => ({
        book: advance(book, ticket, 'confirm'),
        record: { confirmation: record.confirmation && { ...record.confirmation, status: 'confirmed' } },
      }));
      return over(ticket, 'confirmed');
    },

    /** What was made in place of another was refused: the other one stays. */
    async undone(ticket: string): Promise<Next> {
      let state: 'withdrawn' | 'refused' = 'withdrawn';
      await change(ticket, ({ replaces }, book) => {
        state = replaces === undefined ? 'withdrawn' : 'refused';
        const step = replaces === undefined ? 'undo' : 'undoReplacement';
        return { book: end(book, ticket, step), record: { state, reference: null, confirmation: null, replaced: null } };
      });
      return over(ticket, state);
    },

    /** It could not be taken back, or confirmed: it is what it was. Two, where one was to be left, are for the business to sort out. */
    async keptAfterAll(ticket: string): Promise<Next> {
      let state = 'booked';
      await change(ticket, (booking, book, now) => {
        if (booking.replaces === undefined || booking.state === 'confirming') {
          return { book: advance(book, ticket, 'keep'), record: { state: 'booked' } };
        }
        state = 'unresolved';
        return unresolved(book, ticket, now, durations);
      });
      return over(ticket, state);
    },

    /** Told of what was written down elsewhere; `more` is left to be done. */
    told(ticket: string, state: string, more: boolean): Next {
      over(ticket, state);
      return more ? { kind: 'again', after: 0 } : { kind: 'over' };
    },

    /** It left and nobody knows: never sent again. */
    async doubted(ticket: string): Promise<Next> {
      await change(ticket, (_, book, now) => ({
        book: advance(book, ticket, 'doubt', { deadline: now + durations.verifying }),
        record: { state: 'verifying', until: now + durations.verifying },
      }));
      return over(ticket, 'verifying');
    },

    /** Nothing was done: it waits again, as long as it may still begin. */
    async putBack(ticket: string, { deadline }: OpenBooking, after: Millis): Promise<Next> {
      if (runtime.now() + after >= deadline) return settle(ticket, { state: 'expired', refusal: refusalOf('booking_expired', []) });
      await change(ticket, (_, book) => ({ book: advance(book, ticket, 'putBack', { deadline }), record: { state: 'accepted' } }));
      return { kind: 'again', after };
    },

    /** A move that the service knows nothing of: unlike a booking, it may be sent once more. */
    async sendAgain(ticket: string, { deadline }: OpenBooking): Promise<Next> {
      await change(ticket, (_, book) => ({ book: advance(book, ticket, 'sendAgain', { deadline }), record: { state: 'accepted' } }));
      return { kind: 'again', after: 0 };
    },

    /**
     * A definite no; of what another process has sent meanwhile it says nothing, for that may be what took the time. Another unit is
     * tried if one may do it; the refused start is hidden until a newer schedule is read.
     */
    async refused(
      ticket: string,
      booking: OpenBooking,
      { code, detail, field, dates }: Extract<BookOutcome, { kind: 'refused' }>,
      catalogue: Catalogue,
    ): Promise<Next> {
      const { start, seats, deadline } = booking;
      const service = catalogue.services.find((candidate) => candidate.id === booking.service);
      if (!service || !ABOUT_THE_TIME.includes(code)) {
        return settle(ticket, { state: 'refused', refusal: refusalOf(code, [], detail, field) }, booking.driver);
      }
      const hide = (book: Book, now: Millis): Book => ({
        ...book,
        refused: [...book.refused, { service: service.id, unit: booking.unit, start, seats, at: now }],
      });
      const [unit, ...others] = ABOUT_THE_UNIT.includes(code) ? booking.others : [];
      if (unit !== undefined) {
        const next = { deadline, unit, others, ...occupied(service, unit, start) };
        await change(ticket, ({ driver: by }, book, now) =>
          by === booking.driver ? { book: advance(hide(book, now), ticket, 'tryAnother', next), record: { state: 'accepted' } } : null,
        );
        return { kind: 'again', after: 0 };
      }
      await change(ticket, (_, book, now) => ({ book: hide(book, now), record: {} }));
      // On the same clock: elsewhere the same text is another moment.
      const zone = zoneOf(catalogue, null, booking.unit);
      const units = service.units.map((performer) => performer.unit).filter((other) => zoneOf(catalogue, null, other) === zone);
      const near = await schedule.near({ catalogue, service, units, seats }, start);
      const refusal = { ...refusalOf(code, near, detail, field), ...(dates && { dates: [...dates] }) };
      return settle(ticket, { state: 'refused', refusal }, booking.driver);
    },
  };
}

export type Outcomes = ReturnType<typeof createOutcomes>;
