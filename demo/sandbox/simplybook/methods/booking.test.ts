/** Bookings over HTTP: what is checked, in which order, and what becomes of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { client, entriesOf, type Salon, startSalon, today } from '../testing.ts';
import { signature } from './signed.ts';

const SECRET = 'salon-secret-key-77d0e4b8';
let salon: Salon;

beforeEach(async () => {
  salon = await startSalon();
});
afterEach(() => salon.sandbox.close());

async function bookFirst(service: string, additional: unknown = {}) {
  const slot = await salon.firstFree(service);
  const reply = await salon.call('book', [service, slot.unit, slot.date, slot.time, client, additional, 1]);
  return { ...slot, reply };
}

describe('a booking', () => {
  it('takes its time: a second one for it is refused', async () => {
    const { unit, date, time, reply } = await bookFirst('1');
    expect(reply.result).toMatchObject({ require_confirm: false });
    expect(entriesOf(reply)).toMatchObject([
      {
        event_id: '1',
        unit_id: unit,
        start_date_time: `${date} ${time}`,
        is_confirmed: '1',
        hash: expect.stringMatching(/^[0-9a-f]{32}$/),
        code: expect.stringMatching(/^[a-z0-9]{8}$/),
      },
    ]);
    expect((await salon.call('book', ['1', unit, date, time, client, {}, 1])).error).toEqual({
      code: -32054,
      message: 'Selected time start is not available',
    });
  });

  it('includes the buffer after in its end', async () => {
    const { unit, date, time, reply } = await bookFirst('2');
    const [entry] = entriesOf(reply);
    const length = (Date.parse(`${entry?.['end_date_time']}Z`) - Date.parse(`${date} ${time}Z`)) / 60_000;
    expect(length).toBe((unit === '2' ? 30 : 45) + 15);
  });

  it('knows a client again by e-mail address', async () => {
    const [first] = entriesOf((await bookFirst('1')).reply);
    const [second] = entriesOf((await bookFirst('9')).reply);
    expect(second?.['client_id']).toBe(first?.['client_id']);
  });

  it('waits for approval', async () => {
    const { reply } = await bookFirst('3');
    expect(reply.result).toMatchObject({ require_confirm: true, bookings: [{ is_confirmed: '0', require_payment: false }] });
  });

  it('is held for half an hour until it is paid, then its time is free again', async () => {
    const { unit, date, time, reply } = await bookFirst('10');
    expect(entriesOf(reply)).toMatchObject([{ require_payment: true, is_confirmed: '0' }]);
    const isFree = async () =>
      ((await salon.call('getStartTimeMatrix', [date, date, '10', unit, 1])).result as Record<string, string[]>)[date]?.includes(time);
    expect(await isFree()).toBe(false);
    salon.clock.at += 30 * 60_000;
    expect(await isFree()).toBe(true);
  });

  it('seats three at one table, together or apart', async () => {
    const { unit, date, time } = await salon.firstFree('8');
    const sit = async (count: number) => (await salon.call('book', ['8', unit, date, time, client, {}, count])).error?.code ?? 'made';
    expect([await sit(4), await sit(2), await sit(2), await sit(1), await sit(1)]).toEqual([-32054, 'made', -32054, 'made', -32054]);
  });
});

describe('a booking is refused for', () => {
  it.each([
    ['an unknown service', ['99', '1', '2026-12-08', '10:00:00', client, {}], -32051],
    ['a unit that does not perform it', ['1', '4', '2026-12-08', '10:00:00', client, {}], -32052],
    ['any unit', ['1', null, '2026-12-08', '10:00:00', client, {}], -32052],
    ['any unit, by another name', ['1', '-1', '2026-12-08', '10:00:00', client, {}], -32052],
    ['a date that is none', ['1', '1', '2026-02-30', '10:00:00', client, {}], -32053],
    ['a date that is over', ['1', '1', '2026-11-24', '10:00:00', client, {}], -32053],
    ['a day on which the unit never works', ['1', '1', '2026-12-07', '10:00:00', client, {}], -32053],
    ['a time off the grid', ['8', '6', '2026-12-08', '10:05:00', client, {}], -32054],
    ['a time outside of the hours', ['1', '1', '2026-12-08', '20:00:00', client, {}], -32054],
    ['a time too far ahead', ['8', '6', '2027-06-02', '16:00:00', client, {}], -32056],
    ['too few parameters', ['1', '1'], -32010],
    ['a batch that nobody opened', ['8', '6', '2026-12-02', '16:00:00', client, {}, 1, '7'], -32095],
    ['repeating what does not repeat', ['8', '6', '2026-12-02', '16:00:00', client, {}, 1, null, { days: 3 }], -32015],
  ])('%s', async (_, params, code) => {
    expect((await salon.call('book', params)).error?.code).toBe(code);
  });

  it('coming too late', async () => {
    salon.clock.at = Date.parse(`${today}T09:45:00Z`);
    const headers = await salon.login();
    const reply = await salon.ask('/', 'book', ['8', '6', today, '10:30:00', client, {}], headers);
    expect(reply.error?.code).toBe(-32056);
  });

  it('what the client left out', async () => {
    const { unit, date, time } = await salon.firstFree('1');
    const attempt = async (change: object, additional: unknown = {}) =>
      (await salon.call('book', ['1', unit, date, time, { ...client, ...change }, additional, 1])).error?.code;
    expect(await attempt({ name: ' ' })).toBe(-32061);
    expect(await attempt({ email: 'nadia' })).toBe(-32062);
    expect(await attempt({ phone: '' })).toBe(-32063);
    expect(await attempt({}, { promocode: 'NOPE' })).toBe(-32030);
    expect(await attempt({}, [{ name: 'promocode', value: 'SUMMER25', type: 'text' }])).toBe(-32031);
    expect(salon.sandbox.company('salon').bookings).toEqual([]);
  });

  it('a field that is empty, of the wrong kind or not among the choices', async () => {
    const { unit, date, time } = await salon.firstFree('6');
    const fields = (await salon.call('getAdditionalFields', ['6'])).result as { name: string; type: string }[];
    const filled = { date: '2026-05-01', select: 'Henna', checkbox: '1' };
    const attempt = async (change: Record<string, string>) => {
      const values: Record<string, string | undefined> = { ...filled, ...change };
      const additional = Object.fromEntries(fields.map(({ name, type }) => [name, values[type] ?? '']));
      return (await salon.call('book', ['6', unit, date, time, client, additional, 1])).error?.code;
    };
    expect(await attempt({ checkbox: '0' })).toBe(-32070);
    expect(await attempt({ select: 'Paint' })).toBe(-32070);
    expect(await attempt({ radio: 'Longer' })).toBe(-32070);
    expect(await attempt({ digits: 'two' })).toBe(-32070);
    expect(await attempt({ text: 'x'.repeat(61) })).toBe(-32070);
    expect(await attempt({ digits: '2', radio: 'Long' })).toBeUndefined();
  });
});

describe('a signature', () => {
  it('is the md5 of id, hash and secret', () => {
    // From md5sum, not from the code under test.
    expect(signature('434', '785cb8cce316e64765b94c05a635f4be', 'secret')).toBe('bf429f080b8254c26293cc67b4244e8c');
  });

  it('opens a booking, and cancels it', async () => {
    const { unit, date, time, reply } = await bookFirst('9');
    const [{ id = '', hash = '' } = {}] = entriesOf(reply);
    const sign = signature(String(id), String(hash), SECRET);
    expect((await salon.call('getBookingDetails', [id, 'wrong'])).error?.code).toBe(-32085);
    expect((await salon.call('getBookingDetails', ['99999', sign])).error?.code).toBe(-32080);
    expect((await salon.call('getBookingDetails', [id, sign])).result).toMatchObject({ client_name: 'Nadia', status: 'confirmed' });
    expect((await salon.call('cancelBooking', [id, sign])).result).toBe(true);
    expect((await salon.call('getBookingDetails', [id, sign])).result).toMatchObject({ status: 'cancelled' });
    expect((await salon.call('book', ['9', unit, date, time, client, {}, 1])).error).toBeUndefined();
  });

  it('shows what the client filled in, and the price', async () => {
    const { reply } = await bookFirst('9', { promocode: 'GLOW15' });
    const [{ id = '', hash = '' } = {}] = entriesOf(reply);
    expect((await salon.call('getBookingDetails', [id, signature(String(id), String(hash), SECRET)])).result).toMatchObject({
      event_price: '85.0000',
      event_currency: 'GBP',
      promo: { code: 'GLOW15', discount: '15.0000' },
      location: { title: 'Marylebone' },
      approve_status: 'approved',
      record_date: expect.stringMatching(/^2026-12-01 08:00:/),
    });
  });

  it('confirms what waits for it, once and again, and nothing else', async () => {
    const confirm = async ({ reply }: Awaited<ReturnType<typeof bookFirst>>) => {
      const [{ id = '', hash = '' } = {}] = entriesOf(reply);
      const sign = signature(String(id), String(hash), SECRET);
      const answer = await salon.call('confirmBooking', [id, sign]);
      return [answer.error?.code ?? answer.result, (await salon.call('getBookingDetails', [id, sign])).result];
    };
    const lesson = await bookFirst('13');
    expect(lesson.reply.result).toMatchObject({ require_confirm: true, bookings: [{ is_confirmed: '0' }] });
    expect(await confirm(lesson)).toMatchObject([true, { is_confirmed: '1' }]);
    expect(await confirm(lesson)).toMatchObject([true, { is_confirmed: '1' }]);
    // One waits for its owner, one for nobody, one for money.
    for (const service of ['3', '1', '10']) expect((await confirm(await bookFirst(service)))[0]).toBe(-32090);
    expect((await salon.call('confirmBooking', ['99999', 'x'])).error?.code).toBe(-32080);
    expect((await salon.call('confirmBooking', [entriesOf(lesson.reply)[0]?.['id'], 'x'])).error?.code).toBe(-32085);
  });

  it('is not for the owner, who approves by hand; without the plugin nobody has to', async () => {
    const [{ id = '', hash = '' } = {}] = entriesOf((await bookFirst('3')).reply);
    const details = ['getBookingDetails', [id, signature(String(id), String(hash), SECRET)]] as const;
    expect((await salon.call(...details)).result).toMatchObject({ approve_status: 'new', is_confirmed: '0' });
    salon.sandbox.changeAsOwner(String(id), 'approve');
    expect((await salon.call(...details)).result).toMatchObject({ approve_status: 'approved', is_confirmed: '1' });
    salon.setPlugin('approve_booking', false);
    expect((await bookFirst('3')).reply.result).toMatchObject({ require_confirm: false });
  });
});

describe('a client who was here before', () => {
  it('is named by id, with a signature', async () => {
    const [{ client_id: id = '', client_hash: hash = '' } = {}] = entriesOf((await bookFirst('1')).reply);
    const slot = await salon.firstFree('9');
    const attempt = (who: object) => salon.call('book', ['9', slot.unit, slot.date, slot.time, who, {}, 1]);
    expect((await attempt({ client_id: '9999', client_sign: 'x' })).error?.code).toBe(-3264);
    expect((await attempt({ client_id: id, client_sign: 'x' })).error?.code).toBe(-32085);
    const sign = signature(String(id), String(hash), SECRET);
    expect(entriesOf(await attempt({ client_id: id, client_sign: sign }))).toMatchObject([{ client_id: id, client_hash: hash }]);
    expect((await salon.call('getClientInfo', [id, sign])).result).toMatchObject({ id, ...client });
    expect((await salon.call('getClientBookings', [id, sign, { upcoming_only: true, confirmed_only: true }])).result).toHaveLength(2);
    expect((await salon.call('getClientBookings', ['9999', sign])).error?.code).toBe(-3264);
    expect((await salon.call('getClientInfoByLoginPassword', ['nadia', 'x'])).error?.code).toBe(-32065);
  });
});
