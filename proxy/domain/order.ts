/** A booking request held against the catalogue before anything is held or sent: what is missing or wrong, by field. Pure. */
import type { BookingRequest, Field, Line, Refusal, Slot } from '../../shared/contract/index.ts';
import { dateOf, type Millis } from '../../shared/local-time.ts';
import type { Catalogue, CatalogueService } from './catalogue.ts';
import { isDialledIn, readPhone } from './phone.ts';
import { type Fault, fail, ok, type Result } from './result.ts';
import { horizonOf } from './site.ts';
import { zonesOf } from './zone.ts';

/** Who could perform the line: the chosen unit alone, or all of the service's units at the location. */
export function candidatesOf(catalogue: Catalogue, line: Line): Result<{ service: CatalogueService; units: readonly string[] }> {
  const service = catalogue.services.find(({ id }) => id === line.service);
  if (!service) return refuse('service_unavailable');
  const location = line.location === null ? null : catalogue.locations.find(({ id }) => id === line.location);
  if (location === undefined) return refuse('unit_unavailable');
  const known = new Set(catalogue.units.map(({ id }) => id));
  const performers = service.units
    .map(({ unit }) => unit)
    .filter((unit) => known.has(unit) && (!location || location.units.includes(unit)));
  const units = line.unit === null ? performers : performers.filter((unit) => unit === line.unit);
  return units.length > 0 ? ok({ service, units }) : refuse('unit_unavailable');
}

/** The location that a unit works at, when the client chose none and there is only one. Another unit may work elsewhere. */
export function locationOf(catalogue: Pick<Catalogue, 'locations'>, chosen: string | null, unit: string): string | null {
  if (chosen !== null) return chosen;
  const places = catalogue.locations.filter(({ units }) => units.includes(unit));
  return places.length === 1 ? (places[0]?.id ?? null) : null;
}

/** A start without a place to tell its clock by. */
export const SEVERAL_CLOCKS = 'The units work in several time zones: name a location or a unit.';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What is asked for by one line: who, the time by their clock, and the number. */
export function checkLine(catalogue: Catalogue, line: Line, now: Millis): Fault | null {
  const candidates = candidatesOf(catalogue, line);
  if (!candidates.ok) return candidates.fault;
  const zones = zonesOf(catalogue, line.location, candidates.value.units);
  if (zones.length > 1) return { code: 'bad_request', detail: SEVERAL_CLOCKS };
  const { from, until } = horizonOf(catalogue, zones, now);
  const date = dateOf(line.start);
  if (date < from || date > until) return refusal('date_unavailable');
  return line.seats > catalogue.maxSeats ? refusal('slot_taken') : null;
}

/** What was typed, once for all lines: `fields` are those of all services together. */
export function checkClient(catalogue: Catalogue, fields: readonly Field[], request: BookingRequest): Fault | null {
  const { client } = request;
  if (client.name === '') return refusal('name_invalid', 'name');
  if (client.email === '' ? catalogue.contact.email === 'required' : !EMAIL.test(client.email)) return refusal('email_invalid', 'email');
  const phone = readPhone(client.phone, catalogue.phoneCountry);
  if (client.phone === '' ? catalogue.contact.phone === 'required' : phone === null) return refusal('phone_invalid', 'phone');
  if (phone !== null && catalogue.phoneFixed && !isDialledIn(phone, catalogue.phoneCountry)) return refusal('phone_invalid', 'phone');
  const wrong = fields.find((field) => !accepts(field, request.fields[field.key] ?? ''));
  if (wrong) return refusal('fields_invalid', wrong.key);
  if (catalogue.terms !== null && !request.termsAccepted) return refusal('terms_required', 'terms');
  if (catalogue.captcha && request.captcha === undefined) return refusal('captcha_refused', 'captcha');
  return null;
}

/** The telephone number as the world dials it. */
export const withDialled = (catalogue: Catalogue, request: BookingRequest): BookingRequest => ({
  ...request,
  client: { ...request.client, phone: readPhone(request.client.phone, catalogue.phoneCountry) ?? request.client.phone },
});

/** Where the client books, as far as it is nobody's secret: the widget sends no more, others may. */
export function pageOf({ page }: Pick<BookingRequest, 'page'>): string | null {
  if (page === undefined) return null;
  const { origin, pathname } = new URL(page);
  // What is written in it otherwise may have grown.
  return (origin + pathname).slice(0, 2000);
}

export function accepts(field: Field, value: string): boolean {
  if (value.trim() === '') return !field.required;
  if (field.maxLength !== null && value.length > field.maxLength) return false;
  if (field.type === 'digits') return /^\d+$/.test(value);
  if (field.type === 'checkbox') return value === '1';
  if (field.type === 'select' || field.type === 'radio') return field.options.includes(value);
  return true;
}

export const refusalOf = (
  code: Refusal['code'],
  nearest: readonly Slot[] = [],
  detail: string | null = null,
  field: string | null = null,
): Refusal => ({ code, detail, field, nearest: [...nearest] });

const refusal = (code: Fault['code'], field: string | null = null): Fault => ({ code, refusal: refusalOf(code, [], null, field) });
const refuse = (code: Fault['code']) => fail(code, { refusal: refusalOf(code) });

/** Of several lines, which one was refused. */
export const atLine = (fault: Fault, index: number, lines: number): Fault =>
  lines > 1 && fault.refusal ? { ...fault, refusal: { ...fault.refusal, line: index } } : fault;
