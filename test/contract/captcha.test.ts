/** A captcha over HTTP: shown in a page of its own where the service asks for one, sent with the booking, counted once. */
import vm from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Quirks } from '../../demo/sandbox/simplybook/quirks.ts';
import { problem, site, ticket } from '../../shared/contract/index.ts';
import { origin, startApp } from '../support/app.ts';
import { type Slot, soonest } from '../support/appointment.ts';

let here: Awaited<ReturnType<typeof startApp>>;
const begin = async (quirks: Partial<Quirks>) => {
  here = await startApp({ sandbox: { quirks } });
};
afterEach(() => here.close());

const page = () => here.app.request('/v1/sites/salon/captcha');
const codeOf = async (response: Response) => `${response.status} ${problem.parse(await response.json()).code}`;
const calls = (method: string) => here.sandbox.journal.filter((call) => call.method === method).length;

async function book({ start, unit }: Slot, captcha?: string, key: string = crypto.randomUUID()) {
  const response = await here.app.request('/v1/sites/salon/bookings', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({
      lines: [{ service: '9', unit, start }],
      client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
      termsAccepted: true,
      captcha,
    }),
  });
  if (!response.ok) return codeOf(response);
  return `${response.status} ${ticket.parse(await response.json()).state}`;
}

/** What the page's own script is told of the challenge. */
async function told(): Promise<Record<string, string>> {
  const [, text = ''] = /<script type="application\/json" id="challenge">(.*)<\/script>/.exec(await (await page()).text()) ?? [];
  return (JSON.parse(text) as { details: Record<string, string> }).details;
}

describe('where nobody asks for one', () => {
  beforeEach(() => begin({}));

  it('there is no page, and a booking costs nothing more', async () => {
    const { capabilities } = site.parse(await (await here.app.request('/v1/sites/salon')).json());
    expect(capabilities.captcha).toBe(false);
    const before = calls('getCaptchaChallenge');
    expect(await codeOf(await page())).toBe('404 not_found');
    expect(await book(await soonest(here.app, '9'))).toBe('201 booked');
    // Once, with the catalogue.
    expect([before, calls('getCaptchaChallenge')]).toEqual([1, 1]);
  });

  it('an answer that nobody asked for does no harm', async () => {
    expect(await book(await soonest(here.app, '9'), 'unasked')).toBe('201 booked');
  });
});

describe('where one is asked for', () => {
  beforeEach(() => begin({ captcha: 'altcha' }));

  it('nothing is sent without an answer, a wrong one is refused, a right one counts once', async () => {
    const { capabilities } = site.parse(await (await here.app.request('/v1/sites/salon')).json());
    expect(capabilities.captcha).toBe(true);
    const slot = await soonest(here.app, '9');
    expect(await book(slot)).toBe('422 captcha_refused');
    expect(calls('book')).toBe(0);
    expect(await book(slot, 'passed|somebody')).toBe('422 captcha_refused');
    const answer = `passed|${(await told())['challengeToken']}`;
    const key = crypto.randomUUID();
    expect(await book(slot, answer, key)).toBe('201 booked');
    // The same request again is the same booking.
    expect(await book(slot, answer, key)).toBe('201 booked');
    expect(await book(await soonest(here.app, '9'), answer)).toBe('422 captcha_refused');
    expect(here.sandbox.company('salon').bookings).toHaveLength(1);
  });

  it('a booking that was put back, not sent, keeps its answer', async () => {
    const slot = await soonest(here.app, '9');
    const answer = `passed|${(await told())['challengeToken']}`;
    await here.app.request('/v1/sites/salon/services/9');
    here.sandbox.quirks.throttleNext = 1;
    expect(await book(slot, answer)).toMatch(/^20\d (booked|accepted|sending)$/);
    await here.account.idle();
    const sent = here.sandbox.journal.filter(({ method }) => method === 'book');
    expect(sent.map(({ outcome }) => outcome)).toEqual(['throttled', 'result']);
  });

  it.each([
    [-32010, 'captcha_refused'],
    [-777, 'refused_by_business'],
  ])('under the code %i it is %s', async (captchaCode, code) => {
    here.sandbox.quirks.captchaCode = captchaCode;
    expect(await book(await soonest(here.app, '9'), 'passed|somebody')).toBe(`422 ${code}`);
  });

  it('the answer is nobody else’s: the log has none of it', async () => {
    await book(await soonest(here.app, '9'), 'passed|a-very-private-answer');
    expect(here.log.join('\n')).not.toContain('a-very-private-answer');
  });

  it('a page later there may be none, and then nobody has to pass', async () => {
    await here.app.request('/v1/sites/salon');
    here.sandbox.quirks.captcha = 'off';
    const text = await (await page()).text();
    expect(text).toContain('id="challenge">null</script>');
    expect(text).not.toContain(here.sandbox.url);
    expect(await book(await soonest(here.app, '9'), '')).toBe('201 booked');
  });
});

