/** Slots by part of day. Pure. */
import { dateOf, timeOf } from '../../shared/local-time.ts';
import type { LocalDate, LocalDateTime, Slot } from '../booking/contract.ts';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

export interface Part {
  readonly date: LocalDate;
  readonly part: PartOfDay;
  readonly slots: readonly Slot[];
}

/** By the clock that is read: what is one day there may be parts of two here. In the order of the slots. */
export function partsOfDay(slots: readonly Slot[], first?: (at: LocalDateTime) => LocalDateTime): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const slot of slots) {
    const at = first?.(slot.start) ?? slot.start;
    const [date, time] = [dateOf(at), timeOf(at)];
    const part = time < '12:00' ? 'morning' : time < '17:00' ? 'afternoon' : 'evening';
    parts.set(date + part, { date, part, slots: [...(parts.get(date + part)?.slots ?? []), slot] });
  }
  return [...parts.values()];
}
