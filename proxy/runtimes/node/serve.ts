/** Runs a configuration on Node: stores, accounts, the app on a port, and the timer that wakes what is due. */
import { type AddressInfo, isIPv6 } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve as listen } from '@hono/node-server';
import { createAccount } from '../../account/create.ts';
import { createProofs } from '../../account/proof.ts';
import { createSeal } from '../../account/seal.ts';
import { createApp } from '../../app.ts';
import { planAccounts } from '../../config/accounts.ts';
import type { LoadedConfig } from '../../config/load.ts';
import { type Durations, durations as real } from '../../domain/durations.ts';
import type { ServedSite } from '../../http/environment.ts';
import { createWatch, watched } from '../../http/operator/watch.ts';
import { withGateways } from '../../payments/registry.ts';
import type { Store } from '../../ports/store.ts';
import { createProvider } from '../../providers/registry.ts';
import { createMemoryStore } from '../../stores/memory/create.ts';
import { createRedisStore } from '../../stores/redis/create.ts';
import { createSqliteStore } from '../../stores/sqlite/create.ts';
import { addressOf } from './address.ts';
import { createFolderAssets } from './assets.ts';
import { keepVersions } from './kept-versions.ts';
import { createNodeRuntime } from './runtime.ts';

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly durations?: Durations;
  /** One JSON line at a time; standard output by default. */
  readonly log?: (text: string) => void;
  /** Folder with the built script; this installation's own by default. */
  readonly assets?: string;
  /** The machine's clock by default. */
  readonly now?: () => number;
}

export interface Served {
  readonly url: string;
  readonly port: number;
  /** Stops taking requests, lets what is under way end, closes the store. What still waits is resumed by the next start. */
  close(): Promise<void>;
}

export async function serve(config: LoadedConfig, options: ServeOptions): Promise<Served> {
  const { durations = real, log = console.log, assets = builtScript(), now = Date.now } = options;
  const watch = createWatch(now);
  const runtime = watched(createNodeRuntime(log, now), watch);
  await keepVersions(assets, config.assets, runtime.now()).catch(() =>
    // A folder that cannot be written costs old pages their script, and nobody a booking.
    runtime.emit({ event: 'fault', where: 'assets', name: 'NotWritable' }),
  );
  const store = openStore(config, options.now);
  const accounts = planAccounts(config).map(({ id, settings, sites }) => ({
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
      const { origins = [], webhookToken = [] } = config.sites[name] ?? {};
      sites[name] = { account, fallback, origins, webhookTokens: [webhookToken].flat() };
    }
  }
  const ready = () => store.check();
  const app = createApp({
    publicUrl: config.publicUrl,
    sites,
    runtime,
    addressOf: addressOf(config.trustedHops),
    assets: createFolderAssets([assets, config.assets]),
    proofs: createProofs([config.secret].flat(), config.publicUrl, runtime.now),
    ready,
    operator: config.operatorToken === undefined ? null : { token: config.operatorToken, watch },
  });

  const ids = accounts.map(({ id }) => id);
  const wakeDue = async () => {
    const due = new Set(await store.due(ids));
    await Promise.all(accounts.filter(({ id }) => due.has(id)).map(({ account }) => account.wake()));
  };
  const timer = setInterval(() => {
    wakeDue().catch((error: unknown) =>
      runtime.emit({ event: 'fault', where: 'wake', name: error instanceof Error ? error.name : 'unknown' }),
    );
  }, durations.lease / 3);

  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const starting = listen({ fetch: app.fetch, port: options.port }, () => resolve(starting));
    starting.once('error', reject);
  });
  const { port, address } = server.address() as AddressInfo;
  runtime.emit({ event: 'started', detail: `port ${port}` });
  return {
    port,
    url: `http://${isIPv6(address) || address === '0.0.0.0' ? 'localhost' : address}:${port}`,
    async close() {
      clearInterval(timer);
      runtime.emit({ event: 'stopping', detail: `port ${port}` });
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
      const patience = new Promise<void>((resolve) => {
        setTimeout(resolve, durations.lease).unref();
      });
      await Promise.race([Promise.all(accounts.map(({ account }) => account.idle())), patience]);
      await store.close();
    },
  };
}

export function openStore({ store }: Pick<LoadedConfig, 'store'>, given?: ServeOptions['now']): Store {
  const now = given ?? Date.now;
  if (store.engine === 'sqlite') return createSqliteStore({ path: store.path, now });
  if (store.engine === 'memory') return createMemoryStore(now);
  // Processes on several machines go by the clock of the server that they share.
  return createRedisStore({ url: store.url, ...(given && { now: given }) });
}

/** Beside the built proxy lies the built widget. */
const builtScript = (): string => {
  const here = import.meta.url;
  return fileURLToPath(new URL(here.includes('/dist/') ? '../../../widget' : '../../../dist/widget', here));
};
