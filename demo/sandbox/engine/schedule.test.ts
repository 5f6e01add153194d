import { describe, expect, it } from 'vitest';
import { freeStarts, type Job, openIntervals, type Rules, seatsLeft, type Worker } from './schedule.ts';
import { fromDate, fromText, timeOf } from './wall-clock.ts';

const monday = '2026-12-07';
const worker: Worker = { hours: { 1: [540, 720] }, breaks: [[600, 630]], isOff: (date) => date === '2026-12-14', seats: 1 };
const job: Job = { duration: 60, bufferBefore: 0, bufferAfter: 0, seats: 1 };
const rules: Rules = { timeframe: 30, earliest: 0, latest: Number.POSITIVE_INFINITY };
const at = (time: string) => fromText(`${monday} ${time}`);
const times = (starts: readonly number[]) => starts.map((start) => timeOf(start).slice(0, 5));

describe('openIntervals', () => {
  it('cuts the breaks out of the working day', () => {
    const day = fromDate(monday);
    expect(openIntervals(worker, monday)).toEqual([
      { from: day + 540, to: day + 600 },
      { from: day + 630, to: day + 720 },
    ]);
  });
  it('is empty on a weekday without hours and on a day off', () => {
    expect(openIntervals(worker, '2026-12-08')).toEqual([]);
    expect(openIntervals(worker, '2026-12-14')).toEqual([]);
  });
});

describe('freeStarts', () => {
  it('offers what fits between the breaks, on the grid', () => {
    expect(times(freeStarts(worker, job, monday, [], rules))).toEqual(['09:00', '10:30', '11:00']);
  });
  it('leaves out what overlaps a booking or its buffer', () => {
    const taken = [{ from: at('11:00:00'), to: at('12:00:00'), seats: 1 }];
    expect(times(freeStarts(worker, job, monday, taken, rules))).toEqual(['09:00']);
    expect(times(freeStarts(worker, { ...job, duration: 30 }, monday, taken, rules))).toEqual(['09:00', '09:30', '10:30']);
    expect(times(freeStarts(worker, { ...job, duration: 30, bufferAfter: 10 }, monday, taken, rules))).toEqual(['09:00', '09:30']);
  });
  it('keeps the lead time', () => {
    expect(times(freeStarts(worker, job, monday, [], { ...rules, earliest: at('10:45:00') }))).toEqual(['11:00']);
    expect(times(freeStarts(worker, job, monday, [], { ...rules, latest: at('10:00:00') }))).toEqual(['09:00']);
  });
  it('counts seats', () => {
    const table = { ...worker, seats: 3 };
    const taken = [{ from: at('09:00:00'), to: at('10:00:00'), seats: 2 }];
    expect(seatsLeft(table, job, at('09:00:00'), taken)).toBe(1);
    expect(times(freeStarts(table, { ...job, seats: 2 }, monday, taken, rules))).toEqual(['10:30', '11:00']);
  });
  it('lets a job go on over a break, or after the end, where that is allowed', () => {
    const offered = (more: Partial<Rules>) => times(freeStarts(worker, job, monday, [], { ...rules, ...more }));
    expect(offered({ acrossBreaks: true })).toEqual(['09:00', '09:30', '10:30', '11:00']);
    expect(offered({ pastClosing: true })).toEqual(['09:00', '10:30', '11:00', '11:30']);
    expect(offered({ acrossBreaks: true, pastClosing: true })).toEqual(['09:00', '09:30', '10:30', '11:00', '11:30']);
  });
});
