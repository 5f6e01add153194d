/** The days that have free times, from the soonest on, as far as they are known without a gap. Pure. */
import { addMonths, monthOf } from '../../shared/local-time.ts';
import type { AvailableDay, LocalMonth, Site } from '../booking/contract.ts';
import { isInHorizon } from '../booking/months.ts';
import type { Calendar } from '../booking/state.ts';

export interface Agenda {
  readonly days: readonly AvailableDay[];
  /** The first month that is not known whole; null when all are, up to the horizon. */
  readonly open: LocalMonth | null;
}

/** A page ends with the day that makes so many times, or with that many days. */
const TIMES = 36;
const DAYS = 7;

/** How many days stand on so many pages; more than there are while the last page is not full. */
export function daysOn(pages: number, days: readonly AvailableDay[]): number {
  let count = 0;
  for (let page = 0; page < pages; page++) {
    const first = count;
    for (let times = 0; times < TIMES && count - first < DAYS; count++) times += days[count]?.slots.length ?? 0;
  }
  return count;
}

export function agenda(site: Site, { months, next }: Calendar): Agenda {
  const days: AvailableDay[] = [];
  let month = monthOf(next?.state === 'found' ? next.slot.start : site.horizon.from);
  for (; isInHorizon(site, month); month = addMonths(month, 1)) {
    const known = months[month];
    // Until it is read again, what was read of it still counts.
    if (known) days.push(...known.days);
    if (known?.status !== 'complete') return { days, open: month };
  }
  return { days, open: null };
}
