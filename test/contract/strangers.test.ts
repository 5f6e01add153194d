/**
 * What strangers try at a proxy that is served as in life: addresses that are made up, another business's links, old secrets, raw
 * requests, other websites' forms.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { type Served, serve } from '../../proxy/runtimes/node/serve.ts';
import { problem, ticket } from '../../shared/contract/index.ts';
import { confirmed, type Slot, soonest } from '../support/appointment.ts';
import { clock } from '../support/clock.ts';
import { testConfig, testSecret } from '../support/config.ts';
import { FACTOR, hurried } from '../support/hurried.ts';
import { freePort } from '../support/ports.ts';
import { until } from '../support/until.ts';

const origin = 'https://salon.example';
const annex = 'https://annex.example';

let folder: string;
let port: number;
let sandbox: Awaited<ReturnType<typeof startSimplybookSandbox>>;
let proxy: Served;

const start = async (more: { readonly secret?: readonly string[]; readonly trustedHops?: number } = {}) => {
  const config = testConfig({
    publicUrl: `http://localhost:${port}`,
    apiUrl: sandbox.url,
    origin,
    store: { engine: 'sqlite', path: join(folder, 'okno.db') },
    // Another business with the same key of the service.
    otherSites: {
      annex: {
        provider: 'simplybook',
        apiUrl: sandbox.url,
        companyLogin: 'salon',
        apiKey: 'salon-public-key-3f9a51c2',
        secretKey: 'salon-secret-key-77d0e4b8',
        origins: [annex],
        webhookToken: 'another-webhook-token-for-tests',
      },
    },
  });
  const secrets = more.secret ? { secret: more.secret } : {};
  proxy = await serve({ ...config, ...more, ...secrets } as typeof config, {
    port,
    durations: hurried(),
    now: clock,
    log: () => {},
  });
};
const restart = async (more: Parameters<typeof start>[0]) => {
  await proxy.close();
  await start(more);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'okno-strangers-'));
  port = await freePort();
  sandbox = await startSimplybookSandbox({ now: clock, timeScale: FACTOR });
  await start();
});
afterAll(async () => {
  await proxy.close();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const app = { request: (path: string, init?: RequestInit) => fetch(`http://localhost:${port}${path}`, { redirect: 'manual', ...init }) };
const json = (headers: Record<string, string>, body: object = {}): RequestInit => ({
  method: 'POST',
  headers: { origin, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
  body: JSON.stringify(body),
});
const code = async (answer: Response) => problem.parse(await answer.json()).code;
const book = (slot: Slot, key: string, site = 'salon', from = origin) =>
  app.request(
    `/v1/sites/${site}/bookings`,
    json(
      { origin: from, 'idempotency-key': key },
      {
        lines: [{ service: '9', unit: slot.unit, start: slot.start }],
        client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
        termsAccepted: true,
      },
    ),
  );
const made = async (slot: Slot, key: string) =>
  until(
    async () => ticket.parse(await (await book(slot, key)).json()),
    ({ state }) => state !== 'accepted' && state !== 'sending',
  );
/** As it stands on the wire. */
const raw = (text: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = '';
    const socket = connect(port, 'localhost', () => socket.write(text));
    socket.on('data', (data) => {
      answer += String(data);
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(answer));
  });

