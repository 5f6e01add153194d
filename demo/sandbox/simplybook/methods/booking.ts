/** Making a booking, looking at it, cancelling it. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { fromText, toText, wallNow } from '../../engine/wall-clock.ts';
import { type Company, hash, isLive, type SandboxBooking, serviceOf, shortCode, unitOf } from '../company.ts';
import { RpcError, refuse } from '../errors.ts';
import { jobOf } from './availability.ts';
import { type Appointment, additionalOf, type Contact, checkAppointment, checkContact, checkFields, recordOf } from './booking-checks.ts';
import { amount, idOf, type MethodContext, type Methods } from './context.ts';
import { checkPromo, promoOf } from './promo.ts';

function book(context: MethodContext, params: readonly unknown[]): object {
  const [, , , , clientData, additional, , batch, recurring] = params;
  const { company, quirks } = context;
  const appointment = checkAppointment(context, params);
  const client = recordOf(clientData);
  const contact = checkContact(company, client);
  const { promocode, ...fields } = additionalOf(additional);
  checkFields(appointment.service, fields);
  const promo = promocode ? checkPromo(context, promocode, appointment.start, appointment.service.id, contact.email).code : null;
  // Nothing here opens a batch, and no service of these companies repeats.
  if (batch) throw refuse(-32095);
  if (Object.keys(Object(recurring ?? {})).length > 0) throw refuse(-32015);
  if (quirks.validatorMessage !== null) throw new RpcError(-32000, quirks.validatorMessage);

  const offset = client['client_time_offset'];
  const clientTimeOffset = offset === undefined || offset === null ? null : Number(offset);
  const booking = store(context, appointment, contact, { fields, promo, clientTimeOffset });
  return { require_confirm: booking.status !== 'confirmed', bookings: [entryOf(context, booking)], invoice: null };
}

/** Another client takes the time, whatever the service asks of its clients. Throws when it is not free. */
export function bookAsStranger(
  context: MethodContext,
  { service, unit, start, seats }: { service: string; unit: string; start: string; seats: number },
): void {
  const [date, time] = start.replace('T', ' ').split(' ');
  const stranger = { name: 'A stranger', email: 'stranger@elsewhere.example', phone: '+44 20 7946 0999' };
  const appointment = checkAppointment(context, [service, unit, date, time, null, null, seats]);
  store(context, appointment, stranger, { fields: {}, promo: null, clientTimeOffset: null });
}

function store(
  { company, now, timeScale, tell }: MethodContext,
  { service, unit, start, seats }: Appointment,
  contact: Contact,
  said: Pick<SandboxBooking, 'fields' | 'promo' | 'clientTimeOffset'>,
): SandboxBooking {
  const paymentTimeout = (Number(company.seed.params['payment_timeout']) * 60_000) / timeScale;
  const { duration, bufferAfter } = jobOf(service, unit, seats);
  const booking: SandboxBooking = {
    id: String(company.nextId++),
    hash: hash(),
    code: shortCode(),
    service: service.id,
    unit: unit.id,
    start,
    end: toText(fromText(start) + duration + bufferAfter),
    seats,
    client: { ...contact, ...knownClient(company, contact.email) },
    ...said,
    status: service.paidOnline ? 'unpaid' : service.needsApproval ? 'new' : 'confirmed',
    payUntil: service.paidOnline ? now + paymentTimeout : null,
    recordedAt: toText(Math.floor(wallNow(now, company.seed.zone))),
  };
  company.bookings.push(booking);
  tell(booking, 'create');
  return booking;
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
  client_id: idOf(context, booking.client.id),
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
  const { seed } = context.company;
  const service = serviceOf(context.company, booking.service);
  const unit = unitOf(context.company, booking.unit);
  const promo = booking.promo === null ? undefined : promoOf(context.company, booking.promo);
  const live = isLive(booking, context.now);
  return {
    ...entryOf(context, booking),
    client_name: booking.client.name,
    company_login: seed.login,
    company_name: seed.info['name'],
    company_email: seed.info['email'],
    company_phone: seed.info['phone'],
    event_name: service?.name,
    event_duration: String(service?.duration ?? 0),
    event_buffertime_before: '0',
    event_buffertime_after: String(service?.bufferAfter ?? 0),
    event_price: amount(service?.price ?? 0),
    event_currency: seed.currency,
    unit_name: unit?.name,
    record_date: booking.recordedAt,
    status: live ? 'confirmed' : 'cancelled',
    approve_status: !live ? 'canceled' : booking.status === 'new' ? 'new' : 'approved',
    promo: promo ? { code: promo.code, id: promo.id, discount: amount(promo.discount), sheduler_id: booking.id } : [],
    additional_fields: (service?.fields ?? []).map(({ name, title, type }, index) => ({
      field_name: name,
      field_title: title,
      field_type: type,
      field_position: index + 1,
      value: booking.fields[name] ?? null,
    })),
    location: seed.locations.find(({ units }) => units.includes(booking.unit)) ?? [],
  };
}

export const bookingMethods: Methods = {
  book,
  getBooking: (context, params) => detailsOf(context, signed(context, params)),
  getBookingDetails(context, params) {
    if (context.quirks.detailsMethod === 'getBooking') throw refuse(-32601);
    return detailsOf(context, signed(context, params));
  },
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
