import { expect, it } from 'vitest';
import { goesWith, type Way, waysOf } from './combinations.ts';

it.each<[readonly Way[], Way, boolean]>([
  [[], 'seats', true],
  [[], 'lines', true],
  [['seats'], 'lines', false],
  [['lines'], 'seats', false],
  [['series'], 'lines', false],
  [['series'], 'seats', false],
  [['lines'], 'series', false],
  [['seats'], 'series', false],
])('beside %j there may be %s: %s', (used, more, may) => {
  expect(goesWith(used, more)).toBe(may);
});

it.each([
  [[{ seats: 1 }], []],
  [[{ seats: 2 }], ['seats']],
  [[{ seats: 1 }, { seats: 1 }], ['lines']],
  [
    [{ seats: 1 }, { seats: 2 }],
    ['seats', 'lines'],
  ],
  [[{ seats: 1, series: true }], ['series']],
  [[{ seats: 1, series: false }], []],
  [
    [{ seats: 1 }, { seats: 2, series: true }],
    ['seats', 'lines', 'series'],
  ],
])('%j: %j', (lines, ways) => {
  expect(waysOf(lines)).toEqual(ways);
});
