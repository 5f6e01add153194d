/** Whether a promo code counts for a line, how much it takes off, and what the promotion gives beside. */
import type { z } from 'zod';
import type { Connection, PromoAnswer, PromoQuestion, Reference, Reward } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { parseRichText, plainText } from '../rich-text.ts';
import type { Client } from './client.ts';
import { faultOf, METHOD_NOT_FOUND, meanings } from './errors.ts';
import { filledIn, type Values } from './owners-words.ts';
import { promotion, reward } from './schema.ts';

export async function askPromo(client: Client, connection: Connection, question: PromoQuestion): Promise<Result<PromoAnswer>> {
  const { code, service, start, seats } = question;
  const known = Object.fromEntries(Object.entries(question.client).filter(([, value]) => value !== undefined && value !== ''));
  const valid = await client(connection, 'validatePromoCode', [code, start.replace('T', ' '), service, seats, known]);
  if (!valid.ok) {
    const reason = meanings[valid.code]?.code;
    return reason?.startsWith('promo_') ? ok({ state: 'refused', reason }) : { ok: false, fault: faultOf(valid) };
  }
  if (valid.result === false || valid.result === null) return ok({ state: 'refused', reason: 'promo_unknown' });

  let info = await client(connection, 'getPromocodeInfo', [code]);
  if (!info.ok && info.code === METHOD_NOT_FOUND) info = await client(connection, 'getPluginPromoInfoByCode', [code]);
  if (!info.ok) return { ok: false, fault: faultOf(info) };
  if (info.result === null) return ok({ state: 'refused', reason: 'promo_unknown' });
  const told = promotion.safeParse(info.result).data;
  if (!told || told.discount === null) return fail('upstream_failed', { detail: 'The service does not say what the code takes off.' });
  return ok(appliedBy(code, told, told.discount));
}

function appliedBy(code: string, told: z.output<typeof promotion>, discount: number): PromoAnswer {
  const { expired_date: until, common_promotion_id: common } = told;
  const values = { discount, promocode: code, client_claim_times_number: told.allow_customer_count };
  const fineprint = parseRichText(filledIn(told.fineprint_text, values));
  return {
    state: 'applied',
    title: titleOf(told.title || told.headline, values),
    off: { percent: discount },
    ...(/^[1-9]\d{3}-\d\d-\d\d$/.test(until) && { until }),
    ...(fineprint.length > 0 && { fineprint }),
    ...(common !== '' && common !== '0' && { promotion: common }),
  };
}

/** What is left around an empty bracket reads on. */
const titleOf = (title: string, values: Values): string =>
  filledIn(plainText(title), values)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(with|с)\s+/i, '');

/** null: this client gets none. */
export async function askReward(
  client: Client,
  connection: Connection,
  common: string,
  { clientId = '', clientHash = '' }: Reference,
): Promise<Result<Reward | null>> {
  const answer = await client(connection, 'getPromotionRewardInfo', [common, clientId, clientHash]);
  if (!answer.ok) return { ok: false, fault: faultOf(answer) };
  const told = reward.safeParse(answer.result).data;
  if (!told) return ok(null);
  const values = { discount: told.discount, promocode: told.code, reward: plainText(told.title), referal_qty: told.referal_qty };
  const title = titleOf(told.title || told.headline, values);
  return ok(title === '' ? null : { title, text: parseRichText(filledIn(told.redemption_text || told.description, values)) });
}
