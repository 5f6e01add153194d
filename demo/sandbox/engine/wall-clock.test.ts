import { describe, expect, it } from 'vitest';
import { addDays, datesBetween, fromText, isDate, isTime, timeOf, toText, wallNow, weekday } from './wall-clock.ts';

describe('wall-clock text and minutes', () => {
  it('go there and back', () => {
    expect(toText(fromText('2026-12-01 14:30:00'))).toBe('2026-12-01 14:30:00');
    expect(fromText('2026-12-01T14:30:00')).toBe(fromText('2026-12-01 14:30:00'));
    expect(timeOf(fromText('2026-12-01 09:05:00'))).toBe('09:05:00');
  });

  it('do not know of summer time: a day has its 1440 minutes', () => {
    expect(fromText('2026-03-30 00:00:00') - fromText('2026-03-29 00:00:00')).toBe(1440);
  });

  it('count days over the ends of months and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(datesBetween('2026-12-30', '2027-01-02')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(datesBetween('2026-12-30', '2026-12-29')).toEqual([]);
    expect(weekday('2026-12-06')).toBe(0);
  });
});

describe('a zone', () => {
  it('shows its own wall clock, in winter and in summer', () => {
    expect(toText(wallNow(Date.parse('2026-12-01T23:30:00Z'), 'Europe/London'))).toBe('2026-12-01 23:30:00');
    expect(toText(wallNow(Date.parse('2026-06-30T23:30:00Z'), 'Europe/London'))).toBe('2026-07-01 00:30:00');
  });
});

describe('what is a date or a time', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-2-1', false],
    ['today', false],
    [20260228, false],
    [null, false],
  ])('date %s: %s', (text, expected) => expect(isDate(text)).toBe(expected));
  it.each([
    ['09:00:00', true],
    ['09:00', true],
    ['24:00:00', false],
    ['9:00', false],
    [null, false],
  ])('time %s: %s', (text, expected) => expect(isTime(text)).toBe(expected));
});
