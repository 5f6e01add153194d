/** Promo codes: dates, uses in all and per client, services, hours. */
import { dateOf, fromText, wallNow } from '../../engine/wall-clock.ts';
import { type Company, hasPlugin, isLive } from '../company.ts';
import { refuse } from '../errors.ts';
import type { SeedPromo } from '../seed.ts';
import { amount, idOf, type MethodContext, type Methods, needs, nothing, recordOf } from './context.ts';

export const promoOf = ({ seed }: Company, code: unknown): SeedPromo | undefined =>
  seed.promos.find((promo) => promo.code.toLowerCase() === String(code).trim().toLowerCase());

const uses = (company: Company, promo: SeedPromo, now: number, email?: string): number =>
  company.bookings.filter(
    (booking) => booking.promo === promo.code && isLive(booking, now) && (email === undefined || booking.client.email === email),
  ).length;

/** The promo, or its refusal. `start` is "2026-12-01 14:30:00". */
export function checkPromo(
  { company, now }: MethodContext,
  code: unknown,
  start: string,
  service: string,
  email: string | undefined,
): SeedPromo {
  const promo = promoOf(company, code);
  if (!promo) throw refuse(-32030);
  const today = dateOf(wallNow(now, company.seed.zone));
  if (today > promo.expires) throw refuse(-32031);
  if (today < promo.starts) throw refuse(-32032);
  if (promo.services && !promo.services.includes(service)) throw refuse(-32033);
  if (promo.uses !== undefined && (promo.used ?? 0) + uses(company, promo, now) >= promo.uses) throw refuse(-32034);
  if (promo.perClient !== undefined && email !== undefined && uses(company, promo, now, email.toLowerCase()) >= promo.perClient)
    throw refuse(-32035);
  if (!Number.isNaN(fromText(start))) {
    const [date = '', time = ''] = start.split(' ');
    if (promo.hours && (time < promo.hours[0] || time >= promo.hours[1])) throw refuse(-32036);
    if (promo.dates && (date < promo.dates[0] || date > promo.dates[1])) throw refuse(-32036);
  }
  return promo;
}

function describe({ quirks }: MethodContext, promo: SeedPromo): object {
  return {
    id: idOf({ quirks }, promo.id),
    title: promo.title,
    code: promo.code,
    description: promo.description ?? 'We are offering [service/services] with an amazing [discount]% discount!',
    discount: amount(promo.discount),
    start_date: promo.starts,
    expired_date: promo.expires,
    sheduler_start_date: promo.dates?.[0] ?? promo.starts,
    sheduler_end_date: promo.dates?.[1] ?? promo.expires,
    sheduler_start_time: promo.hours?.[0] ?? '00:00:00',
    sheduler_end_time: promo.hours?.[1] ?? '23:59:00',
    allow_usage_count: String(promo.uses ?? 0),
    fineprint_text: promo.finePrint ?? 'Cannot be combined with another offer.',
    redemption_text: promo.redemption ?? '[promocode]',
    headline: promo.title,
    image: null,
    allow_customer_count: String(promo.perClient ?? 0),
    show_in_catalogue: '1',
    status: 'active',
    plugin_promo_message_id: idOf({ quirks }, promo.id),
    common_promotion_id: idOf({ quirks }, commonId(promo)),
    service_ids: (promo.services ?? []).map((service) => idOf({ quirks }, service)),
  };
}

const commonId = ({ id, common }: SeedPromo): string => common ?? id;

function infoOf(context: MethodContext, code: unknown): unknown {
  needs(context, 'promo');
  const promo = promoOf(context.company, code);
  return promo ? describe(context, promo) : nothing(context);
}

export const promoMethods: Methods = {
  validatePromoCode(context, [code, start, event, , client]) {
    needs(context, 'promo');
    const email = recordOf(client)['email'];
    checkPromo(context, code, String(start), String(event), email === undefined ? undefined : String(email));
    return true;
  },
  getPromocodeInfo(context, [code]) {
    if (context.quirks.promoMethod !== 'getPromocodeInfo') throw refuse(-32601);
    return infoOf(context, code);
  },
  getPluginPromoInfoByCode: (context, [code]) => infoOf(context, code),

  /** The hash is the client's, as a booking told it. What a reward looks like is not documented. */
  getPromotionRewardInfo(context, [common, client, hash]) {
    needs(context, 'promo');
    const { company } = context;
    const promo = company.seed.promos.find((candidate) => commonId(candidate) === String(common));
    const known = company.bookings.some((booking) => booking.client.id === String(client) && booking.client.hash === hash);
    if (!promo?.reward || !known) return nothing(context);
    return {
      common_promotion_id: idOf(context, commonId(promo)),
      client_id: idOf(context, String(client)),
      title: promo.reward.title,
      discount: amount(promo.reward.discount),
      referal_qty: String(promo.reward.referrals),
      redemption_text: promo.reward.redemption,
      code: promo.code,
      expired_date: promo.expires,
    };
  },
  hasUpcommingPromotions: ({ company, now }) => {
    const today = dateOf(wallNow(now, company.seed.zone));
    return hasPlugin(company, 'promo') && company.seed.promos.some(({ starts, expires }) => starts <= today && today <= expires);
  },
};
