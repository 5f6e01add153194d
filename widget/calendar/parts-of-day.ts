/** Slots by part of day, in their order. Pure. */
import { dateOf, timeOf } from '../../shared/local-time.ts';
import type { LocalDate, LocalDateTime, Slot } from '../booking/contract.ts';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

export interface Part {
  readonly date: LocalDate;
  readonly part: PartOfDay;
  readonly slots: readonly Slot[];
}

const partOf = (time: string): PartOfDay => (time < '12:00' ? 'morning' : time < '17:00' ? 'afternoon' : 'evening');

/** By the clock that is read: one day there may be parts of two here. */
export function partsOfDay(slots: readonly Slot[], shown: (at: LocalDateTime) => LocalDateTime): readonly Part[] {
  const parts: (Part & { slots: Slot[] })[] = [];
  for (const slot of slots) {
    const at = shown(slot.start);
    const [date, part] = [dateOf(at), partOf(timeOf(at))];
    const same = parts.find((one) => one.date === date && one.part === part);
    if (same) same.slots.push(slot);
    else parts.push({ date, part, slots: [slot] });
  }
  return parts;
}
