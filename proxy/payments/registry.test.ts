import { expect, it } from 'vitest';
import { createGateways, paymentsSettings } from './registry.ts';

const ports = { fetch: () => Promise.reject(new Error('nobody asks')), now: () => 0, after: () => () => {}, timeout: 1000 };
const stripe = { secretKey: 'sk_test_a', webhookSecret: 'whsec_a' };
const yookassa = { shopId: '100500', secretKey: 'test_a-b' };

it.each([
  [{}, []],
  [{ stripe }, ['stripe']],
  [{ stripe, yookassa }, ['stripe', 'yookassa']],
])('%j gives the gateways %j', (settings, names) => {
  expect([...createGateways(paymentsSettings.parse(settings), ports).keys()]).toEqual(names);
});

it('asks the services themselves, unless it is told otherwise', () => {
  expect(paymentsSettings.parse({ stripe, yookassa })).toMatchObject({
    stripe: { apiUrl: 'https://api.stripe.com' },
    yookassa: { apiUrl: 'https://api.yookassa.ru/v3' },
  });
});

it.each([
  [{ stripe: { ...stripe, secretKey: 'pk_test_a' } }, 'stripe.secretKey'],
  [{ stripe: { ...stripe, secretKey: 'sk_test_a\n' } }, 'stripe.secretKey'],
  [{ stripe: { ...stripe, webhookSecret: 'a' } }, 'stripe.webhookSecret'],
  [{ stripe: { ...stripe, apiUrl: 'https://api.stripe.com/v1' } }, 'stripe.apiUrl'],
  [{ stripe: { ...stripe, apiUrl: 'api.stripe.com' } }, 'stripe.apiUrl'],
  [{ yookassa: { ...yookassa, shopId: 'shop' } }, 'yookassa.shopId'],
  [{ yookassa: { ...yookassa, secretKey: 'a' } }, 'yookassa.secretKey'],
  [{ paypal: {} }, ''],
])('%j is refused at %s', (settings, path) => {
  const parsed = paymentsSettings.safeParse(settings);
  expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});
