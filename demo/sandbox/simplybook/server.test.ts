/** The sandbox spoken to as any client of the service would. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, dateOf, wallNow } from '../engine/wall-clock.ts';
import { signature } from './methods/booking.ts';
import { type Sandbox, startSimplybookSandbox } from './server.ts';

let sandbox: Sandbox;
let token: string;
let id = 0;
/** How far the sandbox's clock was put forward. */
let ahead = 0;

beforeEach(async () => {
  ahead = 0;
  // A thousand times faster, so that the limit of five a second does not slow the test.
  sandbox = await startSimplybookSandbox({ timeScale: 1000, now: () => Date.now() + ahead });
  token = String((await raw('/login', 'getToken', ['salon', 'salon-public-key-3f9a51c2'])).result);
});
afterEach(() => sandbox.close());

interface Reply {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly id: unknown;
}

async function raw(path: string, method: string, params: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  id += 1;
  await new Promise((resolve) => setTimeout(resolve, 2));
  const response = await fetch(sandbox.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ jsonrpc: '2.0', method, params, id }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Reply;
}

const call = (method: string, params: unknown = []) => raw('/', method, params, { 'x-company-login': 'salon', 'x-token': token });

const today = () => dateOf(wallNow(Date.now(), 'Europe/London'));
const client = { name: 'Nadia', email: 'nadia@client.example', phone: '+44 20 7946 0101' };

async function firstFree(service: string): Promise<{ unit: string; date: string; time: string }> {
  const { result } = await call('getCartesianStartTimeMatrix', [today(), addDays(today(), 30), service, null, 1]);
  for (const { provider_id: unit, timeslots } of result as { provider_id: string; timeslots: Record<string, string[]> }[]) {
    for (const [date, times] of Object.entries(timeslots)) if (times[0]) return { unit, date, time: times[0] };
  }
  throw new Error('nothing is free');
}

describe('the login', () => {
  it('gives a token for the key and refuses the rest', async () => {
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    expect((await raw('/login', 'getToken', ['nobody', 'x'])).error?.code).toBe(-33001);
    expect((await raw('/login', 'getToken', ['salon', 'x'])).error?.code).toBe(-33002);
    expect((await raw('/login', 'getUserToken', ['salon', 'x', 'y'])).error?.code).toBe(-33003);
  });
  it('denies calls without a valid token', async () => {
    const denied = await raw('/', 'getEventList', [], { 'x-company-login': 'salon', 'x-token': 'old' });
    expect(denied.error).toEqual({ code: -32600, message: 'Access denied' });
  });
  it('lets a token expire', async () => {
    // An hour, a thousand times faster.
    ahead = 3_601;
    expect((await call('getEventList')).error?.code).toBe(-32600);
  });
});

describe('the catalogue', () => {
  it('is loosely typed, as in life', async () => {
    const { result, id: answered } = await call('getEventList');
    const events = result as Record<string, Record<string, unknown>>;
    expect(typeof answered).toBe('string');
    expect(events['1']).toMatchObject({
      id: '1',
      name: 'Cut and finish',
      duration: '60',
      price: '62.0000',
      currency: 'GBP',
      categories: ['1'],
      unit_map: { 1: null, 2: null },
    });
    expect(Object.keys(events)).toHaveLength(10);
  });
  it('gives lists when asked for them', async () => {
    expect((await call('getUnitList', [true, true])).result).toHaveLength(6);
    expect((await call('getLocationsList', [true, true])).result).toHaveLength(2);
    expect(Object.keys((await call('getCategoriesList', [true])).result as object)).toHaveLength(4);
  });
  it('has a field of every type', async () => {
    const fields = (await call('getAdditionalFields', ['6'])).result as { type: string }[];
    expect(new Set(fields.map(({ type }) => type)).size).toBe(8);
  });
  it('knows the method page of a company', async () => {
    const login = await raw('/login', 'getToken', ['pierrecoetzee', 'pierre-public-key-51b7']);
    const info = await raw('/', 'getCompanyInfo', [], { 'x-company-login': 'pierrecoetzee', 'x-token': String(login.result) });
    expect(info.result).toMatchObject({ name: 'Pierre', timezone: 'Europe London', timeline_type: 'modern_week' });
  });
  it('answers unknown methods and broken parameters with their codes', async () => {
    expect((await call('someNotExistingMethod')).error).toEqual({ code: -32601, message: 'Method not found' });
    expect((await call('getEventList', { not: 'a list' })).error?.code).toBe(-32011);
  });
});

