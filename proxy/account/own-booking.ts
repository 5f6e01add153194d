/** A client's own booking, by its link: what the service says of it now, its calendar entry, and giving it up. */
import type { Fallback, Field, OwnBooking, PaymentPage } from '../../shared/contract/index.ts';
import { addMinutes, type Millis, toInstant } from '../../shared/local-time.ts';
import { mayChange } from '../domain/booking-status.ts';
import type { Catalogue, CatalogueServiceDetail } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import { asksOf } from '../domain/moving.ts';
import type { BookingProvider, Connection, KeptBooking, Reference } from '../domain/provider.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { fallbackOf } from '../domain/site.ts';
import { zoneOf } from '../domain/zone.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { Throttled, Unanswered } from '../ports/upstream.ts';
import type { CalendarEntry } from './account.ts';
import { callOffMoves } from './call-off-moves.ts';
import type { Companions } from './companions.ts';
import { type Follow, ownKey } from './follow.ts';
import type { Link, Links } from './links.ts';
import type { Payments } from './payments/payments.ts';
import { failure, type Reads } from './reads.ts';
import type { Seal } from './seal.ts';
import { json, stored } from './stored.ts';
import type { Errand } from './upstream.ts';

interface OwnBookingPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  readonly provider: BookingProvider;
  readonly seal: Seal;
  readonly links: Links;
  readonly reads: Reads;
  readonly follow: Follow;
  readonly payments: Pick<Payments, 'page' | 'told' | 'followed'>;
  readonly companions: Pick<Companions, 'of'>;
  fallbackOf(site: string): Fallback;
  catalogue(): Promise<Result<Catalogue>>;
  detail(from: Catalogue, service: string): Promise<Result<CatalogueServiceDetail>>;
  connect(errand: Errand): Connection;
  pause(ms: Millis): Promise<void>;
}

export interface OwnBookings {
  view(site: string, token: string): Promise<Result<OwnBooking>>;
  calendar(site: string, token: string): Promise<Result<CalendarEntry>>;
  /** `all`: with what was booked in the same visit. */
  cancel(site: string, token: string, key: string, all: boolean): Promise<Result<OwnBooking>>;
  pay(site: string, token: string, returnTo: string): Promise<Result<PaymentPage>>;
  /** The booking of a link that may move it, as it stands now. */
  movable(link: Link): Promise<Result<Movable>>;
}

export interface Movable {
  readonly reference: Reference;
  readonly kept: KeptBooking;
  readonly catalogue: Catalogue;
  /** What the service asks of a booking, where it is made anew. */
  readonly fields: readonly Field[];
}

interface Seen {
  readonly print: string;
  readonly sequence: number;
  readonly changed: Millis;
}

/** Until when it may be changed, so long before its start. */
const until = ({ start, location, unit }: KeptBooking, from: Catalogue, notice: number): Millis =>
  toInstant(addMinutes(start, -notice), zoneOf(from, location, unit));

