/** Spoken to as any other client of the service would: what is refused, what is written down, how events are signed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signed } from './events.ts';
import { type StripeSandbox, startStripeSandbox } from './server.ts';

let sandbox: StripeSandbox;
const clock = { at: Date.parse('2026-12-01T08:00:00Z') };
beforeEach(async () => {
  sandbox = await startStripeSandbox({ now: () => clock.at });
});
afterEach(() => sandbox.close());

type Answer = Record<string, unknown> & { error?: Record<string, unknown> };

const wish = {
  mode: 'payment',
  client_reference_id: 'cart-1',
  'line_items[0][quantity]': '1',
  'line_items[0][price_data][currency]': 'gbp',
  'line_items[0][price_data][unit_amount]': '4250',
  'line_items[0][price_data][product_data][name]': 'Haircut',
  success_url: 'http://localhost:4999/back',
};
async function ask(path: string, fields: Record<string, string> | null, headers: Record<string, string> = {}) {
  const key = { authorization: `Bearer ${sandbox.accounts[0].secretKey}`, 'idempotency-key': crypto.randomUUID() };
  const body = fields && new URLSearchParams(fields);
  const response = await fetch(`${sandbox.url}/v1/${path}`, { method: body ? 'POST' : 'GET', body, headers: { ...key, ...headers } });
  return { status: response.status, replayed: response.headers.get('idempotent-replayed'), body: (await response.json()) as Answer };
}
const open = async () => String((await ask('checkout/sessions', wish)).body['id']);
const pay = (id: string) =>
  fetch(`${sandbox.url}/c/pay/${id}`, { method: 'POST', body: new URLSearchParams({ do: 'pay' }), redirect: 'manual' });
const wrong = () => sandbox.violations.map(({ kind }) => kind);

describe('the API', () => {
  it.each([
    ['nothing', { 'line_items[0][price_data][unit_amount]': '0' }, 'amount'],
    ['a fraction', { 'line_items[0][price_data][unit_amount]': '42.50' }, 'amount'],
    ['too little', { 'line_items[0][price_data][unit_amount]': '29' }, 'amount'],
    ['the third decimal', { 'line_items[0][price_data][currency]': 'kwd', 'line_items[0][price_data][unit_amount]': '1234' }, 'amount'],
    [
      'part of what has no parts',
      { 'line_items[0][price_data][currency]': 'isk', 'line_items[0][price_data][unit_amount]': '1550' },
      'amount',
    ],
    ['a currency in capitals', { 'line_items[0][price_data][currency]': 'GBP' }, 'request'],
    ['no way back', { success_url: '' }, 'request'],
    ['a parameter that it does not know', { reference: 'cart-1' }, 'request'],
    ['29 minutes', { expires_at: String(clock.at / 1000 + 29 * 60) }, 'request'],
    ['more than a day', { expires_at: String(clock.at / 1000 + 24 * 60 * 60 + 1) }, 'request'],
  ])('refuses %s, and writes it down', async (_what, more, kind) => {
    const { status, body } = await ask('checkout/sessions', { ...wish, ...more });
    expect([status, body.error?.['type']]).toEqual([400, 'invalid_request_error']);
    expect(wrong()).toEqual([kind]);
    expect(sandbox.ledger.sessions.size).toBe(0);
  });

  it('refuses a wrong key, and shows it to nobody', async () => {
    const { status } = await ask('checkout/sessions', wish, { authorization: 'Bearer sk_test_wrong' });
    expect([status, wrong()]).toEqual([401, ['credentials']]);
    expect(JSON.stringify([sandbox.calls, sandbox.violations])).not.toContain('sk_test_wrong');
  });

  it('serves what comes without a key of its own, and writes it down', async () => {
    expect((await ask('checkout/sessions', wish, { 'idempotency-key': '' })).status).toBe(200);
    expect((await ask('checkout/sessions', wish, { 'idempotency-key': 'stripe-node-retry-1' })).status).toBe(200);
    expect(wrong()).toEqual(['key_missing', 'key_missing']);
  });

  it('answers again under the same key, refusals too, and refuses it with another body', async () => {
    const first = await ask('checkout/sessions', wish, { 'idempotency-key': 'k' });
    const again = await ask('checkout/sessions', wish, { 'idempotency-key': 'k' });
    expect(again).toEqual({ ...first, replayed: 'true' });
    const other = await ask('checkout/sessions', { ...wish, client_reference_id: 'cart-2' }, { 'idempotency-key': 'k' });
    expect([other.status, other.body.error?.['type'], wrong()]).toEqual([400, 'idempotency_error', ['key_reused']]);
  });

  it('shows an intent by name, whole, or with its charge', async () => {
    const id = await open();
    await pay(id);
    const [plain, whole, deep] = [
      (await ask(`checkout/sessions/${id}`, null)).body['payment_intent'],
      (await ask(`checkout/sessions/${id}?expand[]=payment_intent`, null)).body['payment_intent'],
      (await ask(`checkout/sessions/${id}?expand[0]=payment_intent.latest_charge`, null)).body['payment_intent'],
    ];
    expect(whole).toMatchObject({ id: plain, amount_received: 4250, latest_charge: expect.stringMatching(/^ch_/) });
    expect(deep).toMatchObject({ id: plain, latest_charge: { amount_refunded: 0, created: clock.at / 1000 } });
    expect((await ask(`payment_intents/${plain}`, null)).body).toEqual(whole);
  });

  it('gives back no more than there was', async () => {
    const id = await open();
    await pay(id);
    const intent = String((await ask(`checkout/sessions/${id}`, null)).body['payment_intent']);
    expect((await ask('refunds', { payment_intent: intent, amount: '4251' })).status).toBe(400);
    const { body } = await ask('refunds', { payment_intent: intent });
    expect(body).toMatchObject({ amount: 4250, status: 'succeeded' });
    expect((await ask(`refunds/${body['id']}`, null)).body).toEqual(body);
    expect((await ask('refunds', { payment_intent: intent })).body.error).toMatchObject({ code: 'charge_already_refunded' });
  });

  it('closes only what is open', async () => {
    const id = await open();
    expect((await ask(`checkout/sessions/${id}/expire`, {})).body).toMatchObject({ status: 'expired', url: null });
    expect((await ask(`checkout/sessions/${id}/expire`, {})).status).toBe(400);
    expect(wrong()).toEqual([]);
  });
});

describe('the page', () => {
  const press = (id: string, fields: Record<string, string>) =>
    fetch(`${sandbox.url}/c/pay/${id}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

  it('declines the card that every bank declines, and takes the next', async () => {
    const id = await open();
    const declined = await press(id, { do: 'pay', card: '4000 0000 0000 0002' });
    expect([declined.status, await declined.text()]).toEqual([402, expect.stringContaining('Your card was declined')]);
    expect((await press(id, { do: 'pay', card: '4242 4242 4242 4242' })).status).toBe(303);
  });

  it('can be left: the way back is a link, and the payment stays open', async () => {
    const id = await open();
    expect(await (await fetch(`${sandbox.url}/c/pay/${id}`)).text()).toContain('href="http://localhost:4999/back"');
    expect(sandbox.ledger.sessions.get(id)?.status).toBe('open');
  });

  it('lets nothing of a name run', async () => {
    const { body } = await ask('checkout/sessions', { ...wish, 'line_items[0][price_data][product_data][name]': '<script>x</script>' });
    expect(await (await fetch(String(body['url']))).text()).not.toContain('<script>');
  });

  it('says that its time is over', async () => {
    const id = await open();
    expect(sandbox.expire(id)).toBe(true);
    expect(sandbox.expire(id)).toBe(false);
    expect(await (await fetch(`${sandbox.url}/c/pay/${id}`)).text()).toContain('This page has expired');
    expect((await fetch(`${sandbox.url}/c/pay/cs_test_none`)).status).toBe(404);
  });
});

it('ends a payment’s time by itself', async () => {
  await sandbox.close();
  // Half an hour is thirty milliseconds.
  sandbox = await startStripeSandbox({ now: () => clock.at, timeScale: 60_000 });
  const { body } = await ask('checkout/sessions', { ...wish, expires_at: String(clock.at / 1000 + 30 * 60) });
  const session = sandbox.ledger.sessions.get(String(body['id']));
  while (session?.status === 'open') await new Promise((resolve) => setTimeout(resolve, 5));
  expect(session?.status).toBe('expired');
});

it('signs moment and body', () => {
  // By `openssl dgst -sha256 -hmac whsec_known` over the text `1764662400.{`.
  expect(signed('{', 'whsec_known', 1_764_662_400_999)).toBe(
    't=1764662400,v1=02c9d2bf4033477bbe19c0fdf62e6bbbf4526fb23e253d57a8b8cb8bfd04d67f',
  );
});

it('is steered from outside', async () => {
  const id = await open();
  const steer = async (name: string, told?: object) =>
    fetch(`${sandbox.url}/_sandbox/${name}`, told ? { method: 'POST', body: JSON.stringify(told) } : {});
  expect(await (await steer('switches', { paidTwice: 1 })).json()).toMatchObject({ paidTwice: 1 });
  expect((await steer('switches', { paidTwice: 'yes' })).status).toBe(400);
  expect((await steer('switches', { unknown: 1 })).status).toBe(400);
  expect((await steer('expire', { id })).status).toBe(200);
  expect((await steer('expire', { id })).status).toBe(409);
  expect(await (await steer('payments')).json()).toMatchObject([{ id, status: 'expired' }]);
  expect(await (await steer('calls')).json()).toMatchObject([{ method: 'POST', path: '/v1/checkout/sessions', status: 200 }]);
  for (const name of ['violations', 'notifications']) expect(await (await steer(name)).json()).toEqual([]);
  expect((await steer('constructor')).status).toBe(404);
});
