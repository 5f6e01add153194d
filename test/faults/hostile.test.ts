/** Ten thousand hostile requests, and then a client who only wants to book: bounded in number, on one process, without a network. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availability, problem, site } from '../../shared/contract/index.ts';
import { origin, startApp, webhookToken } from '../support/app.ts';

let here: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => {
  here = await startApp();
});
afterEach(() => here.close());

const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' };
const headers = { origin, 'content-type': 'application/json' };

async function slot() {
  const { horizon } = site.parse(await (await here.app.request('/v1/sites/salon', { headers })).json());
  for (let tries = 0; tries < 100; tries += 1) {
    const query = `?service=9&from=${horizon.from}&to=${horizon.from}`;
    const { next } = availability.parse(await (await here.app.request(`/v1/sites/salon/availability${query}`, { headers })).json());
    if (next.state === 'found') return next.slot;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('nothing is free');
}

const book = (start: string, address: string) =>
  here.app.request('/v1/sites/salon/bookings', {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': crypto.randomUUID(), 'x-test-address': address },
    body: JSON.stringify({ lines: [{ service: '9', unit: '4', start }], client, termsAccepted: true }),
  });

describe('ten thousand hostile requests', () => {
  it('cost the service nothing, and a booking still succeeds', async () => {
    const { start } = await slot();
    await here.app.request('/v1/sites/salon/services/9', { headers });
    const before = here.sandbox.journal.length;
    const path = (index: number): [string, RequestInit] => {
      const post = (body: string, more: Record<string, string> = {}): RequestInit => ({
        method: 'POST',
        body,
        headers: { ...headers, ...more },
      });
      const hostile: [string, RequestInit][] = [
        [`/availability?service=${index}0&from=2026-12-01&to=2026-12-31`, { headers }],
        [`/availability?service=9&from=20${10 + (index % 10)}-01-01&to=20${10 + (index % 10)}-01-31`, { headers }],
        [`/availability?service=9&from=2026-12-01&to=2026-12-02&count=${index + 4}`, { headers }],
        [`/availability?service=9&unit=${index + 10}&from=2026-12-01&to=2026-12-02`, { headers }],
        [`/services/${index}x`, { headers }],
        [`/tickets/${index}`, { headers }],
        ['/bookings', { method: 'POST', body: '{}' }],
        ['/bookings', post('{}', { origin: 'https://evil.example' })],
        ['/bookings', post('{', { 'idempotency-key': crypto.randomUUID() })],
        ['/bookings', post('x'.repeat(1000), { 'content-type': 'text/plain', 'idempotency-key': crypto.randomUUID() })],
        ['/quote', post(`{"lines":[{"service":"${index}y","unit":null,"start":"2026-12-01T10:00:00"}]}`)],
        [`/webhooks/${index}`, { method: 'POST', body: '{}' }],
        [`/webhooks/${webhookToken}`, { method: 'POST', body: '{"booking_id":"x"}' }],
      ];
      return hostile[index % hostile.length] ?? ['/', {}];
    };
    const statuses = new Set<number>();
    for (let index = 0; index < 10_000; index += 1) {
      const [where, init] = path(index);
      statuses.add((await here.app.request(`/v1/sites/salon${where}`, init)).status);
    }
    expect([...statuses].every((status) => status < 500)).toBe(true);
    // Nothing is asked of the service that is not in its catalogue and its horizon.
    expect(here.sandbox.journal).toHaveLength(before);
    expect((await book(start, '192.0.2.1')).status).toBe(201);
    expect(here.sandbox.violations).toEqual([]);
  });

  it('guess promo codes within their share of the day, and a booking still succeeds', async () => {
    await here.close();
    here = await startApp({ settings: { limits: { perDay: 400, perSecond: 5, parallel: 2 } } });
    const { start } = await slot();
    const guess = (index: number) =>
      here.app.request('/v1/sites/salon/quote', {
        method: 'POST',
        headers: { ...headers, 'x-test-address': `192.0.2.${index % 250}` },
        body: JSON.stringify({ lines: [{ service: '9', unit: '4', start }], promo: `GUESS${index}` }),
      });
    const statuses: number[] = [];
    for (let index = 0; index < 100; index += 1) statuses.push((await guess(index)).status);
    const asked = here.sandbox.journal.filter(({ method }) => method === 'validatePromoCode').length;
    expect(asked).toBeGreaterThan(5);
    expect(asked).toBeLessThanOrEqual((400 * 0.05) / 2);
    expect(statuses.at(-1)).toBe(429);
    expect((await book(start, '192.0.2.1')).status).toBe(201);
  });
});

describe('one visitor', () => {
  it('who looks at a booking without end is told to wait', async () => {
    const look = () =>
      here.app.request('/v1/sites/salon/booking', { headers: { ...headers, 'x-test-address': '192.0.2.3', authorization: 'Bearer x' } });
    const statuses: number[] = [];
    for (let index = 0; index < 62; index += 1) statuses.push((await look()).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
  });

  it('who books without end is told to wait, and nobody else is', async () => {
    await slot();
    const answers = [];
    for (let index = 0; index < 22; index += 1) answers.push(await book('2026-12-01T03:00:00', '192.0.2.1'));
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(problem.parse(await last?.json()).code).toBe('too_many_requests');
    expect((await book('2026-12-01T03:00:00', '192.0.2.2')).status).not.toBe(429);
  });
});
