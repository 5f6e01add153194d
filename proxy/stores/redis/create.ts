/**
 * A store on one Redis or Valkey server, for several processes and machines. What it acknowledges is as safe as the
 * server makes it: with `appendfsync always` it survives a kill and a power cut.
 */
import type { Millis } from '../../../shared/local-time.ts';
import type { AccountId, Json, Records, Store } from '../../ports/store.ts';
import { commitArguments, commitScript } from './commit.ts';
import { createConnection } from './connection.ts';
import { createLine } from './line.ts';

export interface RedisStoreSettings {
  readonly url: string;
  /** The server's own clock when absent: the machines' clocks need not agree. */
  readonly now?: () => Millis;
  /** How long one command may take. */
  readonly patience?: Millis;
}

/** The server forgets a record this long after it has expired for us, who go by the clock that we were given. */
const GRACE = 60_000;

export function createRedisStore({ url, now, patience = 2000 }: RedisStoreSettings): Store {
  const connection = createConnection(url, patience);
  const inLine = createLine();
  // The braces keep an account's keys together should the server ever be a cluster.
  const recordKey = (account: AccountId, key: string) => `okno:{${account}}:record:${key}`;
  const wakeKey = (account: AccountId) => `okno:{${account}}:wake`;

  const clock = (): Promise<Millis> => (now ? Promise.resolve(now()) : connection.run(async (client) => millisOf(await client.time())));

  const load = async (account: AccountId, keys: readonly string[]) => {
    const names = keys.map((key) => recordKey(account, key));
    const [at, raws] = await Promise.all([clock(), names.length > 0 ? connection.run((client) => client.mGet(names)) : []]);
    const reads = names.map((key, index) => ({ key, raw: raws[index] ?? null }));
    const records: Record<string, Json> = {};
    keys.forEach((key, index) => {
      const kept = unpack(raws[index] ?? null, at);
      if (kept !== undefined) records[key] = kept;
    });
    return { at, reads, records: records as Records };
  };

  return {
    transact(account, keys, change) {
      // Time spent in line counts: with a silent server those behind must not wait for each other's patience in turn.
      const giveUpAt = performance.now() + 3 * patience;
      return inLine(account, async () => {
        for (;;) {
          // Another process was quicker, so the account as a whole goes on; a loser looks again at once.
          if (performance.now() > giveUpAt) throw new Error('the store had no time for this change');
          const { at, reads, records } = await load(account, keys);
          const { result, put = {}, remove = [], wakeAt } = change(records, at);
          const step = commitArguments({
            reads,
            puts: Object.entries(put).map(([key, { value, expiresAt }]) => ({
              key: recordKey(account, key),
              raw: `${expiresAt ?? ''} ${JSON.stringify(value)}`,
              lifetime: expiresAt === undefined ? null : Math.max(0, Math.ceil(expiresAt - at)) + GRACE,
            })),
            removes: remove.map((key) => recordKey(account, key)),
            wakeKey: wakeKey(account),
            wakeAt,
          });
          if ((await connection.run((client) => client.eval(commitScript, step))) === 1) return result;
        }
      });
    },
    async read(account, keys) {
      return (await load(account, keys)).records;
    },
    async due(ids) {
      const at = await clock();
      const wakes = await Promise.all(ids.map((id) => connection.run((client) => client.get(wakeKey(id)))));
      return ids.filter((_, index) => Number(wakes[index] ?? Number.POSITIVE_INFINITY) <= at);
    },
    async check() {
      // A write, for a server that has lost its disk or its rank still answers questions.
      await connection.run((client) => client.set('okno:check', '1', { expiration: { type: 'PX', value: GRACE } }));
    },
    async close() {
      connection.close();
    },
  };
}

/** A record is stored as `expiry JSON`, the expiry empty when it has none. */
function unpack(raw: string | null, at: Millis): Json | undefined {
  if (raw === null) return undefined;
  const space = raw.indexOf(' ');
  const expiry = raw.slice(0, space);
  return expiry !== '' && Number(expiry) <= at ? undefined : (JSON.parse(raw.slice(space + 1)) as Json);
}

/** Seconds and microseconds, as the server tells its time. */
function millisOf(told: unknown): Millis {
  const [seconds, micros] = told as readonly [string, string];
  return Number(seconds) * 1000 + Math.floor(Number(micros) / 1000);
}
