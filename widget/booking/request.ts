/** From the draft to what is sent. Pure. */
import type { BookingRequest, Line, QuoteRequest } from './contract.ts';
import { askedUnit, fieldsOf, promoApplied } from './selectors.ts';
import type { Session } from './state.ts';

/** The client's own zone and language, for the business's messages. */
export interface Origin {
  readonly timezone: string;
  readonly locale: string;
}

function lineOf({ draft }: Session): Line | null {
  const { service, slot, location } = draft;
  return service === null || slot === null ? null : { service, unit: askedUnit(draft), location, start: slot.start, seats: 1 };
}

export function quoteRequest(session: Session): QuoteRequest | null {
  const line = lineOf(session);
  const { draft } = session;
  return line && { lines: [line], promo: draft.promo.trim(), client: draft.client };
}

export function bookingRequest(session: Session, { timezone, locale }: Origin): BookingRequest | null {
  const line = lineOf(session);
  if (!line) return null;
  const { draft } = session;
  const { name, email, phone } = draft.client;
  return {
    lines: [line],
    client: { name: name.trim(), email: email.trim(), phone: phone.trim() },
    fields: Object.fromEntries(fieldsOf(session).map((field) => [field.key, draft.fields[field.key] ?? field.initial])),
    promo: promoApplied(session) ? draft.promo.trim() : undefined,
    termsAccepted: draft.terms,
    timezone,
    locale,
  };
}
