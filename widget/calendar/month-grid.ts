/** A month as weeks of dates, from the locale's first day of the week. Pure. */
import { addDays, firstDay, lastDay, weekday } from '../../shared/local-time.ts';
import type { LocalDate, LocalMonth } from '../booking/contract.ts';

/** Whole weeks; days of the neighbouring months are null. */
export function monthGrid(month: LocalMonth, weekStart: number): readonly (readonly (LocalDate | null)[])[] {
  const last = lastDay(month);
  let date = addDays(firstDay(month), -((weekday(firstDay(month)) - weekStart + 7) % 7));
  const weeks: (LocalDate | null)[][] = [];
  while (date <= last) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(date, index)).map((day) => (day.startsWith(month) ? day : null)));
    date = addDays(date, 7);
  }
  return weeks;
}
