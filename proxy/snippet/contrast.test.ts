import { describe, expect, it } from 'vitest';
import { contrastOf, describeContrast } from './contrast.ts';

describe('contrastOf', () => {
  it.each([
    ['#ffffff', 1, false, 18.9, true],
    ['#000000', 21, true, 1.1, false],
    ['#777777', 4.4, false, 4.2, false],
    ['#767676', 4.5, true, 4.1, false],
    ['#ffcc00', 1.5, false, 12.5, true],
  ])('%s: white %d %s, dark %d %s', (colour, white, whiteAa, dark, darkAa) => {
    expect(contrastOf(colour)).toEqual([
      { text: 'white', ratio: white, aa: whiteAa },
      { text: 'dark', ratio: dark, aa: darkAa },
    ]);
  });
});

it('says it in words', () => {
  expect(describeContrast('#777777')).toEqual(['White text on #777777: 4.4:1, below AA.', 'Dark text on #777777: 4.2:1, below AA.']);
});
