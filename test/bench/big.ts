/** A business as large as any: 400 services, ten people, a thousand free starts a day. Plain data. */
import type { UnitOffer } from '../../proxy/domain/availability.ts';
import type { Catalogue } from '../../proxy/domain/catalogue.ts';
import { addDays, addMinutes, type LocalDate } from '../../shared/local-time.ts';

const SERVICES = 400;
const UNITS = 10;
const CATEGORIES = 20;
/** Every minute from six in the morning. */
export const STARTS_A_DAY = 1000;

const units = Array.from({ length: UNITS }, (_, index) => `${index + 1}`);
const services = Array.from({ length: SERVICES }, (_, index) => `${index + 1}`);
const text = 'Consultation, wash, cut and finish, with a cup of tea. Please come five minutes early.';

export const bigCatalogue: Catalogue = {
  name: 'As large as any',
  timezone: 'Europe/London',
  clientTimezone: false,
  formats: { weekStart: 1, hour12: false },
  contact: { email: 'required', phone: 'optional' },
  phoneCountry: 'GB',
  phoneFixed: false,
  phone: null,
  terms: null,
  promo: true,
  fields: false,
  maxSeats: 1,
  maxLines: 1,
  captcha: false,
  login: false,
  horizonDays: 60,
  cancelNotice: 0,
  rescheduleNotice: 0,
  anyUnit: true,
  anyUnitTitle: null,
  locations: [],
  categories: Array.from({ length: CATEGORIES }, (_, index) => ({
    id: `${index + 1}`,
    title: `Category ${index + 1}`,
    services: services.filter((_, service) => service % CATEGORIES === index),
  })),
  services: services.map((id) => ({
    id,
    title: `Service number ${id}`,
    description: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
    picture: null,
    duration: 60,
    durationShown: true,
    bufferBefore: 0,
    bufferAfter: 0,
    price: { minor: 4000, currency: 'GBP' },
    units: units.map((unit) => ({ unit, duration: null })),
    series: false,
  })),
  units: units.map((id) => ({ id, title: `Person ${id}`, description: [], picture: null, seats: 1, colour: null })),
  pictures: {},
  provider: {},
};

/** A month of them, each start offered by two people. */
export function bigOffers(from: LocalDate, days: number, asOf: number): readonly UnitOffer[] {
  const starts = Array.from({ length: days }, (_, day) =>
    Array.from({ length: STARTS_A_DAY }, (_, minute) => addMinutes(`${addDays(from, day)}T06:00:00`, minute)),
  ).flat();
  return units.map((unit, index) => ({ unit, asOf, starts: starts.filter((_, at) => at % 5 === index % 5) }));
}
