import { describe, expect, it } from 'vitest';
import { fromAmount, paymentBody, paymentOf, toAmount } from './map.ts';
import { payment } from './schema.ts';

describe('an amount', () => {
  it.each([
    ['RUB', 150_050, '1500.50'],
    ['RUB', 5, '0.05'],
    ['RUB', 29, '0.29'],
    ['RUB', 100_000_000_001, '1000000000.01'],
    ['JPY', 1500, '1500.00'],
    ['KWD', 1230, '1.23'],
    ['KWD', 1110, '1.11'],
  ])('of %s %d is written %s, and read back', (currency, minor, value) => {
    const back = { minor, currency };
    expect(toAmount(back)).toEqual({ value, currency });
    expect(fromAmount({ value, currency })).toEqual(back);
  });

  it.each([
    ['RUB', 0],
    ['RUB', -100],
    ['RUB', 0.5],
    ['KWD', 1234],
  ])('of %s %d cannot be taken', (currency, minor) => expect(toAmount({ minor, currency })).toBeNull());

  it.each([
    ['100', 10_000],
    ['100.5', 10_050],
    ['100.5000', 10_050],
  ])('may come as %s', (value, minor) => expect(fromAmount({ value, currency: 'RUB' })).toEqual({ minor, currency: 'RUB' }));

  it.each(['', 'free', '1e3', '-1.00', '1 000.00', '100,50', '0.005'])('"%s" is none', (value) =>
    expect(fromAmount({ value, currency: 'RUB' })).toBeNull(),
  );
});

const checkout = {
  reference: 'cart-1',
  amount: { minor: 240_000, currency: 'RUB' },
  description: 'Стрижка мужская, 1 декабря в 14:30',
  returnUrl: 'https://book.example.com/back',
  expiresAt: 1_764_664_200_000,
};

describe('a payment’s body', () => {
  it('names amount and cart, and takes the money in one step', () => {
    expect(paymentBody(checkout)).toEqual({
      amount: { value: '2400.00', currency: 'RUB' },
      capture: true,
      confirmation: { type: 'redirect', return_url: checkout.returnUrl },
      description: checkout.description,
      metadata: { reference: 'cart-1' },
    });
  });

  it('cuts a long description between characters', () => {
    expect(paymentBody({ ...checkout, description: '💈'.repeat(200) })).toMatchObject({ description: '💈'.repeat(128) });
  });

  it('is none for an amount that cannot be taken', () => {
    expect(paymentBody({ ...checkout, amount: { minor: 0, currency: 'RUB' } })).toBeNull();
  });
});

const kept = (more: object) =>
  payment.parse({
    id: '23d93cac-000f-5000-8000-126628f15141',
    status: 'succeeded',
    amount: { value: '2400.00', currency: 'RUB' },
    created_at: '2026-12-01T08:00:00.000Z',
    captured_at: '2026-12-01T08:05:00.129Z',
    refunded_amount: { value: '400.00', currency: 'RUB' },
    metadata: { reference: 'cart-1' },
    ...more,
  });
const paid = {
  state: 'paid',
  at: Date.parse('2026-12-01T08:05:00.129Z'),
  amount: { minor: 240_000, currency: 'RUB' },
  refunded: { minor: 40_000, currency: 'RUB' },
  reference: 'cart-1',
};

it.each([
  ['paid', {}, paid],
  ['paid, nothing given back', { refunded_amount: undefined }, { ...paid, refunded: { minor: 0, currency: 'RUB' } }],
  ['paid, the moment untold', { captured_at: undefined }, { ...paid, at: Date.parse('2026-12-01T08:00:00.000Z') }],
  ['paid, not opened by us', { metadata: {} }, { ...paid, reference: null }],
  ['paid, with what others wrote', { metadata: { reference: 7 } }, { ...paid, reference: null }],
  ['waiting for the client', { status: 'pending' }, { state: 'open' }],
  ['waiting to be taken', { status: 'waiting_for_capture' }, { state: 'open' }],
  ['cancelled', { status: 'canceled' }, { state: 'cancelled' }],
  ['an amount that cannot be read', { amount: { value: '2 400', currency: 'RUB' } }, null],
  ['a moment that cannot be read', { captured_at: 'yesterday' }, null],
])('a payment: %s', (_what, more, mapped) => {
  expect(paymentOf(kept(more))).toEqual(mapped);
});
