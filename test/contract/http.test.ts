/** The HTTP border: who may ask, what is refused and how, and what never leaves. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availability, problem, quote, serviceDetail, site, ticket } from '../../shared/contract/index.ts';
import { origin, startApp } from '../support/app.ts';

type Started = Awaited<ReturnType<typeof startApp>>;
let here: Started;

beforeEach(async () => {
  here = await startApp();
});
afterEach(() => here.close());

const get = (path: string, headers: Record<string, string> = { origin }) => here.app.request(`/v1/sites/salon${path}`, { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  here.app.request(`/v1/sites/salon${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

async function code(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const told = problem.parse(await response.json());
  expect(told.status).toBe(response.status);
  return `${response.status} ${told.code}`;
}

const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' };

async function order() {
  const { horizon } = site.parse(await (await get('')).json());
  const { next } = availability.parse(await (await get(`/availability?service=1&from=${horizon.from}&to=${horizon.from}`)).json());
  if (next.state !== 'found') throw new Error('nothing is free');
  return { lines: [{ service: '1', unit: next.slot.units[0], start: next.slot.start }], client, termsAccepted: true };
}

describe('every answer', () => {
  it('has the shape of the contract, from the site to the ticket', async () => {
    const request = await order();
    serviceDetail.parse(await (await get('/services/1')).json());
    quote.parse(await (await post('/quote', { lines: request.lines, promo: 'WELCOME20' })).json());
    const made = await post('/bookings', request, { 'idempotency-key': 'http-test-key-0123456789' });
    expect(made.status).toBe(201);
    const { ticket: name } = ticket.parse(await made.json());
    expect(made.headers.get('location')).toBe(`/v1/sites/salon/tickets/${name}`);
    expect(ticket.parse(await (await get(`/tickets/${name}`)).json()).state).toBe('booked');
  });

  it('names its request, is not stored when it changes, and may be read by listed pages only', async () => {
    const listed = await get('/availability?service=1&from=2026-12-01&to=2026-12-01');
    expect(listed.headers.get('x-request-id')).toMatch(/^[0-9a-f]{16}$/);
    expect(listed.headers.get('cache-control')).toBe('no-store');
    expect(listed.headers.get('access-control-allow-origin')).toBe(origin);
    expect(listed.headers.get('vary')).toBe('Origin');
    expect(listed.headers.get('access-control-expose-headers')).toContain('retry-after');
  });
});

describe('origins', () => {
  it.each([
    ['a listed one', { origin }, 200],
    ['our own', { origin: 'https://book.example.com' }, 200],
    ['none, for a read', {}, 200],
    ['another', { origin: 'https://evil.example' }, 403],
    ['null', { origin: 'null' }, 403],
    ['a longer one', { origin: `${origin}.evil.example` }, 403],
  ])('%s', async (_, headers, status) => {
    const answer = await get('', headers);
    expect(answer.status).toBe(status);
    // A refusal may be read by anybody; what was asked for by nobody else.
    expect(answer.headers.get('access-control-allow-origin')).toBe(
      status === 403 ? '*' : (new Headers(headers as HeadersInit).get('origin') ?? null),
    );
  });

  it('none is not enough to change anything', async () => {
    const answer = await here.app.request('/v1/sites/salon/bookings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await code(answer)).toBe('403 origin_refused');
  });

  it('ask before a booking', async () => {
    const preflight = (from: string) => here.app.request('/v1/sites/salon/bookings', { method: 'OPTIONS', headers: { origin: from } });
    const allowed = await preflight(origin);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('idempotency-key');
    expect((await preflight('https://evil.example')).status).toBe(403);
  });
});

describe('what is refused', () => {
  it.each([
    ['an unknown site', '/v1/sites/nobody', '404 site_unknown'],
    ['a site that is no own property', '/v1/sites/constructor', '404 site_unknown'],
    ['an unknown route', '/v1/elsewhere', '404 not_found'],
    ['an unknown service', '/v1/sites/salon/services/99', '404 not_found'],
    ['an unknown ticket', '/v1/sites/salon/tickets/abc', '404 ticket_unknown'],
    ['no query', '/v1/sites/salon/availability', '400 bad_request'],
    ['a broken date', '/v1/sites/salon/availability?service=1&from=2026-02-30&to=2026-03-01', '400 bad_request'],
    ['an unknown key', '/v1/sites/salon/availability?service=1&from=2026-12-01&to=2026-12-02&x=1', '400 bad_request'],
    ['a key twice', '/v1/sites/salon/availability?service=1&service=2&from=2026-12-01&to=2026-12-02', '400 bad_request'],
    ['too long a range', '/v1/sites/salon/availability?service=1&from=2026-12-01&to=2027-12-02', '400 bad_request'],
    ['too many seats', '/v1/sites/salon/availability?service=1&from=2026-12-01&to=2026-12-02&count=9', '400 bad_request'],
  ])('%s', async (_, path, expected) => {
    expect(await code(await here.app.request(path, { headers: { origin } }))).toBe(expected);
  });

  it.each([
    ['no key', {}, '{}', '400 idempotency_key_missing'],
    ['a short key', { 'idempotency-key': 'short' }, '{}', '400 bad_request'],
    ['no JSON', { 'idempotency-key': 'http-test-key-0123456789' }, '{', '400 bad_request'],
    ['an empty object', { 'idempotency-key': 'http-test-key-0123456789' }, '{}', '400 bad_request'],
    ['another type', { 'idempotency-key': 'http-test-key-0123456789', 'content-type': 'text/plain' }, '{}', '415 media_type_unsupported'],
    ['a large body', { 'idempotency-key': 'http-test-key-0123456789' }, `"${'x'.repeat(70_000)}"`, '413 body_too_large'],
  ])('a booking with %s', async (_, headers, body, expected) => {
    expect(await code(await post('/bookings', body, headers))).toBe(expected);
  });

  it('says which parts, and never what was in them', async () => {
    const answer = await post(
      '/bookings',
      { ...(await order()), client: { ...client, email: 7, secret: 'x' } },
      { 'idempotency-key': 'http-test-key-0123456789' },
    );
    const told = problem.parse(await answer.json());
    expect(told.paths).toEqual(['client.email', 'client.secret']);
    expect(JSON.stringify(told)).not.toContain('Nadia');
  });

  it.each(['book', '/book', 'javascript:alert(1)', 'file:///book.html', 'nullblank', `https://salon.example/${'x'.repeat(2000)}`])(
    'a booking from the page %s',
    async (page) => {
      const answer = await post('/bookings', { ...(await order()), page }, { 'idempotency-key': 'http-test-key-0123456789' });
      expect(answer.status).toBe(400);
      expect(problem.parse(await answer.json())).toMatchObject({ code: 'bad_request', paths: ['page'] });
    },
  );

  it('the same key for another body', async () => {
    const request = await order();
    const headers = { 'idempotency-key': 'http-test-key-0123456789' };
    expect((await post('/bookings', request, headers)).status).toBe(201);
    expect((await post('/bookings', request, headers)).status).toBe(201);
    expect(await code(await post('/bookings', { ...request, client: { ...client, name: 'Olga' } }, headers))).toBe(
      '422 idempotency_key_reused',
    );
  });
});

describe('the log', () => {
  it('has templates and codes; no path, no query, no person, no secret', async () => {
    const request = await order();
    await post('/bookings', request, { 'idempotency-key': 'http-test-key-0123456789' });
    await get('/tickets/some-ticket-of-mine');
    await get('/availability?service=1&from=2026-12-01&to=2026-12-02');
    const text = here.log.join('\n');
    expect(text).toContain('"route":"/v1/sites/:site/tickets/:ticket"');
    const booking = here.sandbox.company('salon').bookings[0];
    for (const word of [
      'Nadia',
      'client.example',
      '7946',
      'some-ticket',
      'service=1',
      'http-test-key',
      'salon-public-key',
      'salon-secret',
      booking?.hash ?? '',
      booking?.client.hash ?? '',
    ]) {
      expect(text).not.toContain(word);
    }
  });

  it('the store keeps no person readable either', async () => {
    here.sandbox.quirks.hangBeforeCommit = 1;
    const made = ticket.parse(await (await post('/bookings', await order(), { 'idempotency-key': 'http-test-key-0123456789' })).json());
    const text = JSON.stringify(await here.store.read('test', ['book', 'token', 'turns', `ticket:${made.ticket}`]));
    // The order waits in the store, sealed.
    expect(text).toMatch(/"state":"sending".*"order":"eyJ/);
    expect(text).not.toMatch(/Nadia|client\.example|7946 0101/);
  });
});

describe('health', () => {
  it('runs, and is ready as long as a booking could be stored', async () => {
    expect((await here.app.request('/healthz')).status).toBe(200);
    expect((await here.app.request('/readyz')).status).toBe(200);
    here.ready.fails = true;
    expect(await code(await here.app.request('/readyz'))).toBe('503 busy');
  });
});

describe('the script', () => {
  let folder: string;
  let served: Started;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'okno-assets-'));
    mkdirSync(join(folder, 'okno', 'abc123'), { recursive: true });
    writeFileSync(join(folder, 'okno.js'), 'loader');
    writeFileSync(join(folder, 'okno', 'abc123', 'core.js'), 'core');
    writeFileSync(join(folder, 'okno', 'abc123', 'core.js.gz'), gzipSync('core'));
    writeFileSync(join(folder, 'secret.json'), '{}');
    served = await startApp({ assets: folder });
  });
  afterEach(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is for every page, evergreen at its door and immutable behind it, and compressed for those who take it', async () => {
    const loader = await served.app.request('/okno.js');
    expect(loader.headers.get('access-control-allow-origin')).toBe('*');
    expect(loader.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(loader.headers.get('cache-control')).toContain('max-age=300');
    const core = await served.app.request('/okno/abc123/core.js', { headers: { 'accept-encoding': 'gzip, br;q=0' } });
    expect(core.headers.get('content-encoding')).toBe('gzip');
    expect(core.headers.get('cache-control')).toContain('immutable');
    const again = await served.app.request('/okno.js', { headers: { 'if-none-match': loader.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it.each(['/okno/abc123/none.js', '/okno/..%2f/secret.json', '/okno/abc123/..%2f..%2fsecret.json', '/okno/abc123/core.js.gz'])(
    '%s is not there',
    async (path) => {
      expect(await code(await served.app.request(path))).toBe('404 not_found');
    },
  );
});
