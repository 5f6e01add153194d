/** One step of booking as a page: what it shows is asked of the account. */
import type { Series, ServiceDetail, Site } from '../../shared/contract/index.ts';
import { askedUnit } from '../../widget/booking/selectors.ts';
import type { QuoteState, Session } from '../../widget/booking/state.ts';
import { openStep } from '../../widget/booking/steps.ts';
import type { Account } from '../account/account.ts';
import { ok, type Result } from '../domain/result.ts';
import { type Details, details } from './details.ts';
import type { Html } from './html.ts';
import { type Choosing, locations, services, trail, units } from './lists.ts';
import { againAfter, spanOf, times } from './times.ts';

export interface DrawnStep {
  readonly title: string;
  readonly trail: Html;
  readonly body: Html;
  readonly again: number | null;
}

type Asked = Pick<Account, 'availability' | 'service' | 'series'>;

/** The first step without an answer; the details with a fresh key. */
export async function drawStep(
  account: Asked,
  choosing: Choosing,
  form: { readonly path: string; readonly key: string },
): Promise<Result<DrawnStep>> {
  const { site, draft, speech } = choosing;
  const step = openStep(site, draft);
  const drawn = (body: Html, again: number | null = null): Result<DrawnStep> =>
    ok({ title: speech.first.titles[step], trail: trail(choosing, step), body, again });
  if (step === 'service') return drawn(services(choosing));
  if (step === 'location') return drawn(locations(choosing));
  if (step === 'unit') return drawn(units(choosing));
  const service = draft.service ?? '';
  const unit = askedUnit(draft);
  const where = { ...(unit !== null && { unit }), ...(draft.location !== null && { location: draft.location }) };
  if (step === 'time') {
    const { from, to } = spanOf(choosing);
    const answer = await account.availability(site.id, { service, ...where, from, to, count: draft.seats });
    return answer.ok ? drawn(times(choosing, answer.value), againAfter(answer.value)) : answer;
  }
  const asked = await questions(account, choosing);
  if (!asked.ok) return asked;
  const { detail, series } = asked.value;
  const session = sessionOf(site, draft, detail);
  return drawn(details({ ...choosing, ...form, session, errors: {}, notice: null, promoError: null, refusal: null, series }));
}

/** Shown again, with what is wrong about it. */
export const redrawDetails = (page: Details): DrawnStep => ({
  title: page.speech.first.titles.details,
  trail: trail(page, 'details'),
  body: details(page),
  again: null,
});

/** What only a chosen service asks, and the dates of one that repeats; those may stay unknown. */
export async function questions(
  account: Pick<Account, 'service' | 'series'>,
  { site, draft }: Pick<Choosing, 'site' | 'draft'>,
): Promise<Result<{ readonly detail: ServiceDetail; readonly series: Series | null }>> {
  const service = draft.service ?? '';
  const detail = await account.service(site.id, service);
  if (!detail.ok) return detail;
  const repeats = site.services.some(({ id, series }) => id === service && series);
  const unit = askedUnit(draft);
  const where = { ...(unit !== null && { unit }), ...(draft.location !== null && { location: draft.location }) };
  const series = repeats && draft.slot ? await account.series(site.id, { service, ...where, start: draft.slot.start }) : null;
  return ok({ detail: detail.value, series: series?.ok ? series.value : null });
}

export const sessionOf = (
  site: Site,
  draft: Choosing['draft'],
  detail: ServiceDetail,
  quote: QuoteState = { status: 'none' },
): Session => ({
  site,
  draft,
  calendar: null,
  detail,
  quote,
  attempt: null,
});
