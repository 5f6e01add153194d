/** The figures of a load as lines of a table. Pure. */
import type { Booked, Visits } from './barber-load.ts';
import { timesOf } from './figures.ts';

const seconds = (ms: number): string => (ms < 10_000 ? `${(ms / 1000).toFixed(ms < 100 ? 3 : 2)} s` : `${(ms / 1000).toFixed(1)} s`);
const spread = (measured: readonly number[]): string => {
  const { p50, p95, max } = timesOf(measured);
  return `p50 ${seconds(p50)}, p95 ${seconds(p95)}, max ${seconds(max)}`;
};

export type Row = readonly [what: string, value: string];

export const visitRows = ({ visitors, toldAll, calls, busiest, answers, triples }: Visits): readonly Row[] => [
  [`${visitors} visitors in a minute, cold start: calls to the service`, `${calls}, at most ${busiest} in any minute`],
  ['  told everything at the first look', String(toldAll)],
  ['  answers', spread(answers)],
  ...triples.map(
    ({ title, firstSlot, complete }): Row => [`  ${title}`, `first slot after ${seconds(firstSlot)}, complete after ${seconds(complete)}`],
  ),
];

const waitsOf = (waits: readonly number[]): string => {
  const sorted = waits.toSorted((a, b) => a - b);
  return `${sorted.map((ms) => (ms / 1000).toFixed(1)).join(' ')} s`;
};

export const bookingRows = ({ starts, ends, waits, looks, creates }: Booked): readonly Row[] => [
  [`${starts.length} at once: booked`, `${ends.filter((end) => end === 'booked').length}; ${looks} looks, ${creates} creates`],
  ['  each one’s wait', waitsOf(waits)],
];

export const rushRows = ({ starts, ends, waits, kept }: Booked): readonly Row[] => [
  [`${starts.length} after one time: records`, String(kept.length)],
  ['  the one booked waited', waitsOf(waits.filter((_, index) => ends[index] === 'booked'))],
  ['  the others were told', spread(waits.filter((_, index) => ends[index] !== 'booked'))],
];

const WIDTH = 60;
export const tableOf = (rows: readonly Row[]): string => rows.map(([what, value]) => `${what.padEnd(WIDTH)} ${value}`).join('\n');
