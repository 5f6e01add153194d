/** What strangers try at the door: bodies too large or too deep, headers, prototypes, links that were tampered with or belong elsewhere. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../shared/routes.ts';
import { operatorToken, origin, startApp, webhookToken } from '../support/app.ts';
import { confirmed, soonest } from '../support/appointment.ts';

let here: Awaited<ReturnType<typeof startApp>>;
let manage: string;
beforeAll(async () => {
  here = await startApp();
  manage = (await confirmed(here.app, '9', await soonest(here.app, '9'))).manage;
});
afterAll(() => here.close());

const post = async (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  here.app.request(path, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
    body,
  });

/** Every route that takes a body. */
const taking = [
  '/v1/sites/salon/quote',
  '/v1/sites/salon/bookings',
  '/v1/sites/salon/booking/cancel',
  '/v1/sites/salon/booking/reschedule',
  '/v1/sites/salon/booking/payment',
  `/v1/sites/salon/webhooks/${webhookToken}`,
  `/v1/sites/salon/payments/stripe/${webhookToken}`,
] as const;
const link = () => ({ authorization: `Bearer ${manage}` });

describe('a body', () => {
  it.each(taking)('that is too large is refused before it is read whole: %s', async (path) => {
    const answer = await post(path, `{"x":"${'x'.repeat(70_000)}"}`, link());
    expect(answer.status).toBe(413);
  });

  const deep = '['.repeat(30_000) + ']'.repeat(30_000);
  it.each(taking)('that is deep, odd or no JSON is refused and breaks nothing: %s', async (path) => {
    const odd = [
      deep,
      `{"lines":${deep}}`,
      '{"__proto__":{"admin":1}}',
      '{"constructor":{"prototype":{"x":1}}}',
      'null',
      '[]',
      '"',
      '',
      '\u0000',
      '1e999',
    ];
    for (const body of odd) {
      // Cancelling needs no body.
      if (path.endsWith('/cancel') && body === '') continue;
      const { status } = await post(path, body, link());
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect(Object.prototype).not.toHaveProperty('admin');
    expect({}).not.toHaveProperty('x');
  });

  it('of another kind than JSON is refused where our own pages send JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      expect((await post('/v1/sites/salon/bookings', '{}', { 'content-type': type })).status).toBe(415);
    }
  });
});

describe('a link', () => {
  const open = async (token: string) =>
    (await here.app.request('/v1/sites/salon/booking', { headers: { origin, authorization: `Bearer ${token}` } })).status;

  it('opens nothing once any part of it was changed', async () => {
    const parts = manage.split('.');
    const flipped = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
    for (const [index, part] of parts.entries()) {
      for (const at of [0, Math.floor(part.length / 2)]) {
        if (part === '') continue;
        expect(await open(parts.map((other, own) => (own === index ? flipped(part, at) : other)).join('.'))).toBe(401);
      }
    }
    for (const token of [parts.slice(0, 4).join('.'), `${manage}.x`, manage.slice(0, -4), '....', 'x'.repeat(5000)])
      expect(await open(token)).toBe(401);
  });

  it('made up without a key, unsigned or of another algorithm opens nothing', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { site: 'salon', scope: 'manage', exp: 4_000_000_000, reference: { id: '1', hash: 'x' } };
    for (const alg of ['none', 'HS256', 'dir', 'RSA1_5']) expect(await open(`${part({ alg, enc: 'A256GCM' })}.${part(claims)}.`)).toBe(401);
  });

  it('is taken from the header alone', async () => {
    const ask = (path: string, headers: Record<string, string> = {}) => here.app.request(path, { headers: { origin, ...headers } });
    expect((await ask(`/v1/sites/salon/booking?token=${manage}`)).status).toBe(401);
    expect((await ask('/v1/sites/salon/booking', { cookie: `token=${manage}` })).status).toBe(401);
    expect((await ask('/v1/sites/salon/booking', { authorization: `Basic ${btoa(`x:${manage}`)}` })).status).toBe(401);
  });
});

describe('names that are none', () => {
  it.each(['__proto__', 'constructor', 'toString', '..%2f..%2fetc', '%00', 'salon%0d%0aset-cookie:%20x=1', 'sаlon'])(
    'the site %s',
    async (name) => {
      for (const template of Object.values(routes)) {
        const path = template.replace(':site', name).replace(/:\w+/g, 'x');
        if (!path.includes(name)) continue;
        const answer = await here.app.request(path, { headers: { origin } });
        // Where a token is asked for first, nobody learns that there is no such site.
        expect([400, 401, 403, 404]).toContain(answer.status);
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    },
  );
});

describe('every answer of every route', () => {
  it('is of its own kind, and repeats no header that a stranger sent', async () => {
    const mark = 'x-injected';
    for (const [name, template] of Object.entries(routes)) {
      const path = template.replace(':site', 'salon').replace(/:\w+/g, 'none');
      const answer = await here.app.request(`${path}?a=%0d%0a${mark}:%201&service=${mark}`, {
        headers: {
          origin,
          'x-forwarded-for': mark,
          'x-forwarded-host': mark,
          host: mark,
          'accept-language': mark,
          'x-request-id': mark,
          authorization: name === 'metrics' || name === 'operator' ? `Bearer ${operatorToken}` : `Bearer ${mark}`,
        },
      });
      const headers = JSON.stringify([...answer.headers]);
      expect(headers, name).not.toContain(mark);
      expect(answer.headers.get('x-content-type-options'), name).toBe('nosniff');
      expect(answer.headers.get('set-cookie'), name).toBeNull();
      const html = answer.headers.get('content-type')?.startsWith('text/html');
      if (html) expect(answer.headers.get('content-security-policy'), name).toMatch(/default-src 'none'|sandbox/);
      // In no frame of another website; the pages for frames name the business's own.
      if (html)
        expect(answer.headers.get('content-security-policy'), name).toMatch(
          /frame-ancestors ('none'|'self'( https:\/\/salon\.example)?)(;|$)/,
        );
      if (html) expect(await answer.text(), name).not.toContain(`x-forwarded-host`);
    }
  });
});
