/**
 * kill -9 around each step of a booking, on a real process with a real file, and a restart on the same file.
 * Never two, never lost, and the client is told the truth. Durations run faster on both sides.
 */
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
import { until } from '../support/until.ts';

/** Milliseconds; the checking alone would otherwise last eighteen seconds a test. */
const VERIFYING = 5000;
/** Where a callback is waited for. */
const PATIENT = 15_000;
const origin = 'http://salon.test';
const key = 'kill-test-key-0123456789abcdef';

let folder: string;
let sandbox: Awaited<ReturnType<typeof startSimplybookSandbox>>;
let port: number;
let proxy: ProxyProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'okno-kill-'));
  sandbox = await startSimplybookSandbox({ now: clock, timeScale: FACTOR });
  port = await freePort();
  const store = { engine: 'sqlite', path: join(folder, 'okno.db') } as const;
  writeFileSync(join(folder, 'config.json'), configText({ publicUrl: `http://localhost:${port}`, apiUrl: sandbox.url, origin, store }));
  proxy = createProxyProcess(join(folder, 'config.json'), port, VERIFYING);
});

afterEach(async () => {
  await kill();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const start = () => proxy.start();
const kill = () => proxy.kill();

const api = (path: string, init: RequestInit = {}) =>
  fetch(`http://localhost:${port}/v1/sites/salon${path}`, {
    ...init,
    headers: { origin, 'content-type': 'application/json', ...init.headers },
  });

/** A booking request for the first free slot of a service that asks for nothing special. */
async function order() {
  const site = (await (await api('')).json()) as Site;
  const service = site.services.find(({ title }) => /blow/i.test(title)) ?? site.services[0];
  if (!service) throw new Error('the salon sells nothing');
  const query = `?service=${service.id}&from=${site.horizon.from}&to=${site.horizon.from}`;
  const { next } = await until(
    async () => (await (await api(`/availability${query}`)).json()) as Availability,
    (answer) => answer.next.state === 'found',
  );
  if (next.state !== 'found') throw new Error('nothing is free');
  return {
    lines: [{ service: service.id, unit: next.slot.units[0] ?? null, start: next.slot.start }],
    client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
    termsAccepted: true,
  };
}

type Order = Awaited<ReturnType<typeof order>>;

const book = (request: Order) => api('/bookings', { method: 'POST', headers: { 'idempotency-key': key }, body: JSON.stringify(request) });

const ticketState = async (ticket: string) => (await (await api(`/tickets/${ticket}`)).json()) as Ticket;
const isFinal = ({ state }: Ticket) => !['accepted', 'sending', 'verifying'].includes(state);

const ours = () => sandbox.company('salon').bookings.filter((booking) => booking.client.email === 'nadia@client.example');
const sent = () => sandbox.journal.filter(({ method }) => method === 'book').length;

describe('a proxy told to end', () => {
  it('while it books: ends after the answer, and the booking is known to the next one', async () => {
    await start();
    const request = await order();
    sandbox.quirks.slowMs = 150;
    void book(request).catch(() => {});
    await until(
      async () => sent(),
      (count) => count === 1,
    );
    await proxy.stop();
    sandbox.quirks.slowMs = 0;
    await start();
    const answer = (await (await book(request)).json()) as Ticket;
    expect(answer.state).toBe('booked');
    expect(ours()).toHaveLength(1);
  });
});

/** With callbacks the truth comes out; without them, that it cannot be known. */
describe.each([
  ['without callbacks', false],
  ['with callbacks', true],
] as const)('a proxy killed, %s,', (_, callbacks) => {
  const known = callbacks ? 'booked' : 'unresolved';
  beforeEach(() => {
    if (!callbacks) return;
    sandbox.callbacks.urls['salon'] = `http://localhost:${port}/v1/sites/salon/webhooks/a-webhook-token-for-tests`;
    // They come when the proxy is there again.
    sandbox.callbacks.pause();
    proxy = createProxyProcess(join(folder, 'config.json'), port, PATIENT);
  });

  it('while a booking waits for its turn: it is made after the restart, once', async () => {
    await start();
    const request = await order();
    // The service stops answering reads, so that every turn is taken and the booking has to wait.
    sandbox.quirks.slowMs = 20_000;
    for (const month of ['2', '3'])
      void api(
        `/availability?service=${month}&from=${request.lines[0]?.start.slice(0, 10)}&to=${request.lines[0]?.start.slice(0, 10)}`,
      ).catch(() => {});
    void book(request).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 60));
    await kill();
    sandbox.quirks.slowMs = 0;
    await start();
    const answer = (await (await book(request)).json()) as Ticket;
    const ticket = await until(() => ticketState(answer.ticket), isFinal);
    expect(ticket.state).toBe('booked');
    expect(ours()).toHaveLength(1);
  });

  it('after the request left and before the service did anything: not sent again, told as unknown', async () => {
    // Of what was not made no callback comes: nothing is waited for.
    proxy = createProxyProcess(join(folder, 'config.json'), port, VERIFYING);
    await start();
    const request = await order();
    sandbox.quirks.hangBeforeCommit = 1;
    void book(request).catch(() => {});
    await until(
      async () => sent(),
      (count) => count === 1,
    );
    await kill();
    await start();
    const answer = (await (await book(request)).json()) as Ticket;
    const ticket = await until(() => ticketState(answer.ticket), isFinal);
    expect(ticket.state).toBe('unresolved');
    expect(sent()).toBe(1);
  });

  it('after the service made it and before the answer came: not sent again, told as far as it can be known', async () => {
    await start();
    const request = await order();
    sandbox.quirks.hangAfterCommit = 1;
    void book(request).catch(() => {});
    await until(
      async () => ours().length,
      (count) => count === 1,
    );
    await kill();
    await start();
    sandbox.callbacks.goOn();
    const answer = (await (await book(request)).json()) as Ticket;
    const ticket = await until(() => ticketState(answer.ticket), isFinal);
    expect(ticket.state).toBe(known);
    expect(ours()).toHaveLength(1);
    expect(sent()).toBe(1);
  });

  it('and killed again while it is being checked: still one, and the truth in the end', async () => {
    await start();
    const request = await order();
    sandbox.quirks.cutAfterCommit = 1;
    const first = (await (await book(request)).json()) as Ticket;
    expect(first.state).toBe('verifying');
    await kill();
    await start();
    expect((await ticketState(first.ticket)).state).toBe('verifying');
    await kill();
    await start();
    sandbox.callbacks.goOn();
    const ticket = await until(() => ticketState(first.ticket), isFinal);
    expect(ticket.state).toBe(known);
    expect(ours()).toHaveLength(1);
    expect(sent()).toBe(1);
  });

  it('while it gives a booking up: given up once, and told so under the same key', async () => {
    await start();
    const { ticket } = (await (await book(await order())).json()) as Ticket;
    const made = await until(() => ticketState(ticket), isFinal);
    if (made.state !== 'booked') throw new Error(made.state);
    const cancel = () =>
      api('/booking/cancel', {
        method: 'POST',
        headers: { authorization: `Bearer ${made.confirmation.manage}`, 'idempotency-key': 'cancel-test-key-0123456789' },
      });
    Object.assign(sandbox.quirks, { faultMethod: 'cancelBooking', hangAfterCommit: 1 });
    void cancel().catch(() => {});
    await until(
      () => ours()[0]?.status,
      (status) => status === 'cancelled',
    );
    await kill();
    await start();
    expect(await (await cancel()).json()).toMatchObject({ status: 'cancelled' });
    expect(sandbox.journal.filter(({ method }) => method === 'cancelBooking')).toHaveLength(1);
  });

  it('after it was booked: the same key gives the same booking', async () => {
    await start();
    const request = await order();
    const first = (await (await book(request)).json()) as Ticket;
    await until(() => ticketState(first.ticket), isFinal);
    await kill();
    await start();
    const second = await book(request);
    const again = (await second.json()) as Ticket;
    expect(again.state).toBe('booked');
    expect(again.ticket).toBe(first.ticket);
    expect(ours()).toHaveLength(1);
    expect(sandbox.violations).toEqual([]);
  });
});
