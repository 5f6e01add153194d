/** When somebody works and when they are free, as spans instead of starts. Shapes as clients read them; the page has none. */
import { openIntervals } from '../../engine/schedule.ts';
import { addDays, fromDate, timeOf } from '../../engine/wall-clock.ts';
import { type Company, serviceOf, takenBy } from '../company.ts';
import { refuse } from '../errors.ts';
import type { SeedService, SeedUnit } from '../seed.ts';
import { performers, range } from './availability.ts';
import { type MethodContext, type Methods, mapOf, recordOf } from './context.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

const without = (spans: readonly Span[], hole: Span): Span[] =>
  spans.flatMap(({ from, to }) =>
    [
      { from, to: Math.min(to, hole.from) },
      { from: Math.max(from, hole.to), to },
    ].filter((span) => span.from < span.to),
  );

/** When the last of a unit's seats is taken, from one change to the next. */
function full({ company, now }: MethodContext, unit: SeedUnit, date: string): Span[] {
  const taken = takenBy(company, unit, [addDays(date, -1), date, addDays(date, 1)], now);
  const changes = [...new Set(taken.flatMap(({ from, to }) => [from, to]))].toSorted((one, other) => one - other);
  return changes.flatMap((from, index) => {
    const to = changes[index + 1] ?? from;
    const seats = taken.filter((other) => other.from < to && from < other.to).reduce((sum, other) => sum + other.seats, 0);
    return from < to && seats >= unit.seats ? [{ from, to }] : [];
  });
}

const freeOf = (context: MethodContext, unit: SeedUnit, date: string): Span[] =>
  full(context, unit, date).reduce<Span[]>((open, hole) => without(open, hole), openIntervals(unit, date));

const textsOf = (spans: readonly Span[]) =>
  spans.toSorted((one, other) => one.from - other.from).map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) }));

/** What falls on the date itself. */
const onDay = (date: string, spans: readonly Span[]): Span[] =>
  spans.flatMap(({ from, to }) => {
    const span = { from: Math.max(from, fromDate(date)), to: Math.min(to, fromDate(date) + 1439) };
    return span.from < span.to ? [span] : [];
  });

function serviceFor(company: Company, event: unknown): SeedService {
  const service = serviceOf(company, event);
  if (!service) throw refuse(-32051);
  return service;
}

const byDate = (context: MethodContext, dates: readonly string[], tell: (date: string) => unknown): unknown =>
  mapOf(context, Object.fromEntries(dates.map((date) => [date, tell(date)])));

export const intervalMethods: Methods = {
  getAvailableTimeIntervals(context, [from, to, event, unit]) {
    const units = performers(context.company, serviceFor(context.company, event), unit);
    return byDate(context, range(from, to), (date) =>
      mapOf(context, Object.fromEntries(units.map((performer) => [performer.id, textsOf(freeOf(context, performer, date))]))),
    );
  },
  getServiceAvailableTimeIntervals(context, [from, to, event, unit]) {
    const units = performers(context.company, serviceFor(context.company, event), unit);
    return byDate(context, range(from, to), (date) => textsOf(units.flatMap((performer) => freeOf(context, performer, date))));
  },
  getReservedTime(context, [from, to, event, unit]) {
    const units = performers(context.company, serviceFor(context.company, event), unit);
    return byDate(context, range(from, to), (date) => textsOf(units.flatMap((performer) => onDay(date, full(context, performer, date)))));
  },
  getReservedTimeIntervals(context, [from, to, event, unit]) {
    const units = performers(context.company, serviceFor(context.company, event), unit);
    return byDate(context, range(from, to), (date) => [
      { type: 'reserved_time', events: textsOf(units.flatMap((performer) => onDay(date, full(context, performer, date)))) },
    ]);
  },
  /** One map, or the unit, the service and the dates one by one: clients do not agree. */
  getWorkDaysInfo(context, [first, event, from, to]) {
    const told = recordOf(first);
    const [unit, service, start, end] =
      Object.keys(told).length > 0 ? [told['unit_id'], told['event_id'], told['from'], told['to']] : [first, event, from, to];
    const units = performers(context.company, serviceFor(context.company, service), unit);
    return byDate(context, range(start, end), (date) => textsOf(units.flatMap((performer) => openIntervals(performer, date))));
  },
};
