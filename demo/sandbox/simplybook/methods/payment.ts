/** Paying online: carts, what an application needs to know of a payment system, and being told that money has come. */
import { type Cart, type Company, hash, isLive, type SandboxBooking, serviceOf } from '../company.ts';
import { refuse } from '../errors.ts';
import { bookingsOf } from './batch.ts';
import { amount, idOf, type MethodContext, type Methods, needs, recordOf } from './context.ts';
import { costOf } from './price.ts';
import { cartOf, check, signedBatch, signedBooking } from './signed.ts';

/** The service's name of a payment system is not case-sensitive. */
function processorOf(context: MethodContext, name: unknown): string {
  needs(context, 'paid_events');
  const known = Object.keys(context.company.seed.processors).find((processor) => processor === String(name).toLowerCase());
  if (known === undefined) throw refuse(-32097);
  return known;
}

/** Paid twice is paid once; what was cancelled meanwhile, or costs nothing, cannot be paid. */
function pay({ company, now, tell }: MethodContext, bookings: readonly SandboxBooking[], processor: string): true {
  const owed = bookings.filter((booking) => booking.status === 'unpaid' && isLive(booking, now));
  const paid = bookings.filter(({ paidBy, status }) => paidBy !== null && status === 'confirmed');
  if (owed.length + paid.length === 0) throw refuse(-32099);
  for (const booking of owed) {
    booking.status = 'confirmed';
    booking.paidBy = processor;
    tell(booking, 'change');
  }
  // A payment of a list confirms the list.
  for (const batch of company.batches) if (owed.some(({ batch: id }) => id === batch.id)) batch.closed = true;
  return true;
}

/** The same bookings are in the same cart. */
function cartFor(company: Company, ids: readonly string[]): Cart {
  const known = company.carts.find(({ bookings }) => bookings.join() === ids.join());
  if (known) return known;
  const cart: Cart = { id: String(company.carts.length + 1), hash: hash(), bookings: ids };
  company.carts.push(cart);
  return cart;
}

const bookingsIn = (company: Company, { bookings }: Cart): SandboxBooking[] => company.bookings.filter(({ id }) => bookings.includes(id));

/** "Face yoga class 2026-12-01 17:00:00" */
const titleOf = (company: Company, { service, start }: SandboxBooking): string => `${serviceOf(company, service)?.name ?? ''} ${start}`;

export const paymentMethods: Methods = {
  isPaymentRequired({ company }, [event]) {
    const service = serviceOf(company, event);
    if (!service) throw refuse(-32051);
    return company.seed.plugins.includes('paid_events') && service.paidOnline === true;
  },

  getBookingCart(context, [ids]) {
    const { company } = context;
    if (!Array.isArray(ids) || ids.length === 0) throw refuse(-32602);
    const wanted = ids.map(String);
    const bookings = company.bookings.filter(({ id }) => wanted.includes(id));
    if (bookings.length < new Set(wanted).size) throw refuse(-32012);
    const cart = cartFor(
      company,
      bookings.map(({ id }) => id),
    );
    return {
      cart_id: idOf(context, cart.id),
      cart_hash: cart.hash,
      amount: amount(bookings.reduce((sum, booking) => sum + costOf(company, booking), 0)),
      currency: company.seed.currency,
      status: bookings.some(({ status }) => status === 'unpaid') ? 'not_paid' : 'paid',
      cart: bookings.map((booking) => ({
        id: idOf(context, booking.id),
        event_id: idOf(context, booking.service),
        name: titleOf(company, booking),
        price: amount(costOf(company, booking) / booking.seats),
        qty: booking.seats,
      })),
    };
  },

  confirmBookingPayment(context, [id, processor, sign]) {
    const booking = signedBooking(context.company, id, sign);
    return pay(context, [booking], processorOf(context, processor));
  },
  confirmBookingBatchPayment(context, [id, type, processor, sign]) {
    const batch = signedBatch(context.company, id, type, sign);
    return pay(context, bookingsOf(context.company, batch), processorOf(context, processor));
  },
  confirmBookingCart(context, [id, processor, sign]) {
    const cart = cartOf(context.company, id);
    check(context.company, cart, sign);
    return pay(context, bookingsIn(context.company, cart), processorOf(context, processor));
  },

  getPaymentProcessorConfig: (context, [processor]) => context.company.seed.processors[processorOf(context, processor)],

  /**
   * What a payment made within an application looks like is not documented: here, as PayPal's own kit tells it, an object
   * whose `response` says that it was approved. An application holds no secret key, so this itself is what marks it as paid.
   */
  validatePayment(context, [info, id]) {
    needs(context, 'paid_events');
    const cart = cartOf(context.company, id);
    const told = recordOf(info);
    if ((recordOf(told['response'])['state'] ?? told['state']) !== 'approved') throw refuse(-32099);
    return pay(context, bookingsIn(context.company, cart), 'paypal');
  },
};
