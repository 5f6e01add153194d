/** The barber shop: a real account on a real Rubitime sandbox over HTTP, in one process, faster than life. */
import { startRubitimeSandbox } from '../../demo/sandbox/rubitime/server.ts';
import { createAccount } from '../../proxy/account/create.ts';
import { createProofs } from '../../proxy/account/proof.ts';
import { createSeal } from '../../proxy/account/seal.ts';
import { createApp } from '../../proxy/app.ts';
import { loadConfig } from '../../proxy/config/load.ts';
import type { Durations } from '../../proxy/domain/durations.ts';
import { paymentsSettings, withGateways } from '../../proxy/payments/registry.ts';
import { createProvider, type ProviderSettings } from '../../proxy/providers/registry.ts';
import { createNodeRuntime } from '../../proxy/runtimes/node/runtime.ts';
import { createMemoryStore } from '../../proxy/stores/memory/create.ts';
import { clock } from './clock.ts';
import { testSecret } from './config.ts';
import { FACTOR, hurried } from './hurried.ts';

export const barberOrigin = 'https://barber.example';
export const barberToken = 'a-webhook-token-for-the-barber';

/** The site as its owner writes it. */
export const barberSite = (apiUrl: string, origin: string) => ({
  provider: 'rubitime',
  apiUrl,
  apiKey: 'barber-key-6b1f09d2',
  origins: [origin],
  webhookToken: barberToken,
  title: 'Бритва',
  timezone: 'Europe/Moscow',
  currency: 'RUB',
  booking: { reminderMinutes: 60 },
  catalog: {
    branches: [
      { id: 1, title: 'На Покровке', address: 'ул. Покровка, 14' },
      {
        id: 2,
        title: 'На Красном проспекте',
        address: 'Красный проспект, 25',
        phone: '+7 383 123-45-67',
        timezone: 'Asia/Novosibirsk',
      },
    ],
    services: [
      { id: 9, title: 'Стрижка мужская', duration: 60, price: 2400 },
      { id: 11, title: 'Оформление бороды', duration: 30, price: 1300 },
      { id: 14, title: 'Детская стрижка', duration: 60, price: 1800, description: 'До двенадцати лет.' },
    ],
    cooperators: [
      { id: 4, title: 'Артём', branches: [1], services: [9, 11] },
      { id: 5, title: 'Руслан', branches: [1], services: [9, 11, 14] },
      { id: 6, title: 'Ксения', branches: [2], services: [9, 14] },
    ],
    fields: [{ key: 'custom_field1', title: 'Как вас стричь?', type: 'textarea' }],
    promoCodes: [{ code: 'DSA123456', title: 'Сто рублей', amount: 100, services: [9] }],
  },
});

export function barberSettings(apiUrl: string, booking: object = {}, manage: object = {}, catalog: object = {}): ProviderSettings {
  const site = barberSite(apiUrl, barberOrigin);
  const loaded = loadConfig(
    JSON.stringify({
      publicUrl: 'https://book.example.com',
      secret: testSecret,
      sites: { barber: { ...site, manage, booking: { ...site.booking, ...booking }, catalog: { ...site.catalog, ...catalog } } },
    }),
    {},
  );
  const checked = loaded.ok ? loaded.config.sites['barber'] : null;
  if (!checked) throw new Error(JSON.stringify(loaded));
  return checked;
}

type SandboxOptions = NonNullable<Parameters<typeof startRubitimeSandbox>[0]>;

export async function startBarber({
  sandbox: options = {},
  durations,
  booking = {},
  manage = {},
  promoCodes,
  catalog = {},
  payments = {},
  now = clock,
}: {
  sandbox?: SandboxOptions;
  durations?: Partial<Durations>;
  booking?: object;
  manage?: object;
  promoCodes?: readonly object[];
  /** Other branches, services or cooperators than the barber's. */
  catalog?: object;
  payments?: object;
  /** The clock of both sides. */
  now?: () => number;
} = {}) {
  const sandbox = await startRubitimeSandbox({ timeScale: FACTOR, now, ...options });
  const log: string[] = [];
  const runtime = createNodeRuntime((text) => log.push(text), now);
  const fallback = { url: null, phone: '+7 495 123-45-67' };
  const account = createAccount({
    id: 'barber',
    sites: withGateways({ barber: { fallback, payments: paymentsSettings.parse(payments) } }, { ...runtime, timeout: 5000 }),
    provider: createProvider(barberSettings(sandbox.url, booking, manage, { ...catalog, ...(promoCodes && { promoCodes }) })),
    store: createMemoryStore(now),
    runtime,
    durations: hurried(durations),
    seal: createSeal([testSecret], 'barber'),
    linkSeal: createSeal([testSecret], 'links'),
  });
  const app = createApp({
    publicUrl: 'https://book.example.com',
    sites: { barber: { account, fallback, origins: [barberOrigin], webhookTokens: [barberToken] } },
    runtime,
    addressOf: () => null,
    assets: null,
    proofs: createProofs([testSecret], 'https://book.example.com', now),
    ready: async () => {},
  });
  return { sandbox, account, app, log, close: () => sandbox.close() };
}
