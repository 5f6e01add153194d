/** One day of the calendar as plain data: a column per cooperator, each record with its place in it. Pure; no markup. */
import { openIntervals } from '../../engine/schedule.ts';
import { DAY, fromDate, fromText } from '../../engine/wall-clock.ts';
import type { Account, SandboxRecord } from '../company.ts';

/** Minutes of the day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Entry extends Span {
  readonly record: SandboxRecord;
  /** Records that overlap stand side by side. */
  readonly lane: number;
  readonly lanes: number;
}

export interface Column {
  readonly cooperator: number;
  readonly title: string;
  readonly branch: string;
  readonly open: readonly Span[];
  readonly entries: readonly Entry[];
}

export interface Day extends Span {
  readonly columns: readonly Column[];
}

const HOUR = 60;

export function dayOf({ seed, records }: Account, date: string): Day {
  const midnight = fromDate(date);
  const today = [...records.values()].filter(({ record }) => record.startsWith(date));
  const column = (cooperator: number): Column => {
    const known = seed.cooperators.find(({ id }) => id === cooperator);
    return {
      cooperator,
      title: known?.title ?? `№ ${cooperator}`,
      branch: seed.branches.find(({ id }) => id === known?.branch)?.title ?? '',
      open: (known ? openIntervals(known, date) : []).map(({ from, to }) => ({ from: from - midnight, to: to - midnight })),
      entries: inLanes(today.filter((record) => record.cooperator_id === cooperator)),
    };
  };
  // The service is not known to check who is booked: a record of somebody unknown is shown all the same.
  const ids = new Set([...seed.cooperators.map(({ id }) => id), ...today.map(({ cooperator_id }) => cooperator_id)]);
  const columns = [...ids].map(column);
  const spans = columns.flatMap(({ open, entries }) => [...open, ...entries]);
  return {
    columns,
    from: Math.floor(Math.min(10 * HOUR, ...spans.map(({ from }) => from)) / HOUR) * HOUR,
    to: Math.ceil(Math.max(20 * HOUR, ...spans.map(({ to }) => to)) / HOUR) * HOUR,
  };
}

function inLanes(records: readonly SandboxRecord[]): Entry[] {
  const spans = records
    .map((record) => {
      const from = fromText(record.record) - fromDate(record.record.slice(0, 10));
      return { record, from, to: Math.min(DAY, from + Math.max(1, Number(record.duration) || 0)) };
    })
    .toSorted((a, b) => a.from - b.from || a.record.id - b.record.id);
  const entries: Entry[] = [];
  let group: (typeof spans)[number][] = [];
  let ends: number[] = [];
  const close = () => {
    const lanes: number[] = [];
    const placed = group.map((span) => {
      const free = lanes.findIndex((end) => end <= span.from);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = span.to;
      return { ...span, lane };
    });
    entries.push(...placed.map((one) => ({ ...one, lanes: lanes.length })));
    group = [];
    ends = [];
  };
  for (const span of spans) {
    if (group.length > 0 && span.from >= Math.max(...ends)) close();
    group.push(span);
    ends.push(span.to);
  }
  close();
  return entries;
}
