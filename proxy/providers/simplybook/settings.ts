/** What an owner writes about a SimplyBook.me company. Public limits and hosts: facts of the service's developer pages. */
import { z } from 'zod';
import { notice } from '../notice.ts';

const httpUrl = z.url({ protocol: /^https?$/, hostname: /./ }).transform((url) => url.replace(/\/+$/, ''));

export const simplybookShape = {
  provider: z.literal('simplybook'),
  /** The API's host is per tenant; the login service is `{apiUrl}/login`. */
  apiUrl: httpUrl.describe("The API's address, e.g. https://user-api.simplybook.me"),
  companyUrl: httpUrl.optional().describe("The company's own booking site: where a client pays, and the last resort"),
  companyLogin: z
    .string()
    .regex(/^[\w.-]+$/, 'the company login, as in its booking address')
    .transform((login) => login.toLowerCase()),
  apiKey: z.string().min(1).describe('Public API key: Settings, Integrations, API'),
  secretKey: z.string().min(1).describe('Secret API key, for signatures'),
  limits: z
    .strictObject({
      perDay: z.int().min(10).default(5000),
      perSecond: z.int().min(1).default(5),
      parallel: z.int().min(1).default(2),
    })
    .prefault({}),
  paymentProcessor: z
    .string()
    .min(1)
    .optional()
    .describe('The payment system of the company under which money is entered that came by `payments`; the gateway’s own name by default'),
  attributionField: z
    .string()
    .min(1)
    .optional()
    .describe('The key of an additional field, not required there, that takes the campaign; clients are not asked for it'),
  clientTimeOffset: z
    .enum(['seconds', 'minutes', 'omit'])
    .default('seconds')
    .describe('`seconds`: company minus client; `minutes`: client minus company; `omit`: never sent'),
  manage: z
    .strictObject({
      cancelUntil: notice.prefault('PT0M').describe('So long before its start a client may still give a booking up, like PT2H or P1D'),
      rescheduleUntil: z
        .union([z.literal('never').transform(() => null), notice])
        .prefault('PT0M')
        .describe('So long before its start a client may still move a booking: it is made anew and the old one cancelled. Or `never`'),
    })
    .prefault({}),
  clientLogin: z
    .enum(['required', 'optional'])
    .default('required')
    .describe('With the plugin client_login: whether clients must log in to book; the service does not say'),
};

/** `user-api.simplybook.me` belongs to `{login}.simplybook.me`, on every of the service's domains. */
export function companySite({
  companyUrl,
  apiUrl,
  companyLogin,
}: Pick<SimplybookSettings, 'companyUrl' | 'apiUrl' | 'companyLogin'>): string | null {
  if (companyUrl !== undefined) return companyUrl;
  const { protocol, hostname } = new URL(apiUrl);
  return hostname.startsWith('user-api.') ? `${protocol}//${companyLogin}.${hostname.slice('user-api.'.length)}` : null;
}

const simplybookSettings = z.object(simplybookShape);
export type SimplybookSettings = z.infer<typeof simplybookSettings>;
