/** How a booking is put into the company's books, and how it is written in an answer. Checks nothing. */
import { fromText, toText, wallNow } from '../../engine/wall-clock.ts';
import { type Company, hash, hasPlugin, isLive, type SandboxBooking, type SandboxClient, shortCode } from '../company.ts';
import type { SeedService } from '../seed.ts';
import { jobOf } from './availability.ts';
import type { Appointment, Contact } from './booking-checks.ts';
import { idOf, type MethodContext } from './context.ts';

export type Said = Pick<SandboxBooking, 'fields' | 'promo' | 'clientTimeOffset' | 'batch'>;

export function store(
  context: MethodContext,
  { service, unit, start, seats }: Appointment,
  client: SandboxClient,
  said: Said,
): SandboxBooking {
  const { company, now, tell, after } = context;
  const { duration, bufferAfter } = jobOf(service, unit, seats);
  const status = statusAtFirst(company, service, said.batch);
  // Minutes as they are told to applications, on whatever clock: both sides count the same.
  const patience = Number(company.seed.params['payment_timeout']) * 60_000;
  const mayPayLater = company.seed.params['allow_delay_payment'] === '1';
  const booking: SandboxBooking = {
    id: String(company.nextId++),
    hash: hash(),
    code: shortCode(),
    service: service.id,
    unit: unit.id,
    start,
    end: toText(fromText(start) + duration + bufferAfter),
    seats,
    client,
    ...said,
    status,
    payUntil: status === 'unpaid' && !mayPayLater ? now + patience : null,
    paidBy: null,
    recordedAt: toText(Math.floor(wallNow(now, company.seed.zone))),
  };
  company.bookings.push(booking);
  tell(booking, 'create');
  if (booking.payUntil !== null) after(patience, cancelOverdue);
  return booking;
}

/** What is paid needs no approval; a list of the client's is confirmed as a whole. */
function statusAtFirst(company: Company, service: SeedService, batch: string | null): SandboxBooking['status'] {
  if (service.paidOnline && hasPlugin(company, 'paid_events')) return 'unpaid';
  const open = company.batches.some(({ id, type }) => id === batch && type === 'batch_multiple_booking');
  return service.confirmedByApi || open ? 'unconfirmed' : statusWhenConfirmed(company, service);
}

export const statusWhenConfirmed = (company: Company, service: SeedService | undefined): SandboxBooking['status'] =>
  service?.needsApproval && hasPlugin(company, 'approve_booking') ? 'new' : 'confirmed';

/** Cancels what should have been paid by now, and says so. */
export function cancelOverdue({ company, now, tell }: MethodContext): void {
  for (const booking of company.bookings) {
    if (booking.status === 'cancelled' || isLive(booking, now)) continue;
    booking.status = 'cancelled';
    tell(booking, 'cancel');
  }
}

/** A client is known by e-mail address. */
export function clientFor({ bookings }: Company, contact: Contact): SandboxClient {
  const known = bookings.find(({ client }) => client.email === contact.email && contact.email !== '')?.client;
  return { ...contact, id: known?.id ?? String(34 + bookings.length), hash: known?.hash ?? hash() };
}

/** Who may pay later is confirmed before. */
export const isConfirmed = ({ status, payUntil }: SandboxBooking): boolean =>
  status === 'confirmed' || (status === 'unpaid' && payUntil === null);

export const entryOf = (context: MethodContext, booking: SandboxBooking) => ({
  id: idOf(context, booking.id),
  event_id: idOf(context, booking.service),
  unit_id: idOf(context, booking.unit),
  client_id: idOf(context, booking.client.id),
  client_hash: booking.client.hash,
  start_date_time: booking.start,
  end_date_time: booking.end,
  time_offset: '0',
  is_confirmed: isConfirmed(booking) ? '1' : '0',
  require_payment: booking.status === 'unpaid',
  code: booking.code,
  hash: booking.hash,
});
