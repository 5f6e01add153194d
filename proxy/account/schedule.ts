/** The free slots of a service: snapshots of its schedule, less what the account itself holds or made since. */
import type { AvailableDay, Slot } from '../../shared/contract/index.ts';
import { addDays, dateOf, firstDay, type LocalDate, type LocalMonth, lastDay, type Millis, monthOf } from '../../shared/local-time.ts';
import { freeDays, nearest, type UnitOffer } from '../domain/availability.ts';
import { type Book, occupationsOf } from '../domain/book.ts';
import type { Catalogue, CatalogueService } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import type { AvailabilityRead, BookingProvider, Connection, Offers } from '../domain/provider.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { todayOf } from '../domain/site.ts';
import { zonesOf } from '../domain/zone.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Store } from '../ports/store.ts';
import type { Memo } from './memo.ts';
import type { Reading, Reads } from './reads.ts';
import { BOOK, bookOf } from './record.ts';
import type { Errand } from './upstream.ts';

export interface SchedulePorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  readonly provider: BookingProvider;
  readonly reads: Reads;
  readonly memo: Memo;
  connect(errand: Errand): Connection;
}

export interface Query {
  readonly catalogue: Catalogue;
  readonly service: CatalogueService;
  readonly units: readonly string[];
  readonly seats: number;
}

export interface Wish {
  readonly catalogue: Catalogue;
  readonly service: string;
  readonly unit: string;
  readonly start: string;
  readonly seats: number;
}

/** What is known of one month, by unit. */
export interface MonthView {
  readonly days: readonly AvailableDay[];
  readonly ages: ReadonlyMap<string, { readonly asOf: Millis | null; readonly readyIn: Millis | null }>;
  readonly complete: boolean;
}

export interface Schedule {
  /** Each month by itself, less what is held now. Asked again before anything has changed, they are the very same views. */
  months(query: Query, months: readonly LocalMonth[], range: Range, wait: Patience): Promise<readonly MonthView[]>;
  /**
   * Whether the service offers a start, for a booking that is about to be sent: by a schedule that left the service after
   * `since`, read now if there is none. One reading serves all who wait for it. Throws as the connection does.
   */
  offers(wish: Wish, since: Millis, errand: Errand): Promise<Result<boolean>>;
  /** Free slots near a refused start, from what is known already. */
  near(query: Query, start: string): Promise<Slot[]>;
}

