/**
 * Whose wall clock a time stands on. A start is text without a zone: what moment it means is decided here, by where it happens,
 * and nowhere else. Pure.
 */
import type { Catalogue } from './catalogue.ts';

/** Never empty, each once. */
export type Zones = readonly [string, ...string[]];
type Places = Pick<Catalogue, 'timezone' | 'locations'>;

/**
 * The zones of these units' starts: the location's if one was chosen, else those of the places where they work, else the
 * business's. With several, one start is several moments.
 */
export function zonesOf({ timezone, locations }: Places, location: string | null, units: readonly string[]): Zones {
  const chosen = locations.find(({ id }) => id === location);
  if (chosen) return [chosen.timezone];
  const zones = units.flatMap((unit) => {
    const places = locations.filter((place) => place.units.includes(unit));
    return places.length > 0 ? places.map((place) => place.timezone) : [timezone];
  });
  const [first = timezone, ...others] = new Set(zones);
  return [first, ...others];
}

/** The zone of what one unit does. A booking whose place would leave a choice is refused before anything is held. */
export const zoneOf = (catalogue: Places, location: string | null, unit: string): string => zonesOf(catalogue, location, [unit])[0];
