/** From the catalogue, which the core keeps whole, to what a visitor may see of it. Pure. */
import type { Fallback, Site } from '../../shared/contract/index.ts';
import { addDays, dateOf, type LocalDate, type Millis, toLocal } from '../../shared/local-time.ts';
import type { Catalogue } from './catalogue.ts';
import { type Zones, zonesOf } from './zone.ts';

/** The earliest that any of these clocks shows. */
export const todayOf = (zones: Zones, now: Millis): LocalDate => datesOf(zones, now).reduce((a, b) => (a < b ? a : b));

/** Bookable dates on any of these clocks, both ends included. */
export function horizonOf(catalogue: Catalogue, zones: Zones, now: Millis): { from: LocalDate; until: LocalDate } {
  const latest = datesOf(zones, now).reduce((a, b) => (a > b ? a : b));
  return { from: todayOf(zones, now), until: addDays(latest, catalogue.horizonDays) };
}

const datesOf = (zones: Zones, now: Millis): LocalDate[] => zones.map((zone) => dateOf(toLocal(now, zone)));

/** What the owner wrote for it goes first. */
export const fallbackOf = ({ phone }: Catalogue, { url, phone: written }: Fallback): Fallback => ({ url, phone: written ?? phone });

export function siteOf(id: string, catalogue: Catalogue, fallback: Fallback, asOf: Millis, now: Millis): Site {
  const performing = new Set(catalogue.services.flatMap(({ units }) => units.map(({ unit }) => unit)));
  return {
    id,
    name: catalogue.name,
    timezone: catalogue.timezone,
    clientTimezone: catalogue.clientTimezone,
    capabilities: {
      locations: catalogue.locations.length > 0,
      categories: catalogue.categories.length > 0,
      anyUnit: catalogue.anyUnit,
      promo: catalogue.promo,
      maxSeats: catalogue.maxSeats,
      maxLines: catalogue.maxLines,
      captcha: catalogue.captcha,
      login: catalogue.login,
    },
    formats: catalogue.formats,
    contact: catalogue.contact,
    phoneCountry: catalogue.phoneCountry,
    horizon: horizonOf(catalogue, zonesOf(catalogue, null, [...performing]), now),
    terms: catalogue.terms,
    anyUnitTitle: catalogue.anyUnitTitle,
    locations: [...catalogue.locations],
    categories: [...catalogue.categories],
    services: catalogue.services.map(({ id: service, title, description, duration, durationShown, price, picture, units, series }) => ({
      id: service,
      title,
      description,
      duration: durationShown ? duration : null,
      price,
      picture,
      units: units.map(({ unit }) => unit),
      series,
    })),
    units: catalogue.units
      .filter(({ id: unit }) => performing.has(unit))
      .map(({ id: unit, title, description, picture, seats, colour }) => ({ id: unit, title, description, picture, seats, colour })),
    fallback: fallbackOf(catalogue, fallback),
    asOf: new Date(asOf).toISOString(),
  };
}
