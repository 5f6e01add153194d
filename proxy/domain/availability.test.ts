import { describe, expect, it } from 'vitest';
import { catalogue as base } from '../../test/support/fake-provider.ts';
import { freeDays, hasRoom, nearest, type Occupation, occupied } from './availability.ts';
import type { CatalogueService } from './catalogue.ts';

const service = (id: string): CatalogueService => {
  const found = base.services.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
};
const cut = service('cut');
const taken = (from: string, until: string, more: Partial<Occupation> = {}): Occupation => ({
  unit: 'ann',
  from: `2026-12-01T${from}:00`,
  until: `2026-12-01T${until}:00`,
  seats: 1,
  madeAt: null,
  ...more,
});
const place = { title: '', description: [], address: '', phone: null, picture: null };
const at = (time: string) => `2026-12-01T${time}:00`;

describe('occupied', () => {
  it('takes buffers and a unit’s own duration into account', () => {
    const long: CatalogueService = {
      ...cut,
      bufferBefore: 10,
      bufferAfter: 15,
      units: [
        { unit: 'ann', duration: 90 },
        { unit: 'bob', duration: null },
      ],
    };
    expect(occupied(long, 'ann', at('10:00'))).toEqual({ from: at('09:50'), until: at('11:45') });
    expect(occupied(long, 'bob', at('10:00'))).toEqual({ from: at('09:50'), until: at('11:15') });
  });
});

describe('hasRoom', () => {
  it.each([
    ['beside it', taken('11:00', '12:00'), true],
    ['before it', taken('09:00', '10:00'), true],
    ['over its end', taken('10:30', '11:30'), false],
    ['over its beginning', taken('09:30', '10:30'), false],
    ['within it', taken('10:15', '10:30'), false],
    ['around it', taken('09:00', '12:00'), false],
    ['with another unit', taken('10:00', '11:00', { unit: 'bob' }), true],
  ])('%s', (_, occupation, expected) => {
    expect(hasRoom(base, cut, { unit: 'ann', start: at('10:00'), seats: 1 }, [occupation])).toBe(expected);
  });
  it('counts seats', () => {
    const table = service('table');
    const used = [taken('10:00', '10:30', { unit: 'bar', seats: 2 })];
    expect(hasRoom(base, table, { unit: 'bar', start: at('10:00'), seats: 1 }, used)).toBe(true);
    expect(hasRoom(base, table, { unit: 'bar', start: at('10:00'), seats: 2 }, used)).toBe(false);
  });
});

describe('freeDays', () => {
  const wanted = { service: 'cut', seats: 1, from: '2026-12-01', to: '2026-12-31', now: Date.parse('2026-12-01T09:00:00Z') };
  const offers = [
    { unit: 'ann', starts: [at('09:00'), at('10:00'), '2026-12-02T09:00:00', '2027-01-01T09:00:00'], asOf: 100 },
    { unit: 'bob', starts: [at('10:00')], asOf: 100 },
  ];
  it('puts the units of a start together, by day, without what is over or not asked for', () => {
    expect(freeDays(base, cut, wanted, offers, [])).toEqual([
      { date: '2026-12-01', slots: [{ start: at('10:00'), units: ['ann', 'bob'] }] },
      { date: '2026-12-02', slots: [{ start: '2026-12-02T09:00:00', units: ['ann'] }] },
    ]);
  });
  it.each<[string, string, string, string[]]>([
    // 07:00 in Moscow is 11:00 in Novosibirsk.
    ['Europe/Moscow', 'Asia/Novosibirsk', '2026-12-01T04:00:00Z', ['09:00 ann', '10:00 ann', '12:00 ann bob']],
    ['Asia/Novosibirsk', 'Europe/Moscow', '2026-12-01T04:00:00Z', ['09:00 bob', '10:00 bob', '12:00 ann bob']],
    // The night in which the clocks go back: at 00:30 UTC it is 02:30 for the first time, at 01:30 again.
    ['Europe/Berlin', 'UTC', '2026-10-25T00:30:00Z', ['02:00 bob', '03:00 ann bob']],
    ['Europe/Berlin', 'UTC', '2026-10-25T01:30:00Z', ['02:00 bob', '03:00 ann bob']],
    // The night in which they go forward: 02:30 never comes, and half past three is now.
    ['Europe/Berlin', 'UTC', '2026-03-29T01:30:00Z', ['02:00 bob', '03:00 bob', '04:00 ann bob']],
  ])('hides what is over by the clock of each: %s and %s at %s', (ann, bob, now, expected) => {
    const locations = Object.entries({ ann, bob }).map(([id, timezone]) => ({ ...place, id, timezone, units: [id] }));
    const date = now.slice(0, 10);
    const starts = ['02:00', '03:00', '04:00', '09:00', '10:00', '12:00'].map((time) => `${date}T${time}:00`);
    const days = freeDays(
      { ...base, locations },
      cut,
      { service: 'cut', seats: 1, from: date, to: date, now: Date.parse(now) },
      ['ann', 'bob'].map((unit) => ({ unit, starts, asOf: 0 })),
      [],
    );
    const shown = days.flatMap(({ slots }) => slots.map(({ start, units }) => `${start.slice(11, 16)} ${units.join(' ')}`));
    expect(shown.slice(0, expected.length)).toEqual(expected);
  });
  it('hides what is held, and what was made since the schedule was read', () => {
    const units = (occupation: Occupation) => freeDays(base, cut, wanted, offers, [occupation])[0]?.slots[0]?.units;
    expect(units(taken('10:00', '11:00'))).toEqual(['bob']);
    expect(units(taken('10:00', '11:00', { madeAt: 150 }))).toEqual(['bob']);
    expect(units(taken('10:00', '11:00', { madeAt: 99 }))).toEqual(['ann', 'bob']);
  });
});

describe('nearest', () => {
  it('gives the closest starts in order of time, without the one that was refused', () => {
    const days = [{ date: '2026-12-01', slots: ['09:00', '10:00', '10:30', '15:00'].map((time) => ({ start: at(time), units: ['ann'] })) }];
    expect(nearest(days, at('10:00'), 2).map(({ start }) => start)).toEqual([at('09:00'), at('10:30')]);
  });
});
