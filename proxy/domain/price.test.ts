import { describe, expect, it } from 'vitest';
import { type PricedLine, quoteOf, savingOf, totalOf, withinUses } from './price.ts';
import type { PromoAnswer } from './provider.ts';

const gbp = (minor: number) => ({ minor, currency: 'GBP' });
const amount = (minor: number, uses?: { name: string; most: number }): PromoAnswer => ({
  state: 'applied',
  title: 'A gift',
  off: { amount: gbp(minor) },
  ...(uses && { uses }),
});
const fifth: PromoAnswer = { state: 'applied', title: 'A fifth', off: { percent: 20 } };
const wrong: PromoAnswer = { state: 'refused', reason: 'promo_wrong_service' };
const line = (minor: number | null, promo: PromoAnswer | null = null): PricedLine => ({
  before: minor === null ? null : gbp(minor),
  promo,
});

describe('a line', () => {
  it.each([
    [line(6200), null, gbp(6200)],
    [line(6200, fifth), gbp(1240), gbp(4960)],
    [line(6200, amount(1000)), gbp(1000), gbp(5200)],
    // Nobody is paid for coming.
    [line(500, amount(1000)), gbp(500), gbp(0)],
    [line(6200, wrong), null, gbp(6200)],
    [line(null, fifth), null, null],
  ])('%j saves %j and costs %j', (priced, saving, total) => {
    expect([savingOf(priced), totalOf(priced)]).toEqual([saving, total]);
  });
});

describe('lines together', () => {
  it.each([
    ['no code', undefined, [line(1000), line(500)], { before: gbp(1500), total: gbp(1500), promo: null }],
    [
      'one line and a percentage',
      'A',
      [line(6200, fifth)],
      {
        before: gbp(6200),
        total: gbp(4960),
        promo: { state: 'applied', code: 'A', title: 'A fifth', percent: 20, saving: gbp(1240), until: null, fineprint: null },
      },
    ],
    [
      'a code for one of two',
      'A',
      [line(1000, wrong), line(500, amount(100))],
      {
        before: gbp(1500),
        total: gbp(1400),
        promo: { state: 'applied', code: 'A', title: 'A gift', percent: null, saving: gbp(100), until: null, fineprint: null },
      },
    ],
    [
      'a code for none',
      'A',
      [line(1000, wrong), line(500, wrong)],
      { before: gbp(1500), total: gbp(1500), promo: { state: 'refused', code: 'A', reason: 'promo_wrong_service' } },
    ],
    ['a price that is not shown', undefined, [line(1000), line(null)], { before: null, total: null, promo: null }],
  ] as const)('%s', (_, code, lines, expected) => {
    expect(quoteOf(code, lines)).toEqual(expected);
  });
});

describe('a code with counted uses', () => {
  const counted = amount(100, { name: 'A', most: 3 });
  it.each([
    [0, ['applied', 'applied']],
    [2, ['applied', 'refused']],
    [3, ['refused', 'refused']],
  ])('used %i times counts for lines %j', (used, states) => {
    const judged = withinUses([line(1000, counted), line(1000, counted)], { A: used });
    expect(judged.map(({ promo }) => promo?.state)).toEqual(states);
    expect(judged.at(-1)?.promo).toEqual(used === 0 ? counted : { state: 'refused', reason: 'promo_used_up' });
  });
});
