/**
 * kill -9 around each step of a move that is made anew: held, booked, the old one given up, or the new one taken back. On a real
 * process with a real file, and a restart on the same file. One booking is left, and its client is told which.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { type OwnBooking, type Ticket, ticket as ticketShape } from '../../shared/contract/index.ts';
import { confirmed, soonest } from '../support/appointment.ts';
import { isSettled } from '../support/barber-visitor.ts';
import { clock } from '../support/clock.ts';
import { configText } from '../support/config.ts';
import { FACTOR } from '../support/hurried.ts';
import { freePort } from '../support/ports.ts';
import { createProxyProcess, type ProxyProcess } from '../support/proxy-process.ts';
import { until } from '../support/until.ts';

/** Milliseconds in which the old booking must be given up. */
const VERIFYING = 5000;
/** Where a callback is waited for. */
const PATIENT = 15_000;
/** What the requests name as theirs. */
const origin = 'https://salon.example';

let folder: string;
let sandbox: Awaited<ReturnType<typeof startSimplybookSandbox>>;
let port: number;
let proxy: ProxyProcess;
let manage: string;
let first: string;
let to: string;

const app = { request: (path: string, init: RequestInit = {}) => fetch(`http://localhost:${port}${path}`, init) };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'okno-kill-'));
  sandbox = await startSimplybookSandbox({ now: clock, timeScale: FACTOR });
  port = await freePort();
  const store = { engine: 'sqlite', path: join(folder, 'okno.db') } as const;
  writeFileSync(join(folder, 'config.json'), configText({ publicUrl: `http://localhost:${port}`, apiUrl: sandbox.url, origin, store }));
  proxy = createProxyProcess(join(folder, 'config.json'), port, VERIFYING);
  await proxy.start();
  ({ manage, start: first } = await confirmed(app, '9', await soonest(app, '9')));
  ({ start: to } = await soonest(app, '9'));
});
afterEach(async () => {
  await proxy.kill();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const api = (path: string, init: RequestInit = {}) =>
  app.request(`/v1/sites/salon${path}`, {
    ...init,
    headers: { origin, 'content-type': 'application/json', authorization: `Bearer ${manage}`, ...init.headers },
  });
const move = () =>
  api('/booking/reschedule', {
    method: 'POST',
    headers: { 'idempotency-key': 'kill-replace-key-0123456789abcdef' },
    body: JSON.stringify({ start: to, termsAccepted: true }),
  });
/** What the same request, sent again after the restart, comes to. */
const ended = async (): Promise<Ticket> => {
  const body = (await (await move()).json()) as Ticket | { ticket: Ticket };
  const told = typeof body.ticket === 'string' ? (body as Ticket) : body.ticket;
  return until(async () => ticketShape.parse(await (await api(`/tickets/${told.ticket}`)).json()), isSettled);
};
const own = async () => (await (await api('/booking')).json()) as OwnBooking;
const calls = (method: string) => sandbox.journal.filter((entry) => entry.method === method).length;
const standing = () =>
  sandbox
    .company('salon')
    .bookings.filter(({ status }) => status !== 'cancelled')
    .map((booking) => booking.start.replace(' ', 'T'));
const restart = async () => {
  await proxy.kill();
  await proxy.start();
};
const called = (method: string, times: number) =>
  until(
    () => calls(method),
    (count) => count >= times,
  );

describe('a proxy killed while it moves a booking', () => {
  it.each([
    ['before it was carried out', { hangBeforeCommit: 1 }],
    ['after it was carried out', { hangAfterCommit: 1 }],
  ])('between making the new one and giving the old one up, %s: it stands at its new time alone', async (_, quirks) => {
    Object.assign(sandbox.quirks, { faultMethod: 'cancelBooking', ...quirks });
    void move().catch(() => {});
    await called('cancelBooking', 1);
    await restart();
    expect(await ended()).toMatchObject({ state: 'booked', confirmation: { start: to } });
    expect(standing()).toEqual([to]);
    // The booking itself and the move of it.
    expect(calls('book')).toBe(2);
    expect(await own()).toMatchObject({ start: to, status: 'confirmed' });
  });

  it.each([
    ['with callbacks: it stands at its new time alone', true],
    ['without callbacks: it is not made again, the old one stands, and nobody says otherwise', false],
  ])('after the new one was made and before the answer came, %s', async (_, callbacks) => {
    if (callbacks) {
      sandbox.callbacks.urls['salon'] = `http://localhost:${port}/v1/sites/salon/webhooks/a-webhook-token-for-tests`;
      await proxy.kill();
      proxy = createProxyProcess(join(folder, 'config.json'), port, PATIENT);
      await proxy.start();
    }
    // They come when the proxy is there again.
    sandbox.callbacks.pause();
    sandbox.quirks.hangAfterCommit = 1;
    void move().catch(() => {});
    await until(
      () => standing().length,
      (count) => count === 2,
    );
    await restart();
    sandbox.callbacks.goOn();
    const end = await ended();
    expect(end.state).toBe(callbacks ? 'booked' : 'unresolved');
    expect(calls('book')).toBe(2);
    if (callbacks) expect(standing()).toEqual([to]);
    else expect(standing()).toContain(first);
    expect((await own()).start).toBe(callbacks ? to : first);
  });

  it('while it takes the new one back, because the old one was not to be given up: the old one stands alone', async () => {
    Object.assign(sandbox.quirks, { slowMs: 200, cancelRefused: 1 });
    void move().catch(() => {});
    await called('cancelBooking', 1);
    await called('getBookingDetails', 2);
    Object.assign(sandbox.quirks, { slowMs: 0, faultMethod: 'cancelBooking', hangBeforeCommit: 1 });
    await called('cancelBooking', 2);
    await restart();
    const { ticket } = await ended();
    expect(await until(async () => ticketShape.parse(await (await api(`/tickets/${ticket}`)).json()), isSettled)).toMatchObject({
      state: 'refused',
      refusal: { code: 'reschedule_refused' },
    });
    expect(standing()).toEqual([first]);
    expect(await own()).toMatchObject({ start: first, status: 'confirmed' });
  });

  it('after it was moved: the same key gives the same answer, and the old link opens it', async () => {
    const before = (await (await move()).json()) as Ticket;
    await restart();
    expect((await ended()).ticket).toBe(before.ticket);
    expect([calls('book'), calls('cancelBooking'), standing()]).toEqual([2, 1, [to]]);
    expect(await own()).toMatchObject({ start: to });
  });
});
