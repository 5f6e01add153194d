/** A booking with all that the service tells about it. */
import { isLive, type SandboxBooking, serviceOf, unitOf } from '../company.ts';
import { amount, idOf, type MethodContext } from './context.ts';
import { costOf } from './price.ts';
import { promoOf } from './promo.ts';
import { entryOf } from './records.ts';

export function detailsOf(context: MethodContext, booking: SandboxBooking): object {
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
    ...invoiceOf(context, booking, live),
    promo: promo ? { code: promo.code, id: promo.id, discount: amount(promo.discount), sheduler_id: booking.id } : [],
    additional_fields: (context.quirks.answersTold ? (service?.fields ?? []) : []).map(({ name, title, type }, index) => ({
      field_name: name,
      field_title: title,
      field_type: type,
      field_position: index + 1,
      value: booking.fields[name] ?? null,
    })),
    location: seed.locations.find(({ units }) => units.includes(booking.unit)) ?? [],
  };
}

/** Only what is paid online has one. */
function invoiceOf(context: MethodContext, booking: SandboxBooking, live: boolean): object {
  const { company } = context;
  if (booking.status !== 'unpaid' && booking.paidBy === null) return { price: [] };
  const [sum, currency] = [amount(costOf(company, booking)), company.seed.currency];
  const status = booking.paidBy !== null ? 'paid' : live ? 'pending' : 'cancelled_by_timeout';
  return {
    invoice_id: idOf(context, booking.id),
    invoice_amount: sum,
    invoice_currency: currency,
    invoice_status: status,
    invoice_payment_received: booking.paidBy === null ? '0' : '1',
    invoice_payment_processor: booking.paidBy,
    price: {
      id: idOf(context, booking.id),
      sheduler_id: idOf(context, booking.id),
      amount: sum,
      currency,
      status: booking.paidBy === null ? 'not_paid' : 'paid',
      payment_processor: booking.paidBy,
    },
  };
}
