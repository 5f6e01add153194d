/** Dates and times as the page says them, in Russian. Pure. */
import { fromDate, timeOf, wallNow } from '../../engine/wall-clock.ts';

const MINUTE = 60_000;
/** A wall clock's date is no instant: it is formatted as if it were UTC, so that no zone moves it. */
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('ru-RU', { ...options, timeZone: 'UTC' });
const long = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const short = format({ day: 'numeric', month: 'long' });

export const dayInWords = (date: string): string => long.format(fromDate(date) * MINUTE);
/** "1 декабря, 14:30" */
export const momentInWords = (record: string): string => `${short.format(fromDate(record.slice(0, 10)) * MINUTE)}, ${record.slice(11, 16)}`;
/** "14:30" of minutes of the day. */
export const hourMinute = (minutes: number): string => timeOf(minutes).slice(0, 5);
/** "14:30:05" in the zone. */
export const clockIn = (at: number, zone: string): string => timeOf(wallNow(at, zone)).slice(0, 8);
