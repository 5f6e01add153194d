/** Every fault on Redis, and what only a server can do: be killed and started again, freeze, and be gone behind an open connection. */
import { afterAll, beforeAll, describe } from 'vitest';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { createRedisStore } from '../../proxy/stores/redis/create.ts';
import { clock } from '../support/clock.ts';
import { FACTOR } from '../support/hurried.ts';
import { createRedisServer, provideRedis, type RedisServer } from '../support/redis.ts';
import { createRelay } from '../support/relay.ts';
import { faultMatrix, type StoreUnderFaults } from './matrix/suite.ts';

const program = provideRedis();
/** How long one command may take: shorter than the server is away. */
const PATIENCE = 1000;

describe.skipIf(program === null)('with a server', () => {
  let shared: RedisServer;
  beforeAll(async () => {
    shared = await createRedisServer(program ?? '');
    await shared.start();
  });
  afterAll(() => shared.remove());

  /** A server of its own, and how it goes away. */
  const own = async (how: (server: RedisServer) => StoreUnderFaults['away']): Promise<StoreUnderFaults> => {
    const server = await createRedisServer(program ?? '');
    await server.start();
    const away = how(server);
    return {
      open: async (now) => createRedisStore({ url: server.url, now, patience: PATIENCE }),
      close: () => server.remove(),
      ...(away && { away }),
    };
  };

  faultMatrix('Redis', {
    clock,
    sandbox: () => startSimplybookSandbox({ now: clock, timeScale: FACTOR }),
    survives: true,
    create: async () => ({ open: async (now) => createRedisStore({ url: shared.url, now, patience: 5000 }), close: async () => {} }),
    servers: {
      'the server is killed and started again while the service books': () => own((server) => ({ begin: server.kill, end: server.start })),
      'the server freezes while the service books': () =>
        own((server) => ({ begin: async () => server.freeze(), end: async () => server.goOn() })),
      'the server’s memory is full while the service books': () =>
        own((server) => ({ begin: () => server.command('CONFIG SET maxmemory 1'), end: () => server.command('CONFIG SET maxmemory 0') })),
      'the server’s disk is full while the service books': () =>
        own((server) => ({
          begin: async () => server.limitFiles(1),
          async end() {
            await server.kill();
            await server.start();
          },
        })),
      'the server is gone behind an open connection while the service books': async () => {
        const server = await createRedisServer(program ?? '');
        await server.start();
        const relay = await createRelay(Number(new URL(server.url).port));
        return {
          open: async (now) => createRedisStore({ url: `redis://127.0.0.1:${relay.port}`, now, patience: PATIENCE }),
          async close() {
            await relay.close();
            await server.remove();
          },
          away: { begin: async () => relay.fallSilent(), end: async () => relay.goOn() },
        };
      },
    },
  });
});
