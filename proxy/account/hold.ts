/**
 * Holds times, all that are wished for or none, and stores what is to be sent, sealed. Nothing has been sent when it returns.
 * It knows nothing of prices, of clients, or of what is done with the time.
 */
import { dateOf, type LocalDateTime } from '../../shared/local-time.ts';
import { hasRoom, occupied } from '../domain/availability.ts';
import { type Book, beat, OPEN_AT_MOST, occupationsOf } from '../domain/book.ts';
import type { Catalogue, CatalogueService } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import { accept, end, isOpen } from '../domain/lifecycle.ts';
import { locationOf, refusalOf } from '../domain/order.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { AccountId, Records, Store } from '../ports/store.ts';
import type { Named } from './recall.ts';
import {
  acceptedTicket,
  BOOK,
  bookOf,
  changed,
  keepsKey,
  namedOf,
  type SealedOrder,
  type TicketRecord,
  ticketKey,
  type VisitRecord,
} from './record.ts';
import type { Query, Schedule } from './schedule.ts';
import type { Seal } from './seal.ts';

export interface HoldPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly durations: Durations;
  readonly seal: Seal;
  readonly schedule: Schedule;
  /** Names this process as the one that carries the booking through. */
  readonly driver: string;
}

/** A time, and what is to be done with it. */
export interface Wish {
  readonly service: CatalogueService;
  /** Who may do it, the dearest first. */
  readonly units: readonly string[];
  readonly start: LocalDateTime;
  readonly seats: number;
  readonly order: SealedOrder;
  /** What the provider calls the booking that is moved there. */
  readonly moves?: string;
  /** What the provider calls the booking in whose place this one is made. */
  readonly replaces?: string;
  /** A promo code that it uses up by one. */
  readonly uses?: { readonly name: string; readonly most: number };
}

export interface Wishes {
  readonly site: string;
  readonly catalogue: Catalogue;
  readonly wishes: readonly Wish[];
}

type Held = 'held' | 'full' | 'reused' | 'replaced' | 'undecided' | { readonly taken: number } | { readonly usedUp: number };

/** What was made under these tickets, one a wish, and is gone. */
export interface Again {
  readonly tickets: readonly string[];
  /** Of which they are lines. */
  readonly visit: string | null;
}

/**
 * The ticket under which it is held: a visit's when there are several. With `again`, what was made and is gone is wished for
 * once more, whatever the schedules say of it.
 */
