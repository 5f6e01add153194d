/** What the service's error texts mean. It has no codes: business errors are HTTP 200 with a text, of which few are known. Pure. */
import type { ErrorCode } from '../../../shared/errors.ts';
import type { Fault } from '../../domain/result.ts';

export type Failure =
  | { readonly kind: 'too_soon' }
  | { readonly kind: 'missing_field'; readonly field: string }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'cancelled_already' }
  | { readonly kind: 'key' }
  | { readonly kind: 'taken' }
  /** An answer, and no error, of which nothing could be made. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'other' };

/** Sources: texts seen in production by those who speak to the service; the last two are guesses, and harmless if wrong. */
export function classify(message: string): Failure {
  if (/consecutive requests|5 second/i.test(message)) return { kind: 'too_soon' };
  const field = /field "?(\w+)"? is required/i.exec(message)?.[1];
  if (field !== undefined) return { kind: 'missing_field', field };
  if (/record not found|запись не найдена/i.test(message)) return { kind: 'not_found' };
  if (/already cancell?ed|уже отменена/i.test(message)) return { kind: 'cancelled_already' };
  if (/api key|ключ/i.test(message)) return { kind: 'key' };
  return /занят|busy|not available|already (booked|taken)/i.test(message) ? { kind: 'taken' } : { kind: 'other' };
}

const contact: Readonly<Record<string, ErrorCode>> = { name: 'name_invalid', email: 'email_invalid', phone: 'phone_invalid' };

/** A read or a change that was refused. */
export function faultCodeOf(failure: Failure): ErrorCode {
  switch (failure.kind) {
    case 'key':
      return 'upstream_misconfigured';
    case 'not_found':
    case 'cancelled_already':
      return 'booking_unknown';
    case 'taken':
      return 'slot_taken';
    case 'too_soon':
      return 'busy';
    default:
      return 'upstream_failed';
  }
}

export const faultOf = (failure: Failure): Fault => ({
  code: faultCodeOf(failure),
  ...(failure.kind === 'unreadable' && { detail: 'The service answered in an unknown shape.' }),
});

/** A booking that was refused: nothing was made. The service's own text is for developers and stays out. */
export function refusalOf(failure: Failure): { readonly code: ErrorCode; readonly field: string | null } {
  if (failure.kind === 'missing_field') {
    const code = contact[failure.field] ?? (failure.field.startsWith('custom_field') ? 'fields_invalid' : null);
    return code ? { code, field: failure.field } : { code: 'upstream_failed', field: null };
  }
  return failure.kind === 'other' ? { code: 'refused_by_business', field: null } : { code: faultCodeOf(failure), field: null };
}
