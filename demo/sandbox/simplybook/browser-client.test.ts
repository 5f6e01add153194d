/** What the service's own browser client does, call by call: it learns the methods with a GET, then asks from another origin. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { client, entriesOf, type Reply, type Salon, startSalon } from './testing.ts';

let salon: Salon;
const origin = 'https://site.example';

beforeEach(async () => {
  salon = await startSalon();
});
afterEach(() => salon.sandbox.close());

/** One function a method, made from the description. */
async function clientOf(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers: { origin } });
  expect(response.headers.get('content-type')).toContain('json');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const { methods } = (await response.json()) as { methods: Record<string, { transport: string }> };
  let id = 1;
  return async (method: string, ...params: unknown[]): Promise<Reply> => {
    salon.clock.at += 1_000;
    const named = ['content-type', ...Object.keys(headers)];
    const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': named.join(',') };
    const preflight = await fetch(url, { method: 'OPTIONS', headers: asked });
    expect(preflight.ok).toBe(true);
    const allowed = (preflight.headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/,\s*/);
    expect(named.filter((name) => !allowed.includes(name.toLowerCase()))).toEqual([]);
    const answer = await fetch(url, {
      method: methods[method]?.transport ?? 'none',
      headers: { ...headers, origin, 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', method, params, id: id++ }),
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    return (await answer.json()) as Reply;
  };
}

it('logs in, chooses and books', async () => {
  const login = await clientOf(`${salon.sandbox.url}/login/`);
  const { result: token } = await login('getToken', 'salon', 'salon-public-key-3f9a51c2');
  const ask = await clientOf(`${salon.sandbox.url}/`, { 'X-Company-Login': 'salon', 'X-Token': String(token) });
  expect(Object.values((await ask('getEventList')).result as object)[0]).toMatchObject({ name: 'Cut and finish' });
  expect(Object.values((await ask('getUnitList')).result as object)[0]).toMatchObject({ name: 'Anna Petrova' });
  const matrix = (await ask('getStartTimeMatrix', '2026-12-01', '2026-12-31', '9', '4', 1)).result as Record<string, string[]>;
  const [date = '', [time] = []] = Object.entries(matrix).find(([, times]) => times.length > 0) ?? [];
  expect((await ask('getCaptchaChallenge')).result).toEqual({ provider: null });
  const booked = await ask('book', '9', '4', date, time, client, {}, 1, null);
  expect(entriesOf(booked)).toMatchObject([{ start_date_time: `${date} ${time}` }]);
  expect((await ask('book', '9', '4', date, time, client, {}, 1, null)).error?.code).toBe(-32054);
});

/**
 * What the package `simplybook-js-api` (1.0.16) sends, call by call: always id 1, its own spelling of the version, no description
 * asked for, `book` without its last argument. The package itself was run against the sandbox, unchanged but for the address of its
 * services, and went through. It is not kept here: it brings an HTTP client of 2019, writes every answer to the console, and takes
 * its host from no setting.
 */
it('serves the package that calls it without a description', async () => {
  const post = async (path: string, headers: Record<string, string>, method: string, params: readonly unknown[] = []) => {
    salon.clock.at += 1_000;
    const answer = await fetch(salon.sandbox.url + path, {
      method: 'POST',
      headers: { accept: 'application/json, text/plain, */*', 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ jsonrpc: '2,0', method, params, id: 1 }),
    });
    const reply = (await answer.json()) as Reply;
    expect(reply.error).toBeUndefined();
    return reply.result;
  };
  const token = await post('/login', {}, 'getToken', ['salon', 'salon-public-key-3f9a51c2']);
  const ask = (method: string, ...params: unknown[]) => post('', { 'X-Company-Login': 'salon', 'X-Token': String(token) }, method, params);
  for (const list of ['getCountryList', 'getEventList', 'getUnitList', 'getCategoriesList']) {
    expect(Object.keys((await ask(list)) as object)).not.toEqual([]);
  }
  expect(await ask('getFirstWorkingDay', '4')).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(Object.values((await ask('getWorkCalendar', '2026', '12', { unit_group_id: '4', event_id: '9' })) as object)[1]).toMatchObject({
    is_day_off: expect.stringMatching(/^[01]$/),
  });
  const matrix = (await ask('getStartTimeMatrix', '2026-12-01', '2026-12-31', '9', '4', 1)) as Record<string, string[]>;
  const [date = '', [time = ''] = []] = Object.entries(matrix).find(([, times]) => times.length > 0) ?? [];
  expect(await ask('calculateEndTime', `${date} ${time}`, '9', '4')).toMatch(date);
  expect(Object.keys((await ask('getServiceAvailableTimeIntervals', date, date, '9', '4', 1)) as object)).toEqual([date]);
  const { bookings } = (await ask('book', '9', '4', date, time, client, {}, 1)) as { bookings: { id: string; hash: string }[] };
  const { id = '', hash = '' } = bookings[0] ?? {};
  const sign = createHash('md5').update(`${id}${hash}salon-secret-key-77d0e4b8`).digest('hex');
  expect(await ask('getBooking', id, sign)).toMatchObject({ id, start_date_time: `${date} ${time}` });
});

it('finds every method of the page by name', async () => {
  const { methods } = (await (await fetch(salon.sandbox.url)).json()) as { methods: object };
  expect(Object.keys(methods)).toEqual(
    expect.arrayContaining(['createBatch', 'confirmBookingCart', 'getRecurringDatetimes', 'validatePayment']),
  );
});
