/** Paying for bookings, over HTTP: carts, confirmations, what is not paid in time. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { client, entriesOf, type Reply, type Salon, startSalon } from '../testing.ts';
import { signature } from './signed.ts';

const SECRET = 'salon-secret-key-77d0e4b8';
let salon: Salon;

beforeEach(async () => {
  salon = await startSalon();
});
afterEach(() => salon.sandbox.close());

async function bridal(more: { additional?: unknown; batch?: unknown } = {}) {
  const { unit, date, time } = await salon.firstFree('10');
  const reply = await salon.call('book', ['10', unit, date, time, client, more.additional ?? {}, 1, more.batch ?? null]);
  const [{ id = '', hash = '' } = {}] = entriesOf(reply);
  return { reply, id: String(id), hash: String(hash), sign: signature(String(id), String(hash), SECRET), at: `${date} ${time}` };
}
const told = (reply: Reply) => reply.error?.code ?? reply.result;
const details = async ({ id, sign }: { id: string; sign: string }) => (await salon.call('getBookingDetails', [id, sign])).result;

interface CartReply {
  readonly cart_id: string;
  readonly cart_hash: string;
}
const cartOf = async (...ids: string[]) => (await salon.call('getBookingCart', [ids])).result as CartReply;

describe('a cart', () => {
  it('is of the bookings that it is asked for, the same every time', async () => {
    const [one, two] = [await bridal(), await bridal()];
    const cart = await cartOf(one.id, two.id);
    expect(cart).toEqual({
      cart_id: '1',
      cart_hash: expect.stringMatching(/^[0-9a-f]{32}$/),
      amount: '480.0000',
      currency: 'GBP',
      status: 'not_paid',
      cart: [
        { id: one.id, event_id: '10', name: `Bridal package ${one.at}`, price: '240.0000', qty: 1 },
        { id: two.id, event_id: '10', name: `Bridal package ${two.at}`, price: '240.0000', qty: 1 },
      ],
    });
    expect(await cartOf(two.id, one.id)).toEqual(cart);
    expect((await cartOf(one.id)).cart_id).toBe('2');
    expect(told(await salon.call('getBookingCart', [['99999']]))).toBe(-32012);
    expect(told(await salon.call('getBookingCart', [[]]))).toBe(-32602);
  });

  it('counts the promo code and the tax, which an owner may hide', async () => {
    salon.setParams({ sale_tax: '20' });
    const { id } = await bridal({ additional: { promocode: 'WELCOME20' } });
    expect(await cartOf(id)).toMatchObject({ amount: '230.4000' });
    const event = async () => ((await salon.call('getEventList')).result as Record<string, object>)['10'];
    expect(await event()).toMatchObject({ price: '240.0000', price_with_tax: 288, price_without_tax: 240, tax: 48, show_tax: true });
    salon.setParams({ hide_sale_tax: '1' });
    expect(await event()).toMatchObject({ price_with_tax: 288, show_tax: false });
    salon.setParams({ sale_tax: '0' });
    expect(await event()).not.toHaveProperty('tax');
  });

  it('is paid as a whole, once or again', async () => {
    const [one, two] = [await bridal(), await bridal()];
    const { cart_id: id, cart_hash: hash } = await cartOf(one.id, two.id);
    const pay = async (...params: unknown[]) => told(await salon.call('confirmBookingCart', params));
    const sign = signature(id, hash, SECRET);
    expect(await pay('99', 'paypal', sign)).toBe(-32080);
    expect(await pay(id, 'paypal', 'wrong')).toBe(-32085);
    expect(await pay(id, 'barter', sign)).toBe(-32097);
    expect(await pay(id, 'paypal', sign)).toBe(true);
    expect(await pay(id, 'paypal', sign)).toBe(true);
    expect(await cartOf(one.id, two.id)).toMatchObject({ status: 'paid' });
    expect(await details(one)).toMatchObject({
      is_confirmed: '1',
      require_payment: false,
      invoice_status: 'paid',
      invoice_payment_received: '1',
      invoice_payment_processor: 'paypal',
      price: { status: 'paid', amount: '240.0000' },
    });
  });

  it('is paid within an application, when its proof holds', async () => {
    const one = await bridal();
    const { cart_id: id } = await cartOf(one.id);
    const prove = async (info: unknown, cart = id) => told(await salon.call('validatePayment', [info, cart]));
    expect(await prove({ response: { state: 'failed' } })).toBe(-32099);
    expect(await prove('nothing')).toBe(-32099);
    expect(await prove({ response: { state: 'approved' } }, '99')).toBe(-32080);
    expect(await details(one)).toMatchObject({ require_payment: true, invoice_status: 'pending' });
    expect(await prove({ response: { state: 'approved' } })).toBe(true);
    expect(await details(one)).toMatchObject({ require_payment: false });
  });
});

describe('a payment', () => {
  it('of one booking confirms it', async () => {
    const one = await bridal();
    const pay = async (...params: unknown[]) => told(await salon.call('confirmBookingPayment', params));
    expect(await pay('99999', 'stripe', one.sign)).toBe(-32080);
    expect(await pay(one.id, 'stripe', 'wrong')).toBe(-32085);
    expect(await pay(one.id, 'barter', one.sign)).toBe(-32097);
    expect(await pay(one.id, 'Stripe', one.sign)).toBe(true);
    expect(await details(one)).toMatchObject({ is_confirmed: '1', invoice_payment_processor: 'stripe' });
  });

  it('of a list confirms the list', async () => {
    const { result: batch } = await salon.call('createBatch');
    const one = await bridal({ batch });
    const { batch_id: id = '', batch_type: type, batch_hash: hash = '' } = one.reply.result as Record<string, string>;
    const sign = signature(id, hash, SECRET);
    const pay = async (...params: unknown[]) => told(await salon.call('confirmBookingBatchPayment', params));
    expect(await pay('99', type, 'paypal', sign)).toBe(-32095);
    expect(await pay(id, type, 'paypal', 'wrong')).toBe(-32085);
    expect(await pay(id, type, 'barter', sign)).toBe(-32097);
    expect(await pay(id, type, 'paypal', sign)).toBe(true);
    expect(await details(one)).toMatchObject({ is_confirmed: '1', require_payment: false });
    const late = await salon.firstFree('9');
    expect(told(await salon.call('book', ['9', late.unit, late.date, late.time, client, {}, 1, batch]))).toBe(-32095);
  });

  it('that comes too late, or for what costs nothing, fails', async () => {
    const one = await bridal();
    salon.clock.at += 30 * 60_000;
    expect(told(await salon.call('confirmBookingPayment', [one.id, 'paypal', one.sign]))).toBe(-32099);
    expect(await details(one)).toMatchObject({ status: 'cancelled' });
    const { unit, date, time } = await salon.firstFree('9');
    const [{ id = '', hash = '' } = {}] = entriesOf(await salon.call('book', ['9', unit, date, time, client, {}, 1]));
    const sign = signature(String(id), String(hash), SECRET);
    expect(told(await salon.call('confirmBookingPayment', [id, 'paypal', sign]))).toBe(-32099);
  });

  it('may come later where the owner allows it: the booking stands', async () => {
    salon.setParams({ allow_delay_payment: '1' });
    const one = await bridal();
    expect(one.reply.result).toMatchObject({ require_confirm: false, bookings: [{ is_confirmed: '1', require_payment: true }] });
    salon.clock.at += 50 * 60_000;
    expect(await details(one)).toMatchObject({ status: 'confirmed' });
    expect(told(await salon.call('confirmBookingPayment', [one.id, 'paypal', one.sign]))).toBe(true);
  });

  it('needs a system that the owner has, and the plugin', async () => {
    const config = async (name: string) => told(await salon.call('getPaymentProcessorConfig', [name]));
    expect(await config('paypal')).toMatchObject({ client_id: 'salon-paypal-client' });
    expect(await config('barter')).toBe(-32097);
    const one = await bridal();
    salon.setPlugin('paid_events', false);
    expect(await config('paypal')).toBe(-32001);
    expect(told(await salon.call('validatePayment', [{ state: 'approved' }, '1']))).toBe(-32001);
    expect(told(await salon.call('confirmBookingPayment', [one.id, 'paypal', one.sign]))).toBe(-32001);
    expect((await bridal()).reply.result).toMatchObject({ require_confirm: false, bookings: [{ require_payment: false }] });
  });
});

describe('what is not paid in time', () => {
  it('is cancelled, and the owner is told', async () => {
    salon.sandbox.callbacks.urls['salon'] = 'http://127.0.0.1:9/';
    // Sixty milliseconds.
    salon.setParams({ payment_timeout: '0.001' });
    const one = await bridal();
    salon.clock.at += 1_000;
    await expect.poll(() => salon.sandbox.callbacks.sent.map(({ type }) => type)).toEqual(['create', 'cancel']);
    expect(salon.sandbox.company('salon').bookings).toMatchObject([{ id: one.id, status: 'cancelled' }]);
  });

  it('is cancelled before the next call is answered, whatever the clock does', async () => {
    const one = await bridal();
    salon.clock.at += 30 * 60_000;
    await salon.call('getTimeframe');
    expect(salon.sandbox.company('salon').bookings).toMatchObject([{ id: one.id, status: 'cancelled' }]);
  });
});
