import { describe, expect, it } from 'vitest';
import { fullest, timesOf } from './figures.ts';

describe('timesOf', () => {
  it.each([
    ['nothing', [], { p50: 0, p95: 0, max: 0 }],
    ['one', [7], { p50: 7, p95: 7, max: 7 }],
    ['a hundred, in any order', Array.from({ length: 100 }, (_, index) => 100 - index), { p50: 50, p95: 95, max: 100 }],
  ])('of %s', (_, measured, expected) => expect(timesOf(measured)).toEqual(expected));
});

describe('fullest', () => {
  it.each([
    ['nothing', [], 0],
    ['all at once', [5, 5, 5], 3],
    ['across the edge of a fixed minute', [50, 58, 61, 69], 4],
    ['a window that ends before the next begins', [0, 60, 120], 1],
  ])('of %s', (_, moments, expected) => expect(fullest(moments, 60)).toBe(expected));
});
