/** Dates and times as the client's locale writes them. Wall-clock times are formatted as they stand, in no zone. */
import { dateOf, toInstant, toLocal } from '../../shared/local-time.ts';
import type { LocalDate, LocalDateTime, LocalMonth } from '../booking/contract.ts';
import { directionOf } from './direction.ts';
import { createFirstFormat, type FirstFormat } from './format-first.ts';

export interface FormatOptions {
  readonly locale: string;
  /** Of the times that are written: where it happens. */
  readonly zone: string;
  now(): number;
  /** As the locale has it, unless the business says. */
  readonly hour12?: boolean | null;
  /** 0 is Sunday. */
  readonly weekStart?: number | null;
}

export interface Format extends FirstFormat {
  /** What it was made of: whoever writes by two clocks makes the other from it (widget/clocks/). */
  readonly made: FormatOptions;
  readonly weekStart: number;
  /** "Tue, 1 Dec" */
  day(date: LocalDate): string;
  /** "Tuesday 1 December 2026" */
  fullDay(date: LocalDate): string;
  /** "1" */
  dayNumber(date: LocalDate): string;
  month(month: LocalMonth): string;
  /** From the week's start, short and long. */
  weekdays(): readonly { readonly short: string; readonly long: string }[];
  /** Where it happens. */
  today(): LocalDate;
  time(at: LocalDateTime): string;
  /** "Tue, 1 Dec, 14:30" */
  dayAndTime(at: LocalDateTime): string;
  /** "Tuesday 1 December 2026, 14:30" */
  whole(at: LocalDateTime): string;
  /**
   * "BST", "GMT+7": short, for long names lump cities together (Novosibirsk is in "Krasnoyarsk Standard Time", CLDR 48).
   * Of a day, "GMT/BST" when its clocks change.
   */
  zone(at: LocalDate | LocalDateTime): string;
  /** How long ago it was, when that is long enough to say: "3 min". */
  age(iso: string): string | null;
  /** An instant on that clock. */
  moment(iso: string): string;
  /** Where the client's clock is another one. */
  readonly two?: TwoClocks;
}

/** What only two clocks have to say (widget/clocks/). */
export interface TwoClocks {
  /** What the clock shows that is read first. */
  first(at: LocalDateTime): LocalDateTime;
  /** The same moment on the other one, to stand beside a time; null when both show the same. */
  beside(at: LocalDateTime): string | null;
  /** Both, where another clock than the business's hangs. */
  at(zone: string): Format;
}

/** A Sunday, to name the days of the week from. */
const SUNDAY = Date.UTC(2024, 0, 7);
const DAY = 86_400_000;
/** Minutes from which on an age is worth a word. */
const OLD = 2;

export function createFormat(made: FormatOptions): Format {
  const { locale, zone, now, hour12, weekStart } = made;
  const clock = { hour: 'numeric', minute: '2-digit', hour12: hour12 ?? undefined } as const;
  const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const writers = new Map<string, Intl.DateTimeFormat>();
  const write = (instant: number, options: Intl.DateTimeFormatOptions): string => {
    const key = JSON.stringify(options);
    const format = writers.get(key) ?? new Intl.DateTimeFormat(locale, options);
    writers.set(key, format);
    return format.format(instant);
  };
  const wall = (at: string, options: Intl.DateTimeFormatOptions) =>
    write(Date.parse(`${`${at}T00:00:00`.slice(0, 19)}Z`), { timeZone: 'UTC', ...options });
  const nameAt = (instant: number) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  const start = weekStart ?? localeWeekStart(locale);
  // What these two call short is as long as the name itself.
  const brief = directionOf(locale) === 'rtl' ? 'narrow' : 'short';

  const first = createFirstFormat(locale);

  return {
    ...first,
    made,
    weekStart: start,
    age(iso) {
      const minutes = Math.floor((now() - Date.parse(iso)) / 60_000);
      return minutes < OLD ? null : first.minutes(minutes);
    },
    day: (date) => wall(date, { weekday: 'short', day: 'numeric', month: 'short' }),
    fullDay: (date) => wall(date, long),
    dayNumber: (date) => String(Number(date.slice(8))),
    month: (month) => wall(`${month}-01`, { month: 'long', year: 'numeric' }),
    weekdays: () =>
      Array.from({ length: 7 }, (_, index) => {
        const day = SUNDAY + ((start + index) % 7) * DAY;
        return { short: write(day, { timeZone: 'UTC', weekday: brief }), long: write(day, { timeZone: 'UTC', weekday: 'long' }) };
      }),
    today: () => dateOf(toLocal(now(), zone)),
    time: (at) => wall(at, clock),
    dayAndTime: (at) => wall(at, { weekday: 'short', day: 'numeric', month: 'short', ...clock }),
    whole: (at) => `${wall(at, long)}, ${wall(at, clock)}`,
    zone: (at) => [...new Set([`${at}T00:00:00`, `${at}T23:59:59`].map((edge) => nameAt(toInstant(edge.slice(0, 19), zone))))].join('/'),
    moment: (iso) => write(Date.parse(iso), { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', ...clock }),
  };
}

interface WeekInfo {
  readonly firstDay: number;
}

/** Monday where the browser does not say. */
function localeWeekStart(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };
  return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1) % 7;
}
