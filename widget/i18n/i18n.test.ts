import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../shared/errors.ts';
import { chooseLocale } from './choose-locale.ts';
import enFirst from './en/first.ts';
import en from './en/rest.ts';
import { createFormat, type FormatOptions } from './format.ts';
import ruFirst from './ru/first.ts';
import ru from './ru/rest.ts';

const format = (more: Partial<FormatOptions> = {}) =>
  createFormat({
    locale: 'en-GB',
    zone: 'Europe/London',
    now: () => Date.parse('2026-12-01T18:30:00Z'),
    hour12: null,
    weekStart: null,
    ...more,
  });
/** Narrow and thin spaces differ between versions of the locale data. */
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f\u2009]/g, ' ') ?? null;

describe('formats', () => {
  it('write the wall clock as it stands', () => {
    expect(format().dayAndTime('2026-07-01T14:30:00')).toBe('Wed 1 Jul, 14:30');
    expect(format().fullDay('2026-12-01')).toMatch(/^Tuesday,? 1 December 2026$/);
    expect(plain(format({ locale: 'en-US' }).time('2026-07-01T14:30:00'))).toBe('2:30 PM');
    expect(format({ locale: 'en-US', hour12: false }).time('2026-07-01T14:30:00')).toBe('14:30');
    expect(format({ locale: 'ru-RU' }).month('2026-12')).toBe('декабрь 2026 г.');
  });
  it('begin the week as the business says, else as the locale does', () => {
    expect(format().weekdays()[0]?.long).toBe('Monday');
    expect(format({ weekStart: 0 }).weekdays()[0]?.long).toBe('Sunday');
    expect(
      format({ weekStart: 6 })
        .weekdays()
        .map(({ short }) => short),
    ).toEqual(['Sat', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri']);
  });
  it.each([
    ['en-GB', 'Europe/London', '2026-12-01', 'GMT'],
    ['en-GB', 'Europe/London', '2026-07-01', 'BST'],
    ['en-GB', 'Asia/Novosibirsk', '2026-12-01', 'GMT+7'],
    ['ru-RU', 'Asia/Novosibirsk', '2026-12-01', 'GMT+7'],
    ['ru-RU', 'Europe/Berlin', '2026-07-01', 'GMT+2'],
  ])('name in %s the zone %s as it is on %s: %s', (locale, zone, date, name) => {
    expect(format({ locale, zone }).zone(`${date}T10:00:00`)).toBe(name);
  });
  it('name both hours of a day on which the clocks change', () => {
    expect(format().zone('2026-10-25')).toBe('BST/GMT');
    expect(format().zone('2026-10-25T00:30:00')).toBe('BST');
    expect(format().zone('2026-10-26')).toBe('GMT');
  });
  it('know which day it is where it happens', () => {
    expect(format().today()).toBe('2026-12-01');
    expect(format({ zone: 'Asia/Novosibirsk' }).today()).toBe('2026-12-02');
  });
  it('write prices without empty pennies, and durations in hours and minutes', () => {
    expect(format().money({ minor: 6200, currency: 'GBP' })).toBe('£62');
    expect(format().money({ minor: 4960, currency: 'GBP' })).toBe('£49.60');
    expect(format().money({ minor: 1500, currency: 'JPY' })).toBe('JP¥1,500');
    expect(format().money({ minor: 1235, currency: 'KWD' })).toMatch(/^KWD\s1\.235$/);
    // What is owed, though the change is seldom seen.
    expect(format().money({ minor: 1250, currency: 'HUF' })).toMatch(/^HUF\s12\.50$/);
    expect(plain(format({ locale: 'ru-RU' }).money({ minor: 140_000, currency: 'RUB' }))).toBe('1 400 ₽');
    expect([30, 60, 90].map((minutes) => format().minutes(minutes))).toEqual(['30 mins', '1 hr', '1 hr 30 mins']);
  });
});

describe('the locale', () => {
  it.each([
    [['ru-RU', 'en'], 'ru-RU'],
    [[null, undefined, 'EN-gb'], 'en-GB'],
    [['fi', 'sv'], 'en'],
    [['fi', 'pt-BR', 'ru'], 'pt-BR'],
    [['', ' de_AT ', 'ru'], 'de-AT'],
    [['not a locale', 'x', 'e', 'n,d', 'ru'], 'ru'],
    [['zh-Hant-TW', 'ar-EG'], 'ar-EG'],
  ])('of %j is %s', (wishes, expected) => {
    expect(chooseLocale(wishes, 'en,ru,pt,de,ar')).toBe(expected);
  });
});

describe('the words', () => {
  it('bend with the number', () => {
    expect([1, 2, 5, 21].map((count) => ru.count(count, 'вт'))).toEqual([
      'Свободно: 1 время, вт',
      'Свободно: 2 времени, вт',
      'Свободно: 5 времён, вт',
      'Свободно: 21 время, вт',
    ]);
    expect([1, 2].map((count) => en.count(count, 'Tue'))).toEqual(['1 time available, Tue', '2 times available, Tue']);
  });
  it('have something to say to every problem, without a code in it', () => {
    for (const code of [...errorCodes, 'offline'] as const) {
      for (const texts of [enFirst, ruFirst]) expect(texts.problem({ code, detail: null, retryAfter: null })).not.toContain('_');
    }
  });
});
