/**
 * Accepts a booking: recognises a repetition by its key, refuses what cannot be, holds the time, and stores the order sealed.
 * Nothing has been sent when it returns.
 */
import type { BookingRequest, Refusal, Slot } from '../../shared/contract/index.ts';
import { dateOf } from '../../shared/local-time.ts';
import type { Money } from '../../shared/money.ts';
import { hasRoom, occupied } from '../domain/availability.ts';
import type { Catalogue, CatalogueService } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import { accept, isOpen, OPEN_AT_MOST, occupationsOf } from '../domain/lifecycle.ts';
import { candidatesOf, locationOf, pageOf } from '../domain/order.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { BOOK, bookOf, changed, type SealedOrder, type TicketRecord, ticketKey, ticketOf } from './record.ts';
import type { Schedule } from './schedule.ts';
import type { Seal } from './seal.ts';

export interface SubmitPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly durations: Durations;
  readonly seal: Seal;
  readonly schedule: Schedule;
  /** Names this process as the one that carries the booking through. */
  readonly driver: string;
}

export interface Submission {
  readonly site: string;
  readonly request: BookingRequest;
  readonly catalogue: Catalogue;
  readonly price: Money | null;
}

/** A key's ticket: keyed hashes, so that neither can be guessed and every listed secret still finds it. */
export async function recall(
  { id, store, seal }: Pick<SubmitPorts, 'id' | 'store' | 'seal'>,
  site: string,
  key: string,
  request: BookingRequest,
): Promise<{ readonly ticket: string; readonly known: Result<string> | null; readonly fingerprint: string }> {
  const tickets = await seal.names(JSON.stringify(['ticket', site, key]));
  const prints = await seal.names(JSON.stringify(['body', request]));
  const records = await store.read(id, tickets.map(ticketKey));
  const ticket = tickets.find((name) => keeps(ticketOf(records, name)));
  const record = ticket === undefined ? null : ticketOf(records, ticket);
  const known = !ticket || !record ? null : prints.includes(record.fingerprint) ? ok(ticket) : fail('idempotency_key_reused');
  return { ticket: ticket ?? tickets[0], known, fingerprint: prints[0] };
}

/** A definite refusal frees the key; everything else keeps it. */
const keeps = (record: TicketRecord | null): boolean =>
  record !== null && record.state !== 'refused' && record.state !== 'expired' && record.state !== 'withdrawn';

export async function submit(
  { id, store, durations, seal, schedule, driver }: SubmitPorts,
  { site, request, catalogue, price }: Submission,
  name: { readonly ticket: string; readonly fingerprint: string },
): Promise<Result<string>> {
  const [line] = request.lines;
  const candidates = line ? candidatesOf(catalogue, line) : fail('bad_request');
  if (!line || !candidates.ok) return candidates.ok ? fail('bad_request') : candidates;
  const { service, units } = candidates.value;
  const query = { catalogue, service, units, seats: line.seats };
  const offered = await offeredUnits(schedule, query, line.start);
  if (offered && offered.length === 0) return taken(await schedule.near(query, line.start));

  const { ticket, fingerprint } = name;
  const sealed: SealedOrder = {
    order: {
      service: service.id,
      location: locationOf(catalogue, line, units[0] ?? ''),
      start: line.start,
      seats: line.seats,
      client: request.client,
      fields: request.fields,
      promo: request.promo ?? null,
      clientTimezone: request.timezone ?? null,
      page: pageOf(request),
    },
    price,
  };
  const order = await seal.seal(sealed);

  const accepted = await store.transact<'held' | 'taken' | 'full' | 'reused'>(id, [BOOK, ticketKey(ticket)], (records, now) => {
    const book = bookOf(records);
    const existing = ticketOf(records, ticket);
    // The same key twice at once: the first one stands.
    if (keeps(existing)) return { result: existing?.fingerprint === fingerprint ? 'held' : 'reused' };
    if (book.bookings.filter(isOpen).length >= OPEN_AT_MOST) return { result: 'full' };
    const free = (offered ?? units).filter((unit) =>
      hasRoom(catalogue, service, { unit, start: line.start, seats: line.seats }, occupationsNow(book, now, durations.availabilityFresh)),
    );
    const [unit, ...others] = free;
    if (unit === undefined) return { result: 'taken' };
    const next = accept(
      { ...book, drivers: { ...book.drivers, [driver]: Math.max(book.drivers[driver] ?? 0, now + durations.lease) } },
      {
        ticket,
        site,
        service: service.id,
        unit,
        others,
        start: line.start,
        seats: line.seats,
        ...occupied(service, unit, line.start),
        deadline: now + durations.bookingBegins,
        driver,
      },
    );
    const record: TicketRecord = {
      site,
      fingerprint,
      state: 'accepted',
      order,
      reference: null,
      confirmation: null,
      refusal: null,
      until: null,
    };
    return changed('held', next, { [ticket]: record }, now, durations);
  });
  if (accepted === 'held') return ok(ticket);
  if (accepted === 'reused') return fail('idempotency_key_reused');
  return accepted === 'full' ? fail('busy', { retryAfter: durations.lease }) : taken(await schedule.near(query, line.start));
}

/** Units whose known schedule offers the start, what is held taken off; null while it is not known whole. */
async function offeredUnits(
  schedule: Schedule,
  query: { catalogue: Catalogue; service: CatalogueService; units: readonly string[]; seats: number },
  start: string,
): Promise<readonly string[] | null> {
  const date = dateOf(start);
  const view = await schedule.month(query, date.slice(0, 7), { from: date, to: date }, 'briefly');
  const slot = view.days[0]?.slots.find((candidate) => candidate.start === start);
  return view.complete ? (slot?.units ?? []) : (slot?.units ?? null);
}

/** Open bookings hold their time; made ones are left to the service to judge once schedules may be newer. */
const occupationsNow = (book: Parameters<typeof occupationsOf>[0], now: number, fresh: number) =>
  occupationsOf(book).filter(({ madeAt }) => madeAt === null || now - madeAt < fresh);

export const refusalOf = (
  code: Refusal['code'],
  nearest: readonly Slot[],
  detail: string | null = null,
  field: string | null = null,
): Refusal => ({
  code,
  detail,
  field,
  nearest: [...nearest],
});
const taken = (nearest: readonly Slot[]) => fail('slot_taken', { refusal: refusalOf('slot_taken', nearest) });
