/**
 * Wall-clock dates and times as ISO strings, and the only place where they meet instants.
 * Pure; `Intl` knows the zones. A business's wall clock is sacred: nothing here rounds or shifts it.
 */

/** `2026-12-01` */
export type LocalDate = string;
/** `2026-12` */
export type LocalMonth = string;
/** `2026-12-01T14:30:00` on the business's wall clock, no zone. */
export type LocalDateTime = string;
/** Milliseconds since the epoch. */
export type Millis = number;

const MINUTE = 60_000;
const DAY = 86_400_000;

export const isLocalDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && toIsoDate(asUtc(`${text}T00:00:00`)) === text;
export const isLocalDateTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text) && isLocalDate(dateOf(text));

export const dateOf = (at: LocalDateTime): LocalDate => at.slice(0, 10);
export const timeOf = (at: LocalDateTime): string => at.slice(11, 16);
export const monthOf = (date: LocalDate): LocalMonth => date.slice(0, 7);

export const addDays = (date: LocalDate, days: number): LocalDate => toIsoDate(asUtc(`${date}T00:00:00`) + days * DAY);
export const addMinutes = (at: LocalDateTime, minutes: number): LocalDateTime => toIso(asUtc(at) + minutes * MINUTE);
export const minutesBetween = (from: LocalDateTime, to: LocalDateTime): number => (asUtc(to) - asUtc(from)) / MINUTE;

export function addMonths(month: LocalMonth, months: number): LocalMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}
export const firstDay = (month: LocalMonth): LocalDate => `${month}-01`;
export const lastDay = (month: LocalMonth): LocalDate => addDays(firstDay(addMonths(month, 1)), -1);

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (date: LocalDate): number => new Date(asUtc(`${date}T00:00:00`)).getUTCDay();

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const readers = new Map<string, Intl.DateTimeFormat>();

/** What the wall clock of `zone` shows at an instant, to the second. */
export function toLocal(instant: Millis, zone: string): LocalDateTime {
  let reader = readers.get(zone);
  if (!reader) {
    reader = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    readers.set(zone, reader);
  }
  return reader.format(instant).replace(' ', 'T');
}

/** How far the wall clock of `zone` is ahead of UTC at an instant, in minutes. */
export const offsetMinutes = (instant: Millis, zone: string): number => Math.round((asUtc(toLocal(instant, zone)) - instant) / MINUTE);

/**
 * The instant of a wall-clock time. A time that the clocks skip counts as that much later, a time that they repeat as its
 * first occurrence (as Temporal's "compatible" does).
 */
export function toInstant(at: LocalDateTime, zone: string): Millis {
  const wall = asUtc(at);
  const by = (near: Millis) => wall - offsetMinutes(near, zone) * MINUTE;
  const [before, after] = [by(wall - DAY), by(wall + DAY)];
  return [Math.min(before, after), Math.max(before, after)].find((instant) => toLocal(instant, zone) === at) ?? before;
}

/** The wall clock read as if it were UTC: only for arithmetic on one and the same clock. */
const asUtc = (at: LocalDateTime): number => Date.parse(`${at}Z`);
const toIso = (utc: number): LocalDateTime => new Date(utc).toISOString().slice(0, 19);
const toIsoDate = (utc: number): LocalDate => (Number.isNaN(utc) ? '' : toIso(utc).slice(0, 10));
