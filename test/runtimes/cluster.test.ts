/** Three processes on one store, as behind one address: visitors are handed round, one process is killed, and the store goes away. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import type { Availability, Site, Ticket } from '../../shared/contract/index.ts';
import { clock } from '../support/clock.ts';
import { configText } from '../support/config.ts';
import { FACTOR } from '../support/hurried.ts';
import { freePort } from '../support/ports.ts';
import { createProxyProcess, type ProxyProcess } from '../support/proxy-process.ts';
import { createRedisServer, provideRedis, type RedisServer } from '../support/redis.ts';
import { until } from '../support/until.ts';

const program = provideRedis();
const VERIFYING = 5000;
const origin = 'http://salon.test';

describe.each(['redis', 'sqlite'] as const)('three processes on one %s', (engine) => {
  describe.skipIf(engine === 'redis' && program === null)('store', () => runs(engine));
});

function runs(engine: 'redis' | 'sqlite'): void {
  let folder: string;
  let redis: RedisServer | null = null;
  let sandbox: Awaited<ReturnType<typeof startSimplybookSandbox>>;
  let proxies: ProxyProcess[];
  let turn = 0;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'okno-cluster-'));
    redis = engine === 'redis' ? await createRedisServer(program ?? '') : null;
    await redis?.start();
    sandbox = await startSimplybookSandbox({ now: clock, timeScale: FACTOR });
    const config = join(folder, 'config.json');
    const ports = [await freePort(), await freePort(), await freePort()];
    const store = redis ? ({ engine: 'redis', url: redis.url } as const) : ({ engine: 'sqlite', path: join(folder, 'okno.db') } as const);
    writeFileSync(config, configText({ publicUrl: `http://localhost:${ports[0]}`, apiUrl: sandbox.url, origin, store }));
    proxies = ports.map((port) => createProxyProcess(config, port, VERIFYING));
    await Promise.all(proxies.map((proxy) => proxy.start()));
  });
  afterEach(async () => {
    await Promise.all(proxies.map((proxy) => proxy.kill()));
    await sandbox.close();
    await redis?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const at = (proxy: ProxyProcess | undefined, path: string, init: RequestInit = {}) =>
    fetch(`${proxy?.url}/v1/sites/salon${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });
  const api = (path: string, init?: RequestInit) => {
    turn += 1;
    return at(proxies[turn % proxies.length], path, init);
  };

  async function order() {
    const site = await until(
      async () => (await (await api('')).json()) as Site,
      ({ services }) => services !== undefined,
    );
    const service = site.services.find(({ title }) => /blow/i.test(title));
    const { next } = await until(
      async () =>
        (await (
          await api(`/availability?service=${service?.id}&from=${site.horizon.from}&to=${site.horizon.from}`)
        ).json()) as Availability,
      (answer) => answer.next.state === 'found',
    );
    if (!service || next.state !== 'found') throw new Error('nothing is free');
    return {
      lines: [{ service: service.id, unit: next.slot.units[0] ?? null, start: next.slot.start }],
      client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
      termsAccepted: true,
    };
  }
  const posted = (key: string, body: object) => ({ method: 'POST', headers: { 'idempotency-key': key }, body: JSON.stringify(body) });
  const ours = () => sandbox.company('salon').bookings.filter(({ client }) => client.email === 'nadia@client.example');
  const sent = () => sandbox.journal.filter(({ method }) => method === 'book').length;

  it('make one booking for 51 who want the same time, and keep the limits', async () => {
    const request = await order();
    // Each process lets one visitor begin twenty at once: seventeen each is what it allows.
    const answers = await Promise.all(
      Array.from({ length: 51 }, (_, racer) => api('/bookings', posted(`racer-${racer}-0123456789abcdefghij`, request))),
    );
    const statuses = answers.map(({ status }) => status);
    expect(Object.fromEntries([201, 202, 409].map((status) => [status, statuses.filter((other) => other === status).length]))).toEqual({
      // The winner is told at once, or given a ticket that any of the processes knows.
      ...(statuses.includes(201) ? { 201: 1, 202: 0 } : { 201: 0, 202: 1 }),
      409: 50,
    });
    const won = (await answers.find(({ status }) => status < 300)?.json()) as Ticket;
    const told = await until(
      async () => (await (await api(`/tickets/${won.ticket}`)).json()) as Ticket,
      ({ state }) => !['accepted', 'sending', 'verifying'].includes(state),
    );
    expect(told.state).toBe('booked');
    expect(ours()).toHaveLength(1);
    expect(sent()).toBe(1);
    expect(sandbox.violations).toEqual([]);
  });

  it('take over the booking of a process that is killed before it could send it', async () => {
    const request = await order();
    sandbox.quirks.slowMs = 400;
    const key = 'taken-over-0123456789abcdefghij';
    const before = sandbox.journal.length;
    const [first, second] = proxies;
    void at(first, '/bookings', posted(key, request)).catch(() => {});
    // Its look before the booking has left; the booking itself has not.
    await until(
      () => sandbox.journal.length,
      (length) => length > before,
    );
    expect(sent()).toBe(0);
    await first?.kill();
    sandbox.quirks.slowMs = 0;
    const told = await until(
      async () => (await (await at(second, '/bookings', posted(key, request))).json()) as Ticket,
      ({ state }) => state === 'booked',
    );
    expect(told.state).toBe('booked');
    expect(ours()).toHaveLength(1);
    expect(sent()).toBe(1);
    expect(sandbox.violations).toEqual([]);
  });

  // A file goes away with its process; a server does so alone.
  it.each(engine === 'redis' ? (['killed', 'frozen'] as const) : [])(
    'send a booking once, and tell the truth of it, while the store is %s',
    async (how) => {
      const request = await order();
      const [first] = proxies;
      sandbox.quirks.slowMs = 600;
      const key = `without-store-0123456789-${how}`;
      const asked = at(first, '/bookings', posted(key, request)).catch(() => null);
      await until(sent, (count) => count > 0);
      // The service has it, and the answer finds no store to be written into.
      if (how === 'killed') await redis?.kill();
      else redis?.freeze();
      sandbox.quirks.slowMs = 0;
      await until(
        () => sandbox.journal.filter(({ method, outcome }) => method === 'book' && outcome === 'result').length,
        (answered) => answered > 0,
      );
      // Whoever asks after that stands in line behind what was to be stored.
      await until(
        async () => (await fetch(`${first?.url}/readyz`)).status,
        (status) => status === 503,
      );
      if (how === 'killed') await redis?.start();
      else redis?.goOn();
      await asked;
      const state = await until(
        async () => {
          const answer = await api('/bookings', posted(key, request)).catch(() => null);
          const told = (await answer?.json()) as { state?: string; code?: string } | undefined;
          return told?.state ?? told?.code;
        },
        (told) => told === 'booked' || told === 'outcome_unknown',
        { pause: 400 },
      );
      // Nobody may know; nobody is told anything else.
      expect(['booked', 'outcome_unknown']).toContain(state);
      expect([ours().length, sent()]).toEqual([1, 1]);
      expect(sandbox.violations).toEqual([]);
    },
  );
}
