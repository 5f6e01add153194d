import { expect, it } from 'vitest';
import { fromStripeAmount, toStripeAmount } from './amount.ts';

/** Ours, and what stands in Stripe's request; null where Stripe cannot take exactly this much. */
it.each([
  ['GBP', 4250, 4250],
  ['JPY', 1500, 1500],
  // Stripe counts hundredths of what has none, and takes whole units only.
  ['ISK', 1500, 150_000],
  ['UGX', 5000, 500_000],
  // In daily use it has no decimals; by ISO 4217 and at Stripe it has two. With Madagascar's Stripe does not agree.
  ['HUF', 420_000, 420_000],
  ['MGA', 420_000, 4200],
  ['KWD', 1230, 1230],
  ['KWD', 1234, null],
  ['BHD', 10, 10],
  ['GBP', 0, null],
  ['GBP', -1, null],
  ['GBP', 0.5, null],
  ['GBP', Number.NaN, null],
])('%s %d is %s', (currency, minor, amount) => {
  expect(toStripeAmount({ minor, currency })).toBe(amount);
  if (amount !== null) expect(fromStripeAmount(amount, currency.toLowerCase())).toEqual({ minor, currency });
});

it('cannot write down a fraction of what has none', () => {
  expect(fromStripeAmount(150_050, 'isk')).toBeNull();
});
