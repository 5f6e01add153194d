/**
 * One object per account: the whole app for that account's sites, its store and its alarm. Whatever must be decided once per
 * upstream key is decided here, for the platform keeps one instance of an object alive at a time, wherever its visitors are.
 */
import { planAccounts } from '../../config/accounts.ts';
import { createWatch, watched } from '../../http/operator/watch.ts';
import { createDurableObjectStore } from '../../stores/durable-object/create.ts';
import { compose } from '../compose.ts';
import { visitorAddress } from './address.ts';
import { configFrom, unconfigured } from './config.ts';
import type { Bindings, ObjectState } from './platform.ts';
import { noAssets, type WorkerOptions, workerRuntime } from './runtime.ts';

export interface AccountObject {
  fetch(request: Request): Promise<Response>;
  alarm(): Promise<void>;
}

export const createAccountObject = (
  config: unknown,
  options: WorkerOptions,
): (new (
  state: ObjectState,
  bindings: Bindings,
) => AccountObject) =>
  class OknoAccount {
    readonly #state: ObjectState;
    readonly #proxy: ReturnType<typeof open>;

    constructor(state: ObjectState, bindings: Bindings) {
      this.#state = state;
      this.#proxy = open(config, options, state, bindings);
    }

    async fetch(request: Request): Promise<Response> {
      return typeof this.#proxy === 'string' ? unconfigured() : this.#proxy.app.fetch(request);
    }

    /** Comes at least once for every wake-up; set anew before anything else, so that a fault loses none. */
    async alarm(): Promise<void> {
      if (this.#proxy === 'unconfigured') return this.#state.storage.setAlarm(Date.now() + options.durations.askedAgain);
      // Whose account is gone has nobody to wake.
      if (this.#proxy === 'unknown') return;
      await this.#proxy.store.arm();
      await this.#proxy.wakeDue();
    }
  };

function open(config: unknown, { durations, now }: WorkerOptions, state: ObjectState, bindings: Bindings) {
  const loaded = configFrom(config, bindings);
  if (!loaded) return 'unconfigured';
  // By its id, which names the account and cannot be invented.
  const plan = planAccounts(loaded).find((one) => bindings.ACCOUNTS.idFromName(one.id).toString() === state.id.toString());
  if (!plan) return 'unknown';
  const store = createDurableObjectStore({ storage: state.storage, now, pace: durations.lease / 3 });
  void state.blockConcurrencyWhile(() => store.begin());
  const watch = createWatch(now);
  return {
    store,
    ...compose(loaded, {
      store,
      runtime: watched(workerRuntime(now), watch),
      durations,
      plans: [plan],
      addressOf: visitorAddress,
      assets: noAssets,
      operator: loaded.operatorToken === undefined ? null : { token: loaded.operatorToken, watch },
    }),
  };
}
