/** The price of lines, and what a promo code makes of it, asked of whoever knows: the service, or our own count. */
import type { Client, Line } from '../../shared/contract/index.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Durations } from '../domain/durations.ts';
import { candidatesOf } from '../domain/order.ts';
import { type PricedLine, type Uses, withinUses } from '../domain/price.ts';
import type { BookingProvider, PromoAnswer } from '../domain/provider.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Reads } from './reads.ts';

export interface QuotePorts {
  readonly provider: BookingProvider;
  readonly reads: Reads;
  readonly durations: Durations;
  /** Takes an attempt at a promo code; false when there is none left today. */
  readonly mayTry: () => Promise<boolean>;
  readonly uses: () => Promise<Uses>;
}

export interface QuoteQuestion {
  readonly lines: readonly Line[];
  readonly promo?: string | undefined;
  readonly client: Partial<Client>;
}

export async function priceLines(
  ports: QuotePorts,
  catalogue: Catalogue,
  { lines, promo, client }: QuoteQuestion,
): Promise<Result<readonly PricedLine[]>> {
  if (promo !== undefined && !catalogue.promo) return fail('feature_off');
  const priced: PricedLine[] = [];
  for (const line of lines) {
    const candidates = candidatesOf(catalogue, line);
    if (!candidates.ok) return candidates;
    const { price } = candidates.value.service;
    const answer = promo === undefined ? null : await askPromo(ports, catalogue, line, promo, client);
    if (answer && !answer.ok) return answer;
    priced.push({ before: price && { ...price, minor: price.minor * line.seats }, promo: answer?.value ?? null });
  }
  return ok(withinUses(priced, promo === undefined ? {} : await ports.uses()));
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
