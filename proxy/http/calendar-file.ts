/** A booking as a calendar file (RFC 5545), in its own zone; a series is an event a date. Pure. */
import { generateIcsCalendar, type IcsTimezone } from 'ts-ics';
import { addMinutes, type LocalDateTime, type Millis, minutesBetween, offsetMinutes, toInstant } from '../../shared/local-time.ts';
import type { CalendarEntry } from '../account/account.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

const statuses: Readonly<Record<CalendarEntry['booking']['status'], 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'>> = {
  confirmed: 'CONFIRMED',
  in_progress: 'CONFIRMED',
  completed: 'CONFIRMED',
  awaiting_payment: 'TENTATIVE',
  awaiting_approval: 'TENTATIVE',
  in_cart: 'TENTATIVE',
  move_requested: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

/** `viewUrl` is the page that shows the booking and changes nothing. */
export function calendarFile({ booking, uid, sequence, changed }: CalendarEntry, viewUrl: string): string {
  const { timezone, start, end, dates = [start], location, name, code } = booking;
  const status = statuses[booking.status];
  const minutes = minutesBetween(start, end);
  const at = (wall: LocalDateTime) => {
    const instant = toInstant(wall, timezone);
    const tzoffset = offsetText(offsetMinutes(instant, timezone));
    return { date: new Date(instant), type: 'DATE-TIME' as const, local: { date: new Date(`${wall}Z`), timezone, tzoffset } };
  };
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Okno//Booking//EN',
    method: status === 'CANCELLED' ? 'CANCEL' : 'PUBLISH',
    timezones: [zoneOf(timezone, toInstant(start, timezone), toInstant(dates.at(-1) ?? start, timezone))],
    events: dates.map((date, index) => ({
      uid: index === 0 ? `${uid}@okno` : `${uid}-${index}@okno`,
      sequence,
      stamp: { date: new Date(changed) },
      lastModified: { date: new Date(changed) },
      start: at(date),
      end: at(addMinutes(date, minutes)),
      summary: `${booking.service} · ${name}`,
      description: [booking.unit, code].filter((part) => part !== '').join(', '),
      location: location ? [location.title, location.address].filter((part) => part !== '').join(', ') : name,
      status,
      url: viewUrl,
    })),
  });
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}

/** "+0100" */
export function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;
}

/** What a calendar must know of the zone around the booking: what the clocks showed before it, and what changes near it. */
function zoneOf(timezone: string, around: Millis, last: Millis): IcsTimezone {
  const first = around - 200 * DAY;
  const usual = Math.min(offsetMinutes(around - 182 * DAY, timezone), offsetMinutes(around + 182 * DAY, timezone));
  const observed = (instant: Millis, before: number, after: number) => ({
    type: after > Math.min(usual, before) ? ('DAYLIGHT' as const) : ('STANDARD' as const),
    // The library writes the time by the offset after; the clocks still showed the one before.
    start: new Date(instant + (before - after) * MINUTE),
    offsetFrom: offsetText(before),
    offsetTo: offsetText(after),
  });
  const begin = offsetMinutes(first, timezone);
  const props = [observed(first, begin, begin)];
  for (let day = first, before = begin; day < last + 200 * DAY; day += DAY) {
    const after = offsetMinutes(day + DAY, timezone);
    if (after !== before) props.push(observed(changeBetween(day, day + DAY, timezone), before, after));
    before = after;
  }
  return { id: timezone, props };
}

/** The minute at which the offset changes, by halving. */
function changeBetween(before: Millis, after: Millis, timezone: string): Millis {
  const old = offsetMinutes(before, timezone);
  let [low, high] = [Math.floor(before / MINUTE), Math.ceil(after / MINUTE)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMinutes(middle * MINUTE, timezone) === old) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}
