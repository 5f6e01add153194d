/**
 * One time, told everywhere: the slot, the summary, the confirmation, the calendar file, the calendar link and what is sent to be booked
 * agree, in every zone that there is, for clients of every other, around every jump of the clocks.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../proxy/account/account.ts';
import { calendarFile } from '../../proxy/http/calendar-file.ts';
import { toInstant, toLocal } from '../../shared/local-time.ts';
import { choosing, draft } from '../../widget/booking/fixtures.testing.ts';
import { bookingRequest } from '../../widget/booking/request.ts';
import { twoClocks } from '../../widget/clocks/two-clocks.ts';
import words from '../../widget/i18n/en/clocks.ts';
import { createFormat } from '../../widget/i18n/format.ts';
import { googleLink } from '../../widget/own-booking/google-link.ts';
import { readByCalendar } from '../support/read-calendar.ts';
import { edgesOf, instantsOf, meantBy, wallAt, zones } from '../support/zones.ts';

const MINUTE = 60_000;
const [from, until] = [Date.UTC(2026, 0), Date.UTC(2028, 0)];
/** A day was left out there; the jumps since then are those of any other place. */
const skippedDay = { zone: 'Pacific/Apia', at: Date.UTC(2011, 11, 30, 10) };

const locale = 'en-GB';
const clock = { hour: 'numeric', minute: '2-digit' } as const;
const short = { weekday: 'short', day: 'numeric', month: 'short', ...clock } as const;
const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const made = new Map<string, Intl.DateTimeFormat>();
/** As the browser itself writes it, in a zone. */
function written(instant: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = timeZone + JSON.stringify(options);
  const format = made.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options });
  made.set(key, format);
  return format.format(instant);
}
const asItStands = (wall: string, options: Intl.DateTimeFormatOptions) => written(Date.parse(`${wall}Z`), 'UTC', options);
const nameOf = (instant: number, timeZone: string) =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(instant).find(({ type }) => type === 'timeZoneName')
    ?.value;

/** The start is text on the business's clock; what moment it is, is told from outside. */
function agrees(start: string, zone: string, clientZone: string): void {
  const instant = meantBy(start, zone);
  expect(toInstant(start, zone)).toBe(instant);
  const own = wallAt(instant, clientZone);
  expect(toLocal(instant, clientZone)).toBe(own);

  const format = createFormat({ locale, zone, now: () => instant });
  const differ = wallAt(instant, zone) !== own;
  for (const mine of [false, true]) {
    const both = twoClocks(format, { clientZone, mine, words });
    const name = nameOf(instant, zone);
    /** Both clocks' readings, put together here without either of ours. */
    const told = (write: (wall: string) => string): string => {
      if (!differ) return write(start);
      const brief = (wall: string, other: string) =>
        asItStands(wall, wall.slice(0, 10) === other.slice(0, 10) ? clock : { weekday: 'short', ...clock });
      return mine ? `${write(own)} your time (${brief(start, own)} ${name})` : `${write(start)} ${name} (${brief(own, start)} your time)`;
    };
    const summary = told((wall) => asItStands(wall, short));
    expect(both.dayAndTime(start)).toBe(summary);
    expect(both.whole(start)).toBe(told((wall) => `${asItStands(wall, long)}, ${asItStands(wall, clock)}`));
    const slot = `${both.time(start)} ${both.two?.beside(start) ?? ''}`;
    for (const wall of differ ? [start, own] : [start]) expect(slot).toContain(asItStands(wall, clock));
    expect(both.two?.first(start)).toBe(mine && differ ? own : start);
    expect(both.two?.beside(start) === null).toBe(!differ);
  }
  // Said of the day, the zone's name is that of its times.
  for (const name of (nameOf(instant, zone) ?? '').split('/')) expect(format.zone(start.slice(0, 10)).split('/')).toContain(name);

  const request = bookingRequest(choosing({ draft: draft({ service: 'cut', unit: 'ann', slot: { start, units: ['ann'] } }) }), {
    timezone: clientZone,
    locale,
    page: undefined,
  });
  expect(request?.lines.map((line) => line.start)).toEqual([start]);

  const stamp = start.replace(/[-:]/g, '');
  const link = new URL(googleLink({ title: '', place: '', note: '', start, end: start, zone })).searchParams;
  expect([link.get('dates'), link.get('ctz')]).toEqual([`${stamp}/${stamp}`, zone]);

  const file = calendarFile(entry(start, zone), 'https://book.example.com/my/salon#token');
  expect(file).toContain(`TZID=${zone}:${stamp}`);
  expect(file).toContain(`TZID:${zone}`);
  expect(readByCalendar(file)).toBe(instant);
}

