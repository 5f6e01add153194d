/** When a unit works and when it is free: hours, breaks, days off, durations, buffers, seats. Pure; no service's words. */
import { addDays, dateOf, fromDate, type WallMinutes, weekday } from './wall-clock.ts';

export interface Interval {
  readonly from: WallMinutes;
  readonly to: WallMinutes;
}

export interface Worker {
  /** Minutes of the day, by weekday; a day without an entry is off. */
  readonly hours: Readonly<Record<number, readonly [from: number, to: number]>>;
  readonly breaks: readonly (readonly [from: number, to: number])[];
  readonly isOff: (date: string) => boolean;
  /** Clients at the same time. */
  readonly seats: number;
}

export interface Taken extends Interval {
  readonly seats: number;
}

export interface Job {
  /** Minutes. */
  readonly duration: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly seats: number;
}

export interface Rules {
  /** Starts are multiples of it, in minutes. */
  readonly timeframe: number;
  readonly earliest: WallMinutes;
  readonly latest: WallMinutes;
  /** A job may go on over a break, or after the day's end. */
  readonly acrossBreaks?: boolean;
  readonly pastClosing?: boolean;
}

/** The day's working time with its breaks cut out. */
export function openIntervals(worker: Worker, date: string): Interval[] {
  const hours = worker.hours[weekday(date)];
  if (!hours || worker.isOff(date)) return [];
  const day = fromDate(date);
  let open: Interval[] = [{ from: day + hours[0], to: day + hours[1] }];
  for (const [from, to] of worker.breaks) open = open.flatMap((interval) => without(interval, { from: day + from, to: day + to }));
  return open;
}

const without = (interval: Interval, hole: Interval): Interval[] =>
  [
    { from: interval.from, to: Math.min(interval.to, hole.from) },
    { from: Math.max(interval.from, hole.to), to: interval.to },
  ].filter(({ from, to }) => from < to);

/** Seats that are left for a job that starts then. */
export function seatsLeft(worker: Worker, job: Job, start: WallMinutes, taken: readonly Taken[]): number {
  const from = start - job.bufferBefore;
  const to = start + job.duration + job.bufferAfter;
  const used = taken.filter((other) => other.from < to && from < other.to).reduce((sum, other) => sum + other.seats, 0);
  return Math.max(0, worker.seats - used);
}

/** Until when a job may last that starts in one of the day's intervals. */
function latestEnd(open: readonly Interval[], index: number, { acrossBreaks, pastClosing }: Rules): WallMinutes {
  const last = open.length - 1;
  if (index < last && !acrossBreaks) return open[index]?.to ?? 0;
  return pastClosing ? Number.POSITIVE_INFINITY : (open[last]?.to ?? 0);
}

export function isOffered(worker: Worker, job: Job, start: WallMinutes, taken: readonly Taken[], rules: Rules): boolean {
  if (start % rules.timeframe !== 0 || start < rules.earliest || start > rules.latest) return false;
  const open = openIntervals(worker, dateOf(start));
  const fits = open.some(({ from, to }, index) => from <= start && start < to && start + job.duration <= latestEnd(open, index, rules));
  return fits && seatsLeft(worker, job, start, taken) >= job.seats;
}

export function freeStarts(worker: Worker, job: Job, date: string, taken: readonly Taken[], rules: Rules): WallMinutes[] {
  const end = fromDate(addDays(date, 1));
  const near = taken.filter((other) => other.to > fromDate(date) && (rules.pastClosing || other.from < end));
  const starts: WallMinutes[] = [];
  for (const { from, to } of openIntervals(worker, date)) {
    for (let start = Math.ceil(from / rules.timeframe) * rules.timeframe; start < to; start += rules.timeframe) {
      if (isOffered(worker, job, start, near, rules)) starts.push(start);
    }
  }
  return starts;
}
