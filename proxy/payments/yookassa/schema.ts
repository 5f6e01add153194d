/** YooKassa's answers and notifications, read loosely: the few fields that matter. */
import { z } from 'zod';

const amount = z.object({ value: z.string(), currency: z.string() });
const when = z.string().transform((text) => Date.parse(text));

export const payment = z.object({
  id: z.string(),
  status: z.enum(['pending', 'waiting_for_capture', 'succeeded', 'canceled']),
  amount,
  created_at: when,
  captured_at: when.nullish(),
  refunded_amount: amount.nullish(),
  confirmation: z.object({ confirmation_url: z.string().nullish() }).nullish(),
  // What others wrote there is no concern of ours.
  metadata: z.object({ reference: z.string() }).nullish().catch(null),
});
export type YookassaPayment = z.output<typeof payment>;

export const refund = z.object({ status: z.enum(['pending', 'succeeded', 'canceled']) });

/** Source: "Response body in case of an error". */
export const refusal = z.object({ type: z.literal('error'), code: z.string(), parameter: z.string().nullish() });

export const notification = z.object({
  type: z.literal('notification'),
  event: z.string().startsWith('payment.'),
  object: z.object({ id: z.string().regex(/^[\w-]{1,64}$/) }),
});
