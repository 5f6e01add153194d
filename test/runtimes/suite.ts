/** What every runtime must do, over HTTP, in a process that can be killed. Each runtime's test hands in how to start it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRubitimeSandbox } from '../../demo/sandbox/rubitime/server.ts';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { type Availability, ownBooking, type Site, type Ticket, ticket } from '../../shared/contract/index.ts';
import { barberSite } from '../support/barber.ts';
import { clock } from '../support/clock.ts';
import { type TestConfig, testOperatorToken } from '../support/config.ts';
import { FACTOR } from '../support/hurried.ts';
import { freePort } from '../support/ports.ts';
import type { ProxyProcess } from '../support/proxy-process.ts';
import { until } from '../support/until.ts';

export interface RuntimeUnderTest {
  /** Where it may keep what it needs. */
  readonly folder: string;
  readonly config: Omit<TestConfig, 'store'>;
  readonly port: number;
  /** How long it looks into what was not answered, in milliseconds. */
  readonly verifying: number;
}

const VERIFYING = 2000;
const origin = 'http://salon.test';
const underWay = ['accepted', 'sending', 'verifying'];

export function runtimeSuite(name: string, create: (subject: RuntimeUnderTest) => ProxyProcess): void {
  describe(`runtime: ${name}`, () => {
    let folder: string;
    let sandbox: Awaited<ReturnType<typeof startSimplybookSandbox>>;
    let barber: Awaited<ReturnType<typeof startRubitimeSandbox>>;
    let proxy: ProxyProcess;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'okno-runtime-'));
      sandbox = await startSimplybookSandbox({ now: clock, timeScale: FACTOR });
      barber = await startRubitimeSandbox({ now: clock, timeScale: FACTOR });
      const port = await freePort();
      const otherSites = { barber: barberSite(barber.url, origin) };
      const config = { publicUrl: `http://localhost:${port}`, apiUrl: sandbox.url, origin, otherSites };
      proxy = create({ folder, config, port, verifying: VERIFYING });
      await proxy.start();
    }, 60_000);
    afterAll(async () => {
      await proxy.kill();
      await sandbox.close();
      await barber.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const get = (path: string, headers: Record<string, string> = {}) => fetch(proxy.url + path, { headers });
    const api = (path: string, init: RequestInit = {}, site = 'salon') =>
      fetch(`${proxy.url}/v1/sites/${site}${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });
    const told = async (answer: Promise<Response>): Promise<Ticket> => ticket.parse(await (await answer).json());
    const outcome = (name: string, site?: string) =>
      until(
        () => told(api(`/tickets/${name}`, {}, site)),
        ({ state }) => !underWay.includes(state),
      );

    async function order() {
      const { horizon } = (await (await api('')).json()) as Site;
      const { next } = await until(
        async () => (await (await api(`/availability?service=9&from=${horizon.from}&to=${horizon.from}`)).json()) as Availability,
        (answer) => answer.next.state === 'found',
      );
      if (next.state !== 'found') throw new Error('nothing is free');
      await api('/services/9');
      return {
        lines: [{ service: '9', unit: next.slot.units[0] ?? null, start: next.slot.start }],
        client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
        termsAccepted: true,
      };
    }
    const book = (key: string, request: object) =>
      api('/bookings', { method: 'POST', headers: { 'idempotency-key': key }, body: JSON.stringify(request) });
    const ours = () => sandbox.company('salon').bookings.filter(({ client }) => client.email === 'nadia@client.example');
    const sent = () => sandbox.journal.filter(({ method }) => method === 'book').length;

    it('serves the script, its own pages, its keys, and what it is', async () => {
      const script = await get('/okno.js');
      expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      const version = /\/okno\/[^/]+\/|[0-9a-f]{12}/.exec(await script.text())?.[0] ?? '';
      const chunk = await get(`/okno/${version}/core.js`);
      expect(chunk.status).toBe(200);
      for (const { headers } of [script, chunk, await get('/openapi.json'), await get('/okno/none/core.js')]) {
        expect(headers.get('access-control-allow-origin')).toBe('*');
        expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
      expect(script.headers.get('cache-control')).toContain('max-age=300');
      expect(chunk.headers.get('cache-control')).toContain('immutable');
      for (const unlisted of ['/okno.js.br', '/manifest.json', '/_headers', '/okno/none/core.js'])
        expect((await get(unlisted)).status).toBe(404);
      expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' });
      expect(await (await get('/.well-known/jwks.json')).json()).toMatchObject({ keys: [{ crv: 'Ed25519' }] });
      expect((await get('/embed/salon')).headers.get('content-security-policy')).toContain(`frame-ancestors 'self' ${origin}`);
      // Its words and steps are files that the bundle must hold.
      expect(await (await get('/embed/salon/book', { 'accept-language': 'ru' })).text()).toContain('Выберите услугу');
      expect((await get('/my/salon')).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    });

    it('knows its sites, and the pages that may ask', async () => {
      expect(await (await api('')).json()).toMatchObject({ name: 'Rosewater Salon' });
      expect(await (await get('/v1/sites/nobody')).json()).toMatchObject({ code: 'site_unknown' });
      expect((await get('/embed/nobody')).status).toBe(404);
      expect(await (await get('/v1/sites/salon', { origin: 'https://elsewhere.example' })).json()).toMatchObject({
        code: 'origin_refused',
      });
      expect((await get('/v1/sites/salon/pictures/u1')).headers.get('content-type')).toBe('image/png');
    });

    it('shows its operator how it stands, and nobody else', async () => {
      const token = { authorization: `Bearer ${testOperatorToken}` };
      await api('');
      for (const path of ['/operator', '/operator/salon', '/metrics', '/metrics/salon']) expect((await get(path)).status).toBe(401);
      expect(await (await get('/operator', token)).text()).toContain('salon');
      expect(await (await get('/operator/salon', token)).text()).toContain('Requests left today');
      expect((await get('/operator/nobody', token)).status).toBe(404);
      expect(await (await get('/metrics', token)).text()).toContain('okno_store_ready 1\n');
      const salon = await (await get('/metrics/salon', token)).text();
      expect(salon).toMatch(/okno_site_info\{account="\w+",site="salon"\} 1/);
      expect(salon).toMatch(/okno_snapshots\{account="\w+",kind="catalogue"\} 1/);
      expect(salon).not.toContain('site="barber"');
    });

    it('makes one booking for twelve who want the same time, shows it and gives it up, within the limits', async () => {
      const request = await order();
      // One visitor may begin twenty at once, and the others here are the same.
      const answers = await Promise.all(Array.from({ length: 12 }, (_, racer) => book(`racer-${racer}-0123456789abcdefghij`, request)));
      const winners = answers.filter(({ status }) => status < 300);
      expect([winners.length, answers.filter(({ status }) => status === 409).length]).toEqual([1, 11]);
      const won = ticket.parse(await winners[0]?.json());
      const made = await outcome(won.ticket);
      if (made.state !== 'booked') throw new Error(made.state);
      expect([ours().length, sent()]).toEqual([1, 1]);
      const headers = { authorization: `Bearer ${made.confirmation.manage}` };
      expect(ownBooking.parse(await (await api('/booking', { headers })).json()).status).toBe('confirmed');
      const cancel = { method: 'POST', headers: { ...headers, 'idempotency-key': 'cancel-0123456789abcdefghij' } };
      expect(ownBooking.parse(await (await api('/booking/cancel', cancel)).json()).status).toBe('cancelled');
      expect(sandbox.violations).toEqual([]);
    });

    it('asks a service that takes one request in five seconds one at a time, for four who book at once', async () => {
      const { horizon } = (await (await api('', {}, 'barber')).json()) as Site;
      const query = `/availability?service=9&unit=4&from=${horizon.from}&to=${horizon.until}`;
      const { days } = await until(
        async () => (await (await api(query, {}, 'barber')).json()) as Availability,
        ({ complete }) => complete,
      );
      const day = days.find(({ slots }) => slots.length >= 4)?.slots ?? [];
      const hourly = day.filter((slot) => slot.start.endsWith(day[0]?.start.slice(14) ?? ''));
      const wishes = hourly.slice(0, 4).map(({ start }, place) =>
        told(
          api(
            '/bookings',
            {
              method: 'POST',
              headers: { 'idempotency-key': `barber-${place}-0123456789abcdefghij` },
              body: JSON.stringify({
                lines: [{ service: '9', unit: '4', start }],
                client: { name: 'Пётр Иванов', email: '', phone: '8 (912) 345-67-89' },
              }),
            },
            'barber',
          ),
        ),
      );
      const ends = await Promise.all((await Promise.all(wishes)).map(({ ticket: name }) => outcome(name, 'barber')));
      expect(ends.map(({ state }) => state)).toEqual(['booked', 'booked', 'booked', 'booked']);
      expect(barber.records.size).toBe(4);
      expect(barber.violations).toEqual([]);
    });

    it('killed before it could send: wakes by itself after its restart, and the booking is made once', async () => {
      const request = await order();
      const before = { made: ours().length, sent: sent(), calls: sandbox.journal.length };
      // The service stops answering reads: both turns are taken, and the booking has to wait.
      sandbox.quirks.slowMs = 20_000;
      const day = request.lines[0]?.start.slice(0, 10);
      for (const service of ['2', '3']) void api(`/availability?service=${service}&from=${day}&to=${day}`).catch(() => {});
      await until(
        () => sandbox.journal.length,
        (length) => length === before.calls + 2,
      );
      const accepted = await told(book('killed-before-0123456789abcdef', request));
      expect(accepted.state).toBe('accepted');
      await proxy.kill();
      sandbox.quirks.slowMs = 0;
      expect(sent()).toBe(before.sent);
      await proxy.start();
      // Nobody asks for it.
      await until(
        () => ours().length,
        (made) => made === before.made + 1,
      );
      expect((await outcome(accepted.ticket)).state).toBe('booked');
      expect(sent()).toBe(before.sent + 1);
    });

    it('killed while the service was at it: never sends it again, and says that it cannot be known', async () => {
      const request = await order();
      const before = { made: ours().length, sent: sent() };
      sandbox.quirks.hangAfterCommit = 1;
      void book('killed-while-0123456789abcdefg', request).catch(() => {});
      await until(
        () => ours().length,
        (made) => made === before.made + 1,
      );
      await proxy.kill();
      await proxy.start();
      const repeated = (await (await book('killed-while-0123456789abcdefg', request)).json()) as Ticket;
      expect((await outcome(repeated.ticket)).state).toBe('unresolved');
      expect([ours().length, sent()]).toEqual([before.made + 1, before.sent + 1]);
      expect(sandbox.violations).toEqual([]);
    });
  });
}
