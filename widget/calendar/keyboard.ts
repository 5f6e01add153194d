/** Which date a key leads to in a calendar: the map of the ARIA Authoring Practices' date grid, and N for the next free day. Pure. */
import { addDays, addMonths, lastDay, monthOf, weekday } from '../../shared/local-time.ts';
import type { LocalDate } from '../booking/contract.ts';

export interface KeyMove {
  readonly key: string;
  readonly shift: boolean;
  readonly rightToLeft: boolean;
  readonly weekStart: number;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Days with free times, in order. */
  readonly free: readonly LocalDate[];
}

/** null when the key does not move. */
export function dateAfter(date: LocalDate, move: KeyMove): LocalDate | null {
  const target = targetOf(date, move);
  if (target === null) return null;
  return target < move.from ? move.from : target > move.until ? move.until : target;
}

function targetOf(date: LocalDate, { key, shift, rightToLeft, weekStart, free }: KeyMove): LocalDate | null {
  const intoWeek = (weekday(date) - weekStart + 7) % 7;
  const months = shift ? 12 : 1;
  switch (key) {
    case 'ArrowRight':
      return addDays(date, rightToLeft ? -1 : 1);
    case 'ArrowLeft':
      return addDays(date, rightToLeft ? 1 : -1);
    case 'ArrowDown':
      return addDays(date, 7);
    case 'ArrowUp':
      return addDays(date, -7);
    case 'Home':
      return addDays(date, -intoWeek);
    case 'End':
      return addDays(date, 6 - intoWeek);
    case 'PageDown':
      return sameDay(date, months);
    case 'PageUp':
      return sameDay(date, -months);
    case 'n':
    case 'N':
      return free.find((day) => day > date) ?? null;
    default:
      return null;
  }
}

/** The 31st becomes a shorter month's last day. */
function sameDay(date: LocalDate, months: number): LocalDate {
  const month = addMonths(monthOf(date), months);
  const last = lastDay(month);
  const day = `${month}-${date.slice(8)}`;
  return day > last ? last : day;
}
