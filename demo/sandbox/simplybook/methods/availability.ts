/** Free starts and working days, from the scheduling engine. */
import { freeStarts, type Job, openIntervals, type Rules } from '../../engine/schedule.ts';
import { addDays, dateOf, datesBetween, fromText, isDate, timeOf, toText, wallNow } from '../../engine/wall-clock.ts';
import { type Company, hasPlugin, serviceOf, takenBy, unitOf } from '../company.ts';
import { refuse } from '../errors.ts';
import type { SeedService, SeedUnit } from '../seed.ts';
import { idOf, type MethodContext, type Methods, mapOf } from './context.ts';

export function rulesOf({ seed }: Company, now: number): Rules {
  const wall = wallNow(now, seed.zone);
  return {
    timeframe: Number(seed.params['timeframe'] ?? 60),
    earliest: wall + Number(seed.params['min_time_till_event'] ?? 0),
    latest: wall + Number(seed.params['max_time_till_event'] ?? 60 * 1440),
    acrossBreaks: seed.params['allow_event_breaktime_break'] === '1',
    pastClosing: seed.params['allow_event_day_break'] === '1',
  };
}

export const jobOf = (service: SeedService, unit: SeedUnit, seats: number): Job => ({
  duration: service.units[unit.id] ?? service.duration,
  bufferBefore: 0,
  bufferAfter: service.bufferAfter ?? 0,
  seats,
});

/** How many a client may book at once, where groups are booked at all. */
export const mostSeats = (company: Company): number =>
  (hasPlugin(company, 'group_booking') && Number(company.seed.params['max_group_bookings'])) || Number.POSITIVE_INFINITY;

/** Who performs it; one if it is named. */
export function performers(company: Company, service: SeedService, unit: unknown): SeedUnit[] {
  const all = company.seed.units.filter(({ id }) => id in service.units);
  return isAnybody(unit) ? all : all.filter(({ id }) => id === String(unit));
}

function freeTimes({ company, quirks, now }: MethodContext, service: SeedService, unit: SeedUnit, date: string, seats: number): string[] {
  if (quirks.fullyBooked || seats > mostSeats(company)) return [];
  const taken = takenBy(company, unit, [addDays(date, -1), date, addDays(date, 1)], now);
  return freeStarts(unit, jobOf(service, unit, seats), date, taken, rulesOf(company, now)).map(timeOf);
}

function matrixOf(
  context: MethodContext,
  service: SeedService,
  units: readonly SeedUnit[],
  dates: readonly string[],
  seats: number,
): unknown {
  const days: Record<string, string[]> = {};
  for (const date of dates) {
    const times = [...new Set(units.flatMap((unit) => freeTimes(context, service, unit, date, seats)))].toSorted();
    if (times.length > 0 || !context.quirks.missingDays) days[date] = times;
  }
  return mapOf(context, days);
}

export function range(from: unknown, to: unknown): string[] {
  if (!isDate(from) || !isDate(to)) throw refuse(-32602);
  return datesBetween(from, to);
}

const seatsOf = (count: unknown): number => Math.max(1, Number(count ?? 1) || 1);

export const availabilityMethods: Methods = {
  getStartTimeMatrix(context, [from, to, event, unit, count]) {
    const service = serviceOf(context.company, event);
    if (!service) throw refuse(-32051);
    return matrixOf(context, service, performers(context.company, service, unit), range(from, to), seatsOf(count));
  },

  getCartesianStartTimeMatrix(context, [from, to, event, unit, count]) {
    if (context.quirks.matrixOff) throw refuse(-32601);
    const service = serviceOf(context.company, event);
    if (!service) throw refuse(-32051);
    return performers(context.company, service, unit).map((performer) => ({
      provider_id: idOf(context, performer.id),
      timeslots: matrixOf(context, service, [performer], range(from, to), seatsOf(count)),
    }));
  },

  getAvailableUnits(context, [event, at, count]) {
    const service = serviceOf(context.company, event);
    if (!service) throw refuse(-32051);
    const [date = '', time = ''] = String(at).split(' ');
    if (!isDate(date)) throw refuse(-32602);
    return performers(context.company, service, null)
      .filter((unit) => freeTimes(context, service, unit, date, seatsOf(count)).includes(time))
      .map(({ id }) => idOf(context, id));
  },

  calculateEndTime({ company }, [at, event, unit]) {
    const service = serviceOf(company, event);
    const performer = unitOf(company, unit);
    if (typeof at !== 'string' || Number.isNaN(fromText(at))) throw refuse(-32602);
    if (!service || !performer) return null;
    return toText(fromText(at) + jobOf(service, performer, 1).duration);
  },

  getFirstWorkingDay({ company, now }, [chosen]) {
    const units = workers(company, chosen);
    const today = dateOf(wallNow(now, company.seed.zone));
    return datesBetween(today, addDays(today, 60)).find((date) => units.some((unit) => openIntervals(unit, date).length > 0)) ?? today;
  },

  getWorkCalendar({ company }, [year, month, chosen]) {
    const first = `${String(year)}-${String(month).padStart(2, '0')}-01`;
    if (!isDate(first)) throw refuse(-32602);
    const units = workers(company, chosen);
    const days = datesBetween(first, addDays(first, 30)).filter((date) => date.slice(0, 7) === first.slice(0, 7));
    return Object.fromEntries(days.map((date) => [date, dayOf(units, date)]));
  },
};

/** One unit, everybody, or the newer form {unit_group_id, event_id}. */
function workers(company: Company, chosen: unknown): readonly SeedUnit[] {
  if (chosen === null || chosen === undefined || typeof chosen !== 'object') return unitsNamed(company.seed.units, chosen);
  const { unit_group_id: unit, event_id: event } = chosen as { unit_group_id?: unknown; event_id?: unknown };
  const service = serviceOf(company, event);
  return service ? performers(company, service, unit) : unitsNamed(company.seed.units, unit);
}

const unitsNamed = (units: readonly SeedUnit[], name: unknown): readonly SeedUnit[] =>
  isAnybody(name) ? units : units.filter(({ id }) => id === String(name));

/** null, an empty list, or 0, as some clients have it. */
const isAnybody = (unit: unknown): boolean =>
  unit === null || unit === undefined || unit === 0 || unit === '0' || (Array.isArray(unit) && unit.length === 0);

/** From the first to open until the last to close; breaks and bookings do not show. */
function dayOf(units: readonly SeedUnit[], date: string): object {
  const open = units.flatMap((unit) => openIntervals(unit, date));
  if (open.length === 0) return { from: '00:00:00', to: '00:00:00', is_day_off: '1' };
  const from = Math.min(...open.map((interval) => interval.from));
  const to = Math.max(...open.map((interval) => interval.to));
  return { from: timeOf(from), to: timeOf(to), is_day_off: '0' };
}
