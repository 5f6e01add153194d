/** No key, hash, signature, token or staff contact ever leaves: every response, every line of the log and every built file is searched. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { routes } from '../../shared/routes.ts';
import { operatorToken, origin, startApp, webhookToken } from '../support/app.ts';
import { confirmed, soonest } from '../support/appointment.ts';
import { testSecret } from '../support/config.ts';
import { startTill, type Till } from '../support/till.ts';

const built = fileURLToPath(new URL('../../dist', import.meta.url));
let here: Awaited<ReturnType<typeof startApp>>;
let till: Till;
beforeEach(async () => {
  till = await startTill('stripe');
  here = await startApp({ assets: join(built, 'widget'), payments: till.settings });
});
afterEach(async () => {
  await here.close();
  await till.close();
});

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** Everything that must stay inside, by what it is. */
function secrets(): readonly (readonly [what: string, secret: string])[] {
  const { seed, bookings } = here.sandbox.company('salon');
  return [
    ['the API key', seed.apiKey],
    ['the secret key', seed.secretKey],
    ['the configuration’s secret', testSecret],
    ['the webhook token', webhookToken],
    ['the operator’s token', operatorToken],
    ['the gateway’s key', till.settings.stripe?.secretKey ?? ''],
    ['the gateway’s signing secret', till.settings.stripe?.webhookSecret ?? ''],
    ...here.sandbox.company('salon').carts.map(({ hash }) => ['a cart’s hash', hash] as const),
    ...here.sandbox.tokens.issued().map((token) => ['an access token', token] as const),
    ...seed.units.flatMap(({ email, phone }) => [['a staff address', email] as const, ['a staff telephone', phone] as const]),
    ['the owner’s address', String(seed.info['email'])],
    ...bookings.flatMap(({ id, hash, client }) => [
      ['a booking’s hash', hash] as const,
      ['a client’s hash', client.hash] as const,
      ['a signature', md5(id + hash + seed.secretKey)] as const,
    ]),
  ];
}
const personal = ['Nadia', 'nadia@client.example', '7946 0101', '79460101'];

function search(where: string, text: string, forbidden: readonly (readonly [string, string])[]): void {
  for (const [what, secret] of forbidden) {
    const found = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64').replace(/=+$/, '')].some((form) =>
      text.includes(form),
    );
    if (found) throw new Error(`${what} stands in ${where}`);
  }
}

