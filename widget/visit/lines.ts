/** The lines of a visit as the client sees them: what is chosen now and what was chosen before. Pure. */
import { addMinutes } from '../../shared/local-time.ts';
import type { Availability, Line, Site, Slot } from '../booking/contract.ts';
import { ANY_UNIT, type Draft } from '../booking/draft.ts';

/** What is chosen becomes another line's choice; who comes stays. */
export const withChoice = (draft: Draft, { service, unit, location, start }: Line, more: readonly Line[]): Draft => ({
  ...draft,
  service,
  location,
  unit: unit ?? ANY_UNIT,
  date: start.slice(0, 10),
  slot: { start, units: unit === null ? [] : [unit] },
  more,
});

/** What a visit takes itself is not offered to it again. */
export function withoutOwn(answer: Availability, site: Site, { service, more }: Draft): Availability {
  const lasts = (id: string | null) => site.services.find((candidate) => candidate.id === id)?.duration ?? 0;
  const length = lasts(service);
  const isOwn = (start: string, unit: string) =>
    more.some(
      (line) => line.unit === unit && line.start < addMinutes(start, length) && start < addMinutes(line.start, lasts(line.service)),
    );
  const left = ({ start, units }: Slot): Slot => ({ start, units: units.filter((unit) => !isOwn(start, unit)) });
  const days = answer.days.map((day) => ({ ...day, slots: day.slots.map(left).filter(({ units }) => units.length > 0) }));
  const { next } = answer;
  const first = days.flatMap(({ slots }) => slots)[0];
  const found = next.state === 'found' && left(next.slot).units.length === 0 && first ? ({ state: 'found', slot: first } as const) : next;
  return { ...answer, days: days.filter(({ slots }) => slots.length > 0), next: found };
}
