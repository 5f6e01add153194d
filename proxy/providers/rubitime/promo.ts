/** Promo codes, which the service stores and does not check: the owner's own list decides. Pure. */
import { dateOf } from '../../../shared/local-time.ts';
import { toMoney } from '../../../shared/money.ts';
import type { PromoAnswer, PromoQuestion } from '../../domain/provider.ts';
import type { RubitimeSettings } from './settings.ts';

type PromoCode = RubitimeSettings['catalog']['promoCodes'][number];
type PromoSettings = Pick<RubitimeSettings, 'catalog' | 'currency'>;

export function judgePromo(
  { catalog, currency }: PromoSettings,
  { code, service, start }: Pick<PromoQuestion, 'code' | 'service' | 'start'>,
): PromoAnswer {
  const named = catalog.promoCodes.filter((promo) => promo.code.toLowerCase() === code.trim().toLowerCase());
  const fitting = named.filter(({ services }) => !services || services.includes(Number(service)));
  const date = dateOf(start);
  const valid = fitting.find(({ from, until }) => (from ?? '') <= date && date <= (until ?? '9999-12-31'));
  if (valid) {
    const amount = toMoney(valid.amount, currency) ?? { minor: 0, currency };
    const uses = valid.uses === undefined ? null : { name: nameOf(catalog.promoCodes, valid), most: valid.uses };
    return {
      state: 'applied',
      title: valid.title,
      off: { amount },
      ...(uses && { uses }),
      ...(valid.until !== undefined && { until: valid.until }),
    };
  }
  if (named.length === 0) return { state: 'refused', reason: 'promo_unknown' };
  if (fitting.length === 0) return { state: 'refused', reason: 'promo_wrong_service' };
  return {
    state: 'refused',
    reason: fitting.every(({ until }) => until !== undefined && until < date) ? 'promo_expired' : 'promo_not_active',
  };
}

/** One code may stand there several times, for other services or dates: each is counted by itself. */
function nameOf(all: readonly PromoCode[], one: PromoCode): string {
  const same = all.filter(({ code }) => code.toLowerCase() === one.code.toLowerCase());
  return `${one.code.toLowerCase()}/${same.indexOf(one)}`;
}