export async function hold(
  ports: HoldPorts,
  { site, catalogue, wishes }: Wishes,
  { ticket, fingerprint }: Named,
  again: Again | null = null,
): Promise<Result<string>> {
  const { id, store, durations, seal, schedule, driver } = ports;
  const several = wishes.length > 1;
  const visit = again ? again.visit : several ? ticket : null;
  const taken = async (index: number): Promise<Result<string>> => {
    const wish = wishes[index];
    const nearest = wish ? await schedule.near({ catalogue, ...wish }, wish.start) : [];
    return fail('slot_taken', { refusal: { ...refusalOf('slot_taken', nearest), ...(several && { line: index }) } });
  };

  const ready: (Wish & { readonly name: string; readonly offered: readonly string[]; readonly sealed: string })[] = [];
  for (const [index, wish] of wishes.entries()) {
    const offered = (again ? null : await offeredUnits(schedule, { catalogue, ...wish }, wish.start)) ?? wish.units;
    if (offered.length === 0) return taken(index);
    const name = again?.tickets[index] ?? (several ? (await seal.names(JSON.stringify(['line', ticket, index])))[0] : ticket);
    const order: SealedOrder = visit === null ? wish.order : { ...wish.order, visit };
    ready.push({ ...wish, name, offered, sealed: await seal.seal(order) });
  }

  const keys = [BOOK, ticketKey(ticket), ...ready.map(({ name }) => ticketKey(name))];
  const held = await store.transact<Held>(id, [...new Set(keys)], (records, now) => {
    // The same key twice at once: the first one stands.
    if (again ? !again.tickets.every((name) => isOver(records, name)) : keepsKey(records, ticket))
      return { result: namedOf(records, ticket)?.fingerprint === fingerprint ? 'held' : 'reused' };
    const before = (again?.tickets ?? []).reduce((book, name) => end(book, name, 'forget') ?? book, bookOf(records));
    if (before.bookings.filter(isOpen).length + ready.length > OPEN_AT_MOST) return { result: 'full' };
    // Making anew cannot be repeated: one booking is replaced once.
    const other = before.bookings.find(({ replaces }) => replaces !== undefined && ready.some((wish) => wish.replaces === replaces));
    if (other) return { result: other.state === 'unresolved' ? 'undecided' : 'replaced' };
    let book = beat(before, driver, Math.max(before.drivers[driver] ?? 0, now + durations.lease));
    const tickets: Record<string, TicketRecord | VisitRecord> = {};
    for (const [index, { name, service, offered, start, seats, moves, replaces, uses, sealed }] of ready.entries()) {
      if (uses && (book.uses[uses.name] ?? 0) >= uses.most) return { result: { usedUp: index } };
      const occupations = occupationsNow(book, now, durations.availabilityFresh);
      const [unit, ...others] = offered.filter((candidate) => hasRoom(catalogue, service, { unit: candidate, start, seats }, occupations));
      if (unit === undefined) return { result: { taken: index } };
      book = accept(book, {
        ticket: name,
        site,
        service: service.id,
        unit,
        others,
        start,
        seats,
        ...occupied(service, unit, start),
        deadline: now + durations.bookingBegins,
        driver,
        ...(visit !== null && { visit }),
        ...(moves !== undefined && { moves }),
        ...(replaces !== undefined && { replaces }),
        ...(uses && { uses: uses.name }),
      });
      tickets[name] = { ...acceptedTicket(site, fingerprint, sealed), ...(again && { again: true as const }) };
    }
    if (again) Object.assign(tickets, listedAnew(records, visit));
    else if (several)
      tickets[ticket] = {
        site,
        fingerprint,
        state: 'visit',
        lines: ready.map(({ name }) => name),
        wishes: ready.map((wish) => wishOf(catalogue, wish)),
      };
    return changed('held', book, tickets, now, durations);
  });
  if (held === 'held') return ok(ticket);
  if (held === 'reused') return fail('idempotency_key_reused');
  if (held === 'replaced') return fail('busy', { retryAfter: durations.failureKept });
  if (held === 'undecided') return fail('reschedule_refused');
  if (held === 'full') return fail('busy', { retryAfter: durations.lease });
  if ('taken' in held) return taken(held.taken);
  return fail('promo_used_up', { refusal: { ...refusalOf('promo_used_up', [], null, 'promo'), ...(several && { line: held.usedUp }) } });
}

function wishOf(catalogue: Catalogue, { service, units, start, order }: Wish) {
  const { location } = order.order;
  const unit = units.length === 1 ? (units[0] ?? null) : null;
  return { service: service.id, unit, location: unit === null ? location : locationOf(catalogue, location, unit), start };
}

/** The list under which the service kept it together is gone with it. */
function listedAnew(records: Records, visit: string | null): Record<string, VisitRecord> {
  const known = visit === null ? null : namedOf(records, visit);
  if (visit === null || known?.state !== 'visit') return {};
  const { batch: _gone, ...rest } = known;
  return { [visit]: rest };
}

/** It was made. */
function isOver(records: Records, ticket: string): boolean {
  const state = namedOf(records, ticket)?.state;
  return state === 'booked' || state === 'cancelled';
}

/** Units whose known schedule offers the start, what is held taken off; null while it is not known whole. */
async function offeredUnits(schedule: Schedule, query: Query, start: LocalDateTime): Promise<readonly string[] | null> {
  const date = dateOf(start);
  const [view] = await schedule.months(query, [date.slice(0, 7)], { from: date, to: date }, 'briefly');
  const slot = view?.days[0]?.slots.find((candidate) => candidate.start === start);
  return view?.complete ? (slot?.units ?? []) : (slot?.units ?? null);
}

/** Open bookings hold their time; made ones are left to the service to judge once schedules may be newer. */
const occupationsNow = (book: Book, now: number, fresh: number) =>
  occupationsOf(book).filter(({ madeAt }) => madeAt === null || now - madeAt < fresh);
