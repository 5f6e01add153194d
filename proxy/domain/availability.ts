/** From what the service offered to what we offer: offers of all units, less what is held or was booked since. Pure. */
import type { AvailableDay, Slot } from '../../shared/contract/index.ts';
import { addMinutes, dateOf, type LocalDate, type LocalDateTime, type Millis, toLocal } from '../../shared/local-time.ts';
import type { Catalogue, CatalogueService } from './catalogue.ts';
import { zoneOf } from './zone.ts';

/** Time that a unit is taken for, from an open booking or from one made since the schedule was read. */
export interface Occupation {
  readonly unit: string;
  readonly from: LocalDateTime;
  readonly until: LocalDateTime;
  readonly seats: number;
  /** A schedule read later than this shows it by itself; null while the booking is open. */
  readonly madeAt: Millis | null;
}

export interface UnitOffer {
  readonly unit: string;
  readonly starts: readonly LocalDateTime[];
  readonly asOf: Millis;
}

export interface Wanted {
  readonly service: string;
  readonly seats: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** What is over by the unit's own clock is hidden. */
  readonly now: Millis;
}

/** When a unit is taken by a service that starts then, its buffers included. */
export function occupied(service: CatalogueService, unit: string, start: LocalDateTime): { from: LocalDateTime; until: LocalDateTime } {
  return {
    from: addMinutes(start, -service.bufferBefore),
    until: addMinutes(start, durationOf(service, unit) + service.bufferAfter),
  };
}

/** Minutes that this unit needs for it. */
export const durationOf = (service: CatalogueService, unit: string): number =>
  service.units.find((performer) => performer.unit === unit)?.duration ?? service.duration;

/** Whether the unit has room for so many more seats beside what occupies it. */
export function hasRoom(
  catalogue: Catalogue,
  service: CatalogueService,
  wish: { readonly unit: string; readonly start: LocalDateTime; readonly seats: number },
  occupations: readonly Occupation[],
): boolean {
  if (occupations.length === 0) return true;
  const { from, until } = occupied(service, wish.unit, wish.start);
  const taken = occupations
    .filter((other) => other.unit === wish.unit && other.from < until && from < other.until)
    .reduce((sum, other) => sum + other.seats, 0);
  return taken === 0 || taken + wish.seats <= seatsOf(catalogue, wish.unit);
}

const seatsOf = (catalogue: Catalogue, unit: string): number => catalogue.units.find(({ id }) => id === unit)?.seats ?? 1;

export function freeDays(
  catalogue: Catalogue,
  service: CatalogueService,
  wanted: Wanted,
  offers: readonly UnitOffer[],
  occupations: readonly Occupation[],
): readonly AvailableDay[] {
  const slots = new Map<LocalDateTime, string[]>();
  for (const { unit, starts, asOf } of offers) {
    const hidden = occupations.filter(({ unit: other, madeAt }) => other === unit && (madeAt === null || madeAt >= asOf));
    const now = toLocal(wanted.now, zoneOf(catalogue, null, unit));
    for (const start of starts) {
      const date = dateOf(start);
      if (date < wanted.from || date > wanted.to || start <= now) continue;
      if (!hasRoom(catalogue, service, { unit, start, seats: wanted.seats }, hidden)) continue;
      const units = slots.get(start) ?? [];
      if (!units.includes(unit)) units.push(unit);
      slots.set(start, units);
    }
  }
  const days = new Map<LocalDate, Slot[]>();
  for (const start of [...slots.keys()].toSorted()) {
    const day = days.get(dateOf(start)) ?? [];
    day.push({ start, units: slots.get(start) ?? [] });
    days.set(dateOf(start), day);
  }
  return [...days].map(([date, list]) => ({ date, slots: list }));
}

/** The free slots nearest to a start that was refused, in order of time. */
export function nearest(days: readonly AvailableDay[], start: LocalDateTime, count: number): Slot[] {
  const distance = (slot: Slot) => Math.abs(Date.parse(`${slot.start}Z`) - Date.parse(`${start}Z`));
  return days
    .flatMap(({ slots }) => slots)
    .filter((slot) => slot.start !== start)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .toSorted((a, b) => a.start.localeCompare(b.start));
}
