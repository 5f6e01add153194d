/** A booking from the request to its final outcome, as the client may see it. */
import { z } from 'zod';
import { ATTRIBUTION_LENGTH, attributionNames } from '../attribution.ts';
import { errorCodes } from '../errors.ts';
import { id, instant, localDateTime, money, slot } from './primitives.ts';
import { bookingPromo, client, LINES_AT_MOST, line } from './quote.ts';
import { richText } from './rich-text.ts';
import { seriesDate } from './series.ts';

export const bookingRequest = z.strictObject({
  /** What is booked in one visit; how many lines a site takes stands in its capabilities. */
  lines: z.array(line).min(1).max(LINES_AT_MOST),
  client,
  /** Additional fields by key; a checkbox is "1" or "". */
  fields: z.record(id, z.string().max(4000)).default({}),
  promo: bookingPromo,
  termsAccepted: z.boolean().default(false),
  /** What the captcha's frame gave, where the site asks for one; it counts once. */
  captcha: z.string().max(4000).optional(),
  /** The client's own zone (IANA) and language (BCP 47). */
  timezone: z.string().max(64).optional(),
  locale: z.string().max(35).optional(),
  /** Where the client books, for the business to know: without its query and fragment, which may be personal. */
  page: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** The campaign that led the client here, as far as the address said; nothing else of an address is taken. */
  attribution: z.partialRecord(z.enum(attributionNames), z.string().min(1).max(ATTRIBUTION_LENGTH)).optional(),
});

/** 128 bits or more, in any common spelling. */
export const idempotencyKey = z.string().regex(/^[\w-]{22,128}$/);

/** What has become of the client's money: a page to pay was opened, it came, it went back, or it should have and could not. */
export const paymentState = z.enum(['open', 'received', 'returned', 'unsettled']);

export const payment = z.object({
  /** The service's own page, where there is one. */
  url: z.string().nullable(),
  /** When the time is given away; null when it is not, or nobody says. */
  until: instant.nullable(),
  /** Seconds until then, when this was told: clients' clocks are wrong. */
  left: z.int().min(0).optional(),
  /** What is owed, where that is known. */
  due: money.optional(),
  /** It can be paid by `…/booking/payment`. */
  online: z.boolean().optional(),
  /** Absent while nobody has tried to pay. */
  state: paymentState.optional(),
});

export const confirmation = z.object({
  /** What the client may quote to the business. */
  code: z.string(),
  status: z.enum(['confirmed', 'awaiting_approval', 'awaiting_payment']),
  /** Where and until when to pay, while the booking waits for it or may be paid. */
  payment: payment.nullable(),
  service: id,
  unit: id,
  location: id.nullable(),
  start: localDateTime,
  end: localDateTime,
  /** Of a series: every date that was booked, in order, the first among them. */
  dates: z.array(localDateTime).optional(),
  timezone: z.string(),
  /** What was promised at booking; null when no price is shown. */
  price: money.nullable(),
  /** What the promotion gives its client beside the price; absent while that is being asked for. */
  reward: z.object({ title: z.string(), text: richText }).nullable().optional(),
  /** For the page's own server: a JWS without personal data (`/.well-known/jwks.json`), and its `jti`. No JWS before it is paid for. */
  proof: z.object({ id: z.string(), jws: z.string().nullable() }).optional(),
  /** Opens the client's own booking: a bearer token, and what follows `#` in `/my/{site}`. */
  manage: z.string(),
});

/** Why a booking was not made, and what is free near the time asked for. */
export const refusal = z.object({
  code: z.enum(errorCodes),
  /** The business's own words, plain text. */
  detail: z.string().nullable(),
  /** The additional field or contact field that was refused, when it is known. */
  field: z.string().nullable(),
  nearest: z.array(slot),
  /** Which of several lines it was, from 0. */
  line: z.int().min(0).optional(),
  /** Of a series: how each of its dates stands. */
  dates: z.array(seriesDate).optional(),
});

/** One line of a visit, or a move: what has become of it so far. */
export const lineTicket = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('accepted'),
    ticket: id,
    /** 1 is next. */
    place: z.int().min(1),
    /** Seconds until its turn is expected. */
    seconds: z.int().min(0),
  }),
  z.object({ state: z.literal('sending'), ticket: id }),
  /** The service did not answer: it may be booked. `until` is when we stop looking. */
  z.object({ state: z.literal('verifying'), ticket: id, until: instant }),
  z.object({ state: z.literal('booked'), ticket: id, confirmation }),
  z.object({ state: z.literal('refused'), ticket: id, refusal }),
  z.object({ state: z.literal('expired'), ticket: id, refusal }),
  z.object({ state: z.literal('withdrawn'), ticket: id }),
  /** It was made, and has been given up since: by the client, by the business, or for want of payment. */
  z.object({ state: z.literal('cancelled'), ticket: id, payment: paymentState.optional() }),
  /** It was made, and is being taken back because the rest of its visit could not be made. */
  z.object({ state: z.literal('undoing'), ticket: id }),
  /** We could not find out; the business was told. */
  z.object({ state: z.literal('unresolved'), ticket: id }),
]);

/** Several lines that were sent together. */
export const visitTicket = z.object({
  state: z.literal('visit'),
  ticket: id,
  /** Every line has its outcome. */
  settled: z.boolean(),
  /** Only a part of it was made, and that part may still be taken back. */
  undoable: z.boolean(),
  /** In the order in which they were sent: what was wished for, and what has become of it. */
  wishes: z.array(z.object({ service: id, unit: id.nullable(), location: id.nullable(), start: localDateTime })),
  lines: z.array(lineTicket),
});

export const ticket = z.discriminatedUnion('state', [...lineTicket.options, visitTicket]);

export type BookingRequest = z.infer<typeof bookingRequest>;
export type Confirmation = z.infer<typeof confirmation>;
export type PaymentTold = z.infer<typeof payment>;
export type PaymentShown = z.infer<typeof paymentState>;
export type Refusal = z.infer<typeof refusal>;
export type LineTicket = z.infer<typeof lineTicket>;
export type VisitTicket = z.infer<typeof visitTicket>;
export type Ticket = z.infer<typeof ticket>;
