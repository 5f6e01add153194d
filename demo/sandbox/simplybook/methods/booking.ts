/** Making a booking, looking at it, cancelling it: with the service's own order of checks. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { isOffered } from '../../engine/schedule.ts';
import { addDays, fromText, isDate, isTime, toText, wallNow } from '../../engine/wall-clock.ts';
import {
  type Company,
  hash,
  isLive,
  type SandboxBooking,
  type SeedService,
  type SeedUnit,
  serviceOf,
  shortCode,
  takenBy,
  unitOf,
} from '../company.ts';
import { RpcError, refuse } from '../errors.ts';
import { jobOf, rulesOf } from './availability.ts';
import { idOf, type MethodContext, type Methods } from './context.ts';
import { checkPromo } from './promo.ts';

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** A map by name, or a list of {name, value}. */
function additionalOf(value: unknown): Record<string, string> {
  const pairs = Array.isArray(value)
    ? value.map((entry) => [String(recordOf(entry)['name'] ?? ''), recordOf(entry)['value']] as const)
    : Object.entries(recordOf(value));
  return Object.fromEntries(pairs.map(([name, content]) => [name, content === null || content === undefined ? '' : String(content)]));
}

export function book(context: MethodContext, params: readonly unknown[]): object {
  const [event, unitId, date, time, clientData, additional, count] = params;
  const { company, quirks, now } = context;
  if (params.length < 5) throw refuse(-32010);
  const service = serviceOf(company, event);
  if (!service) throw refuse(-32051);
  const unit = unitOf(company, unitId);
  if (!unit || !(unit.id in service.units)) throw refuse(-32052);
  const seats = Math.max(1, Number(count ?? 1) || 1);
  const start = checkTime(context, service, unit, date, time, seats);
  const client = checkClient(company, recordOf(clientData));
  const { promocode, ...fields } = additionalOf(additional);
  checkFields(service, fields);
  const promo = promocode ? checkPromo(context, promocode, start, service.id, client.email).code : null;
  if (quirks.validatorMessage !== null) throw new RpcError(-32000, quirks.validatorMessage);

  const offset = recordOf(clientData)['client_time_offset'];
  const timeout = Number(company.seed.params['payment_timeout'] ?? 30) * (60_000 / context.timeScale);
  const booking: SandboxBooking = {
    id: String(company.nextId++),
    hash: hash(),
    code: shortCode(),
    service: service.id,
    unit: unit.id,
    start,
    end: toText(fromText(start) + jobOf(service, unit, seats).duration + (service.bufferAfter ?? 0)),
    seats,
    client: { ...client, ...knownClient(company, client.email) },
    fields,
    promo,
    clientTimeOffset: offset === undefined || offset === null ? null : Number(offset),
    status: service.paidOnline ? 'unpaid' : service.needsApproval ? 'new' : 'confirmed',
    payUntil: service.paidOnline ? now + timeout : null,
  };
  company.bookings.push(booking);
  context.tell(booking, 'create');
  return { require_confirm: booking.status !== 'confirmed', bookings: [entryOf(context, booking)], invoice: null };
}

function checkTime(
  { company, quirks, now }: MethodContext,
  service: SeedService,
  unit: SeedUnit,
  date: unknown,
  time: unknown,
  seats: number,
): string {
  if (!isDate(date)) throw refuse(-32053);
  if (!isTime(time)) throw refuse(-32054);
  const start = fromText(`${date} ${time.length === 5 ? `${time}:00` : time}`);
  const rules = rulesOf(company, now);
  if (start < wallNow(now, company.seed.zone)) throw refuse(-32053);
  if (start < rules.earliest || start > rules.latest) throw refuse(-32056);
  if (unit.isOff(date)) throw refuse(-32053);
  const taken = quirks.doubleBooking ? [] : takenBy(company, unit, [addDays(date, -1), date, addDays(date, 1)], now);
  if (!isOffered(unit, jobOf(service, unit, seats), start, taken, rules)) throw refuse(-32054);
  return toText(start);
}

