/** A booking as a calendar file (RFC 5545), in its own zone. Pure. */
import { generateIcsCalendar, type IcsTimezone } from 'ts-ics';
import { type Millis, offsetMinutes, toInstant } from '../../shared/local-time.ts';
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
  const { timezone, start, end, location, name, code } = booking;
  const status = statuses[booking.status];
  const [from, until] = [toInstant(start, timezone), toInstant(end, timezone)];
  const at = (wall: string, instant: Millis) => ({
    date: new Date(instant),
    type: 'DATE-TIME' as const,
    local: { date: new Date(`${wall}Z`), timezone, tzoffset: offsetText(offsetMinutes(instant, timezone)) },
  });
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Okno//Booking//EN',
    method: status === 'CANCELLED' ? 'CANCEL' : 'PUBLISH',
    timezones: [zoneOf(timezone, from)],
    events: [
      {
        uid: `${uid}@okno`,
        sequence,
        stamp: { date: new Date(changed) },
        lastModified: { date: new Date(changed) },
        start: at(start, from),
        end: at(end, until),
        summary: `${booking.service} · ${name}`,
        description: [booking.unit, code].filter((part) => part !== '').join(', '),
        location: location ? [location.title, location.address].filter((part) => part !== '').join(', ') : name,
        status,
        url: viewUrl,
      },
    ],
  });
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}

/** "+0100" */
export function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;
}

/** What a calendar must know of the zone around the booking: what the clocks showed before it, and what changes near it. */
function zoneOf(timezone: string, around: Millis): IcsTimezone {
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
  for (let day = first, before = begin; day < around + 200 * DAY; day += DAY) {
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
