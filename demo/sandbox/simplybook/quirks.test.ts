/** Every switch, seen from outside. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { client, type Salon, startSalon, today } from './testing.ts';

let salon: Salon;

beforeEach(async () => {
  salon = await startSalon();
});
afterEach(() => salon.sandbox.close());

const switchOn = (quirks: Partial<Salon['sandbox']['quirks']>) => Object.assign(salon.sandbox.quirks, quirks);
const raw = async (method = 'getTimeframe') => {
  const response = await salon.post('/', method, [], salon.headers);
  return { status: response.status, body: await response.text() };
};

describe('a broken answer', () => {
  it.each([
    ['html502', 502, '<html>'],
    ['emptyBody', 200, ''],
    ['garbage', 200, 'PHP Warning'],
    ['internalError', 200, '-32603'],
    ['throttleNext', 200, 'Too many requests'],
    ['tokenDead', 200, 'Access denied'],
  ] as const)('%s comes once, and is no violation', async (fault, status, text) => {
    switchOn({ [fault]: 1 });
    const broken = await raw();
    expect(broken.status).toBe(status);
    expect(broken.body.slice(0, text === '' ? undefined : 200)).toContain(text);
    if (text === '') expect(broken.body).toBe('');
    expect((await raw()).body).toContain('"result"');
    expect(salon.sandbox.violations).toEqual([]);
  });

  it('keeps to one method when told to', async () => {
    switchOn({ html502: 1, faultMethod: 'getUnitList' });
    expect((await raw()).status).toBe(200);
    expect((await raw('getUnitList')).status).toBe(502);
  });

  it('throttles with HTTP 429 when told to', async () => {
    switchOn({ throttleNext: 1, httpThrottle: true });
    expect((await raw()).status).toBe(429);
  });

  it('writes its code as text when told to', async () => {
    switchOn({ errorCodeAsString: true });
    expect((await salon.call('nothing')).error?.code).toBe('-32601');
  });
});

describe('a booking that is not answered', () => {
  const book = async (signal: AbortSignal | null = null) => {
    const { unit, date, time } = await salon.firstFree('9');
    const body = JSON.stringify({ method: 'book', params: ['9', unit, date, time, client, {}, 1], id: 1 });
    salon.clock.at += 1_000;
    return fetch(salon.sandbox.url, { method: 'POST', headers: salon.headers, body, signal });
  };
  const bookings = () => salon.sandbox.company('salon').bookings;
  const lastOutcome = () => salon.sandbox.journal.at(-1)?.outcome;

  it('is stored when the connection is cut after that', async () => {
    switchOn({ cutAfterCommit: 1 });
    await expect(book()).rejects.toThrow();
    expect(bookings()).toHaveLength(1);
    expect(lastOutcome()).toBe('cut');
  });

  it.each([
    ['hangAfterCommit', 1],
    ['hangBeforeCommit', 0],
  ] as const)('%s: %i stored; closing the sandbox ends the wait', async (hang, stored) => {
    switchOn({ [hang]: 1 });
    const answered = book();
    const ended = expect(answered).rejects.toThrow();
    await expect.poll(lastOutcome).toBe('hang');
    expect(bookings()).toHaveLength(stored);
    await salon.sandbox.close();
    await ended;
  });

  it('is refused with the text of the validator of the owner', async () => {
    switchOn({ validatorMessage: 'Regulars only.' });
    expect(await (await book()).json()).toMatchObject({ error: { code: -32000, message: 'Regulars only.' } });
    expect(bookings()).toEqual([]);
  });

  it('overlaps another when double booking is accepted', async () => {
    const { unit, date, time } = await salon.firstFree('9');
    const twice = () => salon.call('book', ['9', unit, date, time, client, {}, 1]);
    await twice();
    switchOn({ doubleBooking: true });
    expect((await twice()).error).toBeUndefined();
    expect(bookings()).toHaveLength(2);
  });
});

describe('a shape', () => {
  const event = async (id = '1') => ((await salon.call('getEventList')).result as Record<string, Record<string, unknown>>)[id];

  it('of who performs a service: a map, a list, nothing', async () => {
    expect((await event('2'))?.['unit_map']).toEqual({ 1: null, 2: '30', 3: null });
    switchOn({ unitMap: 'list' });
    expect((await event('2'))?.['unit_map']).toEqual(['1', '2', '3']);
    switchOn({ unitMap: 'absent' });
    expect(await event('2')).not.toHaveProperty('unit_map');
  });

  it('of ids: numbers everywhere', async () => {
    switchOn({ idsAsNumbers: true });
    expect((await event())?.['id']).toBe(1);
    expect((await salon.call('getLocationsList', [true, true])).result).toMatchObject([{ id: 1, units: [1, 2, 4, 6] }, { id: 2 }]);
    expect((await salon.call('getCartesianStartTimeMatrix', [today, today, '9', null, 1])).result).toMatchObject([{ provider_id: 4 }]);
  });

  it('of nothing: a list or a map', async () => {
    const sunday = ['2026-12-06', '2026-12-06', '9', '4', 1];
    expect((await salon.call('getStartTimeMatrix', sunday)).result).toEqual({ '2026-12-06': [] });
    switchOn({ missingDays: true });
    expect((await salon.call('getStartTimeMatrix', sunday)).result).toEqual([]);
    switchOn({ emptyAsList: false });
    expect((await salon.call('getStartTimeMatrix', sunday)).result).toEqual({});
  });

  it('of plugins that are off', async () => {
    const probe = ['promo', 'hipaa'];
    expect((await salon.call('getPluginStatuses', [probe])).result).toEqual({ promo: '1', hipaa: false });
    switchOn({ pluginNulls: true });
    expect((await salon.call('getPluginStatuses', [probe])).result).toEqual({ promo: '1', hipaa: null });
    expect((await salon.call('isPluginActivated', ['hipaa'])).result).toBeNull();
  });

  it('of yes and no: true and false, or texts', async () => {
    switchOn({ answers: 'texts' });
    expect((await salon.call('isPaymentRequired', ['10'])).result).toBe('1');
    expect((await salon.call('isPaymentRequired', ['1'])).result).toBe('0');
  });

  it('of what is not there: null, or a list', async () => {
    expect((await salon.call('getPromocodeInfo', ['NOPE'])).result).toBeNull();
    switchOn({ nullAsList: true });
    expect((await salon.call('getPromocodeInfo', ['NOPE'])).result).toEqual([]);
  });

  it.each([
    [{ pluginStatuses: 'unsupported' }, 'getPluginStatuses', [['promo']]],
    [{ companyParams: 'unsupported' }, 'getCompanyParams', [['timeframe']]],
    [{ matrixOff: true }, 'getCartesianStartTimeMatrix', [today, today, '9', null, 1]],
  ] as const)('%o: %s is unknown', async (quirk, method, params) => {
    expect((await salon.call(method, params)).error).toBeUndefined();
    switchOn(quirk);
    expect((await salon.call(method, params)).error?.code).toBe(-32601);
  });
});
