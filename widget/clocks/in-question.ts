/** The times at which a choice of clocks may matter: those that can be chosen now. Pure. */
import type { LocalDateTime } from '../booking/contract.ts';
import type { Choosing } from '../booking/state.ts';

/** Each day's first and last, for clocks change at night; of a month that is not known, its ends. */
export function timesInQuestion({ calendar, draft, site }: Pick<Choosing, 'calendar' | 'draft' | 'site'>): readonly LocalDateTime[] {
  const month = calendar?.month ?? site.horizon.from.slice(0, 7);
  const days = calendar?.months[month]?.days ?? [];
  const ends = days.flatMap(({ slots }) => [slots[0], slots.at(-1)].flatMap((slot) => (slot ? [slot.start] : [])));
  const found = calendar?.next?.state === 'found' ? [calendar.next.slot.start] : [];
  const chosen = draft.slot ? [draft.slot.start] : [];
  return [...(ends.length > 0 ? ends : [`${month}-01T12:00:00`, `${month}-28T12:00:00`]), ...found, ...chosen];
}
