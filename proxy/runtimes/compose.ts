/** From a configuration to its accounts and the app: the same on every runtime, which brings what lasts and what is outside. */
import type { Account } from '../account/account.ts';
import { createAccount } from '../account/create.ts';
import { createProofs } from '../account/proof.ts';
import { createSeal } from '../account/seal.ts';
import { createApp } from '../app.ts';
import { type AccountPlan, planAccounts } from '../config/accounts.ts';
import type { LoadedConfig } from '../config/load.ts';
import type { Durations } from '../domain/durations.ts';
import type { AppSettings, ServedSite } from '../http/environment.ts';
import { withGateways } from '../payments/registry.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Store } from '../ports/store.ts';
import { createProvider } from '../providers/registry.ts';

export interface Parts extends Pick<AppSettings, 'addressOf' | 'assets' | 'operator'> {
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  /** All accounts by default. */
  readonly plans?: readonly AccountPlan[];
}

export interface Composed {
  readonly app: ReturnType<typeof createApp>;
  readonly accounts: readonly Account[];
  /** Wakes the accounts whose time has come. Never rejects. */
  wakeDue(): Promise<void>;
}

export function compose(
  config: LoadedConfig,
  { store, runtime, durations, addressOf, assets, operator, plans = planAccounts(config) }: Parts,
): Composed {
  const accounts = plans.map(({ id, settings, sites }) => ({
    id,
    sites,
    account: createAccount({
      id,
      sites: withGateways(sites, {
        fetch: (request) => runtime.fetch(request),
        now: runtime.now,
        after: runtime.after,
        timeout: durations.readBound,
      }),
      store,
      runtime,
      durations,
      provider: createProvider(settings),
      seal: createSeal(config.secret, id),
      linkSeal: createSeal(config.secret, 'links'),
    }),
  }));

  const sites: Record<string, ServedSite> = {};
  for (const { account, sites: named } of accounts) {
    for (const [name, { fallback }] of Object.entries(named)) {
      const { origins = [], webhookToken = [], texts } = config.sites[name] ?? {};
      sites[name] = { account, fallback, texts, origins, webhookTokens: [webhookToken].flat() };
    }
  }
  const app = createApp({
    publicUrl: config.publicUrl,
    sites,
    runtime,
    addressOf,
    assets,
    proofs: createProofs(config.secret, config.publicUrl, runtime.now),
    ready: () => store.check(),
    operator,
  });

  const ids = accounts.map(({ id }) => id);
  return {
    app,
    accounts: accounts.map(({ account }) => account),
    async wakeDue() {
      try {
        const due = new Set(await store.due(ids));
        await Promise.all(accounts.filter(({ id }) => due.has(id)).map(({ account }) => account.wake()));
      } catch (error) {
        runtime.emit({ event: 'fault', where: 'wake', name: error instanceof Error ? error.name : 'unknown' });
      }
    },
  };
}
