/** What the service's own browser client does, call by call: it learns the methods with a GET, then asks from another origin. */
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

it('finds every method of the page by name', async () => {
  const { methods } = (await (await fetch(salon.sandbox.url)).json()) as { methods: object };
  expect(Object.keys(methods)).toEqual(
    expect.arrayContaining(['createBatch', 'confirmBookingCart', 'getRecurringDatetimes', 'validatePayment']),
  );
});
