import { describe, expect, it } from 'vitest';
import { toInstant, toLocal } from '../../shared/local-time.ts';
import { dateAfter, type KeyMove } from './keyboard.ts';
import { monthGrid } from './month-grid.ts';
import { partsOfDay } from './parts-of-day.ts';

const move = (key: string, more: Partial<KeyMove> = {}): KeyMove => ({
  key,
  shift: false,
  rightToLeft: false,
  weekStart: 1,
  from: '2026-11-24',
  until: '2028-01-31',
  free: ['2026-12-02', '2026-12-09'],
  ...more,
});

describe('the keys of the grid', () => {
  it.each([
    ['ArrowRight', {}, '2026-12-09', '2026-12-10'],
    ['ArrowLeft', {}, '2026-12-09', '2026-12-08'],
    ['ArrowRight', { rightToLeft: true }, '2026-12-09', '2026-12-08'],
    ['ArrowLeft', { rightToLeft: true }, '2026-12-09', '2026-12-10'],
    ['ArrowDown', {}, '2026-12-30', '2027-01-06'],
    ['ArrowUp', {}, '2026-12-09', '2026-12-02'],
    ['Home', {}, '2026-12-09', '2026-12-07'],
    ['End', {}, '2026-12-09', '2026-12-13'],
    ['Home', { weekStart: 0 }, '2026-12-09', '2026-12-06'],
    ['End', { weekStart: 0 }, '2026-12-09', '2026-12-12'],
    ['PageDown', {}, '2027-01-31', '2027-02-28'],
    ['PageUp', {}, '2027-03-31', '2027-02-28'],
    ['PageDown', { shift: true }, '2026-12-09', '2027-12-09'],
    ['PageUp', { shift: true }, '2027-12-09', '2026-12-09'],
    ['n', {}, '2026-11-24', '2026-12-02'],
    ['N', {}, '2026-12-02', '2026-12-09'],
    ['n', {}, '2026-12-09', null],
    ['x', {}, '2026-12-09', null],
    ['PageUp', {}, '2026-12-09', '2026-11-24'],
    ['PageDown', { shift: true }, '2027-12-09', '2028-01-31'],
  ])('%s %j from %s to %s', (key, more, from, to) => {
    expect(dateAfter(from, move(key, more))).toBe(to);
  });
});

describe('a month', () => {
  it('begins on the day that its locale begins the week', () => {
    expect(monthGrid('2026-11', 1)[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(monthGrid('2026-11', 0)[0]?.[0]).toBe('2026-11-01');
    expect(monthGrid('2026-02', 0)).toHaveLength(4);
    expect(monthGrid('2027-05', 1)).toHaveLength(6);
    expect(
      monthGrid('2028-02', 1)
        .flat()
        .filter((date) => date !== null),
    ).toHaveLength(29);
  });
});

describe('a day', () => {
  it('has the parts that have times', () => {
    const slots = ['08:00', '12:00', '16:45', '17:00'].map((time) => ({ start: `2026-12-01T${time}:00`, units: [] }));
    expect(partsOfDay(slots).map(({ part, slots: group }) => [part, group.length])).toEqual([
      ['morning', 1],
      ['afternoon', 2],
      ['evening', 1],
    ]);
    expect(partsOfDay(slots.slice(3)).map(({ part }) => part)).toEqual(['evening']);
  });
  it('is read by another clock as parts of two, in the order in which they come', () => {
    const slots = ['08:00', '15:00', '16:00'].map((time) => ({ start: `2026-12-01T${time}:00`, units: [] }));
    expect(partsOfDay(slots, (at) => toLocal(toInstant(at, 'Europe/London'), 'Asia/Vladivostok'))).toEqual([
      { date: '2026-12-01', part: 'evening', slots: slots.slice(0, 1) },
      { date: '2026-12-02', part: 'morning', slots: slots.slice(1) },
    ]);
  });
});
