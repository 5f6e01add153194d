/** The gateways inside workerd, without Node: the same pages are opened, paid, read and given back; signatures are known. */
import { expect, inject, it } from 'vitest';
import { accounts } from '../../demo/sandbox/stripe/accounts.ts';
import { shops } from '../../demo/sandbox/yookassa/shops.ts';
import type { GatewayPorts } from '../../proxy/payments/gateway.ts';
import { createGateways, paymentsSettings } from '../../proxy/payments/registry.ts';

const [{ secretKey, webhookSecret }] = accounts;
const [{ shopId, secretKey: shopKey }] = shops;
const ports: GatewayPorts = {
  fetch: (request) => fetch(request),
  now: () => Date.now() + inject('clockAhead'),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  timeout: 20_000,
};
const gatewaysAt = (at: Partial<GatewayPorts> = {}) =>
  createGateways(
    paymentsSettings.parse({
      stripe: { apiUrl: inject('stripeUrl'), secretKey, webhookSecret },
      yookassa: { apiUrl: inject('yookassaUrl'), shopId, secretKey: shopKey },
    }),
    { ...ports, ...at },
  );

it.each([
  ['stripe', 'GBP'],
  ['yookassa', 'RUB'],
])('%s opens a page, reads it paid, and gives back', async (name, currency) => {
  const gateway = gatewaysAt().get(name);
  const amount = { minor: 4250, currency };
  const checkout = {
    reference: 'cart-1',
    amount,
    description: 'Haircut',
    returnUrl: 'http://localhost:4999/back',
    expiresAt: ports.now() + 40 * 60_000,
  };
  const opened = await gateway?.open(checkout, crypto.randomUUID());
  if (!opened?.ok) throw new Error(opened?.fault.code);
  const { id, url } = opened.value;
  expect(await gateway?.read(id)).toEqual({ ok: true, value: { state: 'open' } });
  await fetch(url, { method: 'POST', body: new URLSearchParams({ do: 'pay' }), redirect: 'manual' });
  expect(await gateway?.read(id)).toMatchObject({ ok: true, value: { state: 'paid', amount, reference: 'cart-1' } });
  expect(await gateway?.refund(id, amount, crypto.randomUUID())).toEqual({ ok: true, value: 'made' });
});

it('knows a signature that another program made', async () => {
  const text =
    '{"id":"evt_1","object":"event","type":"checkout.session.completed","data":{"object":{"id":"cs_test_a1","object":"checkout.session"}}}';
  const gateway = gatewaysAt({ now: () => 1_764_662_400_000 }).get('stripe');
  const notified = (body: string) =>
    gateway?.notified({
      body: new TextEncoder().encode(body),
      headers: new Headers({ 'stripe-signature': 't=1764662400,v1=cbd1a89d837d444e2533672b68e6788ade0e2361c08f0032b8734276fd8b7a6e' }),
    });
  expect(await notified(text)).toBe('cs_test_a1');
  expect(await notified(`${text} `)).toBeNull();
});
