/**
 * kill -9 around each step of a booking on the service that answers once in five seconds, with webhooks and without: never two,
 * never lost, and the client is told the truth. Durations run faster on both sides.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startRubitimeSandbox } from '../../demo/sandbox/rubitime/server.ts';
import type { Availability, Site, Ticket } from '../../shared/contract/index.ts';
import { addDays } from '../../shared/local-time.ts';
import { barberSite, barberToken } from '../support/barber.ts';
import { isSettled } from '../support/barber-visitor.ts';
import { clock } from '../support/clock.ts';
import { testSecret } from '../support/config.ts';
import { FACTOR } from '../support/hurried.ts';
import { freePort } from '../support/ports.ts';
import { createProxyProcess, type ProxyProcess } from '../support/proxy-process.ts';
import { until } from '../support/until.ts';

const VERIFYING = 5000;
/** Where a webhook is waited for. */
const PATIENT = 15_000;
const origin = 'http://barber.test';
const key = 'kill-barber-key-0123456789abcdef';

let folder: string;
let sandbox: Awaited<ReturnType<typeof startRubitimeSandbox>>;
let port: number;
let proxy: ProxyProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'okno-kill-barber-'));
  sandbox = await startRubitimeSandbox({ now: clock, timeScale: FACTOR });
  port = await freePort();
  const config = {
    publicUrl: `http://localhost:${port}`,
    secret: testSecret,
    store: { engine: 'sqlite', path: join(folder, 'okno.db') },
    assets: join(folder, 'assets'),
    sites: { barber: barberSite(sandbox.url, origin) },
  };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  proxy = createProxyProcess(join(folder, 'config.json'), port, VERIFYING);
});
afterEach(async () => {
  await proxy.kill();
  await sandbox.close();
  expect(sandbox.violations).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

const api = (path: string, init: RequestInit = {}) =>
  fetch(`${proxy.url}/v1/sites/barber${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });
async function order() {
  const { horizon } = (await (await api('')).json()) as Site;
  const { next } = await until(
    async () => (await (await api(`/availability?service=14&location=2&from=${horizon.from}&to=${horizon.from}`)).json()) as Availability,
    (answer) => answer.next.state === 'found',
  );
  if (next.state !== 'found') throw new Error('nothing is free');
  return { lines: [{ service: '14', unit: '6', start: next.slot.start }], client: { name: 'Пётр', email: '', phone: '+79123456789' } };
}
/** Times of one unit that do not overlap. */
async function apart(count: number): Promise<string[]> {
  const { horizon } = (await (await api('')).json()) as Site;
  const query = `service=14&location=2&from=${horizon.from}&to=${addDays(horizon.from, 20)}`;
  const { days } = await until(
    async () => (await (await api(`/availability?${query}`)).json()) as Availability,
    ({ complete }) => complete,
  );
  return days
    .flatMap(({ slots }) => slots.map(({ start }) => start))
    .filter((_, index) => index % 4 === 0)
    .slice(0, count);
}
const visitOf = (starts: readonly string[]) => ({
  lines: starts.map((start) => ({ service: '14', unit: '6', start })),
  client: { name: 'Пётр', email: '', phone: '+79123456789' },
});
const book = (request: object) => api('/bookings', { method: 'POST', headers: { 'idempotency-key': key }, body: JSON.stringify(request) });
const ticketState = async (ticket: string) => (await (await api(`/tickets/${ticket}`)).json()) as Ticket;
const settled = (ticket: string): Promise<Ticket> => until(() => ticketState(ticket), isSettled);
const end = async (request: object): Promise<Ticket> => settled(((await (await book(request)).json()) as Ticket).ticket);
const lineStates = (ticket: Ticket) => (ticket.state === 'visit' ? ticket.lines.map(({ state }) => state) : ticket.state);
const sent = () => sandbox.journal.filter(({ method }) => method === 'create-record').length;

const restart = async () => {
  await proxy.kill();
  await proxy.start();
  sandbox.webhooks.goOn();
};

describe.each([
  ['without webhooks', false],
  ['with webhooks', true],
] as const)('a proxy killed, %s,', (_, webhooks) => {
  const known = webhooks ? 'booked' : 'unresolved';
  beforeEach(() => {
    if (!webhooks) return;
    sandbox.webhooks.url = `${proxy.url}/v1/sites/barber/webhooks/${barberToken}`;
    // They come when the proxy is there again: nobody promises a second try.
    sandbox.webhooks.pause();
    proxy = createProxyProcess(join(folder, 'config.json'), port, PATIENT);
  });

  it('while it looks whether the time is still free: made after the restart, once', async () => {
    await proxy.start();
    const request = await order();
    const looked = sandbox.journal.length;
    sandbox.quirks.slowMs = 800;
    void book(request).catch(() => {});
    await until(
      () => sandbox.journal.length,
      (count) => count > looked,
    );
    await proxy.kill();
    sandbox.quirks.slowMs = 0;
    await proxy.start();
    expect((await end(request)).state).toBe('booked');
    expect([sandbox.records.size, sent()]).toEqual([1, 1]);
  });

  it('after the request left and before anything was stored: not sent again', async () => {
    // Of what was not stored no webhook comes: nothing is waited for.
    proxy = createProxyProcess(join(folder, 'config.json'), port, VERIFYING);
    await proxy.start();
    const request = await order();
    sandbox.quirks.hangBeforeCommit = 1;
    void book(request).catch(() => {});
    await until(sent, (count) => count === 1);
    await restart();
    expect((await end(request)).state).toBe('unresolved');
    expect([sandbox.records.size, sent()]).toEqual([0, 1]);
  });

  it('after the record was stored and before the answer came: not sent again, and told as far as it can be known', async () => {
    await proxy.start();
    const request = await order();
    sandbox.quirks.hangAfterCommit = 1;
    void book(request).catch(() => {});
    await until(
      () => sandbox.records.size,
      (count) => count === 1,
    );
    await restart();
    expect((await end(request)).state).toBe(known);
    expect([sandbox.records.size, sent()]).toEqual([1, 1]);
  });

  it('after it was booked: the same key gives the same booking', async () => {
    await proxy.start();
    const request = await order();
    const first = await end(request);
    await restart();
    expect((await end(request)).ticket).toBe(first.ticket);
    expect([sandbox.records.size, sent()]).toEqual([1, 1]);
  });

  it('between two lines of a visit: both are made, each once', async () => {
    await proxy.start();
    const request = visitOf(await apart(2));
    void book(request).catch(() => {});
    await until(
      () => sandbox.records.size,
      (count) => count === 1,
    );
    await restart();
    const told = await end(request);
    // The first one may have been killed before its answer: then nobody knows without webhooks.
    expect(lineStates(told)).toEqual([expect.stringMatching(/booked|unresolved/), 'booked']);
    expect([sandbox.records.size, sent()]).toEqual([2, 2]);
  });

  it('while it takes a part of a visit back: taken back after the restart', async () => {
    await proxy.start();
    const [first = '', second = ''] = await apart(2);
    await sandbox.asOwner.add({ branch_id: 2, cooperator_id: 6, service_id: 14, record: second.replace('T', ' ') });
    sandbox.webhooks.url = null;
    const part = await end(visitOf([first, second]));
    expect(lineStates(part)).toEqual(['booked', 'refused']);
    Object.assign(sandbox.quirks, { silence: 1, faultMethod: 'remove-record' });
    void api(`/tickets/${part.ticket}`, { method: 'DELETE' }).catch(() => {});
    await until(
      () => sandbox.journal.some(({ method }) => method === 'remove-record'),
      (asked) => asked,
    );
    await restart();
    expect(lineStates(await settled(part.ticket))).toEqual(['withdrawn', 'refused']);
    expect(sandbox.records.size).toBe(1);
  });

  it.each(['before', 'after'])(
    'while it moves a booking, %s the service has moved it: it stands where its client is told',
    async (when) => {
      await proxy.start();
      const [first = '', second = ''] = await apart(2);
      const made = await end(visitOf([first]));
      if (made.state !== 'booked') throw new Error(made.state);
      // Not answered, whether it was carried out or not; or carried out by hand, which looks the same to the proxy.
      Object.assign(sandbox.quirks, { silence: 1, faultMethod: 'update-record' });
      const headers = { authorization: `Bearer ${made.confirmation.manage}`, 'idempotency-key': `${key}-moved` };
      const move = () => api('/booking/reschedule', { method: 'POST', headers, body: JSON.stringify({ start: second }) });
      void move().catch(() => {});
      await until(
        () => sandbox.journal.some(({ method }) => method === 'update-record'),
        (asked) => asked,
      );
      await proxy.kill();
      if (when === 'after') sandbox.asOwner.move(Number(made.confirmation.code), { record: second.replace('T', ' ') });
      await proxy.start();
      const { ticket } = (await (await move()).json()) as Ticket;
      expect(await settled(ticket)).toMatchObject({ state: 'booked', confirmation: { start: second } });
      expect([...sandbox.records.values()].map(({ record }) => record)).toEqual([second.replace('T', ' ')]);
      const updates = sandbox.journal.filter(({ method }) => method === 'update-record').length;
      expect(updates).toBe(when === 'after' ? 1 : 2);
    },
  );
});
