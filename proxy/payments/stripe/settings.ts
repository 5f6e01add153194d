/** What an owner writes about a Stripe account. */
import { z } from 'zod';

export const stripeSettings = z.strictObject({
  apiUrl: z
    .url({ protocol: /^https?$/, hostname: /./ })
    .refine((text) => !URL.canParse(text) || new URL(text).origin === text.replace(/\/$/, ''), 'an address without a path')
    .default('https://api.stripe.com')
    .describe('Only for a stand-in of the service'),
  // Anything but these characters would be quoted by whoever refuses it as a header.
  secretKey: z
    .string()
    .regex(/^(sk|rk)_\w+$/, 'the secret key (sk_…) or a restricted one (rk_…)')
    .describe('Developers, API keys'),
  webhookSecret: z
    .string()
    .regex(/^whsec_\S+$/, "the endpoint's signing secret (whsec_…)")
    .describe("Developers, Webhooks: the endpoint's signing secret"),
});
export type StripeSettings = z.output<typeof stripeSettings>;
