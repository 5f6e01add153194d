/** The store that a configuration names. */
import type { LoadedConfig } from '../../config/load.ts';
import type { Store } from '../../ports/store.ts';
import { createMemoryStore } from '../../stores/memory/create.ts';
import { createRedisStore } from '../../stores/redis/create.ts';
import { createSqliteStore } from '../../stores/sqlite/create.ts';

/** Goes by the given clock; by default the machine's, or that of the server which several machines share. */
export function openStore({ store }: Pick<LoadedConfig, 'store'>, given?: () => number): Store {
  const now = given ?? Date.now;
  if (store.engine === 'sqlite') return createSqliteStore({ path: store.path, now });
  if (store.engine === 'memory') return createMemoryStore(now);
  // Processes on several machines go by the clock of the server that they share.
  return createRedisStore({ url: store.url, ...(given && { now: given }) });
}
