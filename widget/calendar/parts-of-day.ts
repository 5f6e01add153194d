/** Slots by part of day. Pure. */
import { timeOf } from '../../shared/local-time.ts';
import type { Slot } from '../booking/contract.ts';

export type PartOfDay = 'morning' | 'afternoon' | 'evening';

const partOf = (slot: Slot): PartOfDay =>
  timeOf(slot.start) < '12:00' ? 'morning' : timeOf(slot.start) < '17:00' ? 'afternoon' : 'evening';

export function partsOfDay(slots: readonly Slot[]): readonly { readonly part: PartOfDay; readonly slots: readonly Slot[] }[] {
  return (['morning', 'afternoon', 'evening'] as const)
    .map((part) => ({ part, slots: slots.filter((slot) => partOf(slot) === part) }))
    .filter((group) => group.slots.length > 0);
}
