/** The Redis store against the one suite on a real server, and what only a server can show: others, and faults. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../proxy/ports/store.ts';
import { createRedisStore } from '../../proxy/stores/redis/create.ts';
import { createRedisServer, provideRedis, type RedisServer } from '../support/redis.ts';
import { storeConformance } from './store.ts';

const program = provideRedis();

describe.skipIf(program === null)('on a real server', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await createRedisServer(program ?? '');
    await server.start();
  });
  afterAll(() => server.remove());

  storeConformance('redis', () => ({
    open: async (now) => createRedisStore({ url: server.url, now }),
    async cleanUp() {
      const store = createRedisStore({ url: server.url });
      const known = ['k', 'other', 'old', 'new', 'count', 'bad'];
      for (const account of ['a', 'b']) await store.transact(account, [], () => ({ result: null, remove: known, wakeAt: null }));
      await store.close();
    },
    persistent: true,
  }));

  const opened = async (patience: number, use: (store: Store) => Promise<void>) => {
    const store = createRedisStore({ url: server.url, patience });
    await use(store).finally(() => store.close());
  };
  const add = (store: Store, account: string) =>
    store.transact(account, ['n'], ({ n }) => ({ result: Number(n ?? 0) + 1, put: { n: { value: Number(n ?? 0) + 1 } } }));

  it('lets three openers change one record without losing a step', async () => {
    const stores = [1, 2, 3].map(() => createRedisStore({ url: server.url, patience: 10_000 }));
    const steps = await Promise.all(stores.flatMap((store) => Array.from({ length: 20 }, () => add(store, 'shared'))));
    expect(steps.sort((one, other) => one - other)).toEqual(Array.from({ length: 60 }, (_, step) => step + 1));
    for (const store of stores) await store.close();
  });

  it("goes by the server's clock", () =>
    opened(2000, async (store) => {
      const now = await store.transact('clock', [], (_, at) => ({ result: at }));
      expect(Math.abs(now - Date.now())).toBeLessThan(5000);
    }));

  it('has kept all that it acknowledged when the server is killed and started again', () =>
    opened(2000, async (store) => {
      let acknowledged = 0;
      const killed = new Promise<void>((resolve) => setTimeout(() => resolve(server.kill()), 100));
      for (;;) {
        const step = await add(store, 'killed').catch(() => null);
        if (step === null) break;
        acknowledged = step;
      }
      await killed;
      await expect(store.check()).rejects.toThrow();
      await server.start();
      const { n } = await store.read('killed', ['n']);
      expect(acknowledged).toBeGreaterThan(0);
      // The step that was cut off may have been stored; none that was acknowledged is missing.
      expect([acknowledged, acknowledged + 1]).toContain(n);
      expect(await add(store, 'killed')).toBe(Number(n) + 1);
    }));

  it('rejects in bounded time when the server is silent, and goes on when it speaks again', () =>
    opened(300, async (store) => {
      await add(store, 'silent');
      server.freeze();
      const began = performance.now();
      const inLine = Array.from({ length: 30 }, () => add(store, 'silent'));
      const waiting = await Promise.allSettled([...inLine, store.read('silent', ['n']), store.check()]);
      expect(waiting.filter(({ status }) => status === 'fulfilled')).toEqual([]);
      // Thirty times the patience would be nine seconds.
      expect(performance.now() - began).toBeLessThan(3000);
      server.goOn();
      const before = (await store.read('silent', ['n']))['n'];
      expect(await add(store, 'silent')).toBe(Number(before) + 1);
    }));
});

it('says nothing of the address when there is no server', async () => {
  const store = createRedisStore({ url: 'redis://:a-password@127.0.0.1:1', patience: 500 });
  const failure = await store.check().then(
    () => null,
    (error: unknown) => String(error),
  );
  expect(failure).not.toBeNull();
  expect(failure).not.toContain('a-password');
  await store.close();
});