export interface Range {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
type Patience = 'briefly' | 'not_at_all';

interface Asked {
  readonly name: string;
  readonly answers: readonly Answered[];
}
interface Answered {
  readonly read: AvailabilityRead;
  readonly reading: Reading<Offers>;
}

/** By service, so that all of a service's snapshots can be named at once. */
export const snapshotsOf = (service: string) => `availability:${service}:`;
const snapshotKey = (read: AvailabilityRead) => `${snapshotsOf(read.service)}${read.key}`;

const NEAREST = 3;
const NEAR_DAYS = 7;

export function createSchedule({ id, store, runtime, durations, provider, reads, connect, memo }: SchedulePorts): Schedule {
  const question = (catalogue: Catalogue, read: AvailabilityRead, wait: Millis) => ({
    key: snapshotKey(read),
    fresh: durations.availabilityFresh,
    wait,
    brief: true,
    load: (connection: Parameters<BookingProvider['availability']>[0]) => provider.availability(connection, catalogue, read),
  });

  const book = async (): Promise<Book> => bookOf(await store.read(id, [BOOK]));

  const free = (query: Query, range: Range, offers: readonly UnitOffer[], open: Book) => {
    const { catalogue, service, seats } = query;
    const refused = (offer: UnitOffer, start: string) =>
      open.refused.some(
        (other) =>
          other.unit === offer.unit &&
          other.service === service.id &&
          other.start === start &&
          seats >= other.seats &&
          other.at >= offer.asOf,
      );
    const offered = offers.map((offer) => ({ ...offer, starts: offer.starts.filter((start) => !refused(offer, start)) }));
    const wanted = { service: service.id, seats, ...range, now: runtime.now() };
    return freeDays(catalogue, service, wanted, offered, occupationsOf(open));
  };

  const today = (catalogue: Catalogue, units: readonly string[]) => todayOf(zonesOf(catalogue, null, units), runtime.now());
  const readsOf = ({ catalogue, service, units, seats }: Query, month: LocalMonth) =>
    provider.availabilityReads(catalogue, { service: service.id, units, month, seats, today: today(catalogue, units) });

  const ask = async (query: Query, month: LocalMonth, wait: Patience): Promise<Asked> => {
    const name = `${month}\n${query.service.id}\n${query.seats}\n${query.units.join()}`;
    const answers = await Promise.all(
      memo(`reads\n${name}`, [query.catalogue], () => readsOf(query, month)).map(async (read) => ({
        read,
        reading: await reads.read<Offers>(question(query.catalogue, read, wait === 'briefly' ? durations.snapshotWait : 0)),
      })),
    );
    return { name, answers };
  };

  const months: Schedule['months'] = async (query, names, range, wait) => {
    const asked = await Promise.all(names.map((name) => ask(query, name, wait)));
    const records = await store.read(id, [BOOK]);
    return asked.map(({ name, answers }) => {
      const known = answers.flatMap(({ reading }): unknown[] =>
        reading.state === 'known' ? [reading.value, reading.asOf, reading.renewedIn] : [reading],
      );
      return memo(`month\n${name}\n${range.from}\n${range.to}`, [query.catalogue, records[BOOK], ...known], () =>
        viewOf(query, range, answers, bookOf(records)),
      );
    });
  };

  const viewOf = (query: Query, range: Range, answers: readonly Answered[], open: Book): MonthView => {
    const wanted = new Set(query.units);
    const offers: UnitOffer[] = [];
    const ages = new Map<string, { asOf: Millis | null; readyIn: Millis | null }>();
    for (const { read, reading } of answers) {
      for (const unit of read.units.filter((candidate) => wanted.has(candidate))) {
        if (reading.state === 'known') offers.push({ unit, starts: reading.value[unit] ?? [], asOf: reading.asOf });
        const readyIn =
          reading.state === 'pending' ? reading.readyIn : reading.state === 'failed' ? durations.failureKept : (reading.renewedIn ?? null);
        ages.set(unit, { asOf: reading.state === 'known' ? reading.asOf : null, readyIn });
      }
    }
    const complete = [...ages.values()].every(({ asOf }) => asOf !== null);
    return { days: free(query, range, offers, open), ages, complete };
  };

  /** Readings on their way, for all bookings that wait for them. */
  const looking = new Map<string, Promise<Result<{ readonly offers: Offers; readonly left: Millis }>>>();
  const look = (key: string, wish: Wish, read: AvailabilityRead, errand: Errand) => {
    let left = runtime.now();
    const connection = connect({
      ...errand,
      left: (at) => {
        left = at;
      },
    });
    const flight = provider
      .availability(connection, wish.catalogue, read)
      .then(async (answer) => {
        if (!answer.ok) return answer;
        await reads.put(key, answer.value, left);
        return ok({ offers: answer.value, left });
      })
      .finally(() => looking.delete(key));
    looking.set(key, flight);
    return flight;
  };

  return {
    months,
    async offers(wish, since, errand) {
      const { catalogue, service, unit, start, seats } = wish;
      const asked = { service, units: [unit], month: monthOf(dateOf(start)), seats, today: today(catalogue, [unit]) };
      const [read] = provider.availabilityReads(catalogue, asked);
      if (!read) return fail('date_unavailable');
      const key = snapshotKey(read);
      for (;;) {
        const known = await reads.peek<Offers>(key);
        if (known && known.asOf >= since && !reads.isOvertaken(key, known.asOf)) return ok(known.value[unit]?.includes(start) ?? false);
        const joined = looking.has(key);
        const looked = await (looking.get(key) ?? look(key, wish, read, errand));
        if (!looked.ok) return looked;
        // Who joined late may have come after it had left.
        if (!joined || looked.value.left >= since) return ok(looked.value.offers[unit]?.includes(start) ?? false);
      }
    },
    async near(query, start) {
      const [from, to] = [addDays(dateOf(start), -NEAR_DAYS), addDays(dateOf(start), NEAR_DAYS)];
      const offers: UnitOffer[] = [];
      for (const name of new Set([monthOf(from), monthOf(dateOf(start)), monthOf(to)])) {
        if (lastDay(name) < today(query.catalogue, query.units) || firstDay(name) > to) continue;
        for (const read of readsOf(query, name)) {
          const known = await reads.peek<Offers>(snapshotKey(read));
          for (const unit of known ? query.units : []) offers.push({ unit, starts: known?.value[unit] ?? [], asOf: known?.asOf ?? 0 });
        }
      }
      return nearest(free(query, { from, to }, offers, await book()), start, NEAREST);
    },
  };
}
