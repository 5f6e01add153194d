import { describe, expect, it } from 'vitest';
import { catalogue } from '../../test/support/fake-provider.ts';
import { zoneOf, zonesOf } from './zone.ts';

const place = (id: string, timezone: string, units: string[]) => ({
  id,
  title: id,
  description: [],
  address: '',
  timezone,
  phone: null,
  picture: null,
  units,
});
const business = {
  ...catalogue,
  timezone: 'Europe/Moscow',
  locations: [
    place('pokrovka', 'Europe/Moscow', ['ann', 'eve']),
    place('sokol', 'Europe/Moscow', ['ann']),
    place('krasny', 'Asia/Novosibirsk', ['bob']),
    place('kiel', 'Europe/Berlin', ['eve']),
  ],
};

describe('the zones of', () => {
  it.each<[string, string | null, string[], string[]]>([
    ['a chosen place', 'krasny', ['bob'], ['Asia/Novosibirsk']],
    ['a chosen place, whoever works there', 'kiel', ['ann', 'bob', 'eve'], ['Europe/Berlin']],
    ['who works at one place', null, ['bob'], ['Asia/Novosibirsk']],
    ['who works at two places on one clock', null, ['ann'], ['Europe/Moscow']],
    ['who works at two places on two clocks', null, ['eve'], ['Europe/Moscow', 'Europe/Berlin']],
    ['who works nowhere in particular', null, ['ada'], ['Europe/Moscow']],
    ['several on one clock', null, ['ann', 'ada'], ['Europe/Moscow']],
    ['several on several clocks', null, ['ann', 'bob'], ['Europe/Moscow', 'Asia/Novosibirsk']],
    ['a place that is gone', 'west', ['bob'], ['Asia/Novosibirsk']],
    ['nobody', null, [], ['Europe/Moscow']],
  ])('%s', (_, location, units, expected) => {
    expect(zonesOf(business, location, units)).toEqual(expected);
  });

  it('one unit are one', () => {
    expect([zoneOf(business, null, 'bob'), zoneOf(business, 'kiel', 'eve')]).toEqual(['Asia/Novosibirsk', 'Europe/Berlin']);
  });
});
