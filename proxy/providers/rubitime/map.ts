/** From what the owner wrote to our catalogue, and from our ids to the service's. Pure. */
import { toMoney } from '../../../shared/money.ts';
import type { Catalogue, CatalogueUnit } from '../../domain/catalogue.ts';
import { parseRichText } from '../rich-text.ts';
import type { RubitimeSettings } from './settings.ts';

/** How much of a service's price is paid before; 0 when nothing is. */
export const prepaidPercent = ({ catalog, booking }: Pick<RubitimeSettings, 'catalog' | 'booking'>, service: string): number =>
  (catalog.services.find(({ id }) => String(id) === service)?.prepayment ?? booking.prepayment)?.percent ?? 0;

/** The service books a branch, a cooperator and a service together. */
export interface Place {
  readonly branch: number;
  readonly cooperator: number;
}

/** Who works in several branches is a unit in each: their schedules are not the same. */
export const unitId = (cooperator: number, branch: number, branches: readonly number[]): string =>
  branches.length > 1 ? `${cooperator}-${branch}` : String(cooperator);

export function placesOf({ catalog }: Pick<RubitimeSettings, 'catalog'>): ReadonlyMap<string, Place> {
  return new Map(
    catalog.cooperators.flatMap(({ id, branches }) =>
      branches.map((branch) => [unitId(id, branch, branches), { branch, cooperator: id }] as const),
    ),
  );
}

/** Schedules and records are on the branch's clock: its setting "Местное время", which no answer tells. */
export const zoneOfBranch = ({ timezone, catalog }: Pick<RubitimeSettings, 'timezone' | 'catalog'>, branch: number): string =>
  catalog.branches.find(({ id }) => id === branch)?.timezone ?? timezone;

export function mapCatalogue({ title, timezone, currency, phoneCountry, booking, manage, catalog }: RubitimeSettings): Catalogue {
  const units: CatalogueUnit[] = catalog.cooperators.flatMap(({ id, title: name, description, branches }) =>
    branches.map((branch) => ({
      id: unitId(id, branch, branches),
      title: name,
      description: parseRichText(description),
      picture: null,
      seats: 1,
      colour: null,
    })),
  );
  const places = placesOf({ catalog });
  return {
    name: title,
    timezone,
    clientTimezone: false,
    formats: { weekStart: null, hour12: null },
    contact: { email: booking.email, phone: 'required' },
    phoneCountry,
    phoneFixed: false,
    phone: null,
    terms: null,
    promo: catalog.promoCodes.length > 0,
    fields: catalog.fields.length > 0,
    maxSeats: 1,
    maxLines: booking.maxLines,
    captcha: false,
    login: false,
    horizonDays: booking.horizonDays,
    cancelNotice: manage.cancelUntil,
    rescheduleNotice: manage.rescheduleUntil,
    anyUnit: true,
    anyUnitTitle: null,
    locations: catalog.branches.map(({ id, title: name, address, phone }) => ({
      id: String(id),
      title: name,
      description: [],
      address,
      timezone: zoneOfBranch({ timezone, catalog }, id),
      phone: phone ?? null,
      picture: null,
      units: units.map((unit) => unit.id).filter((unit) => places.get(unit)?.branch === id),
    })),
    categories: [],
    services: catalog.services.map(({ id, title: name, description, duration, price }) => ({
      id: String(id),
      title: name,
      description: parseRichText(description),
      picture: null,
      duration,
      durationShown: true,
      bufferBefore: 0,
      bufferAfter: 0,
      price: price === undefined ? null : toMoney(price, currency),
      units: units
        .filter((unit) => catalog.cooperators.find((one) => one.id === places.get(unit.id)?.cooperator)?.services.includes(id))
        .map((unit) => ({ unit: unit.id, duration: null })),
      series: false,
    })),
    units,
    pictures: {},
    provider: {},
  };
}
