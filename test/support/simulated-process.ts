/** A process of the proxy on a store, in simulated time: killed, it does nothing more, and its connections close. */
import type { Account } from '../../proxy/account/account.ts';
import { createAccount } from '../../proxy/account/create.ts';
import { durations } from '../../proxy/domain/durations.ts';
import type { Store } from '../../proxy/ports/store.ts';
import type { FakeService } from './fake-provider.ts';
import { openSeal } from './open-seal.ts';
import type { SimulatedTime } from './simulated-time.ts';

export interface ProcessSettings {
  readonly time: SimulatedTime;
  readonly store: Store;
  readonly service: FakeService;
  readonly random: (bytes: number) => Uint8Array;
  /** Looks by itself whether something is due, as processes do. */
  readonly wakes: boolean;
}

export interface SimulatedProcess {
  readonly account: Account;
  kill(): void;
}

const never = <Value>() => new Promise<Value>(() => {});

export function startProcess({ time, store, service, random, wakes }: ProcessSettings): SimulatedProcess {
  let alive = true;
  const killed = new AbortController();
  const only = <Value>(run: () => Promise<Value>): Promise<Value> => (alive ? run().then((value) => (alive ? value : never())) : never());
  const mine: Store = {
    ...store,
    transact: (account, keys, change) => only(() => store.transact(account, keys, change)),
    read: (account, keys) => only(() => store.read(account, keys)),
  };
  const account = createAccount({
    id: 'a',
    provider: service.provider,
    sites: { salon: { fallback: { url: null, phone: null } } },
    store: mine,
    durations,
    seal: openSeal,
    linkSeal: openSeal,
    runtime: {
      fetch: (request) =>
        only(() => service.fetch(new Request(request, { signal: AbortSignal.any([request.signal, killed.signal]) }))).catch((error) =>
          alive ? Promise.reject(error) : never<Response>(),
        ),
      now: () => time.now(),
      leadsInside: async () => false,
      after: (ms, run) => time.after(ms, () => alive && run()),
      random,
      emit: () => {},
    },
  });
  const wake = () =>
    time.after(durations.lease / 3, () => {
      if (!alive) return;
      void account.wake();
      wake();
    });
  if (wakes) wake();
  return {
    account,
    kill() {
      alive = false;
      killed.abort();
    },
  };
}
