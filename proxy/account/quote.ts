/** The price of a line, and what a promo code makes of it. */
import type { Client, Line, Quote } from '../../shared/contract/index.ts';
import type { Money } from '../../shared/money.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import { candidatesOf } from '../domain/order.ts';
import type { BookingProvider, PromoAnswer } from '../domain/provider.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Reads } from './reads.ts';

interface QuotePorts {
  readonly provider: BookingProvider;
  readonly reads: Reads;
  readonly durations: Durations;
  /** Takes an attempt at a promo code; false when there is none left today. */
  readonly mayTry: () => Promise<boolean>;
}

export interface QuoteQuestion {
  readonly line: Line;
  readonly promo: string | undefined;
  readonly client: Partial<Client>;
}

export async function answerQuote(ports: QuotePorts, catalogue: Catalogue, { line, promo, client }: QuoteQuestion): Promise<Result<Quote>> {
  const candidates = candidatesOf(catalogue, line);
  if (!candidates.ok) return candidates;
  const { price } = candidates.value.service;
  const before = price && { ...price, minor: price.minor * line.seats };
  if (promo === undefined) return ok({ before, total: before, promo: null });
  if (!catalogue.promo) return fail('feature_off');

  const answer = await askPromo(ports, catalogue, line, promo, client);
  if (!answer.ok) return answer;
  if (answer.value.state === 'refused') {
    return ok({ before, total: before, promo: { state: 'refused', code: promo, reason: answer.value.reason } });
  }
  const { title, off } = answer.value;
  const percent = 'percent' in off ? off.percent : null;
  const saving = before && {
    ...before,
    minor: 'amount' in off ? Math.min(off.amount.minor, before.minor) : Math.round((before.minor * off.percent) / 100),
  };
  return ok({ before, total: before && saving && less(before, saving), promo: { state: 'applied', code: promo, title, percent, saving } });
}

async function askPromo(
  { provider, reads, durations, mayTry }: QuotePorts,
  catalogue: Catalogue,
  line: Line,
  code: string,
  client: Partial<Client>,
): Promise<Result<PromoAnswer>> {
  const question = { code, service: line.service, start: line.start, seats: line.seats, client };
  const reading = await reads.read<PromoAnswer>({
    key: `promo:${JSON.stringify(question)}`,
    fresh: durations.promoFresh,
    wait: durations.readBound,
    transient: true,
    load: async (connection) => ((await mayTry()) ? provider.promo(connection, catalogue, question) : fail('too_many_requests')),
  });
  if (reading.state === 'known') return ok(reading.value);
  return reading.state === 'failed' ? { ok: false, fault: reading.fault } : fail('busy', { retryAfter: reading.readyIn });
}

const less = (amount: Money, saving: Money): Money => ({ ...amount, minor: Math.max(0, amount.minor - saving.minor) });
