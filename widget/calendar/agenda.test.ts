import { describe, expect, it } from 'vitest';
import { problem, site, slot, tomorrow } from '../booking/fixtures.testing.ts';
import type { Calendar, MonthSlots } from '../booking/state.ts';
import { agenda, daysOn } from './agenda.ts';

const month = (status: MonthSlots['status'], ...dates: string[]): MonthSlots => ({
  status,
  days: dates.map((date) => ({ date, slots: [slot(`${date}T10:00:00`)] })),
  asOf: null,
  problem: status === 'failed' ? problem('busy') : null,
});
const january = slot('2027-01-05T10:00:00');
const found = { state: 'found', slot: tomorrow } as const;

describe('the days that have free times', () => {
  it.each<[string, Calendar['months'], Calendar['next'], string[], string | null]>([
    ['nothing is known yet', {}, null, [], '2026-11'],
    ['the first month is on its way', { '2026-11': month('loading') }, null, [], '2026-11'],
    ['the first month is known', { '2026-11': month('complete', '2026-11-25') }, found, ['2026-11-25'], '2026-12'],
    ['it is known in part', { '2026-11': month('partial', '2026-11-25'), '2026-12': month('complete') }, found, ['2026-11-25'], '2026-11'],
    ['it failed after it was known', { '2026-11': month('failed', '2026-11-25') }, found, ['2026-11-25'], '2026-11'],
    [
      'a month between was not read',
      { '2026-11': month('complete', '2026-11-25'), '2027-01': month('complete', '2027-01-05') },
      found,
      ['2026-11-25'],
      '2026-12',
    ],
    [
      'all are known',
      { '2027-01': month('complete', '2027-01-05'), '2026-11': month('complete', '2026-11-25'), '2026-12': month('complete') },
      found,
      ['2026-11-25', '2027-01-05'],
      null,
    ],
    ['the soonest is far off', { '2027-01': month('complete', '2027-01-05') }, { state: 'found', slot: january }, ['2027-01-05'], null],
  ])('when %s', (_, months, next, days, open) => {
    const known = agenda(site, { key: 'k', month: '2026-11', months, next, turned: false });
    expect({ days: known.days.map(({ date }) => date), open: known.open }).toEqual({ days, open });
  });
});

describe('a page of them', () => {
  it.each([
    ['no day is known', [], 1, 7],
    ['days are few', [2, 2], 1, 7],
    ['days have little', Array(20).fill(2), 1, 7],
    ['days have little, twice', Array(20).fill(2), 2, 14],
    ['days have much', Array(20).fill(20), 1, 2],
    ['days have much, three times', Array(20).fill(20), 3, 6],
    ['one day has it all', [99, 1, 1], 1, 1],
    ['the last page is not full', [99, 1, 1], 2, 8],
  ])('when %s', (_, counts, pages, expected) => {
    const days = counts.map((count) => ({ date: '2026-11-25', slots: Array(count).fill(tomorrow) }));
    expect(daysOn(pages, days)).toBe(expected);
  });
});
