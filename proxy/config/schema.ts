/** The configuration as zod: the one table that types, the JSON Schema and every message come from. */
import { z } from 'zod';
import { paymentsSettings } from '../payments/registry.ts';
import { siteShapes } from '../providers/registry.ts';
import { textsSchema } from './texts.ts';

const url = z.url({ protocol: /^https?$/, hostname: /./ });
const secret = z.string().min(32, 'needs at least 32 bytes, e.g. from `openssl rand -base64 32`');
const token = z.string().min(16, 'needs at least 16 characters');
const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'an origin only, like https://salon.example (no path, no slash at the end)',
  );

const common = {
  origins: z.array(origin).min(1, 'needs at least one origin, like https://salon.example').describe('Pages that may show the widget'),
  webhookToken: z
    .union([token, z.array(token).min(1)])
    .describe("A secret part of the notification's address; a list while it is being changed"),
  alertUrl: url
    .optional()
    .describe('Gets a POST when the outcome of a booking is not known, or money went back to a client; nothing personal is in it'),
  payments: paymentsSettings.prefault({}).describe('Where clients pay: through one gateway, both, or none'),
  fallback: z
    .strictObject({ url: url.optional(), phone: z.string().min(3).optional() })
    .prefault({})
    .describe('What a client is offered when nothing else works'),
  texts: textsSchema.optional(),
};

const site = z.discriminatedUnion('provider', [
  z.strictObject({ ...siteShapes.simplybook, ...common }),
  z.strictObject({ ...siteShapes.rubitime, ...common }),
]);

const store = z.discriminatedUnion('engine', [
  z.strictObject({ engine: z.literal('memory') }),
  z.strictObject({ engine: z.literal('sqlite'), path: z.string().min(1).default('./okno.db') }),
  z.strictObject({
    engine: z.literal('redis'),
    url: z
      .url({ protocol: /^rediss?$/, hostname: /./ })
      .describe('One Redis or Valkey server with `appendfsync always`, like redis://127.0.0.1:6379; a password belongs in the environment'),
  }),
]);

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  publicUrl: url.transform((text) => text.replace(/\/+$/, '')).describe('Where browsers reach the proxy'),
  secret: z
    .union([secret, z.array(secret).min(1)])
    .transform((value) => (typeof value === 'string' ? [value] : value))
    .describe('Seals what is stored; a list is newest first'),
  store: store.prefault({ engine: 'sqlite' }),
  trustedHops: z
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How many of your own proxies stand before this one: so many entries of X-Forwarded-For are believed'),
  operatorToken: z
    .string()
    .min(24, 'needs at least 24 characters, e.g. from `openssl rand -base64 24`')
    .optional()
    .describe('Opens /metrics and /operator; without it there are neither'),
  assets: z
    .string()
    .min(1)
    .default('./okno-assets')
    .describe('Folder in which every version of the script that was served in the last 30 days is kept'),
  sites: z
    .record(z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'small letters, digits and hyphens'), site)
    .refine((sites) => Object.keys(sites).length > 0, 'needs at least one site'),
});

export type Config = z.output<typeof configSchema>;
export type SiteConfig = Config['sites'][string];
