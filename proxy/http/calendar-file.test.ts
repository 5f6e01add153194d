import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../account/account.ts';
import { calendarFile, offsetText } from './calendar-file.ts';

const entry = (more: Partial<CalendarEntry['booking']> = {}, timezone = 'Europe/Berlin'): CalendarEntry => ({
  uid: 'uid',
  sequence: 2,
  changed: Date.UTC(2026, 10, 24, 10),
  view: 'token',
  booking: {
    name: 'Salon',
    code: 'h8vc14ca',
    status: 'confirmed',
    payment: null,
    service: 'Cut; wash, dry',
    unit: 'Anna',
    location: { title: 'Mitte', address: 'Torstr. 1, Berlin', phone: null },
    start: '2026-12-01T15:30:00',
    end: '2026-12-01T16:30:00',
    timezone,
    clientTimezone: false,
    price: null,
    place: { service: '9', unit: '4', location: null },
    actions: [],
    answers: [],
    fallback: { url: null, phone: null },
    ...more,
  },
});
const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const url = 'https://book.example.com/my/salon#token';

describe('calendarFile', () => {
  it("stands in the business's zone, under one name, with a number that grows", () => {
    const lines = linesOf(calendarFile(entry(), url));
    expect(lines).toContain('UID:uid@okno');
    expect(lines).toContain('SEQUENCE:2');
    expect(lines).toContain('STATUS:CONFIRMED');
    expect(lines).toContain('METHOD:PUBLISH');
    expect(lines.find((line) => line.startsWith('DTSTART;'))).toMatch(/TZID=Europe\/Berlin:20261201T153000$/);
    expect(lines).toContain('SUMMARY:Cut\\; wash\\, dry · Salon');
    expect(lines).toContain(`URL:${url}`);
  });

  it('of a series is an event a date, each under a name of its own, on the same clock before and after it changes', () => {
    const dates = ['2026-10-20T15:30:00', '2026-10-27T15:30:00'];
    const text = calendarFile(entry({ start: dates[0] ?? '', end: '2026-10-20T16:30:00', dates }), url);
    const { events } = convertIcsCalendar(undefined, text);
    expect(events?.map(({ uid }) => uid)).toEqual(['uid@okno', 'uid-1@okno']);
    expect(events?.map(({ start }) => start.date.toISOString())).toEqual(['2026-10-20T13:30:00.000Z', '2026-10-27T14:30:00.000Z']);
    expect(
      linesOf(text)
        .filter((line) => line.startsWith('DTEND;'))
        .map((line) => line.slice(-15)),
    ).toEqual(['20261020T163000', '20261027T163000']);
  });

  it.each([
    ['Europe/Berlin', '2026-12-01T15:30:00', '2026-12-01T14:30:00.000Z', ['20261025T030000 +0200 +0100', '20270328T020000 +0100 +0200']],
    ['Europe/Berlin', '2026-07-01T15:30:00', '2026-07-01T13:30:00.000Z', ['20260329T020000 +0100 +0200', '20261025T030000 +0200 +0100']],
    ['America/New_York', '2026-07-01T09:00:00', '2026-07-01T13:00:00.000Z', ['20260308T020000 -0500 -0400', '20261101T020000 -0400 -0500']],
    [
      'Australia/Lord_Howe',
      '2026-07-01T09:00:00',
      '2026-06-30T22:30:00.000Z',
      ['20260405T020000 +1100 +1030', '20261004T020000 +1030 +1100'],
    ],
    ['Asia/Novosibirsk', '2026-07-01T09:00:00', '2026-07-01T02:00:00.000Z', []],
    ['Asia/Kolkata', '2026-07-01T09:00:00', '2026-07-01T03:30:00.000Z', []],
  ])('%s at %s is %s', (timezone, start, instant, changes) => {
    const text = calendarFile(entry({ start, end: start }, timezone), url);
    const calendar = convertIcsCalendar(undefined, text);
    expect(calendar.events?.[0]?.start.date.toISOString()).toBe(instant);
    const lines = linesOf(text);
    const told = lines.flatMap((line, index) =>
      line.startsWith('BEGIN:STANDARD') || line.startsWith('BEGIN:DAYLIGHT')
        ? [lines.slice(index + 1, index + 4).map((part) => part.replace(/^[A-Z]+:/, ''))]
        : [],
    );
    // The first says how the clocks stood before; the others are the changes.
    expect(told.slice(1).map((part) => part.join(' '))).toEqual(expect.arrayContaining(changes));
    expect(told.length).toBe(changes.length === 0 ? 1 : told.length);
  });

  it.each([
    ['cancelled', 'STATUS:CANCELLED', 'METHOD:CANCEL'],
    ['awaiting_payment', 'STATUS:TENTATIVE', 'METHOD:PUBLISH'],
    ['awaiting_approval', 'STATUS:TENTATIVE', 'METHOD:PUBLISH'],
    ['in_cart', 'STATUS:TENTATIVE', 'METHOD:PUBLISH'],
    ['move_requested', 'STATUS:TENTATIVE', 'METHOD:PUBLISH'],
    ['in_progress', 'STATUS:CONFIRMED', 'METHOD:PUBLISH'],
    ['completed', 'STATUS:CONFIRMED', 'METHOD:PUBLISH'],
  ] as const)('says %s', (status, ...expected) => {
    expect(linesOf(calendarFile(entry({ status }), url))).toEqual(expect.arrayContaining(expected));
  });
});

it.each([
  [0, '+0000'],
  [330, '+0530'],
  [-210, '-0330'],
])('offsetText(%d) is %s', (minutes, text) => expect(offsetText(minutes)).toBe(text));
