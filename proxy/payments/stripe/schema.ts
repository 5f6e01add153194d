/** Stripe's answers and events, read loosely: the few fields that matter, null and absence alike. */
import { z } from 'zod';

const amount = z.int().min(0);
const when = z.int().positive();

const charge = z.object({ created: when, amount_refunded: amount.nullish() });
/** A name, unless it was asked for whole. */
const intent = z.object({ id: z.string(), created: when.nullish(), latest_charge: z.union([z.string(), charge]).nullish() });

export const session = z.object({
  id: z.string(),
  url: z.string().nullish(),
  status: z.enum(['open', 'complete', 'expired']),
  payment_status: z.string(),
  amount_total: amount,
  currency: z.string(),
  created: when,
  client_reference_id: z.string().nullish(),
  payment_intent: z.union([z.string(), intent]).nullish(),
});
export type Session = z.output<typeof session>;

export const refund = z.object({ status: z.string().nullish() });

/** Every event about a session names it; what it says besides is asked for. */
export const sessionEvent = z.object({
  type: z.string().startsWith('checkout.session.'),
  data: z.object({ object: z.object({ id: z.string().regex(/^cs_\w{1,200}$/), object: z.literal('checkout.session') }) }),
});
