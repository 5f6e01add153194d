/** From the draft to what is sent. Pure. */
import type { Attribution } from '../../shared/attribution.ts';
import type { BookingRequest, Line, QuoteRequest } from './contract.ts';
import { askedUnit, fieldsOf, promoApplied } from './selectors.ts';
import type { Session } from './state.ts';

/** Where a request comes from. */
export interface Origin {
  /** The client's own, for the business's messages. */
  readonly timezone: string;
  readonly locale: string;
  /** Nothing of its query or fragment; undefined where a page has no address of the web. */
  readonly page: string | undefined;
  /** The campaign that led the client here. */
  readonly attribution?: Attribution | undefined;
}

/** What is being chosen, as soon as its time is. */
export function lineOf({ draft }: Pick<Session, 'draft'>): Line | null {
  const { service, slot, location, seats } = draft;
  return service === null || slot === null ? null : { service, unit: askedUnit(draft), location, start: slot.start, seats };
}

export function quoteRequest(session: Session): QuoteRequest | null {
  const line = lineOf(session);
  const { draft } = session;
  return line && { lines: [...draft.more, line], promo: draft.promo.trim() || undefined, client: draft.client };
}

export function bookingRequest(session: Session, { timezone, locale, page, attribution }: Origin): BookingRequest | null {
  const line = lineOf(session);
  if (!line) return null;
  const { draft } = session;
  const { name, email, phone } = draft.client;
  return {
    lines: [...draft.more, line],
    client: { name: name.trim(), email: email.trim(), phone: phone.trim() },
    fields: Object.fromEntries(fieldsOf(session).map((field) => [field.key, draft.fields[field.key] ?? field.initial])),
    promo: promoApplied(session) ? draft.promo.trim() : undefined,
    termsAccepted: draft.terms,
    timezone,
    locale,
    page,
    attribution,
  };
}
