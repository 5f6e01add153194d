/** An account on simulated time, with a small service behind it and as many processes as a test wants. */
import type { Account } from '../../proxy/account/account.ts';
import type { Result } from '../../proxy/domain/result.ts';
import type { Store } from '../../proxy/ports/store.ts';
import type { Limits } from '../../proxy/ports/upstream.ts';
import { createMemoryStore } from '../../proxy/stores/memory/create.ts';
import type { Ticket } from '../../shared/contract/index.ts';
import { addDays, dateOf, toLocal } from '../../shared/local-time.ts';
import { createFakeService, type FakeOptions, type FakeService } from './fake-provider.ts';
import { startProcess } from './simulated-process.ts';
import { createSimulatedTime, type SimulatedTime } from './simulated-time.ts';

export const limits: Limits = { parallel: 2, perSecond: 5, perDay: 5000, timeout: 20_000 };

export interface World {
  readonly time: SimulatedTime;
  readonly service: FakeService;
  readonly store: Store;
  /** Of the process that runs now. */
  readonly account: Account;
  /** Another process on the same store. */
  another(): Account;
  /** The process dies where it is, and another one begins. */
  kill(): void;
  readonly tomorrow: string;
}

export function createWorld(options: Partial<FakeOptions> = {}): World {
  const time = createSimulatedTime();
  const service = createFakeService(time, { limits, ...options });
  const store = createMemoryStore(() => time.now());
  const random = randomBytes();
  const start = () => startProcess({ time, store, service, random, wakes: false });
  let current = start();
  return {
    time,
    service,
    store,
    get account() {
      return current.account;
    },
    another: () => start().account,
    kill() {
      current.kill();
      current = start();
    },
    tomorrow: addDays(dateOf(toLocal(time.now(), 'UTC')), 1),
  };
}

/** The same numbers every time. */
function randomBytes(): (bytes: number) => Uint8Array {
  let state = 1;
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 256;
    });
}

let keys = 0;
export const newKey = () => {
  keys += 1;
  return `property-test-key-${String(keys).padStart(8, '0')}`;
};

export const outcome = (result: Result<{ readonly state: Ticket['state'] } | { readonly status: string }>): string =>
  result.ok ? ('state' in result.value ? result.value.state : result.value.status) : result.fault.code;
