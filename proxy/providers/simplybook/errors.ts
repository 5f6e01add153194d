/** The service's error codes, all of them, in our table's words. Source: the "Error codes" of its method page; login codes of its authentication page. */
import type { ErrorCode } from '../../../shared/errors.ts';
import type { Fault } from '../../domain/result.ts';
import { plainText } from '../rich-text.ts';
import type { Refused } from './client.ts';

/** An answer, and no error, of which nothing could be made. */
export interface Unreadable {
  readonly ok: false;
  readonly code: null;
}

interface Meaning {
  readonly code: ErrorCode;
  /** What the client typed wrong. */
  readonly field?: string;
}

export const meanings: Readonly<Record<number, Meaning>> = {
  [-32001]: { code: 'feature_off' },
  [-32010]: { code: 'upstream_failed' },
  [-32011]: { code: 'upstream_failed' },
  [-32012]: { code: 'booking_unknown' },
  [-32015]: { code: 'recurrence_not_offered' },
  [-32020]: { code: 'upstream_misconfigured' },
  [-32030]: { code: 'promo_unknown' },
  [-32031]: { code: 'promo_expired' },
  [-32032]: { code: 'promo_not_active' },
  [-32033]: { code: 'promo_wrong_service' },
  [-32034]: { code: 'promo_used_up' },
  [-32035]: { code: 'promo_used_by_client' },
  [-32036]: { code: 'promo_wrong_time' },
  [-32051]: { code: 'service_unavailable' },
  [-32052]: { code: 'unit_unavailable' },
  [-32053]: { code: 'date_unavailable' },
  [-32054]: { code: 'slot_taken' },
  [-32055]: { code: 'slots_partly_taken' },
  [-32056]: { code: 'time_not_allowed' },
  [-32061]: { code: 'name_invalid', field: 'name' },
  [-32062]: { code: 'email_invalid', field: 'email' },
  [-32063]: { code: 'phone_invalid', field: 'phone' },
  [-32065]: { code: 'client_unknown' },
  [-32070]: { code: 'fields_invalid' },
  [-32080]: { code: 'booking_unknown' },
  [-32085]: { code: 'upstream_misconfigured' },
  [-32090]: { code: 'confirmation_refused' },
  [-32095]: { code: 'batch_unknown' },
  [-32097]: { code: 'payment_unsupported' },
  [-32099]: { code: 'payment_failed' },
  [-32600]: { code: 'upstream_misconfigured' },
  [-32601]: { code: 'upstream_failed' },
  [-32602]: { code: 'upstream_failed' },
  [-32603]: { code: 'upstream_failed' },
  [-3264]: { code: 'client_unknown' },
  [-33001]: { code: 'upstream_misconfigured' },
  [-33002]: { code: 'upstream_misconfigured' },
  [-33003]: { code: 'upstream_misconfigured' },
  [-33004]: { code: 'upstream_misconfigured' },
  [-33005]: { code: 'upstream_misconfigured' },
};

/** Also an expired token: only the words tell it from "Company does not exists". */
export const ACCESS_DENIED = -32600;
export const METHOD_NOT_FOUND = -32601;
export const INVALID_PARAMETERS = -32602;
export const NOT_FOUND = -32080;
/** No such booking, of a list of ids. */
export const NO_BOOKING = -32012;
export const UNKNOWN_PROCESSOR = -32097;
export const PAYMENT_FAILED = -32099;
export const SIGNATURE = -32085;
export const PLUGIN_OFF = -32001;
export const INTERNAL = -32603;
export const CONFIRMED_OTHERWISE = -32090;
const MISSING = -32010;
const FIELDS = -32070;

/** A refusal of a read, or an answer that is in no known shape. The service's own text is for developers and stays out. */
export const faultOf = ({ code }: Pick<Refused, 'code'> | Unreadable): Fault =>
  code === null
    ? { code: 'upstream_failed', detail: 'The service answered in an unknown shape.' }
    : { code: meanings[code]?.code ?? 'upstream_failed' };

/**
 * A refusal of a booking; a text under a code that nobody documented is the business's own rule speaking. null when it does
 * not certainly say that nothing was booked.
 */
export function refusalOf({ code, message }: Refused): { code: ErrorCode; detail: string | null; field: string | null } | null {
  // An internal error may come after the booking was stored.
  if (code === INTERNAL) return null;
  const known = meanings[code];
  if (known) return { code: known.code, detail: null, field: known.field ?? null };
  const detail = plainText(message).slice(0, 300);
  return detail === '' ? null : { code: 'refused_by_business', detail, field: null };
}

/**
 * Under which code a captcha is refused, nobody documents. Where one is asked for it is taken for that when the words say so, and
 * when they say no more than that something in the form was missing or wrong: the fields themselves were checked before. Should it
 * have been something else, a fresh challenge costs the client a moment and no booking.
 */
export const isAboutCaptcha = ({ code, message }: Refused): boolean =>
  code === MISSING || code === FIELDS || (!Object.hasOwn(meanings, code) && /captcha/i.test(message));

export const CAPTCHA_REFUSED = { code: 'captcha_refused', detail: null, field: 'captcha' } as const;
