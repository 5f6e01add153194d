import { describe, expect, it } from 'vitest';
import { isDialledIn, readPhone } from './phone.ts';

describe('readPhone', () => {
  it.each([
    ['+44 20 7946 0101', null, '+442079460101'],
    ['020 7946 0101', 'GB', '+442079460101'],
    ['(020) 7946-0101', 'GB', '+442079460101'],
    ['0044 20 7946 0101', 'GB', '+442079460101'],
    ['8 (912) 345-67-89', 'RU', '+79123456789'],
    ['9123456789', 'RU', '+79123456789'],
    ['+7 912 345-67-89', 'GB', '+79123456789'],
    ['+7\u00a0912\u00a0345–67–89', null, '+79123456789'],
    // Nobody can say where this rings.
    ['020 7946 0101', null, '020 7946 0101'],
    ['020 7946 0101', 'XX', '020 7946 0101'],
    ['1234', 'GB', null],
    ['+44 20', null, null],
    ['+44 20 7946 0101 0101 0101', null, null],
    ['+999 20 7946 0101', null, null],
    ['call me: 020 7946 0101', 'GB', null],
    ['٠٢٠٧٩٤٦٠١٠١', null, null],
  ])('%s in %s is %s', (typed, country, expected) => {
    expect(readPhone(typed, country)).toBe(expected);
  });
});

describe('isDialledIn', () => {
  it.each([
    ['+442079460101', 'GB', true],
    ['+442079460101', 'GG', true],
    ['+442079460101', 'DE', false],
    ['+77012345678', 'RU', true],
    ['+442079460101', null, true],
    ['020 7946 0101', 'XX', true],
  ])('%s by the code of %s: %j', (number, country, expected) => {
    expect(isDialledIn(number, country)).toBe(expected);
  });
});
