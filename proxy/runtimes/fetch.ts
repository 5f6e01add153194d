/**
 * The proxy as one function from a request to a response, for Deno, Bun and whatever else speaks web standards. Store and
 * script are brought along; nothing here knows which program it runs in.
 */
import type { LoadedConfig } from '../config/load.ts';
import { type Durations, durations as real } from '../domain/durations.ts';
import { createWatch, watched } from '../http/operator/watch.ts';
import { visitorOf } from '../http/visitor.ts';
import type { Assets } from '../ports/assets.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Store } from '../ports/store.ts';
import { compose } from './compose.ts';
import { createWebRuntime } from './web-runtime.ts';

export interface HandlerOptions {
  readonly store: Store;
  /** null when somebody else serves the script. */
  readonly assets: Assets | null;
  /** Whether a name leads into a private network; without it pictures are fetched from wherever their name leads. */
  readonly leadsInside?: Runtime['leadsInside'];
  /** One JSON line at a time; the console by default. */
  readonly log?: (text: string) => void;
  readonly durations?: Durations;
  readonly now?: () => number;
}

export interface Handler {
  /** `remote` is the address at the other end of the connection, for the limits per visitor. */
  fetch(request: Request, remote?: string | null): Promise<Response>;
  /** Lets what is under way end, then closes the store. What still waits is resumed by the next start. */
  close(): Promise<void>;
}

interface Connected {
  readonly remote: string | null;
}

export function createHandler(config: LoadedConfig, options: HandlerOptions): Handler {
  const { store, assets, log = console.log, durations = real, now = Date.now, leadsInside = async () => false } = options;
  const watch = createWatch(now);
  const runtime = watched(createWebRuntime({ log, now, leadsInside }), watch);
  const { app, accounts, wakeDue } = compose(config, {
    store,
    runtime,
    durations,
    assets,
    operator: config.operatorToken === undefined ? null : { token: config.operatorToken, watch },
    addressOf: (request, environment) =>
      visitorOf((environment as Connected).remote, request.headers.get('x-forwarded-for'), config.trustedHops),
  });
  const timer = setInterval(() => void wakeDue(), durations.lease / 3);
  return {
    fetch: async (request, remote = null) => app.fetch(request, { remote } satisfies Connected),
    async close() {
      clearInterval(timer);
      let cancel = () => {};
      const patience = new Promise<void>((resolve) => {
        cancel = runtime.after(durations.lease, resolve);
      });
      await Promise.race([Promise.all(accounts.map((account) => account.idle())), patience]);
      cancel();
      await store.close();
    },
  };
}
