/** What YooKassa's refusals mean. Source: the service's page of HTTP response codes. Pure. */
import type { Failure } from '../failure.ts';

/** The header that a refused key is named by. */
const KEY = /^idempotence-key$/i;

/** null when it does not certainly say that nothing was done: 500 is "the result is not known". */
export function failureOf(
  status: number,
  { code, parameter = null }: { code: string; parameter?: string | null | undefined },
): Failure | null {
  switch (status) {
    case 401:
    case 403:
      return { kind: 'credentials', parameter };
    case 404:
      return { kind: 'not_found', parameter };
    case 429:
      return { kind: 'too_many', parameter };
    case 400:
      if (code !== 'invalid_request') return { kind: 'refused', parameter };
      if (parameter !== null && KEY.test(parameter)) return { kind: 'key_reused', parameter };
      return { kind: parameter?.startsWith('amount') ? 'amount' : 'refused', parameter };
    default:
      return status >= 400 && status < 500 ? { kind: 'refused', parameter } : null;
  }
}
