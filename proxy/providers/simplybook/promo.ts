/** Whether a promo code counts for a line, and how much it takes off. */
import type { Connection, PromoAnswer, PromoQuestion } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { plainText } from '../rich-text.ts';
import type { Client } from './client.ts';
import { faultOf, METHOD_NOT_FOUND, meanings } from './errors.ts';
import { promotion } from './schema.ts';

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
  return ok({ state: 'applied', title: titleOf(told.title || told.headline, told.discount), off: { percent: told.discount } });
}

/** The owner's title is a template: "[service/services] with [discount]% discount!" */
const titleOf = (title: string, discount: number): string =>
  plainText(title)
    .replaceAll('[discount]', String(Math.round(discount * 100) / 100))
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(with|с)\s+/i, '');
