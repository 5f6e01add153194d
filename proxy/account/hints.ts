/**
 * Notifications: taken down at once, looked into later by asking the service itself, in the lowest lane. They correct
 * schedules and settle bookings in doubt; a forged, repeated or late one changes nothing that the service does not confirm.
 */
import { addMinutes } from '../../shared/local-time.ts';
import { durationOf } from '../domain/availability.ts';
import { type Book, type Hint, type OpenBooking, withHint } from '../domain/book.ts';
import { confirmedAs } from '../domain/booking-status.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { end } from '../domain/lifecycle.ts';
import { locationOf } from '../domain/order.ts';
import type { BookingProvider, Connection, KeptBooking, Reference } from '../domain/provider.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { zoneOf } from '../domain/zone.ts';
import { awaited } from './attempts/book.ts';
import type { Follow } from './follow.ts';
import type { createOutcomes, OutcomePorts } from './outcome.ts';
import type { Payments } from './payments/payments.ts';
import { failure } from './reads.ts';
import { BOOK, bookOf, type Confirmed, cancelledTicket, changed, type SealedOrder, ticketKey, ticketOf } from './record.ts';
import type { Replacements } from './replacement.ts';
import type { Seal } from './seal.ts';
import type { Errand } from './upstream.ts';

export interface HintPorts extends Omit<OutcomePorts, 'schedule' | 'driver'> {
  readonly provider: BookingProvider;
  readonly seal: Seal;
  readonly follow: Follow;
  /** What was read of these is no longer fresh. */
  renew(service: string, providerId: string): void;
  readonly outcomes: ReturnType<typeof createOutcomes>;
  readonly replacements: Replacements;
  catalogue(): Promise<Result<Catalogue>>;
  connect(errand: Errand): Connection;
  drive(ticket: string): void;
  readonly payments: Payments;
}

export interface Hints {
  /** Takes a notification down. */
  notify(body: unknown): Promise<Result<null>>;
  /** Looks into one; resolves when it is dealt with or due again. */
  look(hint: Hint): Promise<void>;
}

