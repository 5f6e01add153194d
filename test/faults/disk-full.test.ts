/** No room left on the disk: what cannot be stored is not sent, and nobody is told that it was. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { problem, ticket } from '../../shared/contract/index.ts';
import { soonest } from '../support/appointment.ts';
import { clock } from '../support/clock.ts';
import { configText } from '../support/config.ts';
import { FACTOR } from '../support/hurried.ts';
import { freePort } from '../support/ports.ts';
import { createProxyProcess, type NodeProxy } from '../support/proxy-process.ts';
import { until } from '../support/until.ts';

const origin = 'https://salon.example';

let folder: string;
let sandbox: Awaited<ReturnType<typeof startSimplybookSandbox>>;
let proxy: NodeProxy;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'okno-full-'));
  sandbox = await startSimplybookSandbox({ now: clock, timeScale: FACTOR });
  const port = await freePort();
  const store = { engine: 'sqlite', path: join(folder, 'okno.db') } as const;
  writeFileSync(join(folder, 'config.json'), configText({ publicUrl: `http://localhost:${port}`, apiUrl: sandbox.url, origin, store }));
  proxy = createProxyProcess(join(folder, 'config.json'), port, 1000);
});
afterEach(async () => {
  await proxy.kill();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const app = { request: (path: string, init?: RequestInit) => fetch(proxy.url + path, init) };
const book = async ({ start, unit }: { start: string; unit: string }, key: string) =>
  app.request('/v1/sites/salon/bookings', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({
      lines: [{ service: '9', unit, start }],
      client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
      termsAccepted: true,
    }),
  });
const sent = () => sandbox.journal.filter(({ method }) => method === 'book').length;

it('tells no lie of what the service made when it could not store that', async () => {
  await proxy.start();
  const slot = await soonest(app, '9');
  const key = 'disk-full-while-it-books-0123';
  // Each change is longer than the file may be.
  sandbox.quirks.slowMs = 300;
  const asked = book(slot, key).catch(() => null);
  await until(sent, (count) => count > 0);
  proxy.limitFiles(1024);
  await until(
    () => sandbox.journal.filter(({ method, outcome }) => method === 'book' && outcome === 'result').length,
    (answered) => answered > 0,
  );
  await asked;
  proxy.limitFiles(null);
  sandbox.quirks.slowMs = 0;
  const state = await until(
    async () => {
      const body: unknown = await (await book(slot, key)).json();
      return (ticket.safeParse(body).data ?? problem.safeParse(body).data?.ticket)?.state;
    },
    (told) => told === 'booked' || told === 'unresolved',
  );
  expect(['booked', 'unresolved']).toContain(state);
  expect([sent(), sandbox.company('salon').bookings.filter(({ client }) => client.email === 'nadia@client.example').length]).toEqual([
    1, 1,
  ]);
  expect(sandbox.violations).toEqual([]);
});

it('sends nothing that it could not store, and says so; it goes on when there is room again', async () => {
  await proxy.start();
  const slot = await soonest(app, '9');
  expect((await app.request('/readyz')).status).toBe(200);
  proxy.limitFiles(1024);
  const answer = await book(slot, 'disk-full-0123456789-abcdef');
  expect([answer.status, problem.parse(await answer.json()).code]).toEqual([500, 'internal']);
  expect((await app.request('/readyz')).status).toBe(503);
  expect(sent()).toBe(0);
  // Reading needs no room.
  expect((await app.request('/v1/sites/salon', { headers: { origin } })).status).toBe(200);

  proxy.limitFiles(null);
  expect((await book(slot, 'disk-full-0123456789-abcdef')).status).toBeLessThan(300);
  expect((await app.request('/readyz')).status).toBe(200);
  expect(sent()).toBe(1);
  expect(sandbox.violations).toEqual([]);
});
