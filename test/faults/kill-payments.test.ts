/**
 * kill -9 around each step of a payment, on a real process with a real file, and a restart on the same file. One page, no money
 * lost, none kept that does not count, and the client is told the truth.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { type Confirmation, paymentPage, type Ticket, ticket } from '../../shared/contract/index.ts';
import { confirmed, soonest, visitOf } from '../support/appointment.ts';
import { clock } from '../support/clock.ts';
import { configText } from '../support/config.ts';
import { FACTOR } from '../support/hurried.ts';
import { freePort } from '../support/ports.ts';
import { createProxyProcess, type ProxyProcess } from '../support/proxy-process.ts';
import { startTill, type Till } from '../support/till.ts';
import { until } from '../support/until.ts';

/** Callbacks are waited for. */
const VERIFYING = 15_000;
/** Costs 240.00, and is paid online. */
const BRIDAL = '10';
const origin = 'https://salon.example';

let folder: string;
let sandbox: Awaited<ReturnType<typeof startSimplybookSandbox>>;
let till: Till;
let proxy: ProxyProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'okno-kill-pay-'));
  sandbox = await startSimplybookSandbox({ now: clock, timeScale: FACTOR });
  // YooKassa's pages stay open: money can come whenever it likes.
  till = await startTill('yookassa');
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const store = { engine: 'sqlite', path: join(folder, 'okno.db') } as const;
  const config = { publicUrl, apiUrl: sandbox.url, origin, store, payments: till.settings };
  writeFileSync(join(folder, 'config.json'), configText(config));
  proxy = createProxyProcess(join(folder, 'config.json'), port, VERIFYING);
  till.tell(`${publicUrl}/v1/sites/salon/payments/yookassa/a-webhook-token-for-tests`);
  sandbox.callbacks.urls['salon'] = `${publicUrl}/v1/sites/salon/webhooks/a-webhook-token-for-tests`;
  await proxy.start();
});
afterEach(async () => {
  await proxy.kill();
  await sandbox.close();
  await till.close();
  expect(till.sandbox.violations).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

const app = { request: (path: string, init?: RequestInit) => fetch(proxy.url + path, init) };
const restart = async () => {
  await proxy.kill();
  await proxy.start();
};
const booked = async () => confirmed(app, BRIDAL, await soonest(app, BRIDAL));
const page = async ({ manage }: Pick<Confirmation, 'manage'>) => {
  const response = await app.request('/v1/sites/salon/booking/payment', {
    method: 'POST',
    headers: { origin, authorization: `Bearer ${manage}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: '{}',
  });
  return paymentPage.parse(await response.json());
};
const told = async (name: string): Promise<Ticket> =>
  ticket.parse(await (await app.request(`/v1/sites/salon/tickets/${name}`, { headers: { origin } })).json());
const isConfirmed = (now: Ticket) => now.state === 'booked' && now.confirmation.status === 'confirmed';
const eventually = (name: string, enough: (now: Ticket) => boolean) => until(() => told(name), enough, { tries: 600 });
const calls = (method: string) => sandbox.journal.filter((entry) => entry.method === method).length;
const seen = (method: string) =>
  until(
    () => calls(method),
    (count) => count > 0,
  );

describe('a proxy killed', () => {
  it('while a page is opened: the same page is opened after the restart', async () => {
    const made = await booked();
    till.sandbox.switches.hangAfterCommit = 1;
    const asking = page(made).catch(() => null);
    await until(till.pages, (count) => count > 0);
    await restart();
    expect(await asking).toBeNull();
    await till.pay((await page(made)).url);
    await eventually(made.ticket, isConfirmed);
    expect([till.pages(), till.returned()]).toEqual([1, 0]);
  });

  it('before it hears of money: it is found, and entered', async () => {
    const made = await booked();
    const { url } = await page(made);
    await proxy.kill();
    till.sandbox.switches.notificationLost = 1;
    await till.pay(url);
    await proxy.start();
    await eventually(made.ticket, isConfirmed);
    expect(till.returned()).toBe(0);
  });

  it('while it tells the service of money: it is told again, and the money counts once', async () => {
    const made = await booked();
    const { url } = await page(made);
    Object.assign(sandbox.quirks, { faultMethod: 'confirmBookingCart', hangAfterCommit: 1 });
    await till.pay(url);
    await seen('confirmBookingCart');
    await restart();
    await eventually(made.ticket, isConfirmed);
    expect(sandbox.company('salon').bookings).toMatchObject([{ status: 'confirmed', paidBy: 'stripe' }]);
    expect(till.returned()).toBe(0);
  });

  it('while money goes back: it goes back once', async () => {
    const made = await booked();
    till.sandbox.switches.paidTwice = 1;
    const { url } = await page(made);
    till.sandbox.switches.hangAfterCommit = 1;
    await till.pay(url);
    await until(
      () => till.returned(),
      (minor) => minor > 0,
    );
    await restart();
    await eventually(made.ticket, isConfirmed);
    // The order to give it back comes again, under its own key.
    await until(
      () => till.sandbox.calls.filter(({ key, status }) => key?.startsWith('return-') && status === 200).length,
      (count) => count > 0,
      { tries: 600 },
    );
    expect(till.returned()).toBe(24_000);
  });

  it('while it books once more what was paid late: booked once, and the money counts', async () => {
    Object.assign(sandbox.company('salon').seed.params, { payment_timeout: '0.03' });
    const made = await booked();
    const { url } = await page(made);
    await eventually(made.ticket, ({ state }) => state === 'cancelled');
    Object.assign(sandbox.quirks, { faultMethod: 'book', hangAfterCommit: 1 });
    // It is told of what was made when it is there again.
    sandbox.callbacks.pause();
    Object.assign(sandbox.company('salon').seed.params, { payment_timeout: '20' });
    const before = calls('book');
    await till.pay(url);
    await until(
      () => calls('book'),
      (count) => count > before,
    );
    await restart();
    sandbox.callbacks.goOn();
    await eventually(made.ticket, isConfirmed);
    expect(sandbox.company('salon').bookings.map(({ status }) => status)).toEqual(['cancelled', 'confirmed']);
    expect(till.returned()).toBe(0);
  });

  it('while it books a visit once more that was paid late: each line once, and the money counts', async () => {
    Object.assign(sandbox.company('salon').seed.params, { payment_timeout: '0.03' });
    const made = await visitOf(app, BRIDAL);
    const lines = (now: Ticket) => (now.state === 'visit' ? now.lines : []);
    const [first] = made.lines;
    if (first?.state !== 'booked') throw new Error(JSON.stringify(made));
    const { url } = await page(first.confirmation);
    await eventually(made.ticket, (now) => lines(now).every(({ state }) => state === 'cancelled'));
    // One of them is made, and its answer is lost with the process.
    Object.assign(sandbox.quirks, { faultMethod: 'book', hangAfterCommit: 1 });
    // It is told of what was made when it is there again.
    sandbox.callbacks.pause();
    Object.assign(sandbox.company('salon').seed.params, { payment_timeout: '20' });
    const before = calls('book');
    await till.pay(url);
    await until(
      () => calls('book'),
      (count) => count > before,
    );
    await restart();
    sandbox.callbacks.goOn();
    await eventually(made.ticket, (now) => lines(now).every(isConfirmed));
    expect(sandbox.company('salon').bookings.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'confirmed', 'confirmed']);
    expect(till.returned()).toBe(0);
  });
});
