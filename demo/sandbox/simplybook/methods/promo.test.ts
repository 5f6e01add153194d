import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, entriesOf, type Salon, startSalon } from '../testing.ts';

let salon: Salon;

beforeAll(async () => {
  salon = await startSalon();
});
afterAll(() => salon.sandbox.close());

describe('a promo code', () => {
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
    ['MORNING10', '1', '09:00:00', true],
    ['MORNING10', '1', '12:00:00', -32036],
  ])('%s for service %s at %s: %s', async (code, service, time, expected) => {
    const reply = await salon.call('validatePromoCode', [code, `2027-01-11 ${time}`, service, 1, client]);
    expect(reply.error?.code ?? reply.result).toBe(expected);
  });

  it('is used once by a client when that is its rule', async () => {
    const { unit, date, time } = await salon.firstFree('1');
    const check = async (who: object) => (await salon.call('validatePromoCode', ['ONCE30', `${date} ${time}`, '1', 1, who])).error?.code;
    expect(await check(client)).toBeUndefined();
    await salon.call('book', ['1', unit, date, time, client, { promocode: 'ONCE30' }, 1]);
    expect(await check(client)).toBe(-32035);
    expect(await check({ ...client, email: 'NADIA@client.example' })).toBe(-32035);
    expect(await check({ ...client, email: 'somebody@client.example' })).toBeUndefined();
  });

  it('can be described, or is not there', async () => {
    expect((await salon.call('getPromocodeInfo', ['GLOW15'])).result).toMatchObject({ discount: '15.0000', service_ids: ['9'] });
    expect((await salon.call('getPromocodeInfo', ['NOPE'])).result).toBeNull();
    expect((await salon.call('hasUpcommingPromotions')).result).toBe(true);
  });

  it('may bring a reward, told to the client that a booking names', async () => {
    const { unit, date, time } = await salon.firstFree('4');
    const reply = await salon.call('book', ['4', unit, date, time, client, {}, 1]);
    const [{ client_id: id = '', client_hash: hash = '' } = {}] = entriesOf(reply);
    const reward = async (...params: unknown[]) => (await salon.call('getPromotionRewardInfo', params)).result;
    expect(await reward('2', id, hash)).toMatchObject({ common_promotion_id: '2', client_id: id, referal_qty: '2', discount: '100.0000' });
    expect(await reward('2', id, 'wrong')).toBeNull();
    expect(await reward('3', id, hash)).toBeNull();
    salon.sandbox.quirks.nullAsList = true;
    expect(await reward('3', id, hash)).toEqual([]);
    salon.sandbox.quirks.nullAsList = false;
  });

  it('is nothing without the plugin', async () => {
    salon.setPlugin('promo', false);
    for (const [method, params] of [
      ['validatePromoCode', ['WELCOME20', '2026-12-08 10:00:00', '1']],
      ['getPromocodeInfo', ['WELCOME20']],
      ['getPluginPromoInfoByCode', ['WELCOME20']],
      ['getPromotionRewardInfo', ['2', '34', 'x']],
    ] as const)
      expect((await salon.call(method, params)).error?.code).toBe(-32001);
    const { unit, date, time } = await salon.firstFree('4');
    expect((await salon.call('book', ['4', unit, date, time, client, { promocode: 'WELCOME20' }])).error?.code).toBe(-32001);
    expect((await salon.call('hasUpcommingPromotions')).result).toBe(false);
    salon.setPlugin('promo', true);
  });
});