const entry = (start: string, timezone: string): CalendarEntry => ({
  uid: 'uid',
  sequence: 0,
  changed: 0,
  view: 'token',
  booking: {
    name: 'Salon',
    code: 'code',
    status: 'confirmed',
    payment: null,
    service: 'Cut',
    unit: 'Anna',
    location: null,
    start,
    end: start,
    timezone,
    clientTimezone: false,
    price: null,
    place: { service: '9', unit: '4', location: null },
    actions: [],
    answers: [],
    fallback: { url: null, phone: null },
  },
});

/** Times before, at, within and after a jump: also those that are never shown there, and those that are shown twice. */
const around = fc.integer({ min: -26, max: 26 }).map((quarters) => quarters * 15 * MINUTE);
const client = fc.constantFrom(...zones);

/** A few dozen zones at a time, so that no test is a long one. */
const shelves = Array.from({ length: Math.ceil(zones.length / 40) }, (_, index) => zones.slice(index * 40, index * 40 + 40));

describe('a time', () => {
  it.each(shelves)('is one and the same for everybody, at every jump of the clocks, from %s on', (...shelf) => {
    for (const zone of shelf) {
      const jumps = edgesOf(zone, from, until);
      const instants = jumps.length > 0 ? jumps.map(({ at }) => at) : [Date.UTC(2027, 2, 28, 1)];
      fc.assert(
        fc.property(fc.constantFrom(...instants), around, client, (at, shift, clientZone) => {
          // As a schedule is written: on the wall's scale, which does not know that its clock jumps.
          const wall = new Date(Date.parse(`${wallAt(at - 1000, zone)}Z`) + 1000 + shift).toISOString().slice(0, 19);
          agrees(wall, zone, clientZone);
        }),
        { numRuns: 2, endOnFailure: true },
      );
    }
  });

  it.each([
    ['Europe/London', '2027-03-28T01:30:00', 0, 'in a gap'],
    ['Europe/London', '2026-10-25T01:30:00', 2, 'in an overlap'],
    ['Australia/Lord_Howe', '2026-10-04T02:15:00', 0, 'in a gap of half an hour'],
    ['Australia/Lord_Howe', '2027-04-04T01:45:00', 2, 'in an overlap of half an hour'],
    ['America/St_Johns', '2027-03-14T02:30:00', 0, 'in a gap, at half past the world’s hour'],
    ['Asia/Kathmandu', '2027-03-28T01:30:00', 1, 'at a quarter'],
    ['Pacific/Chatham', '2027-04-04T03:00:00', 2, 'in an overlap, at a quarter'],
    ['Africa/Casablanca', '2026-02-15T02:30:00', 2, 'where clocks jump for a month'],
    ['America/Santiago', '2026-09-06T00:00:00', 0, 'at a midnight that is left out'],
  ])('in %s %s is shown %i times (%s), and goes back as it came', (zone, start, shown) => {
    expect(instantsOf(start, zone)).toHaveLength(shown);
    for (const clientZone of ['UTC', 'Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles', zone]) agrees(start, zone, clientZone);
  });

  it('is known on both sides of a day that was left out', () => {
    const { zone, at } = skippedDay;
    expect(instantsOf('2011-12-30T12:00:00', zone)).toEqual([]);
    for (const start of ['2011-12-29T23:30:00', '2011-12-30T12:00:00', '2011-12-31T00:30:00']) agrees(start, zone, 'America/Los_Angeles');
    expect([wallAt(at - MINUTE, zone), wallAt(at, zone)]).toEqual(['2011-12-29T23:59:00', '2011-12-31T00:00:00']);
  });
});
