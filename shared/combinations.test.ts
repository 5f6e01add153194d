import { expect, it } from 'vitest';
import { goesWith, type Way, waysOf } from './combinations.ts';

it.each<[readonly Way[], Way, boolean]>([
  [[], 'seats', true],
  [[], 'lines', true],
  [['seats'], 'lines', false],
  [['lines'], 'seats', false],
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
])('%j: %j', (lines, ways) => {
  expect(waysOf(lines)).toEqual(ways);
});
