/** Runs a configuration on Node: stores, accounts, the app on a port, and the timer that wakes what is due. */
import { type AddressInfo, isIPv6 } from 'node:net';
import { serve as listen } from '@hono/node-server';
import type { LoadedConfig } from '../../config/load.ts';
import { type Durations, durations as real } from '../../domain/durations.ts';
import { createWatch, watched } from '../../http/operator/watch.ts';
import { compose } from '../compose.ts';
import { addressOf } from './address.ts';
import { builtScript, createFolderAssets } from './assets.ts';
import { keepVersions } from './kept-versions.ts';
import { standardLog } from './line-log.ts';
import { createNodeRuntime } from './runtime.ts';
import { openStore } from './store.ts';

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
  const { durations = real, log = standardLog(), assets = builtScript(), now = Date.now } = options;
  const watch = createWatch(now);
  const runtime = watched(createNodeRuntime(log, now), watch);
  await keepVersions(assets, config.assets, runtime.now()).catch(() =>
    // A folder that cannot be written costs old pages their script, and nobody a booking.
    runtime.emit({ event: 'fault', where: 'assets', name: 'NotWritable' }),
  );
  const store = openStore(config, options.now);
  const { app, accounts, wakeDue } = compose(config, {
    store,
    runtime,
    durations,
    addressOf: addressOf(config.trustedHops),
    assets: createFolderAssets([assets, config.assets]),
    operator: config.operatorToken === undefined ? null : { token: config.operatorToken, watch },
  });

  const timer = setInterval(() => void wakeDue(), durations.lease / 3);

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
      await Promise.race([Promise.all(accounts.map((account) => account.idle())), patience]);
      await store.close();
    },
  };
}
