import { describe, expect, it } from 'vitest';
import { contrast, luminance, type Rgb } from './contrast.ts';

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

describe('the contrast of two colours', () => {
  // Known answers of WCAG 2's formula.
  it.each<[Rgb, Rgb, number]>([
    [white, black, 21],
    [white, white, 1],
    [[119, 119, 119], white, 4.48],
    [[118, 118, 118], white, 4.54],
    [[255, 0, 0], white, 4],
  ])('of %j and %j is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
  it('comes from how light they are', () => {
    expect([luminance(black), luminance(white)]).toEqual([0, 1]);
  });
});
