/** Everything that can be refused before anything is held: what does not go together, what is missing, what is not true any more. */
import { goesWith, waysOf } from '../../shared/combinations.ts';
import type { BookingRequest } from '../../shared/contract/index.ts';
import type { Catalogue, CatalogueServiceDetail } from '../domain/catalogue.ts';
import { atLine, checkClient, checkLine, refusalOf, withDialled } from '../domain/order.ts';
import { quoteOf } from '../domain/price.ts';
import { type Fault, fail, ok, type Result } from '../domain/result.ts';
import type { Runtime } from '../ports/runtime.ts';
import { priceLines, type QuotePorts } from './quote.ts';
import type { Submission, SubmittedLine } from './submit.ts';

interface PreparePorts {
  readonly catalogue: () => Promise<Result<Catalogue>>;
  readonly detail: (catalogue: Catalogue, service: string) => Promise<Result<CatalogueServiceDetail>>;
  readonly quotes: QuotePorts;
  readonly runtime: Pick<Runtime, 'now'>;
}

export async function prepare(
  { catalogue, detail, quotes, runtime }: PreparePorts,
  request: BookingRequest,
): Promise<Result<Omit<Submission, 'site'>>> {
  const from = await catalogue();
  if (!from.ok) return from;
  if (from.value.login) return fail('login_required', { refusal: refusalOf('login_required') });
  const together = checkTogether(from.value, request);
  if (together) return { ok: false, fault: together };
  const details: CatalogueServiceDetail[] = [];
  for (const [index, line] of request.lines.entries()) {
    const needs = await detail(from.value, line.service);
    if (!needs.ok) return needs.fault.code === 'not_found' ? fail('service_unavailable') : needs;
    const fault = checkLine(from.value, line, runtime.now());
    if (fault) return { ok: false, fault: atLine(fault, index, request.lines.length) };
    details.push(needs.value);
  }
  const fields = details.flatMap((needs) => needs.fields);
  const fault = checkClient(from.value, fields, request);
  if (fault) return { ok: false, fault };
  const priced = await priceLines(quotes, from.value, request);
  if (!priced.ok) return priced;
  const { promo } = quoteOf(request.promo, priced.value);
  if (promo?.state === 'refused') return fail(promo.reason, { refusal: refusalOf(promo.reason, [], null, 'promo') });
  const lines = request.lines.flatMap((line, index): SubmittedLine[] => {
    const [needs, price] = [details[index], priced.value[index]];
    return needs && price ? [{ line, detail: needs, priced: price }] : [];
  });
  return ok({ catalogue: from.value, lines, request: withDialled(from.value, request) });
}

function checkTogether({ maxLines, services }: Catalogue, { lines }: BookingRequest): Fault | null {
  if (lines.length > maxLines) return { code: 'bad_request', detail: `At most ${maxLines} lines.` };
  const repeats = new Set(services.filter(({ series }) => series).map(({ id }) => id));
  const ways = waysOf(lines.map(({ seats, service }) => ({ seats, series: repeats.has(service) })));
  return ways.every((way, index) => goesWith(ways.slice(index + 1), way))
    ? null
    : { code: 'bad_request', detail: 'Several lines, several seats, or a service that repeats: one of them.' };
}