export function createHints({
  id,
  store,
  runtime,
  durations,
  provider,
  seal,
  follow,
  renew,
  outcomes,
  replacements,
  catalogue,
  connect,
  drive,
  payments,
}: HintPorts): Hints {
  const onBook = (change: (book: Book, now: number) => Book) =>
    store.transact(id, [BOOK], (records, now) => changed(null, change(bookOf(records), now), {}, now, durations));

  const drop = (hint: Hint) =>
    onBook((book) => ({ ...book, hints: book.hints.filter((other) => other.id !== hint.id || other.due !== hint.due) }));
  const later = (hint: Hint) =>
    onBook((book, now) => (now >= hint.until ? book : withHint(book, { ...hint, due: now + durations.askedAgain })));

  /** Whose booking it is, as far as anybody can tell: the service does not know our tickets. */
  const isOurs = async (ticket: string, kept: KeptBooking): Promise<boolean> => {
    const record = ticketOf(await store.read(id, [ticketKey(ticket)]), ticket);
    const opened = record?.order ? ((await seal.open(record.order)) as SealedOrder | null) : null;
    return opened !== null && plain(opened.order.client.name) === plain(kept.clientName);
  };

  const confirm = async (booking: OpenBooking, kept: KeptBooking, from: Catalogue, reference: Reference) => {
    const record = ticketOf(await store.read(id, [ticketKey(booking.ticket)]), booking.ticket);
    const opened = record?.order ? ((await seal.open(record.order)) as SealedOrder | null) : null;
    const service = from.services.find((candidate) => candidate.id === booking.service);
    if (!opened || !service || kept.status === 'cancelled') return;
    const location = locationOf(from, opened.order.location, booking.unit);
    const confirmation: Confirmed = {
      code: kept.code,
      status: confirmedAs(kept.status),
      payment: kept.payment,
      service: booking.service,
      unit: booking.unit,
      location,
      start: booking.start,
      end: addMinutes(booking.start, durationOf(service, booking.unit)),
      timezone: zoneOf(from, location, booking.unit),
      price: opened.price,
      reward: null,
    };
    const told = { ...reference, code: kept.code };
    if (!opened.moved) {
      const sealed = await seal.seal(told);
      const awaiting = await awaited({ payments, durations }, { ticket: booking.ticket, booking }, confirmation, {
        providerId: kept.id,
        reference: sealed,
      });
      return void (await outcomes.made(booking.ticket, awaiting, sealed, kept.id));
    }
    // What it was made in place of is still to be given up, and knows the client.
    const replaced = await seal.seal(opened.moved);
    const whole = await seal.seal({ ...opened.moved.reference, ...told });
    const made = { confirmation, reference: whole, replaced, providerId: kept.id, confirms: false };
    await replacements.made(booking.ticket, made, 'replacing');
    drive(booking.ticket);
  };

  /** A booking in doubt at that time: it is the one that was made, or another one has taken its place. */
  const settleDoubt = async (booking: OpenBooking, kept: KeptBooking, from: Catalogue, reference: Reference) => {
    if (await isOurs(booking.ticket, kept)) return confirm(booking, kept, from, reference);
    // Where a service takes two for one time, another one's booking says nothing of ours.
    const exclusive = !provider.looksFirst && from.units.find(({ id: unit }) => unit === booking.unit)?.seats === 1;
    if (!exclusive || booking.state !== 'verifying') return;
    const next = await outcomes.refused(booking.ticket, booking, { kind: 'refused', code: 'slot_taken', detail: null, field: null }, from);
    if (next.kind === 'again') drive(booking.ticket);
  };

  /** False when it cannot be said yet: a booking at that time is just being sent. */
  const apply = async (kept: KeptBooking, reference: Reference): Promise<boolean> => {
    const from = await catalogue();
    if (await follow(kept, from.ok ? from.value : null)) return true;
    if (kept.status === 'cancelled') return true;
    const book = bookOf(await store.read(id, [BOOK]));
    const there = book.bookings.filter(
      ({ service, unit, start }) => service === kept.service && unit === kept.unit && start === kept.start,
    );
    if (!from.ok || there.some(({ state }) => state === 'sending')) return false;
    for (const booking of there) {
      // A move asks for itself where it stands.
      if (booking.moves !== undefined) continue;
      // Client and business were told to talk to each other: nothing is given up behind their backs.
      if (booking.replaces !== undefined && booking.state === 'unresolved') continue;
      if (booking.state === 'verifying' || booking.state === 'unresolved') await settleDoubt(booking, kept, from.value, reference);
    }
    return true;
  };

  /** The service has removed it: its time is free. */
  const forget = async (providerId: string): Promise<void> => {
    const known = bookOf(await store.read(id, [BOOK])).bookings.find((booking) => booking.providerId === providerId);
    if (!known) return;
    await store.transact(id, [BOOK, ticketKey(known.ticket)], (records, now) => {
      const record = ticketOf(records, known.ticket);
      const tickets = record?.confirmation ? { [known.ticket]: cancelledTicket(record) } : {};
      const book = end(bookOf(records), known.ticket, 'cancel');
      return book ? changed(null, book, tickets, now, durations) : { result: null };
    });
    renew(known.service, providerId);
  };

  return {
    async notify(body) {
      const reference = provider.notified(body);
      if (!reference?.['id']) return fail('bad_request', { detail: 'This is no notification for this business.' });
      const sealed = await seal.seal(reference);
      // By the whole reference: a forged one never pushes out the true one of the same booking.
      const [name] = await seal.names(JSON.stringify(['hint', reference]));
      await onBook((book, now) => withHint(book, { id: name, reference: sealed, due: now, until: now + durations.remembered }));
      return ok(null);
    },

    async look(hint) {
      const reference = (await seal.open(hint.reference)) as Reference | null;
      if (!reference) return void (await drop(hint));
      const began = runtime.now();
      const connection = connect({ lane: () => 'refresh', until: () => began + durations.wanted });
      const answer = await provider.kept(connection, reference).catch(failure);
      if (!('ok' in answer) || !answer.ok) return void (await later(hint));
      if (answer.value === null && provider.goneIsCancelled) await forget(reference['id'] ?? '');
      if (answer.value) await onBook((book, now) => ({ ...book, heardAt: now }));
      const settled = answer.value === null || (await apply(answer.value, reference));
      await (settled ? drop(hint) : later(hint));
    },
  };
}

const plain = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');
