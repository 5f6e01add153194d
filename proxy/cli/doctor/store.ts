/** The store: can it commit, and does it keep what it has acknowledged. */
import { existsSync } from 'node:fs';
import { createClient } from '@redis/client';
import type { LoadedConfig } from '../../config/load.ts';
import type { Store } from '../../ports/store.ts';
import { bad, type Finding, good, note } from '../finding.ts';

/** A file that is not there is left to the process that will own it. */
export const isThere = ({ store }: Pick<LoadedConfig, 'store'>): boolean => store.engine !== 'sqlite' || existsSync(store.path);

export async function* lookAtStore({ store: settings }: Pick<LoadedConfig, 'store'>, store: Store): AsyncGenerator<Finding> {
  if (settings.engine === 'memory') {
    yield bad('store: memory alone; a booking that is under way is forgotten when the process ends', 'use sqlite or redis');
    return;
  }
  if (!isThere({ store: settings })) {
    yield note('store: the file is not there yet; the first start makes it');
    return;
  }
  const commits = await store.check().then(
    () => true,
    () => false,
  );
  if (!commits) yield bad('store: it cannot commit', 'is it there, may this user write it, is the disk full?');
  else if (settings.engine === 'sqlite') yield good('store: sqlite commits, and every commit reaches the disk');
  else yield* lookAtRedis(settings.url);
}

const wanted = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction' } as const;

async function* lookAtRedis(url: string): AsyncGenerator<Finding> {
  const client = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 3000, reconnectStrategy: false } });
  client.on('error', () => {});
  try {
    await client.connect();
    yield good('store: the server commits');
    const told: Record<string, string> = await client.configGet(Object.keys(wanted));
    const wrong = Object.entries(wanted).filter(([name, value]) => told[name] !== value);
    for (const [name, value] of wrong)
      yield bad(`store: ${name} is ${told[name] ?? 'not told'}`, `set ${name} ${value}, or a power cut may forget a booking that was sent`);
    if (wrong.length === 0) yield good('store: every write reaches the disk before it is acknowledged');
    const role = /^role:(\w+)/m.exec(await client.info('replication'))?.[1];
    if (role && role !== 'master') yield bad(`store: this server is a ${role}`, 'name the primary');
  } catch {
    yield note(
      'store: the server does not tell its settings',
      'it must run with appendonly yes, appendfsync always, maxmemory-policy noeviction',
    );
  } finally {
    if (client.isOpen) client.destroy();
  }
}
