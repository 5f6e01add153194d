/**
 * Asks a service what only the service knows, through the same door as the proxy: within its limits, and counted with the proxy's
 * own requests where both use one store.
 */

import { failure } from '../account/reads.ts';
import { BOOK, bookOf } from '../account/record.ts';
import { createSeal } from '../account/seal.ts';
import { createTokens } from '../account/token.ts';
import type { Standing } from '../account/turns.ts';
import { createDoor, paced } from '../account/upstream.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import type { AvailabilityRead, Connection } from '../domain/provider.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { Throttled } from '../ports/upstream.ts';
import { createProvider, type ProviderSettings } from '../providers/registry.ts';

export interface ProbePorts {
  readonly id: AccountId;
  readonly settings: ProviderSettings;
  readonly secret: readonly string[];
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
}

export interface Probe {
  catalogue(): Promise<Result<Catalogue>>;
  /** Every question for free times that this month can lead to. */
  schedules(catalogue: Catalogue): readonly AvailabilityRead[];
  /** How many free times it has. */
  ask(catalogue: Catalogue, read: AvailabilityRead): Promise<Result<number>>;
  standing(): Promise<Standing>;
  /** When a notification last proved true; 0 is never. */
  heardAt(): Promise<number>;
  /** How far our clock is ahead of the service's, in seconds; null when it has not told. */
  ahead(): number | null;
}

export function createProbe({ id, settings, secret, store, runtime, durations }: ProbePorts): Probe {
  const provider = createProvider(settings);
  let ahead: number | null = null;
  const listening: Runtime = {
    ...runtime,
    async fetch(request) {
      const response = await runtime.fetch(request);
      const told = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(told)) ahead = Math.round((runtime.now() - told) / 1000);
      return response;
    },
  };
  const limits = paced(provider.limits, durations.second);
  const door = createDoor({ id, store, runtime: listening, rules: { limits, durations } });
  const seal = createSeal(secret, id);
  const token = createTokens({
    id,
    store,
    lifetime: (provider.tokenLifetime * durations.second) / 1000,
    seal: (text) => seal.seal(text),
    open: async (sealed) => {
      const opened = await seal.open(sealed);
      return typeof opened === 'string' ? opened : null;
    },
  });
  const connect = (): Connection => {
    const until = runtime.now() + durations.wanted;
    return { send: door.for({ lane: () => 'reading', until: () => until }), token, now: () => runtime.now() };
  };
  /** A refusal for being asked too much is waited out once: another integration may use the key. */
  const patiently = async <Value>(run: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    const first = await run().catch(told);
    if (!(first instanceof Throttled)) return first;
    await door.pause(first.seconds * durations.second);
    const second = await run().catch(told);
    return second instanceof Throttled ? fail('busy') : second;
  };

  return {
    catalogue: () => patiently(() => provider.catalogue(connect())),
    schedules(catalogue) {
      const today = new Date(runtime.now()).toISOString().slice(0, 10);
      const month = today.slice(0, 7);
      return catalogue.services.flatMap((service) =>
        provider.availabilityReads(catalogue, {
          service: service.id,
          units: service.units.map(({ unit }) => unit),
          month,
          seats: 1,
          today,
        }),
      );
    },
    async ask(catalogue, read) {
      const offers = await patiently(() => provider.availability(connect(), catalogue, read));
      return offers.ok ? ok(Object.values(offers.value).reduce((sum, starts) => sum + starts.length, 0)) : offers;
    },
    standing: door.standing,
    heardAt: async () => bookOf(await store.read(id, [BOOK])).heardAt,
    ahead: () => ahead,
  };
}

/** A login that was refused, and whatever else the service's door throws, is an answer here. */
function told(error: unknown): Result<never> | Throttled {
  try {
    return failure(error);
  } catch {
    return fail('upstream_misconfigured');
  }
}
