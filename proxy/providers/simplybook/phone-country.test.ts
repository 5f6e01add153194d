import { describe, expect, it } from 'vitest';
import { phoneOf } from './phone-country.ts';
import { phoneCodes } from './schema.ts';

const codes = [
  { country: 'GB', prefix: '44' },
  { country: 'GG', prefix: '44' },
  { country: 'KZ', prefix: '7' },
  { country: 'RU', prefix: '7' },
];

describe('phoneOf', () => {
  it.each([
    [undefined, 'GB', 'GB'],
    ['', 'gb', 'GB'],
    ['', '', null],
    ['', '826', null],
    ['44', 'RU', 'GB'],
    ['+7', 'RU', 'RU'],
    ['7', 'GB', 'KZ'],
    ['de', 'GB', 'DE'],
    ['999', 'GB', 'GB'],
  ])('%j in %j is %j', (fixed, home, expected) => {
    expect(phoneOf(fixed, undefined, codes, home)).toEqual({ phoneCountry: expected, phoneFixed: false });
  });
  it.each([
    ['44', '0', true],
    ['44', 'false', true],
    ['44', '1', false],
    ['44', undefined, false],
    ['', '0', false],
    // Nobody knows where that is.
    ['999', '0', false],
  ])('with %j, changeable %j, takes no other: %j', (fixed, changeable, expected) => {
    expect(phoneOf(fixed, changeable, codes, 'GB')).toEqual({ phoneCountry: 'GB', phoneFixed: expected });
  });
});

describe('calling codes', () => {
  const two = [
    { country: 'GB', prefix: '44' },
    { country: 'RU', prefix: '7' },
  ];
  it.each([
    ['a map', { GB: '44', RU: 7 }],
    ['a map of entries', { gb: { name: 'United Kingdom', code: '+44' }, ru: { name: 'Russia', code: '+7' } }],
    [
      'a list',
      [
        { id: 1, iso: 'GB', phone_code: '44' },
        { id: 2, iso: 'RU', phone_code: '+7' },
      ],
    ],
    [
      'a list of pairs',
      [
        ['GB', '44'],
        ['RU', '7'],
      ],
    ],
  ])('are read from %s', (_, told) => {
    expect(phoneCodes.parse(told)).toEqual(two);
  });
  it.each([[null], [[]], [{}], [{ GB: null }]])('are none from %j', (told) => {
    expect(phoneCodes.safeParse(told).data ?? []).toEqual([]);
  });
});
