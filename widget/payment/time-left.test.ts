import { expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

it.each([
  [0, null],
  [-60_000, null],
  [200, '0:01'],
  [9000, '0:09'],
  [849_000, '14:09'],
  [3_725_000, '1:02:05'],
  [86_400_000, '24:00:00'],
])('%i ms are %s', (milliseconds, expected) => {
  expect(timeLeft(milliseconds)).toBe(expected);
});
