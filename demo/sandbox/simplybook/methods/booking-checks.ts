/** What the service looks at before it stores a booking, in its own order, each with its own code. Stores nothing. */
import { isOffered, openIntervals } from '../../engine/schedule.ts';
import { addDays, dateOf, fromText, isDate, isTime, toText, wallNow } from '../../engine/wall-clock.ts';
import { type Company, hasPlugin, type SandboxClient, serviceOf, takenBy, unitOf } from '../company.ts';
import { refuse } from '../errors.ts';
import type { SeedService, SeedUnit } from '../seed.ts';
import { jobOf, mostSeats, rulesOf } from './availability.ts';
import { type MethodContext, recordOf } from './context.ts';
import { check, clientOf } from './signed.ts';

export interface Appointment {
  readonly service: SeedService;
  readonly unit: SeedUnit;
  /** "2026-12-01 14:30:00" */
  readonly start: string;
  readonly seats: number;
}

export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export function checkAppointment(context: MethodContext, [event, unitId, date, time, , , count]: readonly unknown[]): Appointment {
  const { company, quirks, now } = context;
  const service = serviceOf(company, event);
  if (!service) throw refuse(-32051);
  const unit = unitOf(company, unitId);
  if (!unit || !(unit.id in service.units)) throw refuse(-32052);
  const today = dateOf(wallNow(now, company.seed.zone));
  if (!isDate(date) || date < today || openIntervals(unit, date).length === 0) throw refuse(-32053);
  if (!isTime(time)) throw refuse(-32054);
  const start = fromText(`${date} ${time.length === 5 ? `${time}:00` : time}`);
  const seats = Math.max(1, Number(count ?? 1) || 1);
  if (seats > mostSeats(company)) throw refuse(-32054);
  const rules = rulesOf(company, now);
  const whenever = { ...rules, earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
  const taken = quirks.doubleBooking ? [] : takenBy(company, unit, [addDays(date, -1), date, addDays(date, 1)], now);
  if (quirks.fullyBooked || !isOffered(unit, jobOf(service, unit, seats), start, taken, whenever)) throw refuse(-32054);
  if (start < rules.earliest || start > rules.latest) throw refuse(-32056);
  return { service, unit, start: toText(start), seats };
}

/** A client who was here before is named by id, with a signature; else their fields are looked at. */
export function checkClient(company: Company, told: Readonly<Record<string, unknown>>): SandboxClient | Contact {
  const id = told['client_id'];
  if (id === undefined || id === null || id === '') {
    // With which code the service refuses a client who has not logged in, nobody documents.
    if (hasPlugin(company, 'client_login')) throw refuse(-32065);
    return checkContact(company, told);
  }
  const client = clientOf(company, id);
  check(company, client, told['client_sign']);
  return client;
}

export function checkContact({ seed }: Company, data: Readonly<Record<string, unknown>>): Contact {
  const text = (name: string) => String(data[name] ?? '').trim();
  const [name, email, phone] = [text('name'), text('email'), text('phone')];
  const required = seed.params['require_fields'] ?? 'email_phone';
  if (!name) throw refuse(-32061);
  if ((required.includes('email') || email) && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw refuse(-32062);
  if ((required.includes('phone') || phone) && phone.replace(/\D/g, '').length < 5) throw refuse(-32063);
  return { name, email: email.toLowerCase(), phone };
}

/** A map by name, or a list of {name, value}. */
export function additionalOf(value: unknown): Record<string, string> {
  const pairs = Array.isArray(value)
    ? value.map((entry) => [String(recordOf(entry)['name'] ?? ''), recordOf(entry)['value']] as const)
    : Object.entries(recordOf(value));
  return Object.fromEntries(pairs.map(([name, content]) => [name, content === null || content === undefined ? '' : String(content)]));
}

export function checkFields({ fields = [] }: SeedService, values: Readonly<Record<string, string>>): void {
  for (const field of fields) {
    const value = values[field.name] ?? '';
    const empty = value === '' || (field.type === 'checkbox' && value !== '1' && value !== 'on');
    if (empty && field.required) throw refuse(-32070);
    if (value === '' || field.type === 'checkbox') continue;
    if (field.type === 'digits' && !/^\d+$/.test(value)) throw refuse(-32070);
    if (field.type === 'date' && !isDate(value)) throw refuse(-32070);
    if (field.type === 'time' && !isTime(value)) throw refuse(-32070);
    const choices = (field.values ?? '').split(',').map((choice) => choice.trim());
    if ((field.type === 'select' || field.type === 'radio') && !choices.includes(value)) throw refuse(-32070);
    if (field.length !== undefined && value.length > field.length) throw refuse(-32070);
  }
}
