import { expect, it } from 'vitest';
import { monthsOf } from './series.ts';

it.each([
  [[], []],
  [['2026-12-31', '2026-12-01'], ['2026-12']],
  [
    ['2026-12-30', '2027-01-06', '2027-01-13'],
    ['2026-12', '2027-01'],
  ],
  // Half a year, the first month among it.
  [
    ['2026-12-01', '2027-05-31', '2027-06-01', '2028-01-01'],
    ['2026-12', '2027-05'],
  ],
])('%j lie in %j', (days, months) => {
  expect(monthsOf(days.map((day) => `${day}T10:00:00`))).toEqual(months);
});
