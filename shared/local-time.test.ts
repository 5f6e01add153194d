import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  isLocalDate,
  isLocalDateTime,
  lastDay,
  minutesBetween,
  offsetMinutes,
  toInstant,
  toLocal,
  weekday,
} from './local-time.ts';

describe('dates and times as text', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
    ['2026-12-01x', false],
  ])('%s is a date: %s', (text, expected) => expect(isLocalDate(text)).toBe(expected));

  it.each([
    ['2026-12-01T14:30:00', true],
    ['2026-12-01T24:00:00', false],
    ['2026-12-01 14:30:00', false],
    ['2026-02-30T10:00:00', false],
  ])('%s is a date and time: %s', (text, expected) => expect(isLocalDateTime(text)).toBe(expected));

  it('counts across months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addMonths('2026-11', 2)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(lastDay('2028-02')).toBe('2028-02-29');
    expect(weekday('2026-12-01')).toBe(2);
    expect(addMinutes('2026-12-01T23:45:00', 30)).toBe('2026-12-02T00:15:00');
    expect(minutesBetween('2026-12-01T23:45:00', '2026-12-02T00:15:00')).toBe(30);
  });
});

describe('wall clock and instant', () => {
  it.each([
    ['2026-07-01T12:00:00', 'Europe/London', '2026-07-01T11:00:00Z'],
    ['2026-12-01T12:00:00', 'Europe/London', '2026-12-01T12:00:00Z'],
    ['2026-12-01T12:00:00', 'Asia/Kathmandu', '2026-12-01T06:15:00Z'],
    // Skipped by the clocks going forward: one hour later.
    ['2026-03-29T01:30:00', 'Europe/London', '2026-03-29T01:30:00Z'],
    // Shown twice by the clocks going back: the first one.
    ['2026-10-25T01:30:00', 'Europe/London', '2026-10-25T00:30:00Z'],
  ])('%s in %s is %s', (local, zone, instant) => expect(toInstant(local, zone)).toBe(Date.parse(instant)));

  it('comes back from an instant in every zone, except where clocks repeat an hour', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) }), (zone, ms) => {
        const instant = Math.floor(ms / 1000) * 1000;
        const local = toLocal(instant, zone);
        const back = toInstant(local, zone);
        expect(toLocal(back, zone)).toBe(local);
        expect(back).toBeLessThanOrEqual(instant);
      }),
    );
  });

  it('knows how far a zone is ahead', () => {
    expect(offsetMinutes(Date.UTC(2026, 6, 1), 'Europe/London')).toBe(60);
    expect(offsetMinutes(Date.UTC(2026, 6, 1), 'America/St_Johns')).toBe(-150);
  });
});
