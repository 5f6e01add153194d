/** How the sandbox is spoken to: tokens, envelopes, limits, what a browser asks first. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Salon, startSalon } from './testing.ts';

let salon: Salon;

beforeEach(async () => {
  salon = await startSalon();
});
afterEach(() => salon.sandbox.close());

describe('the login', () => {
  it('gives a token for the key and refuses the rest', async () => {
    expect(salon.headers['x-token']).toMatch(/^[0-9a-f]{32}$/);
    expect((await salon.ask('/login', 'getToken', ['nobody', 'x'])).error).toEqual({ code: -33001, message: 'Company does not exist' });
    expect((await salon.ask('/login', 'getToken', ['salon', 'x'])).error?.code).toBe(-33002);
    expect((await salon.ask('/login', 'getUserToken', ['salon', 'x', 'y'])).error?.code).toBe(-33003);
    expect((await salon.ask('/login/', 'getServiceUrl', ['salon'])).result).toBe(salon.sandbox.url);
  });

  it('denies calls without a token, with a wrong one and with the one of another company', async () => {
    const denied = { code: -32600, message: 'Access denied' };
    expect((await salon.ask('/', 'getEventList', [], { 'x-company-login': 'salon' })).error).toEqual(denied);
    expect((await salon.ask('/', 'getEventList', [], { ...salon.headers, 'x-token': 'old' })).error).toEqual(denied);
    const pierre = await salon.login('pierrecoetzee', 'pierre-public-key-51b7');
    expect((await salon.ask('/', 'getEventList', [], { ...pierre, 'x-company-login': 'salon' })).error).toEqual(denied);
  });

  it('knows a company that is none from a token that is none, by words alone', async () => {
    expect((await salon.ask('/', 'getEventList', [], { ...salon.headers, 'x-company-login': 'nobody' })).error).toEqual({
      code: -32600,
      message: 'Company does not exists',
    });
  });

  it('is for companies whose API is on, and who need not keep medical secrets', async () => {
    salon.setPlugin('hipaa', true);
    expect((await salon.ask('/login', 'getToken', ['salon', 'salon-public-key-3f9a51c2'])).error?.code).toBe(-33005);
    expect((await salon.call('getEventList')).error).toEqual({
      code: -32020,
      message: 'Sorry, you have no permissions to perform this action',
    });
    salon.setPlugin('hipaa', false);
    salon.setPlugin('api', false);
    expect((await salon.call('getEventList')).error?.code).toBe(-32001);
  });

  it('lets a token live an hour', async () => {
    salon.clock.at += 3_590_000;
    expect((await salon.call('getTimeframe')).result).toBe('15');
    salon.clock.at += 10_000;
    expect((await salon.call('getTimeframe')).error?.code).toBe(-32600);
  });
});

describe('an answer', () => {
  it('carries the id as text beside a result, and as it came beside an error', async () => {
    expect(typeof (await salon.call('getTimeframe')).id).toBe('string');
    const refused = await salon.call('someNotExistingMethod');
    expect(refused.error).toEqual({ code: -32601, message: 'Method not found' });
    expect(typeof refused.id).toBe('number');
  });

  it('is an error with HTTP 200 for parameters that are no list and a body that is no call', async () => {
    const response = await salon.post('/', 'getEventList', { not: 'a list' }, salon.headers);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ error: { code: -32011, message: 'Params is not array' } });
    const noise = await fetch(salon.sandbox.url, { method: 'POST', body: '{' });
    expect(noise.status).toBe(200);
    expect(await noise.json()).toMatchObject({ error: { code: -32602 } });
  });
});

it('refuses a method without the arguments that it cannot do without', async () => {
  expect((await salon.call('getStartTimeMatrix', ['2026-12-01'])).error).toEqual({
    code: -32010,
    message: 'Some required params are missed',
  });
});

describe('a browser', () => {
  it('may send the two headers from anywhere', async () => {
    const preflight = await fetch(salon.sandbox.url, { method: 'OPTIONS' });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('X-Company-Login');
    expect(preflight.headers.get('access-control-allow-headers')).toContain('X-Token');
  });

  it('finds the methods with a GET', async () => {
    expect(await (await fetch(salon.sandbox.url)).json()).toMatchObject({ methods: { getEventList: { transport: 'POST' } } });
    expect(await (await fetch(`${salon.sandbox.url}/login`)).json()).toMatchObject({ methods: { getToken: { transport: 'POST' } } });
    expect((await fetch(`${salon.sandbox.url}/elsewhere`)).status).toBe(404);
  });
});

describe('the limits', () => {
  const ask = () => fetch(salon.sandbox.url, { method: 'POST', headers: salon.headers, body: '{"method":"getTimeframe","params":[]}' });

  it('refuse and record the sixth call in a second', async () => {
    salon.clock.at += 1_000;
    const bodies = [];
    for (let turn = 0; turn < 6; turn += 1) bodies.push(await (await ask()).text());
    expect(bodies.map((body) => body.includes('Too many requests'))).toEqual([false, false, false, false, false, true]);
    expect(salon.sandbox.violations).toMatchObject([{ kind: 'second', company: 'salon', method: 'getTimeframe' }]);
  });

  it('refuse and record the third call at once', async () => {
    salon.clock.at += 1_000;
    salon.sandbox.quirks.slowMs = 50;
    const bodies = await Promise.all([ask(), ask(), ask()].map(async (response) => (await response).text()));
    expect(bodies.filter((body) => body.includes('Too many requests'))).toHaveLength(1);
    expect(salon.sandbox.violations).toMatchObject([{ kind: 'parallel' }]);
  });
});
