/** A client's own booking, as its manage link shows it. */
import { z } from 'zod';
import { bookingRequest, confirmation } from './booking.ts';
import { id, localDateTime, money } from './primitives.ts';
import { fallback, field } from './site.ts';
import { texts } from './texts.ts';

export const ownBooking = z.object({
  /** The business. */
  name: z.string(),
  code: z.string(),
  status: z.enum([
    'confirmed',
    /** The client is there. */
    'in_progress',
    'completed',
    'awaiting_payment',
    'awaiting_approval',
    /** Chosen, not booked yet. */
    'in_cart',
    /** Another time is being arranged. */
    'move_requested',
    'cancelled',
  ]),
  /** As in a confirmation; of a cancelled booking, what has become of its money. */
  payment: confirmation.shape.payment,
  service: z.string(),
  unit: z.string(),
  location: z.object({ title: z.string(), address: z.string(), phone: z.string().nullable() }).nullable(),
  start: localDateTime,
  end: localDateTime,
  /** Of a series: all its dates, in order; they are given up together. */
  dates: z.array(localDateTime).optional(),
  /** IANA. */
  timezone: z.string(),
  /** As the site has it: the business wants its page in the client's own zone. */
  clientTimezone: z.boolean(),
  /** null when it is not known or not shown. */
  price: money.nullable(),
  /** How many were booked in the same visit and may be given up with it, itself among them; 0 for one alone. */
  together: z.int().min(0).optional(),
  /** What the link may do with it now. */
  actions: z.array(z.enum(['cancel', 'reschedule'])),
  /** By their ids: where another time for it is looked for. */
  place: z.object({ service: id, unit: id, location: id.nullable() }),
  /** What the client answered to the business's own questions; a ticked box has no value. None with a link for looking only. */
  answers: z.array(z.object({ title: z.string(), value: z.string() })),
  /** What moving it asks for again: the booking is made anew, and the service does not tell these. Absent when that is nothing. */
  asks: z.object({ fields: z.array(field), terms: z.boolean(), captcha: z.boolean() }).optional(),
  fallback,
  /** As the site has them, when it is looked at. */
  texts: texts.optional(),
});

/** Another start for the booking that a manage link opens; it answers with a ticket, as a booking does. */
export const rescheduleRequest = z.strictObject({
  start: localDateTime,
  /** Absent: the one that it has. */
  unit: id.optional(),
  /** Answers to what the booking `asks`; a checkbox is "1" or "". */
  fields: bookingRequest.shape.fields.unwrap().optional(),
  termsAccepted: z.boolean().optional(),
  captcha: bookingRequest.shape.captcha,
});

export const cancellationRequest = z.strictObject({
  /** With all that was booked in the same visit. */
  all: z.boolean().default(false),
});

export const paymentRequest = z.strictObject({
  /** Where the client comes back to: a page of the site's own, or ours. Absent: our page for the booking. */
  returnTo: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});

export const paymentPage = z.object({
  /** The gateway's own page; it is left to it when it closes. */
  url: z.string(),
  amount: money,
});

export type PaymentRequest = z.infer<typeof paymentRequest>;
export type PaymentPage = z.infer<typeof paymentPage>;
export type RescheduleRequest = z.infer<typeof rescheduleRequest>;
export type OwnBooking = z.infer<typeof ownBooking>;
