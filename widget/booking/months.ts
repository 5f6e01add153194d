/** The calendar's months: which are asked for, what came back, and where it opens. Pure. */
import { firstDay, lastDay, monthOf } from '../../shared/local-time.ts';
import type { Availability, LocalDate, LocalMonth, NextSlot, Site } from './contract.ts';
import type { Draft } from './draft.ts';
import type { Effect } from './effects.ts';
import { askedUnit, calendarKey } from './selectors.ts';
import type { Calendar, MonthSlots, Problem } from './state.ts';

const LOADING: MonthSlots = { status: 'loading', days: [], asOf: null, problem: null };
/** Seconds between two questions for what is still being read, or could not be. */
const SOONEST = 1;
const LATEST = 30;
const AGAIN = 5;

export function openCalendar(site: Site, draft: Draft): Calendar {
  const month = monthOf(draft.date !== null && draft.date > site.horizon.from ? draft.date : site.horizon.from);
  return { key: calendarKey(draft), month, months: {}, next: null, turned: false };
}

/** Asks for a month unless it is there. */
export function showMonth(calendar: Calendar, draft: Draft, month: LocalMonth): { calendar: Calendar; effects: readonly Effect[] } {
  const known = calendar.months[month];
  const shown = { ...calendar, month };
  if (known && known.status !== 'failed') return { calendar: shown, effects: [] };
  return { calendar: { ...shown, months: { ...calendar.months, [month]: LOADING } }, effects: [load(calendar.key, draft, month, 0)] };
}

export const load = (key: string, draft: Draft, month: LocalMonth, delay: number): Effect => ({
  type: 'load_month',
  key,
  month,
  query: { service: draft.service ?? '', unit: askedUnit(draft), location: draft.location, count: draft.seats },
  delay,
});

export const isInHorizon = ({ horizon }: Site, month: LocalMonth): boolean =>
  lastDay(month) >= horizon.from && firstDay(month) <= horizon.until;

export function withAnswer(
  calendar: Calendar,
  draft: Draft,
  month: LocalMonth,
  answer: Availability,
): { calendar: Calendar; draft: Draft; effects: readonly Effect[] } {
  const asOf = answer.units.map((unit) => unit.asOf).sort()[0] ?? null;
  const slots: MonthSlots = { status: answer.complete ? 'complete' : 'partial', days: answer.days, asOf, problem: null };
  const filled: Calendar = { ...calendar, months: { ...calendar.months, [month]: slots }, next: soonest(calendar.next, answer.next) };
  const waits = answer.readyInSeconds !== null || answer.next.state === 'searching';
  const later = clamp(answer.readyInSeconds ?? SOONEST);
  const effects = waits ? [load(calendar.key, draft, month, later)] : [];
  const opened = follow(filled, draft);
  return { ...opened, effects: [...effects, ...opened.effects] };
}

/** A later month's first free slot is not the first of all. */
const soonest = (known: NextSlot | null, told: NextSlot): NextSlot =>
  known?.state === 'found' && (told.state !== 'found' || known.slot.start < told.slot.start) ? known : told;

export function withFailure(
  calendar: Calendar,
  draft: Draft,
  month: LocalMonth,
  problem: Problem,
): { calendar: Calendar; effects: readonly Effect[] } {
  const before = calendar.months[month] ?? LOADING;
  const months = { ...calendar.months, [month]: { ...before, status: 'failed', problem } as const };
  const passes = problem.retryAfter !== null || problem.code === 'offline';
  return {
    calendar: { ...calendar, months },
    effects: passes ? [load(calendar.key, draft, month, clamp(problem.retryAfter ?? AGAIN))] : [],
  };
}

/** Until the client turns a page, the calendar opens where the first free slot is, with its day chosen. */
function follow(calendar: Calendar, draft: Draft): { calendar: Calendar; draft: Draft; effects: readonly Effect[] } {
  if (draft.date !== null && (calendar.turned || hasSlots(calendar, draft.date))) return { calendar, draft, effects: [] };
  const here = calendar.months[calendar.month]?.days[0]?.date ?? null;
  if (here !== null && !calendar.turned) return { calendar, draft: { ...draft, date: here }, effects: [] };
  if (calendar.turned || calendar.next?.state !== 'found') return { calendar, draft: { ...draft, date: null }, effects: [] };
  const date = calendar.next.slot.start.slice(0, 10);
  const month = monthOf(date);
  if (month === calendar.month) return { calendar, draft: { ...draft, date }, effects: [] };
  return { ...showMonth(calendar, draft, month), draft: { ...draft, date } };
}

const hasSlots = (calendar: Calendar, date: LocalDate): boolean =>
  calendar.months[monthOf(date)]?.days.some((day) => day.date === date) ?? false;

/** Drops what was read, so that the shown month is asked for anew. */
export const reopened = (calendar: Calendar, draft: Draft): { calendar: Calendar; effects: readonly Effect[] } =>
  showMonth({ ...calendar, months: {}, next: null }, draft, calendar.month);

const clamp = (seconds: number): number => Math.min(LATEST, Math.max(SOONEST, seconds));
