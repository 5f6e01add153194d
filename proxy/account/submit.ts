/** From a booking request to the times that it wishes to hold, one a line. */
import { attributionText } from '../../shared/attribution.ts';
import type { BookingRequest, Line } from '../../shared/contract/index.ts';
import type { Catalogue, CatalogueServiceDetail } from '../domain/catalogue.ts';
import { atLine, candidatesOf, pageOf } from '../domain/order.ts';
import { type PricedLine, totalOf } from '../domain/price.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type HoldPorts, hold, type Wish } from './hold.ts';
import type { Named } from './recall.ts';

export interface Submission {
  readonly site: string;
  readonly request: BookingRequest;
  readonly catalogue: Catalogue;
  /** Checked, and as many as the request has lines. */
  readonly lines: readonly SubmittedLine[];
}

export interface SubmittedLine {
  readonly line: Line;
  readonly detail: CatalogueServiceDetail;
  readonly priced: PricedLine;
}

export async function submit(ports: HoldPorts, submission: Submission, name: Named): Promise<Result<string>> {
  const wishes: Wish[] = [];
  for (const [index, line] of submission.lines.entries()) {
    const wish = wishOf(submission, line);
    if (!wish.ok) return { ok: false, fault: atLine(wish.fault, index, submission.lines.length) };
    wishes.push(wish.value);
  }
  if (wishes.length === 0) return fail('bad_request');
  return hold(ports, { ...submission, wishes }, name);
}

/** A field without a limit of its own. */
const FIELD_LENGTH = 1000;

function cameBy({ attribution }: BookingRequest, { attribution: field }: CatalogueServiceDetail): Record<string, string> {
  const text = attribution && field ? attributionText(attribution, field.maxLength ?? FIELD_LENGTH) : '';
  return field && text !== '' ? { [field.key]: text } : {};
}

function wishOf({ request, catalogue }: Submission, { line, detail, priced }: SubmittedLine): Result<Wish> {
  const candidates = candidatesOf(catalogue, line);
  if (!candidates.ok) return candidates;
  const { service, units } = candidates.value;
  const own = new Set(detail.fields.map(({ key }) => key));
  const applied = priced.promo?.state === 'applied' ? priced.promo : null;
  const order = {
    service: service.id,
    location: line.location,
    start: line.start,
    seats: line.seats,
    client: request.client,
    fields: { ...Object.fromEntries(Object.entries(request.fields).filter(([key]) => own.has(key))), ...cameBy(request, detail) },
    promo: applied ? (request.promo ?? null) : null,
    captcha: request.captcha ?? null,
    clientTimezone: request.timezone ?? null,
    page: pageOf(request),
  };
  return ok({
    service,
    units,
    start: line.start,
    seats: line.seats,
    order: { order, price: totalOf(priced), ...(applied?.promotion !== undefined && { promotion: applied.promotion }) },
    ...(applied?.uses && { uses: applied.uses }),
  });
}
