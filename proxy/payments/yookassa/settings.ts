/** What an owner writes about a YooKassa shop. */
import { z } from 'zod';

export const yookassaSettings = z.strictObject({
  apiUrl: z
    .url({ protocol: /^https?$/, hostname: /./ })
    .transform((url) => url.replace(/\/+$/, ''))
    .default('https://api.yookassa.ru/v3')
    .describe('Only for a stand-in of the service'),
  shopId: z.string().regex(/^\d+$/, 'the number of the shop, as a string').describe('Settings, Shop: shopId'),
  secretKey: z
    .string()
    .regex(/^(live|test)_[\w-]+$/, 'the secret key (live_… or test_…)')
    .describe('Integration, API keys'),
});
export type YookassaSettings = z.output<typeof yookassaSettings>;
