/** Wall-clock dates as text and minutes on one running scale, so that a schedule is plain arithmetic. Pure. */

/** Minutes since 1970-01-01 00:00 on the company's own wall clock. */
export type WallMinutes = number;

const MINUTE = 60_000;
export const DAY = 1440;

export const fromDate = (date: string): WallMinutes => Date.parse(`${date}T00:00:00Z`) / MINUTE;
/** "2026-12-01 14:30:00" or with a T. */
export const fromText = (at: string): WallMinutes => Date.parse(`${at.replace(' ', 'T')}Z`) / MINUTE;
export const toText = (at: WallMinutes): string => new Date(at * MINUTE).toISOString().slice(0, 19).replace('T', ' ');
export const dateOf = (at: WallMinutes): string => toText(at).slice(0, 10);
export const timeOf = (at: WallMinutes): string => toText(at).slice(11);
export const addDays = (date: string, days: number): string => dateOf(fromDate(date) + days * DAY);
/** 0 is Sunday. */
export const weekday = (date: string): number => new Date(fromDate(date) * MINUTE).getUTCDay();
export const isDate = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(fromDate(text)) && dateOf(fromDate(text)) === text;
export const isTime = (text: unknown): text is string => typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);

/** What a zone's wall clock shows. */
export const wallNow = (now: number, zone: string): WallMinutes =>
  fromText(new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(now));

export function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let date = from; date <= to && dates.length < 400; date = addDays(date, 1)) dates.push(date);
  return dates;
}