describe('a link', () => {
  it('of one business opens nothing at another, though both have one key of the service', async () => {
    const { manage, ticket: name } = await confirmed(app, '9', await soonest(app, '9'));
    const at = (path: string, from: string, init: RequestInit = {}) =>
      app.request(path, { ...init, headers: { origin: from, authorization: `Bearer ${manage}`, ...(init.headers as object) } });
    expect((await at('/v1/sites/salon/booking', origin)).status).toBe(200);
    expect(await code(await at('/v1/sites/annex/booking', annex))).toBe('link_invalid');
    expect(await code(await at('/v1/sites/annex/booking/cancel', annex, json({ origin: annex, authorization: `Bearer ${manage}` })))).toBe(
      'link_invalid',
    );
    expect(await code(await at(`/v1/sites/annex/tickets/${name}`, annex))).toBe('ticket_unknown');
    expect(await code(await at(`/v1/sites/annex/tickets/${name}`, annex, { method: 'DELETE' }))).toBe('ticket_unknown');
    expect(sandbox.company('salon').bookings.at(-1)?.status).toBe('confirmed');
  });

  it('and a key outlive a change of the secret, and not its removal', async () => {
    const newer = 'a-newer-secret-for-tests-that-is-long-enough-0123456789';
    const slot = await soonest(app, '9');
    const key = 'made-before-the-secret-changed-0123';
    const before = await made(slot, key);
    if (before.state !== 'booked') throw new Error(before.state);
    const look = () =>
      app.request('/v1/sites/salon/booking', { headers: { origin, authorization: `Bearer ${before.confirmation.manage}` } });
    const sent = () => sandbox.journal.filter(({ method }) => method === 'book').length;
    const asked = sent();
    await restart({ secret: [newer, testSecret] });
    expect((await look()).status).toBe(200);
    // Repeated under its key, it is the same booking.
    expect(await made(slot, key)).toMatchObject({ state: 'booked', ticket: before.ticket });
    expect(sent()).toBe(asked);
    await restart({ secret: [newer] });
    expect(await code(await look())).toBe('link_invalid');
    await restart({});
  });
});

describe('one visitor with many addresses', () => {
  /** Far more than one may begin; each says that it comes from elsewhere. */
  const knock = async (forwarded: (index: number) => string) => {
    const statuses: number[] = [];
    for (let index = 0; index < 25; index += 1) {
      const answer = await app.request('/v1/sites/salon/bookings', json({ 'x-forwarded-for': forwarded(index) }));
      statuses.push(answer.status);
      await answer.text();
    }
    return statuses.filter((status) => status === 429).length;
  };

  it('is one where no proxy of ours stands before it, whatever it claims', async () => {
    await restart({ trustedHops: 0 });
    expect(await knock((index) => `198.51.100.${index}`)).toBeGreaterThan(0);
  });

  it('is the one that our proxy saw, whatever it put before that; and others are others', async () => {
    await restart({ trustedHops: 1 });
    expect(await knock((index) => `198.51.100.${index}, 203.0.113.7`)).toBeGreaterThan(0);
    expect(await knock((index) => `203.0.113.7, 198.51.100.${index}`)).toBe(0);
    await restart({});
  });
});

describe('a raw request', () => {
  it.each([
    ['two lengths', 'POST /v1/sites/salon/quote HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\nabcd'],
    [
      'a length and pieces',
      'POST /v1/sites/salon/quote HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header broken over two lines', 'GET /healthz HTTP/1.1\r\nhost: x\r\nx-a: b\r\n c: d\r\n\r\n'],
    ['a bare line feed in a header', 'GET /healthz HTTP/1.1\r\nhost: x\r\nx-a: b\nset-cookie: c\r\n\r\n'],
    ['headers without end', `GET /healthz HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(40_000)}\r\n\r\n`],
  ])('with %s is refused', async (_, text) => {
    expect(await raw(text)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it('for another host is led nowhere but here', async () => {
    const form = 'service=9&start=yesterday';
    const head = `POST /embed/salon/book HTTP/1.1\r\nhost: evil.example\r\nx-forwarded-host: evil.example\r\norigin: http://localhost:${port}\r\n`;
    const type = 'content-type: application/x-www-form-urlencoded\r\n';
    const answer = await raw(`${head}${type}content-length: ${form.length}\r\nconnection: close\r\n\r\n${form}`);
    expect(answer).toMatch(/^HTTP\/1\.1 303 /);
    expect(answer).toMatch(/\r\nlocation: \/embed\/salon\/book\?/i);
    expect(answer).not.toContain('evil.example');
  });
});

describe('another website’s form', () => {
  it.each([
    ['from its own origin', { origin: 'https://evil.example' }],
    ['from a frame without an origin', { origin: 'null' }],
    ['without one', {}],
  ])('takes nothing back and pays nothing: %s', async (_, headers) => {
    const { ticket: name } = await confirmed(app, '9', await soonest(app, '9'));
    for (const wish of ['withdraw', 'pay', 'calendar']) {
      const answer = await app.request(`/embed/salon/book/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: `do=${wish}`,
      });
      expect([wish, answer.status, await code(answer)]).toEqual([wish, 403, 'origin_refused']);
    }
    expect(sandbox.company('salon').bookings.at(-1)?.status).toBe('confirmed');
  });
});