describe('its page', () => {
  it.each(['fcaptcha', 'altcha', 'recaptcha', 'recaptchav3', 'turnstile', 'imagecaptcha'] as const)(
    'is a frame’s: a fresh challenge each time, and %s drawn by the company’s own script',
    async (captcha) => {
      await begin({ captcha });
      const response = await page();
      expect(response.status).toBe(200);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`script-src ${here.sandbox.url}/v2/js/lib/captcha/captcha-widget.js 'sha256-`);
      expect(policy).toContain(`frame-ancestors https://book.example.com ${origin}`);
      expect(policy).toContain('sandbox allow-scripts');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const [first, second] = [await told(), await told()];
      expect(first['challengeToken']).not.toBe(second['challengeToken']);
      if (captcha === 'imagecaptcha') expect((await fetch(first['imageUrl'] ?? '')).headers.get('content-type')).toBe('image/png');
    },
  );

  it('runs a script that is one', async () => {
    await begin({ captcha: 'altcha' });
    const scripts = [...(await (await page()).text()).matchAll(/<script>([\s\S]*?)<\/script>/g)];
    expect(scripts).toHaveLength(1);
    expect(() => new vm.Script(scripts[0]?.[1] ?? '')).not.toThrow();
  });

  it('is found by an older edition’s own path', async () => {
    await begin({ captcha: 'altcha', captchaScript: 'untold' });
    const [, script = ''] = /<script src="([^"]+)">/.exec(await (await page()).text()) ?? [];
    expect((await fetch(script)).status).toBe(200);
  });

  it('has no script of another’s host', async () => {
    await begin({ captcha: 'altcha', captchaScript: 'foreign' });
    expect(await codeOf(await page())).toBe('502 upstream_misconfigured');
  });

  it('is not made without end for one visitor, nor for another’s page', async () => {
    await begin({ captcha: 'altcha' });
    const ask = (headers: Record<string, string>) => here.app.request('/v1/sites/salon/captcha', { headers });
    expect(await codeOf(await ask({ origin: 'https://elsewhere.example' }))).toBe('403 origin_refused');
    expect(await codeOf(await here.app.request('/v1/sites/nobody/captcha'))).toBe('404 site_unknown');
    const statuses = await Promise.all(Array.from({ length: 16 }, async () => (await ask({ 'x-test-address': '192.0.2.1' })).status));
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  it('cannot be had while the service is broken', async () => {
    await begin({ captcha: 'altcha' });
    await here.app.request('/v1/sites/salon');
    Object.assign(here.sandbox.quirks, { internalError: 1, faultMethod: 'getCaptchaChallenge' });
    expect(await codeOf(await page())).toBe('502 upstream_failed');
    Object.assign(here.sandbox.quirks, { faultMethod: null, throttleNext: 1 });
    expect(await codeOf(await page())).toBe('503 busy');
  });
});