export function createOwnBookings(ports: OwnBookingPorts): OwnBookings {
  const { id, store, runtime, durations, provider, seal, links, reads, follow, catalogue, detail } = ports;

  /** How it may be moved now; where it is made anew, with what is asked of a booking that costs nothing at once. */
  const mover = async (kept: KeptBooking, from: Catalogue): Promise<Pick<Movable, 'fields'> | null> => {
    if (!kept.movable || from.rescheduleNotice === null || runtime.now() >= until(kept, from, from.rescheduleNotice)) return null;
    if (provider.move) return { fields: [] };
    const service = provider.replaces ? from.services.find((candidate) => candidate.id === kept.service) : undefined;
    const needs = service && !service.series ? await detail(from, service.id) : null;
    return needs?.ok && !needs.value.paymentRequired ? { fields: needs.value.fields } : null;
  };

  const shown = async (link: Link, kept: KeptBooking, from: Catalogue): Promise<OwnBooking> => ({
    ...draw(link, kept, from, link.scope === 'manage' && mayChange(kept.status) ? await mover(kept, from) : null),
    payment: await ports.payments.told(link.site, kept),
    together: link.scope === 'manage' ? await partyOf(kept) : 0,
  });

  /** How many were booked in one visit; 0 for one alone. */
  const partyOf = async ({ id: booking, status }: KeptBooking): Promise<number> => {
    const others = mayChange(status) ? await ports.companions.of(booking) : [];
    return others.length > 0 ? others.length + 1 : 0;
  };

  const draw = (link: Link, kept: KeptBooking, from: Catalogue, moves: Pick<Movable, 'fields'> | null): OwnBooking => {
    const { status, start, dates, code, payment, price } = kept;
    const place = from.locations.find((location) => location.id === kept.location);
    const may = link.scope === 'manage' && mayChange(status);
    const asks = moves && provider.replaces ? asksOf(from, moves.fields, kept.answers) : null;
    const canCancel = may && runtime.now() < until(kept, from, from.cancelNotice);
    return {
      name: from.name,
      code,
      status,
      payment,
      service: from.services.find((service) => service.id === kept.service)?.title ?? kept.titles.service,
      unit: from.units.find((unit) => unit.id === kept.unit)?.title ?? kept.titles.unit,
      location: place ? { title: place.title, address: place.address, phone: place.phone } : null,
      start,
      end: addMinutes(start, kept.duration),
      ...(dates && { dates: [...dates] }),
      timezone: zoneOf(from, kept.location, kept.unit),
      price,
      actions: [...(canCancel ? ['cancel' as const] : []), ...(moves ? ['reschedule' as const] : [])],
      place: { service: kept.service, unit: kept.unit, location: kept.location },
      answers: link.scope === 'manage' ? answersOf(kept) : [],
      ...(asks && { asks }),
      fallback: fallbackOf(from, ports.fallbackOf(link.site)),
    };
  };

  const read = async (link: Link): Promise<Result<{ readonly kept: KeptBooking; readonly from: Catalogue }>> => {
    const reading = await reads.read<KeptBooking | null>({
      key: ownKey(link.reference['id'] ?? ''),
      fresh: durations.ownBookingFresh,
      wait: durations.readBound,
      transient: true,
      strict: true,
      load: (connection) => provider.kept(connection, link.reference),
    });
    if (reading.state === 'failed') return { ok: false, fault: reading.fault };
    if (reading.state === 'pending') return fail('busy', { retryAfter: reading.readyIn });
    const from = await catalogue();
    if (!from.ok) return from;
    return reading.value ? ok({ kept: reading.value, from: from.value }) : fail('booking_unknown');
  };

  /** The key belongs to this booking from now on; stored before anything leaves. */
  const claim = async (site: string, key: string, link: Link): Promise<boolean> => {
    const names = await seal.names(JSON.stringify(['cancel', site, key]));
    const prints = await seal.names(JSON.stringify(['cancelled', link.reference['id'] ?? '']));
    const keys = names.map((name) => `change:${name}`);
    return store.transact(id, keys, (records, now) => {
      const found = keys.find((name) => records[name] !== undefined);
      if (found) return { result: prints.includes(stored<{ booking: string }>(records, found)?.booking ?? '') };
      return { result: true, put: { [keys[0] ?? '']: { value: json({ booking: prints[0] }), expiresAt: now + durations.remembered } } };
    });
  };

  const ask = async <Value>(question: (connection: Connection) => Promise<Result<Value>>): Promise<Result<Value> | 'unanswered'> => {
    const began = runtime.now();
    const connection = ports.connect({ lane: () => 'booking', until: () => began + durations.readBound });
    const answer = await question(connection).catch((error: unknown) => (error instanceof Unanswered ? error : failure(error)));
    if (answer instanceof Unanswered) return 'unanswered';
    if (!(answer instanceof Throttled)) return answer;
    const wait = answer.seconds * durations.second;
    await ports.pause(wait);
    return fail('busy', { retryAfter: wait });
  };

  const giveUp = async (link: Link, kept: KeptBooking): Promise<Result<KeptBooking>> => {
    const gone = { ...kept, status: 'cancelled' } as const;
    const answer = await ask((connection) => provider.cancel(connection, link.reference));
    if (answer !== 'unanswered') return answer.ok ? ok(gone) : answer;
    // It left, and nobody knows: unlike a booking, this can be asked.
    const now = await ask((connection) => provider.kept(connection, link.reference));
    return now !== 'unanswered' && now.ok && now.value?.status === 'cancelled' ? ok(gone) : fail('upstream_failed');
  };

  const cancelOne = async (link: Link): Promise<Result<OwnBooking>> => {
    reads.renew(ownKey(link.reference['id'] ?? ''));
    const found = await read(link);
    if (!found.ok) return found;
    const { kept, from } = found.value;
    if (kept.status === 'cancelled') return ok(await shown(link, kept, from));
    if (!mayChange(kept.status) || runtime.now() >= until(kept, from, from.cancelNotice)) return fail('cancellation_refused');
    const moving = await callOffMoves(ports, kept.id);
    if (!moving.ok) return moving;
    const gone = await giveUp(link, kept);
    if (!gone.ok) return gone;
    // First of all, so that no money that comes now books it once more.
    await ports.payments.followed(kept.id, 'given_up');
    await follow(gone.value, from);
    return ok(await shown(link, gone.value, from));
  };

  return {
    async view(site, token) {
      const link = await links.open(site, token, 'view');
      if (!link.ok) return link;
      const found = await read(link.value);
      return found.ok ? ok(await shown(link.value, found.value.kept, found.value.from)) : found;
    },

    async pay(site, token, returnTo) {
      const link = await links.open(site, token, 'manage');
      if (!link.ok) return link;
      const found = await read(link.value);
      if (!found.ok) return found;
      return ports.payments.page(link.value, found.value.kept, found.value.from, returnTo);
    },

    async movable(link) {
      const { reference } = link;
      reads.renew(ownKey(reference['id'] ?? ''));
      const found = await read(link);
      if (!found.ok) return found;
      const { kept, from: catalogue } = found.value;
      const moves = mayChange(kept.status) ? await mover(kept, catalogue) : null;
      return moves ? ok({ reference, kept, catalogue, ...moves }) : fail('reschedule_refused');
    },

    async calendar(site, token) {
      const link = await links.open(site, token, 'view');
      if (!link.ok) return link;
      const found = await read(link.value);
      if (!found.ok) return found;
      const booking = draw({ ...link.value, scope: 'view' }, found.value.kept, found.value.from, null);
      const [uid] = await seal.names(JSON.stringify(['calendar', site, link.value.origin]));
      const { status, service, unit, start, end, timezone } = booking;
      const [print] = await seal.names(JSON.stringify([status, service, unit, start, end, timezone, booking.location]));
      const expiresAt = link.value.expires;
      const seen = await store.transact<Seen>(id, [`calendar:${uid}`], (records, now) => {
        const before = stored<Seen>(records, `calendar:${uid}`);
        if (before?.print === print) return { result: before };
        const next: Seen = { print, sequence: before ? before.sequence + 1 : 0, changed: now };
        return { result: next, put: { [`calendar:${uid}`]: { value: json(next), expiresAt } } };
      });
      const view = await links.seal({ ...link.value, scope: 'view' });
      return ok({ booking, uid, sequence: seen.sequence, changed: seen.changed, view });
    },

    async cancel(site, token, key, all) {
      const link = await links.open(site, token, 'manage');
      if (!link.ok) return link;
      if (!(await claim(site, key, link.value))) return fail('idempotency_key_reused');
      if (!all) return cancelOne(link.value);
      // The one that is shown goes last: while it stands, the client sees that something is left to be given up.
      for (const reference of await ports.companions.of(link.value.reference['id'] ?? '')) {
        const done = await cancelOne({ ...link.value, reference });
        if (!done.ok && done.fault.code !== 'booking_unknown') return done;
      }
      return cancelOne(link.value);
    },
  };
}

/** Without what was left empty. */
const answersOf = ({ answers }: KeptBooking): OwnBooking['answers'] =>
  answers.filter(({ value }) => value !== '').map(({ title, value, checkbox }) => ({ title, value: checkbox ? '' : value }));
