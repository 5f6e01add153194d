/** The dates of a series, and how each stands: before it is booked, and after it was refused. */
import type { Series, SeriesDate, SeriesQuery } from '../../shared/contract/index.ts';
import { dateOf, firstDay, type LocalDateTime, lastDay, monthOf } from '../../shared/local-time.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import { candidatesOf, checkLine, refusalOf } from '../domain/order.ts';
import type { BookingProvider } from '../domain/provider.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { monthsOf } from '../domain/series.ts';
import { zoneOf } from '../domain/zone.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Reads } from './reads.ts';
import { type Query, type Schedule, snapshotsOf } from './schedule.ts';

export interface SeriesPorts {
  readonly provider: Pick<BookingProvider, 'series'>;
  readonly reads: Reads;
  readonly schedule: Schedule;
  readonly durations: Durations;
  readonly runtime: Runtime;
}

export async function answerSeries(ports: SeriesPorts, catalogue: Catalogue, asked: SeriesQuery): Promise<Result<Series>> {
  const { provider, reads, schedule, durations, runtime } = ports;
  const { unit: wished = null, location = null, start } = asked;
  const line = { service: asked.service, unit: wished, location, start, seats: 1 };
  const candidates = candidatesOf(catalogue, line);
  if (!candidates.ok) return fail('not_found', { detail: 'No such service, unit or location, or they do not go together.' });
  const { service, units } = candidates.value;
  const { series } = provider;
  if (!series || !service.series) return fail('recurrence_not_offered');
  const fault = checkLine(catalogue, line, runtime.now());
  if (fault) return { ok: false, fault };
  const query: Query = { catalogue, service, units, seats: 1 };
  const date = dateOf(start);
  const [view] = await schedule.months(query, [monthOf(date)], { from: date, to: date }, 'briefly');
  const offered = view?.days[0]?.slots.find((slot) => slot.start === start)?.units ?? [];
  // Only starts that are free cost a question of their own.
  if (view?.complete && offered.length === 0) {
    return fail('slot_taken', { refusal: refusalOf('slot_taken', await schedule.near(query, start)) });
  }
  const unit = offered[0] ?? units[0] ?? '';
  const reading = await reads.read<readonly LocalDateTime[]>({
    // Named like the service's snapshots: whatever happens to them happens to it.
    key: `${snapshotsOf(service.id)}series:${unit}:${start}`,
    fresh: durations.availabilityFresh,
    wait: durations.readBound,
    transient: true,
    load: (connection) => series(connection, { service: service.id, unit, start }),
  });
  if (reading.state === 'failed') return { ok: false, fault: reading.fault };
  if (reading.state === 'pending') return fail('busy', { retryAfter: reading.readyIn });
  const dates = await statesOf(schedule, { ...query, units: [unit] }, reading.value);
  return ok({ service: service.id, unit, timezone: zoneOf(catalogue, location, unit), dates });
}

/** By the schedules as they are known. */
async function statesOf(schedule: Schedule, query: Query, dates: readonly LocalDateTime[]): Promise<SeriesDate[]> {
  const months = await Promise.all(
    monthsOf(dates).map(async (month) => {
      const [view] = await schedule.months(query, [month], { from: firstDay(month), to: lastDay(month) }, 'briefly');
      const free = view?.days.flatMap(({ slots }) => slots.map(({ start }) => start));
      return [month, { free: new Set(free), complete: view?.complete ?? false }] as const;
    }),
  );
  const known = new Map(months);
  return dates.map((start) => {
    const month = known.get(monthOf(dateOf(start)));
    const state = month?.free.has(start) ? 'free' : month?.complete ? 'taken' : 'unknown';
    return { start, state };
  });
}
