import { describe, expect, it } from 'vitest';
import type { PromoQuestion } from '../../domain/provider.ts';
import { askPromo, askReward } from './promo.ts';
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
const applied = (title: string, percent: number, more = {}) => ({
  ok: true,
  value: { state: 'applied', title, off: { percent }, ...more },
});
const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
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
    [{ title: 'A', discount: 5, expired_date: '2026-12-31' }, applied('A', 5, { until: '2026-12-31' })],
    [{ title: 'A', discount: 5, expired_date: '0000-00-00' }, applied('A', 5)],
    [
      {
        title: 'A',
        discount: 5,
        allow_customer_count: '2',
        fineprint_text: '[client_claim_times_number] times per client, with [promocode][nobody].',
      },
      applied('A', 5, { fineprint: paragraph('2 times per client, with FIFTH.') }),
    ],
    [{ title: 'A', discount: 5, common_promotion_id: 132 }, applied('A', 5, { promotion: '132' })],
    [{ title: 'A', discount: 5, common_promotion_id: '0', fineprint_text: ' ' }, applied('A', 5)],
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

describe('a reward', () => {
  const reward = async (getPromotionRewardInfo: unknown) => {
    const { client, connection, sent } = service({ getPromotionRewardInfo });
    const answer = await askReward(client, connection, '132', { id: '434', clientId: '34', clientHash: 'hash' });
    return { answer, params: sent.find(({ method }) => method === 'getPromotionRewardInfo')?.params };
  };

  it('is asked for by the client whom the booking names', async () => {
    expect((await reward(null)).params).toEqual(['132', '34', 'hash']);
  });

  it.each([
    [null, null],
    [[], null],
    [{ discount: '100' }, null],
    [{ title: 'A <b>trim</b>' }, { title: 'A trim', text: [] }],
    [
      { headline: '[referal_qty] friends', referal_qty: '2', description: 'Ask.' },
      { title: '2 friends', text: paragraph('Ask.') },
    ],
    [
      { title: 'A trim', code: 'FIFTH', discount: '12.5000', redemption_text: 'Give [promocode] for [discount]% or [reward].' },
      { title: 'A trim', text: paragraph('Give FIFTH for 12.5% or A trim.') },
    ],
  ])('%j is %j', async (told, value) => {
    expect((await reward(told)).answer).toEqual({ ok: true, value });
  });

  it('that the service will not tell of is not known', async () => {
    expect((await reward(new Refusal(-32001))).answer).toMatchObject({ ok: false, fault: { code: 'feature_off' } });
  });
});
