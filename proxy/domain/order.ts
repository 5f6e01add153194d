/** A booking request held against the catalogue before anything is held or sent: what is missing or wrong, by field. Pure. */
import type { BookingRequest, Field, Line } from '../../shared/contract/index.ts';
import { dateOf, type Millis } from '../../shared/local-time.ts';
import type { Catalogue, CatalogueService, CatalogueServiceDetail } from './catalogue.ts';
import { readPhone } from './phone.ts';
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

/** The location that a unit works at, when the client chose none and there is only one. */
export function locationOf(catalogue: Catalogue, line: Line, unit: string): string | null {
  if (line.location !== null) return line.location;
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

export function checkRequest(catalogue: Catalogue, detail: CatalogueServiceDetail, request: BookingRequest, now: Millis): Fault | null {
  const [line] = request.lines;
  const { client } = request;
  const fault = line ? checkLine(catalogue, line, now) : ({ code: 'bad_request' } as const);
  if (fault) return fault;
  if (client.name === '') return refusal('name_invalid', 'name');
  if (client.email === '' ? catalogue.contact.email === 'required' : !EMAIL.test(client.email)) return refusal('email_invalid', 'email');
  if (client.phone === '' ? catalogue.contact.phone === 'required' : readPhone(client.phone, catalogue.phoneCountry) === null)
    return refusal('phone_invalid', 'phone');
  const wrong = detail.fields.find((field) => !accepts(field, request.fields[field.key] ?? ''));
  if (wrong) return refusal('fields_invalid', wrong.key);
  if (catalogue.terms !== null && !request.termsAccepted) return refusal('terms_required', 'terms');
  return null;
}

/** The telephone number as the world dials it. */
export const withDialled = (catalogue: Catalogue, request: BookingRequest): BookingRequest => ({
  ...request,
  client: { ...request.client, phone: readPhone(request.client.phone, catalogue.phoneCountry) ?? request.client.phone },
});

function accepts(field: Field, value: string): boolean {
  if (value.trim() === '') return !field.required;
  if (field.maxLength !== null && value.length > field.maxLength) return false;
  if (field.type === 'digits') return /^\d+$/.test(value);
  if (field.type === 'checkbox') return value === '1';
  if (field.type === 'select' || field.type === 'radio') return field.options.includes(value);
  return true;
}

export const refusal = (code: Fault['code'], field: string | null = null): Fault => ({
  code,
  refusal: { code, detail: null, field, nearest: [] },
});
const refuse = (code: Fault['code']) => fail(code, { refusal: { code, detail: null, field: null, nearest: [] } });