describe('a booking', () => {
  it('takes its time: a second one for it is refused', async () => {
    const { unit, date, time } = await firstFree('1');
    const made = await call('book', ['1', unit, date, time, client, {}, 1]);
    const { bookings, require_confirm } = made.result as { require_confirm: boolean; bookings: Record<string, string>[] };
    expect(require_confirm).toBe(false);
    expect(bookings[0]).toMatchObject({ event_id: '1', unit_id: unit, start_date_time: `${date} ${time}`, is_confirmed: '1' });
    expect(bookings[0]?.['hash']).toMatch(/^[0-9a-f]{32}$/);
    expect((await call('book', ['1', unit, date, time, client, {}, 1])).error?.code).toBe(-32054);
  });

  it('includes the buffer in its end, waits for approval or payment', async () => {
    const blowDry = await firstFree('2');
    const first = await call('book', ['2', blowDry.unit, blowDry.date, blowDry.time, client, [], 1]);
    const entry = (first.result as { bookings: Record<string, string>[] }).bookings[0];
    const minutes = (Date.parse(`${entry?.['end_date_time']}Z`) - Date.parse(`${entry?.['start_date_time']}Z`)) / 60_000;
    expect(minutes).toBe(blowDry.unit === '2' ? 45 : 60);
    const approval = await firstFree('3');
    const waiting = await call('book', ['3', approval.unit, approval.date, approval.time, client, {}, 1]);
    expect(waiting.result).toMatchObject({ require_confirm: true, bookings: [{ is_confirmed: '0', require_payment: false }] });
    const bridal = await firstFree('10');
    const unpaid = await call('book', ['10', bridal.unit, bridal.date, bridal.time, client, {}, 1]);
    expect(unpaid.result).toMatchObject({ bookings: [{ require_payment: true }] });
  });

  it.each([
    ['an unknown service', ['99', '1', '2030-01-07', '10:00:00', client, {}], -32051],
    ['a unit that does not perform it', ['1', '4', '2030-01-07', '10:00:00', client, {}], -32052],
    ['any unit', ['1', null, '2030-01-07', '10:00:00', client, {}], -32052],
    ['a date that is over', ['1', '1', '2020-01-07', '10:00:00', client, {}], -32053],
    ['a time too far ahead', ['1', '1', '2090-01-07', '10:00:00', client, {}], -32056],
    ['too few parameters', ['1', '1'], -32010],
  ])('refuses %s', async (_, params, code) => {
    expect((await call('book', params)).error?.code).toBe(code);
  });

  it('refuses what the client left out', async () => {
    const { unit, date, time } = await firstFree('1');
    const attempt = async (change: object, additional: object = {}) =>
      (await call('book', ['1', unit, date, time, { ...client, ...change }, additional, 1])).error?.code;
    expect(await attempt({ name: '' })).toBe(-32061);
    expect(await attempt({ email: 'nadia' })).toBe(-32062);
    expect(await attempt({ phone: '' })).toBe(-32063);
    expect(await attempt({}, { promocode: 'NOPE' })).toBe(-32030);
    expect(await attempt({}, [{ name: 'promocode', value: 'SUMMER25', type: 'text' }])).toBe(-32031);
    const correction = await firstFree('6');
    expect((await call('book', ['6', correction.unit, correction.date, correction.time, client, {}, 1])).error?.code).toBe(-32070);
  });

  it('is signed by md5 of id, hash and secret', async () => {
    expect(signature('434', '785cb8cce316e64765b94c05a635f4be', 'secret')).toBe('bf429f080b8254c26293cc67b4244e8c');
    const { unit, date, time } = await firstFree('9');
    const { result } = await call('book', ['9', unit, date, time, client, {}, 1]);
    const [{ id: booking = '', hash = '' } = {}] = (result as { bookings: Record<string, string>[] }).bookings;
    expect((await call('getBookingDetails', [booking, 'wrong'])).error?.code).toBe(-32085);
    expect((await call('getBookingDetails', ['99999', 'wrong'])).error?.code).toBe(-32080);
    const sign = signature(booking, hash, 'salon-secret-key-77d0e4b8');
    expect((await call('getBookingDetails', [booking, sign])).result).toMatchObject({ client_name: 'Nadia', status: 'confirmed' });
    expect((await call('cancelBooking', [booking, sign])).result).toBe(true);
    expect((await call('book', ['9', unit, date, time, client, {}, 1])).error).toBeUndefined();
  });

  it('seats three at one table', async () => {
    const { unit, date, time } = await firstFree('8');
    const codes = [];
    for (let turn = 0; turn < 4; turn += 1) codes.push((await call('book', ['8', unit, date, time, client, {}, 1])).error?.code ?? 'made');
    expect(codes).toEqual(['made', 'made', 'made', -32054]);
  });
});

describe('promo codes', () => {
  it.each([
    ['WELCOME20', '1', '10:00:00', true],
    ['welcome20', '1', '10:00:00', true],
    ['NOPE', '1', '10:00:00', -32030],
    ['yvuvugum', '1', '10:00:00', -32031],
    ['SUMMER25', '1', '10:00:00', -32031],
    ['SPRING27', '1', '10:00:00', -32032],
    ['GLOW15', '1', '10:00:00', -32033],
    ['GLOW15', '9', '10:00:00', true],
    ['GONE10', '1', '10:00:00', -32034],
    ['MORNING10', '1', '10:00:00', true],
    ['MORNING10', '1', '15:00:00', -32036],
  ])('%s for service %s at %s: %s', async (code, service, time, expected) => {
    const reply = await call('validatePromoCode', [code, `2027-01-11 ${time}`, service, 1, client]);
    expect(reply.error?.code ?? reply.result).toBe(expected);
  });
  it('counts uses by client', async () => {
    const { unit, date, time } = await firstFree('1');
    await call('book', ['1', unit, date, time, client, { promocode: 'ONCE30' }, 1]);
    expect((await call('validatePromoCode', ['ONCE30', `${date} ${time}`, '1', 1, client])).error?.code).toBe(-32035);
    expect((await call('validatePromoCode', ['ONCE30', `${date} ${time}`, '1', 1, {}])).result).toBe(true);
  });
});

describe('the limits', () => {
  it('refuse and record the third request at once and the sixth in a second', async () => {
    const slow = await startSimplybookSandbox({ quirks: { slowMs: 50 } });
    const ask = () =>
      fetch(`${slow.url}/`, {
        method: 'POST',
        body: JSON.stringify({ method: 'getEventList', params: [], id: 1 }),
        headers: { 'x-company-login': 'salon' },
      }).then((response) => response.json()) as Promise<Reply>;
    const replies = await Promise.all([ask(), ask(), ask()]);
    expect(replies.filter(({ error }) => error?.message === 'Too many requests')).toHaveLength(1);
    for (let turn = 0; turn < 4; turn += 1) await ask();
    expect(new Set(slow.violations.map(({ kind }) => kind))).toEqual(new Set(['parallel', 'second']));
    await slow.close();
  });
});
