/** A process of the proxy as far as faults need one: the real account on a store, that can die between any two steps. On every runtime. */
import type { Account } from '../../../proxy/account/account.ts';
import { createAccount } from '../../../proxy/account/create.ts';
import { createSeal } from '../../../proxy/account/seal.ts';
import type { Store } from '../../../proxy/ports/store.ts';
import { NotSent } from '../../../proxy/ports/upstream.ts';
import { createProvider } from '../../../proxy/providers/registry.ts';
import { createWebRuntime } from '../../../proxy/runtimes/web-runtime.ts';
import { hurried } from '../../support/hurried.ts';
import { salonSettings } from '../../support/salon-settings.ts';

/** What becomes of a step that is to be stored. `after`: it is stored, and then that. */
export type Meddling = 'none' | 'dies' | 'dies after' | 'fails' | 'fails after';

export interface ProcessSettings {
  /** Names the account: several may share a storage. */
  readonly id: string;
  readonly store: Store;
  readonly apiUrl: string;
  /** How long a doubt lasts, in milliseconds. */
  readonly verifying: number;
  now(): number;
  /** Told of every step that is to be stored. */
  meddle(): Meddling;
  /** The connection is refused. */
  isRefused(request: Request): boolean;
}

export interface Process {
  readonly account: Account;
  /** Rejects when it dies. */
  readonly death: Promise<never>;
  kill(): void;
  isAlive(): boolean;
}

const secret = 'a-secret-for-tests-that-is-long-enough-0123456789';
const never = <Value>() => new Promise<Value>(() => {});

export function startProcess({ id, store, apiUrl, verifying, now, meddle, isRefused }: ProcessSettings): Process {
  // A busy machine holds a request up for longer than a hurried margin.
  const durations = hurried({ verifying, bookingAnswer: 300, margin: 500 });
  let alive = true;
  const killed = new AbortController();
  const death = new Promise<never>((_, reject) => {
    killed.signal.addEventListener('abort', () => reject(new Error('it died')));
  });
  death.catch(() => {});
  const kill = () => {
    alive = false;
    killed.abort();
  };
  const only = async <Value>(run: () => Promise<Value>): Promise<Value> => {
    if (!alive) return never();
    const settled = await run().then(
      (value) => () => value,
      (error: unknown) => () => Promise.reject(error) as never,
    );
    return alive ? settled() : never();
  };
  const mine: Store = {
    ...store,
    transact: (account, keys, change) =>
      only(async () => {
        const how = meddle();
        if (how === 'dies') kill();
        if (!alive) return never();
        if (how === 'fails') throw new Error('the store is away');
        const result = await store.transact(account, keys, change);
        if (how === 'dies after') kill();
        if (how === 'fails after') throw new Error('the store did not answer');
        return result;
      }),
    read: (account, keys) => only(() => store.read(account, keys)),
  };
  const web = createWebRuntime({ log: () => {}, now, leadsInside: async () => false });
  const opened = createAccount({
    id,
    // One less than it takes: what was given up by us may still be on its way to it.
    provider: createProvider({ ...salonSettings(apiUrl), limits: { perDay: 5000, perSecond: 3, parallel: 1 } }),
    sites: { salon: { fallback: { url: null, phone: null } } },
    store: mine,
    durations,
    seal: createSeal([secret], 'salon'),
    linkSeal: createSeal([secret], 'links'),
    runtime: {
      ...web,
      after: (ms, run) => web.after(ms, () => alive && run()),
      fetch: (request) =>
        only(async () => {
          if (isRefused(request)) throw new NotSent(100);
          return web.fetch(new Request(request, { signal: AbortSignal.any([request.signal, killed.signal]) }));
        }),
    },
  });
  const wake = () => {
    web.after(durations.lease / 3, () => {
      if (!alive) return;
      void opened.wake();
      wake();
    });
  };
  wake();
  return { account: opened, death, kill, isAlive: () => alive };
}
