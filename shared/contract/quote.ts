/** The price of what is about to be booked, and what a promo code does to it. */
import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { id, localDate, localDateTime, money } from './primitives.ts';
import { richText } from './rich-text.ts';

/** So many lines at the most, whatever a site takes: the account's record stays small. */
export const LINES_AT_MOST = 5;

export const line = z.strictObject({
  service: id,
  /** null leaves the choice to us. */
  unit: id.nullable(),
  location: id.nullable().default(null),
  start: localDateTime,
  seats: z.int().min(1).max(99).default(1),
});

export const client = z.strictObject({
  name: z.string().trim().max(120),
  email: z.string().trim().max(254),
  phone: z.string().trim().max(40),
});

const promoCode = z.string().trim().min(1).max(64);

export const quoteRequest = z.strictObject({
  lines: z.array(line).min(1).max(LINES_AT_MOST),
  promo: promoCode.optional(),
  /** Some refusals depend on who asks; without it they show only when booking. */
  client: client.partial().optional(),
});

export const promoVerdict = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('applied'),
    code: z.string(),
    title: z.string(),
    /** null when it takes off an amount, or not the same of every line. */
    percent: z.number().nullable(),
    saving: money.nullable(),
    /** The last day on which the code counts; null when that is not known. */
    until: localDate.nullable(),
    /** On which conditions, in the business's own words. */
    fineprint: richText.nullable(),
  }),
  z.object({ state: z.literal('refused'), code: z.string(), reason: z.enum(errorCodes) }),
]);

export const quote = z.object({
  /** Of all lines; null when the business shows no prices. */
  before: money.nullable(),
  total: money.nullable(),
  promo: promoVerdict.nullable(),
});

export const bookingPromo = promoCode.optional();

export type Line = z.infer<typeof line>;
export type Client = z.infer<typeof client>;
export type QuoteRequest = z.infer<typeof quoteRequest>;
export type Quote = z.infer<typeof quote>;
export type PromoVerdict = z.infer<typeof promoVerdict>;
