/** A real account on a real sandbox over HTTP, in one process, faster than life. */
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { createAccount } from '../../proxy/account/create.ts';
import { createSeal } from '../../proxy/account/seal.ts';
import type { Durations } from '../../proxy/domain/durations.ts';
import { type Watch, watched } from '../../proxy/http/operator/watch.ts';
import { paymentsSettings, withGateways } from '../../proxy/payments/registry.ts';
import { createProvider } from '../../proxy/providers/registry.ts';
import type { SimplybookSettings } from '../../proxy/providers/simplybook/settings.ts';
import { createNodeRuntime } from '../../proxy/runtimes/node/runtime.ts';
import { createMemoryStore } from '../../proxy/stores/memory/create.ts';
import { clock } from './clock.ts';
import { testSecret } from './config.ts';
import { FACTOR, hurried } from './hurried.ts';
import { salonSettings } from './salon-settings.ts';

type SandboxOptions = NonNullable<Parameters<typeof startSimplybookSandbox>[0]>;

export interface StartOptions {
  readonly sandbox?: SandboxOptions;
  readonly settings?: Partial<SimplybookSettings>;
  readonly alertUrl?: string;
  /** As a site's `payments` are written. */
  readonly payments?: object;
  /** Instead of the hurried ones. */
  readonly durations?: Partial<Durations>;
  /** Sees what the log sees. */
  readonly watch?: Watch;
}

export async function startAccount({ sandbox: options = {}, settings = {}, alertUrl, payments = {}, durations, watch }: StartOptions = {}) {
  const sandbox = await startSimplybookSandbox({ now: clock, timeScale: FACTOR, ...options });
  const log: string[] = [];
  const store = createMemoryStore(clock);
  const quiet = createNodeRuntime((text) => log.push(text), clock);
  const runtime = watch ? watched(quiet, watch) : quiet;
  const site = { fallback: { url: 'https://salon.simplybook.me', phone: null }, alertUrl: alertUrl ?? null };
  const timeout = hurried(durations).readBound;
  const account = createAccount({
    id: 'test',
    sites: withGateways({ salon: { ...site, payments: paymentsSettings.parse(payments) } }, { ...runtime, timeout }),
    provider: createProvider({ ...salonSettings(sandbox.url), ...settings }),
    store,
    runtime,
    durations: hurried(durations),
    seal: createSeal([testSecret], 'test'),
    linkSeal: createSeal([testSecret], 'links'),
  });
  return { account, sandbox, store, log, close: () => sandbox.close() };
}
