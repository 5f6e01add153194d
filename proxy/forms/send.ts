/** A form that was sent: checked as the widget checks it, priced, and booked under its key. */
import { bookingRequest as bookingSchema } from '../../shared/contract/index.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { bookingRequest, quoteRequest } from '../../widget/booking/request.ts';
import type { FieldErrors, QuoteState } from '../../widget/booking/state.ts';
import { validate } from '../../widget/booking/validation.ts';
import { whyRefused } from '../../widget/i18n/refusal-words.ts';
import type { Account } from '../account/account.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Details } from './details.ts';
import { sessionOf } from './steps.ts';

/** A ticket under which it is booked, or the form with what is wrong about it. */
export type Sent = { readonly ticket: string } | { readonly again: Details };

const NO_ERRORS: FieldErrors = {};

export async function send(account: Pick<Account, 'quote' | 'book'>, page: Details): Promise<Result<Sent>> {
  const { site, speech, session } = page;
  const why = (code: ErrorCode, detail: string | null) => whyRefused(speech.refusal, code, detail);
  const again = (change: Partial<Details>): Result<Sent> => ok({ again: { ...page, ...change } });
  const fields = session.detail?.fields ?? [];
  const errors = validate(site, fields, page.draft);
  if (Object.keys(errors).length > 0) return again({ errors });

  const quote = await priced(account, page);
  if (!quote.ok) return again({ notice: speech.first.problem({ code: quote.fault.code, detail: null, retryAfter: null }) });
  const known = quote.value.status === 'known' ? quote.value.quote : null;
  const whole = session.detail ? sessionOf(site, page.draft, session.detail, quote.value) : session;
  if (known?.promo?.state === 'refused') return again({ session: whole, promoError: why(known.promo.reason, null) });

  // Without a script nobody knows the client's own zone.
  const made = bookingRequest(whole, { timezone: '', locale: speech.language, page: undefined });
  const request = bookingSchema.safeParse(made && { ...made, timezone: undefined });
  if (!request.success) return again({ notice: why('fields_invalid', null) });
  const answer = await account.book(site.id, page.key, request.data);
  if (answer.ok) return ok({ ticket: answer.value.ticket });
  const { code, refusal } = answer.fault;
  if (!refusal) return answer;
  const { field, detail } = refusal;
  if (code.startsWith('promo_')) return again({ session: whole, promoError: why(code, detail) });
  const isAsked = field !== null && (field === 'name' || field === 'email' || field === 'phone' || fields.some(({ key }) => key === field));
  return again({
    session: whole,
    refusal,
    errors: isAsked ? { [field]: 'invalid' } : NO_ERRORS,
    notice:
      code === 'slot_taken' && page.draft.slot
        ? `${lost(page)} ${refusal.nearest.length > 0 ? '' : speech.rest.takenNone}`
        : why(code, detail),
  });
}

const lost = ({ speech, draft, site }: Details): string => {
  const zone = (site.locations.find(({ id }) => id === draft.location) ?? site).timezone;
  return draft.slot ? speech.rest.taken(speech.formatIn(zone).dayAndTime(draft.slot.start)) : '';
};

async function priced(account: Pick<Account, 'quote'>, { site, session, draft }: Details): Promise<Result<QuoteState>> {
  const request = draft.promo.trim() === '' ? null : quoteRequest(session);
  if (!request) return ok({ status: 'none' });
  const answer = await account.quote(site.id, request);
  return answer.ok ? ok({ status: 'known', quote: answer.value }) : answer;
}
