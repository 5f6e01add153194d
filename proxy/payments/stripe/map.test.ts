import { describe, expect, it } from 'vitest';
import { intentOf, paymentOf, refundOutcome, sessionParams } from './map.ts';
import { session } from './schema.ts';

const checkout = {
  reference: 'cart-1',
  amount: { minor: 4250, currency: 'GBP' },
  description: 'Haircut, Tue 1 Dec, 14:30',
  returnUrl: 'https://book.example.com/back',
  expiresAt: 1_764_664_200_999,
};

describe('a session’s parameters', () => {
  it('name amount, cart and end', () => {
    expect(sessionParams(checkout)).toEqual({
      mode: 'payment',
      client_reference_id: 'cart-1',
      line_items: [{ quantity: 1, price_data: { currency: 'gbp', unit_amount: 4250, product_data: { name: checkout.description } } }],
      payment_intent_data: { description: checkout.description, metadata: { reference: 'cart-1' } },
      success_url: checkout.returnUrl,
      cancel_url: checkout.returnUrl,
      expires_at: 1_764_664_200,
    });
  });

  it('cut a long name between characters', () => {
    const name = sessionParams({ ...checkout, description: '💈'.repeat(300) })?.payment_intent_data?.description;
    expect([...(name ?? '')]).toHaveLength(250);
    expect(name).not.toMatch(/[\uD800-\uDBFF]$/);
  });

  it('are none for an amount that cannot be taken', () => {
    expect(sessionParams({ ...checkout, amount: { minor: 1234, currency: 'KWD' } })).toBeNull();
  });
});

const kept = (more: object) =>
  session.parse({
    id: 'cs_test_1',
    status: 'complete',
    payment_status: 'paid',
    amount_total: 4250,
    currency: 'gbp',
    created: 1_764_660_000,
    client_reference_id: 'cart-1',
    payment_intent: { id: 'pi_1', created: 1_764_661_000, latest_charge: { created: 1_764_662_000, amount_refunded: 250 } },
    ...more,
  });
const paid = { state: 'paid', amount: { minor: 4250, currency: 'GBP' }, reference: 'cart-1' };
const nothing = { minor: 0, currency: 'GBP' };

it.each([
  ['paid', {}, { ...paid, at: 1_764_662_000_000, refunded: { minor: 250, currency: 'GBP' } }],
  ['paid, its intent by name only', { payment_intent: 'pi_1' }, { ...paid, at: 1_764_660_000_000, refunded: nothing }],
  [
    'paid, its charge by name only',
    { payment_intent: { id: 'pi_1', created: 1_764_661_000, latest_charge: 'ch_1' } },
    { ...paid, at: 1_764_661_000_000, refunded: nothing },
  ],
  [
    'paid, not opened by us',
    { client_reference_id: null, payment_intent: null },
    { ...paid, at: 1_764_660_000_000, refunded: nothing, reference: null },
  ],
  ['complete, the money on its way', { payment_status: 'unpaid' }, { state: 'open' }],
  ['complete without a payment', { payment_status: 'no_payment_required' }, { state: 'open' }],
  ['open', { status: 'open', payment_status: 'unpaid', payment_intent: null }, { state: 'open' }],
  ['expired', { status: 'expired', payment_status: 'unpaid' }, { state: 'cancelled' }],
  ['an amount that cannot be written down', { currency: 'isk', amount_total: 150_050 }, null],
])('a session: %s', (_what, more, payment) => {
  expect(paymentOf(kept(more))).toEqual(payment);
});

it.each([
  ['pi_1', 'pi_1'],
  [{ id: 'pi_2' }, 'pi_2'],
  [null, null],
  [undefined, null],
])('an intent %j is refunded by the name %j', (intent, name) => {
  expect(intentOf(kept({ payment_intent: intent }))).toBe(name);
});

it.each([
  ['succeeded', 'made'],
  [null, 'made'],
  ['pending', 'pending'],
  ['requires_action', 'pending'],
  ['failed', 'refused'],
  ['canceled', 'refused'],
])('a refund %s is %s', (status, outcome) => expect(refundOutcome(status)).toBe(outcome));