it('not in any response of any route, nor in the log', async () => {
  const answers: { readonly route: string; readonly text: string }[] = [];
  const visited = new Set<string>();
  const ask = async (name: keyof typeof routes, parameters: Record<string, string> = {}, init: RequestInit = {}, query = '') => {
    const path = routes[name].replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(parameters[key] ?? 'salon'));
    const headers = { origin, 'content-type': 'application/json', ...(init.headers as Record<string, string>) };
    const response = await here.app.request(path + query, { ...init, headers });
    visited.add(name);
    answers.push({
      route: `${init.method ?? 'GET'} ${path} ${response.status}`,
      text: `${JSON.stringify([...response.headers])}\n${await response.text()}`,
    });
  };
  const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers,
  });
  const key = () => ({ 'idempotency-key': crypto.randomUUID() });

  const slot = await soonest(here.app, '9');
  const line = { service: '9', unit: slot.unit, start: slot.start };
  const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' };
  const made = await confirmed(here.app, '9', slot);
  const link = { authorization: `Bearer ${made.manage}` };
  await ask('site');
  await ask('service', { service: '6' });
  await ask('service', { service: '99' });
  await ask('availability', {}, {}, `?service=9&from=${slot.start.slice(0, 10)}&to=${slot.start.slice(0, 10)}`);
  await ask('series', {}, {}, `?service=12&unit=4&start=${slot.start}`);
  await ask('quote', {}, post({ lines: [line], promo: 'WELCOME20', client }));
  await ask('quote', {}, post({ lines: [line], promo: 'NOSUCH', client }));
  await ask('bookings', {}, post({ lines: [line], client, termsAccepted: true }, key()));
  await ask('bookings', {}, post({ lines: [line], client: { ...client, phone: 'x' }, termsAccepted: true }, key()));
  await ask('bookings', {}, post({ lines: [{ ...line, secret: testSecret }], client }, key()));
  await ask('ticket', { ticket: made.ticket });
  await ask('ticket', { ticket: made.ticket }, { method: 'DELETE' });
  await ask('booking', {}, { headers: link });
  await ask('booking', {}, { headers: { authorization: 'Bearer x' } });
  await ask('calendar', {}, { headers: link });
  await ask('rescheduling', {}, post({ start: slot.start }, { ...link, ...key() }));
  await ask('cancellation', {}, post({}, { ...link, ...key() }));
  await ask('picture', { picture: 'u1' });
  await ask('captcha');
  const unpaid = { authorization: `Bearer ${(await confirmed(here.app, '10', await soonest(here.app, '10'))).manage}` };
  await ask('payment', {}, post({}, { ...link, ...key() }));
  await ask('payment', {}, post({}, { ...unpaid, ...key() }));
  await ask('payment', {}, post({ returnTo: 'https://elsewhere.example' }, { ...unpaid, ...key() }));
  await ask('paymentNotice', { gateway: 'stripe', token: webhookToken }, post({ type: 'checkout.session.completed' }));
  await ask('paymentNotice', { gateway: 'barter', token: webhookToken }, post({}));
  await ask('paymentNotice', { gateway: 'stripe', token: 'a-wrong-webhook-token' }, post({}));
  const [booking] = here.sandbox.company('salon').bookings;
  const callback = { booking_id: booking?.id, booking_hash: booking?.hash, company: 'salon', notification_type: 'change' };
  await ask('webhook', { token: webhookToken }, post(callback));
  await ask('webhook', { token: 'a-wrong-webhook-token' }, post(callback));
  for (const name of ['manage', 'embed', 'form', 'openapi', 'keys', 'script', 'health', 'ready'] as const) await ask(name);
  const filled = {
    service: '9',
    start: slot.start,
    name: 'Nadia Brown',
    email: 'nadia@client.example',
    phone: '+44 20 7946 0101',
    terms: '1',
  };
  const sent = (fields: Record<string, string>) => ({
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: 'https://book.example.com', 'content-type': 'application/x-www-form-urlencoded' },
  });
  await ask('form', {}, sent(filled));
  await ask('form', {}, sent({ ...filled, email: '' }));
  await ask('formTicket', { ticket: made.ticket });
  await ask('formTicket', { ticket: made.ticket }, sent({ do: 'withdraw' }));
  await ask('assets', { version: 'none', file: 'core.js' });
  // The faults speak too.
  for (const quirks of [
    { html502: 1 },
    { internalError: 1 },
    { garbage: 1 },
    { tokenDead: 3 },
    { validatorMessage: 'No.' },
    { cutAfterCommit: 1 },
  ]) {
    Object.assign(here.sandbox.quirks, { ...quirks, faultMethod: 'tokenDead' in quirks ? null : 'book' });
    const next = await soonest(here.app, '9');
    await ask('bookings', {}, post({ lines: [{ ...line, ...next }], client, termsAccepted: true }, key()));
  }
  await here.account.wake();
  // What it has seen of all that stands on the operator's page.
  const operator = { authorization: `Bearer ${operatorToken}` };
  for (const name of ['metrics', 'operator', 'siteMetrics', 'siteOperator'] as const) {
    await ask(name);
    await ask(name, {}, { headers: operator });
  }
  for (const name of ['operator', 'siteOperator'] as const)
    await ask(name, {}, post({}, { ...operator, origin: 'https://book.example.com' }));
  for (const { route, text } of answers.filter((answer) => /(metrics|operator)(\/salon)? 200/.test(answer.route)))
    search(route, text, [['a link', made.manage], ['a ticket', made.ticket], ...personal.map((one) => ['a client', one] as const)]);

  expect([...visited].toSorted()).toEqual(Object.keys(routes).toSorted());
  expect(secrets().length).toBeGreaterThan(20);
  for (const { route, text } of answers) search(route, text, secrets());
  const log = here.log.join('\n');
  expect(log).toContain('"event":"upstream"');
  search('the log', log, [...secrets(), ['a link', made.manage], ...personal.map((text) => ['a client', text] as const)]);
});

it('not in any built file', () => {
  const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(js|json|d\.ts)$/.test(entry.name),
  );
  expect(files.length).toBeGreaterThan(50);
  for (const { parentPath, name } of files) {
    const text = readFileSync(join(parentPath, name), 'utf8');
    search(name, text, secrets());
    expect(text, name).not.toContain('sourceMappingURL=data:');
  }
});

it('a search that finds', () => {
  expect(() => search('a text', `x${here.sandbox.company('salon').seed.secretKey}x`, secrets())).toThrow('the secret key stands in a text');
});
