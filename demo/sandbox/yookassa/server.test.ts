/** Spoken to as any other client of the service would: what is refused, what is written down, what comes as a notification. */
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startYookassaSandbox, type YookassaSandbox } from './server.ts';

let sandbox: YookassaSandbox;
beforeEach(async () => {
  sandbox = await startYookassaSandbox();
});
afterEach(() => sandbox.close());

type Answer = Record<string, unknown>;

const wish = {
  amount: { value: '2400.00', currency: 'RUB' },
  capture: true,
  confirmation: { type: 'redirect', return_url: 'http://localhost:4999/back' },
  description: 'Стрижка мужская',
  metadata: { reference: 'cart-1' },
};
async function ask(path: string, body: object | null, headers: Record<string, string> = {}) {
  const { shopId, secretKey } = sandbox.shops[0];
  const own = { authorization: `Basic ${btoa(`${shopId}:${secretKey}`)}`, 'idempotence-key': crypto.randomUUID() };
  const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  const response = await fetch(`${sandbox.url}/${path}`, { ...init, headers: { ...own, ...headers } });
  return { status: response.status, body: (await response.json()) as Answer };
}
const open = async (more: object = {}) => String((await ask('payments', { ...wish, ...more })).body['id']);
const pageOf = (id: string) => `${new URL(sandbox.url).origin}/checkout/payments/${id}`;
const press = (id: string, button: string) =>
  fetch(pageOf(id), { method: 'POST', body: new URLSearchParams({ do: button }), redirect: 'manual' });
const wrong = () => sandbox.violations.map(({ kind }) => kind);

describe('the API', () => {
  it.each([
    ['nothing', { amount: { value: '0.00', currency: 'RUB' } }, 'amount'],
    ['an amount without its fraction', { amount: { value: '2400', currency: 'RUB' } }, 'amount'],
    ['a number', { amount: { value: 2400, currency: 'RUB' } }, 'amount'],
    ['no way back', { confirmation: { type: 'redirect' } }, 'request'],
    ['another way to confirm', { confirmation: { type: 'embedded' } }, 'request'],
    ['a long description', { description: 'я'.repeat(129) }, 'request'],
    ['metadata that is no text', { metadata: { reference: 1 } }, 'request'],
    ['an end, which it has no say in', { expires_at: '2026-12-01T08:00:00Z' }, 'request'],
  ])('refuses %s, and writes it down', async (_what, more, kind) => {
    const { status, body } = await ask('payments', { ...wish, ...more });
    expect([status, body]).toEqual([400, expect.objectContaining({ type: 'error', code: 'invalid_request' })]);
    expect(wrong()).toEqual([kind]);
    expect(sandbox.ledger.payments.size).toBe(0);
  });

  it('refuses a wrong key, and what comes without one of its own', async () => {
    expect((await ask('payments', wish, { authorization: 'Basic eDp5' })).body).toMatchObject({ code: 'invalid_credentials' });
    expect((await ask('payments', wish, { 'idempotence-key': '' })).body).toMatchObject({ parameter: 'Idempotence-Key' });
    expect((await ask('payments', wish, { 'idempotence-key': 'k'.repeat(65) })).status).toBe(400);
    expect(wrong()).toEqual(['credentials', 'key_missing', 'key_missing']);
  });

  it('answers again under the same key, and refuses it with another body', async () => {
    const first = await ask('payments', wish, { 'idempotence-key': 'k' });
    expect(first.body).toMatchObject({ status: 'pending', paid: false, metadata: { reference: 'cart-1' } });
    expect(await ask('payments', wish, { 'idempotence-key': 'k' })).toEqual(first);
    expect((await ask('payments', { ...wish, capture: false }, { 'idempotence-key': 'k' })).body).toMatchObject({
      code: 'invalid_request',
    });
    expect(wrong()).toEqual(['key_reused']);
  });

  it('cancels only what waits to be taken', async () => {
    const [one, two] = [await open(), await open({ capture: false })];
    expect((await ask(`payments/${one}/cancel`, {})).status).toBe(400);
    await press(two, 'pay');
    expect((await ask(`payments/${two}`, null)).body).toMatchObject({ status: 'waiting_for_capture', paid: true });
    expect((await ask(`payments/${two}/cancel`, {})).body).toMatchObject({
      status: 'canceled',
      cancellation_details: { party: 'merchant' },
    });
    expect(wrong()).toEqual([]);
  });

  it('gives back no more than there was, and nothing of what was not paid', async () => {
    const id = await open();
    const refund = (value: string) => ask('refunds', { payment_id: id, amount: { value, currency: 'RUB' } });
    expect((await refund('2400.00')).status).toBe(400);
    await press(id, 'pay');
    expect((await refund('2400.01')).body).toMatchObject({ parameter: 'amount' });
    const { body } = await refund('2400.00');
    expect(body).toMatchObject({ status: 'succeeded', payment_id: id });
    expect((await ask(`refunds/${body['id']}`, null)).body).toEqual(body);
    expect((await ask(`payments/${id}`, null)).body).toMatchObject({ refundable: false, refunded_amount: { value: '2400.00' } });
    expect((await refund('2400.00')).status).toBe(400);
  });
});

describe('the page', () => {
  it('is declined once and for all', async () => {
    const id = await open();
    expect(await (await press(id, 'decline')).text()).toContain('Банк отклонил платёж');
    expect((await press(id, 'pay')).status).toBe(200);
    expect((await ask(`payments/${id}`, null)).body).toMatchObject({
      status: 'canceled',
      cancellation_details: { reason: 'insufficient_funds' },
    });
  });

  it('can be left: the way back is a link, and the payment stays open', async () => {
    const id = await open();
    expect(await (await fetch(pageOf(id))).text()).toContain('href="http://localhost:4999/back"');
    expect((await ask(`payments/${id}`, null)).body).toMatchObject({ status: 'pending' });
  });

  it('says that its time is over', async () => {
    const id = await open();
    expect([sandbox.expire(id), sandbox.expire(id)]).toEqual([true, false]);
    expect(await (await fetch(pageOf(id))).text()).toContain('Время на оплату вышло');
    expect((await fetch(pageOf('none'))).status).toBe(404);
  });
});

it('ends a payment’s time by itself', async () => {
  await sandbox.close();
  // An hour is thirty milliseconds.
  sandbox = await startYookassaSandbox({ timeScale: 120_000 });
  const payment = sandbox.ledger.payments.get(await open());
  while (payment?.status === 'pending') await new Promise((resolve) => setTimeout(resolve, 5));
  expect(payment?.cancelled?.reason).toBe('expired_on_confirmation');
});

it('tells payment and refund without a signature', async () => {
  const told: { headers: object; body: Answer }[] = [];
  const shop = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on('end', () => {
      told.push({ headers: request.headers, body: JSON.parse(text) as Answer });
      response.end();
    });
  });
  await new Promise<void>((resolve) => void shop.listen(0, resolve));
  const address = shop.address();
  sandbox.notifications.urls['barber'] = `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`;
  const id = await open();
  await press(id, 'pay');
  await ask('refunds', { payment_id: id, amount: wish.amount });
  while (told.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  shop.close();
  shop.closeAllConnections();
  expect(told.map(({ body }) => body['event']).toSorted()).toEqual(['payment.succeeded', 'refund.succeeded']);
  expect(told[0]?.body).toMatchObject({ type: 'notification', object: { id: expect.any(String) } });
  expect(Object.keys(told[0]?.headers ?? {}).filter((name) => name.includes('signature'))).toEqual([]);
});
