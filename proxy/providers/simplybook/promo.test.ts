import { describe, expect, it } from 'vitest';
import type { PromoQuestion } from '../../domain/provider.ts';
import { askPromo } from './promo.ts';
import { Refusal, service } from './service.testing.ts';

const question: PromoQuestion = {
  code: 'FIFTH',
  service: '7',
  start: '2026-12-01T09:00:00',
  seats: 2,
  client: { email: 'nadia@client.example', phone: '' },
};

async function ask(answers: Readonly<Record<string, unknown>>) {
  const { client, connection, sent } = service(answers);
  return { answer: await askPromo(client, connection, question), calls: sent.filter(({ method }) => method !== 'getToken') };
}
const applied = (title: string, percent: number) => ({ ok: true, value: { state: 'applied', title, off: { percent } } });
const refused = (reason: string) => ({ ok: true, value: { state: 'refused', reason } });

describe('a promo code', () => {
  it('is asked about with what is known of the client, in the service’s own spelling of time', async () => {
    const { answer, calls } = await ask({ validatePromoCode: true, getPromocodeInfo: { title: 'A fifth off', discount: '20.0000' } });
    expect(answer).toEqual(applied('A fifth off', 20));
    expect(calls.map(({ method, params }) => [method, params])).toEqual([
      ['validatePromoCode', ['FIFTH', '2026-12-01 09:00:00', '7', 2, { email: 'nadia@client.example' }]],
      ['getPromocodeInfo', ['FIFTH']],
    ]);
  });

  it.each([
    [{ title: '[service/services] with [discount]% discount!', discount: '12.5000' }, applied('12.5% discount!', 12.5)],
    [{ title: '<b>Half</b> price', discount: 50 }, applied('Half price', 50)],
    [{ title: null, headline: 'Only today', discount: '10' }, applied('Only today', 10)],
  ])('%j is %j', async (getPromocodeInfo, expected) => {
    expect((await ask({ validatePromoCode: true, getPromocodeInfo })).answer).toEqual(expected);
  });

  it('is described by the older call where there is no newer one', async () => {
    const { answer } = await ask({ validatePromoCode: true, getPluginPromoInfoByCode: { title: 'Old', discount: '5' } });
    expect(answer).toEqual(applied('Old', 5));
  });

  it.each([
    [{ validatePromoCode: new Refusal(-32031) }, refused('promo_expired')],
    [{ validatePromoCode: new Refusal(-32035) }, refused('promo_used_by_client')],
    [{ validatePromoCode: false }, refused('promo_unknown')],
    [{ validatePromoCode: true, getPromocodeInfo: null }, refused('promo_unknown')],
    [{ validatePromoCode: new Refusal(-32001) }, { ok: false, fault: { code: 'feature_off' } }],
    [{ validatePromoCode: new Refusal(-32054) }, { ok: false, fault: { code: 'slot_taken' } }],
    [
      { validatePromoCode: true, getPromocodeInfo: new Refusal(-32603) },
      { ok: false, fault: { code: 'upstream_failed' } },
    ],
    [
      { validatePromoCode: true, getPromocodeInfo: { title: 'A gift' } },
      { ok: false, fault: { code: 'upstream_failed' } },
    ],
  ])('%j: %j', async (answers, expected) => {
    expect((await ask(answers)).answer).toMatchObject(expected);
  });
});
