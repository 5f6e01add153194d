import { describe, expect, it } from 'vitest';
import { Unanswered } from '../../../ports/upstream.ts';
import { Refusal, service } from '../service.testing.ts';
import { confirmBookingBatch, createBatch } from './batch.ts';
import { book, getRecurringDatetimes } from './booking.ts';
import { getBookingCart, validatePayment } from './payment.ts';
import { getPromocodeInfo } from './promotion.ts';

const wish = { eventId: '7', unitId: '3', date: '2026-12-01', time: '13:00:00', clientData: { name: 'Nadia' } };

describe('an answer', () => {
  it.each([null, 'nothing', {}, { cart_id: '1' }])('%j is no cart, not even an empty one', async (answer) => {
    const { client, connection } = service({ getBookingCart: answer });
    expect(await getBookingCart(client, connection, ['434'])).toEqual({ ok: false, code: null });
  });

  it.each([['soon'], [{ date: 'soon', time: '13:00:00' }], ['2026-12-01']])('%j has dates that are none', async (...answer) => {
    const { client, connection } = service({ getRecurringDatetimes: answer });
    expect(await getRecurringDatetimes(client, connection, wish)).toEqual({ ok: false, code: null });
  });

  it.each([
    ['7', '7'],
    [7, '7'],
    [{ id: 7 }, '7'],
    [{ batch_id: '7' }, '7'],
  ])('%j is a batch', async (answer, value) => {
    const { client, connection } = service({ createBatch: answer });
    expect(await createBatch(client, connection)).toEqual({ ok: true, value });
  });

  it.each([null, [], {}])('%j does not say which batch was opened, nor what was booked', async (answer) => {
    const { client, connection } = service({ createBatch: answer, book: answer });
    await expect(createBatch(client, connection)).rejects.toBeInstanceOf(Unanswered);
    await expect(book(client, connection, 'key', wish)).rejects.toBeInstanceOf(Unanswered);
  });

  it.each([
    [true, true],
    ['1', true],
    [1, true],
    [false, false],
    [null, false],
  ])('%j to a confirmation is %s', async (answer, value) => {
    const { client, connection } = service({ confirmBookingBatch: answer, validatePayment: answer });
    const key = { id: '1', type: 'batch_recurrent_booking', hash: '357178bce290381bb7235080941ec143' };
    expect(await confirmBookingBatch(client, connection, 'key', key)).toEqual({ ok: true, value });
    expect(await validatePayment(client, connection, {}, '1')).toEqual({ ok: true, value });
  });

  it('that is a refusal is told as such, with the service’s own words', async () => {
    const { client, connection } = service({ getPromocodeInfo: new Refusal(-32001, 'Plugin is not activated') });
    expect(await getPromocodeInfo(client, connection, 'X')).toEqual({ ok: false, code: -32001, message: 'Plugin is not activated' });
  });
});

it('the page’s own example of a series is read as it stands there', async () => {
  const entry = (id: string, day: string, code: string, hash: string) => ({
    id,
    event_id: '7',
    unit_id: '3',
    client_id: '34',
    start_date_time: `${day} 13:00:00`,
    end_date_time: `${day} 13:30:00`,
    is_confirmed: '1',
    code,
    hash,
  });
  const answer = {
    require_confirm: false,
    bookings: [
      entry('434', '2015-12-30', 'h8vc14ca', '785cb8cce316e64765b94c05a635f4be'),
      entry('435', '2015-12-31', 'h8vc2pge', '8b92d634541bfd93c0830967e56f4653'),
    ],
    batch_type: 'batch_recurrent_booking',
    recurrent_batch_id: '1',
    batch_hash: '357178bce290381bb7235080941ec143',
  };
  const { client, connection, sent } = service({ book: answer });
  expect(await book(client, connection, 'key', { ...wish, recurringData: { days: 1, repeat_count: 2 } })).toMatchObject({
    ok: true,
    value: {
      require_confirm: false,
      bookings: [
        { id: '434', hash: '785cb8cce316e64765b94c05a635f4be' },
        { id: '435', start_date_time: '2015-12-31 13:00:00' },
      ],
      batch: { id: '1', type: 'batch_recurrent_booking', hash: '357178bce290381bb7235080941ec143' },
    },
  });
  expect(sent.at(-1)).toMatchObject({
    effect: 'write',
    params: ['7', '3', '2026-12-01', '13:00:00', { name: 'Nadia' }, {}, 1, null, { days: 1, repeat_count: 2 }],
  });
});

it('a signature is that of the batch: from md5sum, not from the code under test', async () => {
  const { client, connection, sent } = service({ confirmBookingBatch: true });
  await confirmBookingBatch(client, connection, 'secret', { id: '1', type: 'any', hash: '357178bce290381bb7235080941ec143' });
  expect(sent.at(-1)?.params).toEqual(['1', 'any', 'edb5dd01fd5681d24167924a3df38dc4']);
});
