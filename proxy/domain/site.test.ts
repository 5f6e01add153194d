import { describe, expect, it } from 'vitest';
import { catalogue as base } from '../../test/support/fake-provider.ts';
import type { Catalogue } from './catalogue.ts';
import { fallbackOf, horizonOf, siteOf, todayOf } from './site.ts';
import type { Zones } from './zone.ts';

const catalogue: Catalogue = { ...base, horizonDays: 10 };

describe('today and the horizon', () => {
  it.each<[Zones, string, string, string]>([
    [['UTC'], '2026-12-01T12:00:00Z', '2026-12-01', '2026-12-11'],
    [['Asia/Novosibirsk'], '2026-12-01T17:00:00Z', '2026-12-02', '2026-12-12'],
    // Midnight has passed in one and not in the other.
    [['Europe/Moscow', 'Asia/Novosibirsk'], '2026-12-01T18:00:00Z', '2026-12-01', '2026-12-12'],
    [['Asia/Novosibirsk', 'Europe/Moscow'], '2026-12-01T18:00:00Z', '2026-12-01', '2026-12-12'],
    // The night in which clocks in Germany go back: 00:30 there is still the day before in London.
    [['Europe/Berlin'], '2026-10-24T22:30:00Z', '2026-10-25', '2026-11-04'],
    [['Europe/Berlin', 'Europe/London'], '2026-10-24T22:30:00Z', '2026-10-24', '2026-11-04'],
    // In winter an hour later.
    [['Europe/Berlin'], '2026-10-25T22:30:00Z', '2026-10-25', '2026-11-04'],
  ])('of %j at %s', (zones, instant, from, until) => {
    const now = Date.parse(instant);
    expect(todayOf(zones, now)).toBe(from);
    expect(horizonOf(catalogue, zones, now)).toEqual({ from, until });
  });

  it('of a business are those of everybody who performs anything', () => {
    const place = { id: 'far', title: '', description: [], address: '', timezone: 'Pacific/Auckland', phone: null, picture: null };
    const at = (units: string[]) =>
      siteOf(
        'salon',
        { ...catalogue, locations: [{ ...place, units }] },
        { url: null, phone: null },
        0,
        Date.parse('2026-12-01T12:00:00Z'),
      );
    expect(at(['ann']).horizon).toEqual({ from: '2026-12-01', until: '2026-12-12' });
    expect(at(['ann', 'bob', 'bar']).horizon).toEqual({ from: '2026-12-02', until: '2026-12-12' });
    expect(at(['nobody']).horizon).toEqual({ from: '2026-12-01', until: '2026-12-11' });
  });
});

describe('the fallback', () => {
  it.each([
    [null, null, null],
    ['+44 1', null, '+44 1'],
    ['+44 1', '+44 2', '+44 2'],
  ])('of a business that shows %j and was written down as %j is %j', (phone, written, expected) => {
    expect(fallbackOf({ ...base, phone }, { url: null, phone: written })).toEqual({ url: null, phone: expected });
  });
});