function checkClient({ seed }: Company, data: Record<string, unknown>): { name: string; email: string; phone: string } {
  const [name, email, phone] = [data['name'], data['email'], data['phone']].map((value) => String(value ?? '').trim());
  const required = seed.params['require_fields'] ?? 'email_phone';
  if (!name) throw refuse(-32061);
  if ((required.includes('email') || email) && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email ?? '')) throw refuse(-32062);
  if ((required.includes('phone') || phone) && (phone ?? '').replace(/\D/g, '').length < 5) throw refuse(-32063);
  return { name, email: (email ?? '').toLowerCase(), phone: phone ?? '' };
}

function checkFields({ fields = [] }: SeedService, values: Readonly<Record<string, string>>): void {
  for (const field of fields) {
    const value = values[field.name] ?? '';
    const empty = value === '' || (field.type === 'checkbox' && value !== '1' && value !== 'on');
    if (empty && field.required) throw refuse(-32070);
    if (value === '' || field.type === 'checkbox') continue;
    if (field.type === 'digits' && !/^\d+$/.test(value)) throw refuse(-32070);
    const choices = (field.values ?? '').split(',').map((choice) => choice.trim());
    if ((field.type === 'select' || field.type === 'radio') && !choices.includes(value)) throw refuse(-32070);
    if (field.length !== undefined && value.length > field.length) throw refuse(-32070);
  }
}

/** A client is known by e-mail address. */
const knownClient = ({ bookings }: Company, email: string) => {
  const known = bookings.find(({ client }) => client.email === email && email !== '')?.client;
  return { id: known?.id ?? String(34 + bookings.length), hash: known?.hash ?? hash() };
};

const entryOf = (context: MethodContext, booking: SandboxBooking) => ({
  id: idOf(context, booking.id),
  event_id: idOf(context, booking.service),
  unit_id: idOf(context, booking.unit),
  client_id: booking.client.id,
  client_hash: booking.client.hash,
  start_date_time: booking.start,
  end_date_time: booking.end,
  time_offset: '0',
  is_confirmed: booking.status === 'confirmed' ? '1' : '0',
  require_payment: booking.status === 'unpaid',
  code: booking.code,
  hash: booking.hash,
});

/** md5(id + hash + secret), as the service checks it. */
export const signature = (id: string, secretOf: string, key: string): string =>
  createHash('md5')
    .update(id + secretOf + key)
    .digest('hex');

function signed({ company }: MethodContext, [id, sign]: readonly unknown[]): SandboxBooking {
  const booking = company.bookings.find((candidate) => candidate.id === String(id));
  if (!booking) throw refuse(-32080);
  const expected = Buffer.from(signature(booking.id, booking.hash, company.seed.secretKey));
  const given = Buffer.from(String(sign));
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw refuse(-32085);
  return booking;
}

function detailsOf(context: MethodContext, booking: SandboxBooking): object {
  const service = serviceOf(context.company, booking.service);
  const unit = unitOf(context.company, booking.unit);
  return {
    ...entryOf(context, booking),
    client_name: booking.client.name,
    company_login: context.company.seed.login,
    event_name: service?.name,
    event_duration: String(service?.duration ?? 0),
    unit_name: unit?.name,
    status: isLive(booking, context.now) ? 'confirmed' : 'cancelled',
    approve_status: booking.status === 'new' ? 'new' : 'approved',
    promo: booking.promo === null ? [] : { code: booking.promo },
    additional_fields: Object.entries(booking.fields).map(([field_name, value]) => ({ field_name, value })),
    location: [],
  };
}

export const bookingMethods: Methods = {
  book,
  getBooking: (context, params) => detailsOf(context, signed(context, params)),
  getBookingDetails: (context, params) => detailsOf(context, signed(context, params)),
  cancelBooking(context, params) {
    const booking = signed(context, params);
    booking.status = 'cancelled';
    context.tell(booking, 'cancel');
    return true;
  },
  confirmBooking(context, params) {
    const booking = signed(context, params);
    if (booking.status !== 'new') throw refuse(-32090);
    booking.status = 'confirmed';
    context.tell(booking, 'change');
    return true;
  },
};
