/** A service that repeats: which dates a series falls on, and what becomes of those that are not free. */
import { addDays, isDate, isTime } from '../../engine/wall-clock.ts';
import { serviceOf, unitOf } from '../company.ts';
import { RpcError, refuse } from '../errors.ts';
import type { Recurrence, SeedService } from '../seed.ts';
import { type Appointment, checkAppointment } from './booking-checks.ts';
import { type MethodContext, type Methods, recordOf } from './context.ts';

/** Nobody documents the parameter; these are the names of the service's newer interface. What is left out is the service's own. */
export function recurrenceOf(service: SeedService, data: unknown): Recurrence {
  if (!service.recurring) throw refuse(-32015);
  const told = recordOf(data);
  const number = (name: 'days' | 'repeat_count', own: number) => (told[name] === undefined ? own : Number(told[name]));
  const { days, repeat_count, type, mode } = service.recurring;
  const chosen = told['mode'] ?? mode;
  const recurrence: Recurrence = {
    days: number('days', days),
    repeat_count: number('repeat_count', repeat_count),
    type: told['type'] === 'weekly' ? 'weekly' : told['type'] === 'fixed' ? 'fixed' : type,
    ...(chosen === 'skip' || chosen === 'book_available' || chosen === 'book_and_move' ? { mode: chosen } : {}),
  };
  if (!(recurrence.days >= 1 && recurrence.repeat_count >= 1 && recurrence.repeat_count <= 60)) throw refuse(-32602);
  return recurrence;
}

export const isAsked = (data: unknown): boolean => Object.keys(Object(data ?? {})).length > 0;

/** Dates after which nobody looks any further. */
const FAR = 370;

/** `freeOn` says whether the time is free on a date. Throws when the series cannot be had. */
export function seriesOf(first: string, { days, repeat_count, type, mode }: Recurrence, freeOn: (date: string) => boolean): string[] {
  const step = type === 'weekly' ? days * 7 : days;
  const planned = Array.from({ length: repeat_count }, (_, index) => addDays(first, index * step));
  switch (mode) {
    case undefined:
      if (!planned.every(freeOn)) throw refuse(-32055);
      return planned;
    case 'book_available':
      return planned.filter(freeOn);
    case 'skip':
      return whole(Array.from({ length: Math.floor(FAR / step) }, (_, index) => addDays(first, index * step)).filter(freeOn), repeat_count);
    case 'book_and_move':
      return whole(
        planned.flatMap((date) => Array.from({ length: step }, (_, later) => addDays(date, later)).find(freeOn) ?? []),
        repeat_count,
      );
  }
}

function whole(dates: readonly string[], count: number): string[] {
  if (dates.length < count) throw refuse(-32055);
  return dates.slice(0, count);
}

/** The appointments of a series; its first one is refused as any other would be. */
export function seriesFor(context: MethodContext, params: readonly unknown[], first: Appointment, data: unknown): Appointment[] {
  const [event, unit, date, time] = params;
  const at = new Map<string, Appointment>([[String(date), first]]);
  const freeOn = (day: string): boolean => {
    if (at.has(day)) return true;
    try {
      at.set(day, checkAppointment(context, [event, unit, day, time]));
      return true;
    } catch (error) {
      if (error instanceof RpcError) return false;
      throw error;
    }
  };
  return seriesOf(String(date), recurrenceOf(first.service, data), freeOn).flatMap((day) => at.get(day) ?? []);
}

export const recurringMethods: Methods = {
  /** Without a mode they are told as planned, free or not; a booking finds out. */
  getRecurringDatetimes(context, [event, unit, date, time, data]) {
    const service = serviceOf(context.company, event);
    if (!service) throw refuse(-32051);
    const recurrence = recurrenceOf(service, data);
    const performer = unitOf(context.company, unit);
    if (!performer || !(performer.id in service.units)) throw refuse(-32052);
    if (!isDate(date)) throw refuse(-32053);
    if (!isTime(time)) throw refuse(-32054);
    const seconds = time.length === 5 ? `${time}:00` : time;
    const starts = recurrence.mode
      ? seriesFor(context, [event, unit, date, time], checkAppointment(context, [event, unit, date, time]), data).map(({ start }) => start)
      : seriesOf(date, recurrence, () => true).map((day) => `${day} ${seconds}`);
    return context.quirks.recurringDates === 'texts'
      ? starts
      : starts.map((start) => ({ date: start.slice(0, 10), time: start.slice(11) }));
  },
};
