/** Expected outcomes are values. A fault carries a code of the closed table and what the caller may do with it. */
import type { Fallback, Refusal, Ticket } from '../../shared/contract/index.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Millis } from '../../shared/local-time.ts';

export interface Fault {
  readonly code: ErrorCode;
  /** For developers or, with `refused_by_business`, the business's own words. Never personal data. */
  readonly detail?: string;
  readonly retryAfter?: Millis;
  readonly refusal?: Refusal;
  readonly ticket?: Ticket;
  readonly fallback?: Fallback;
}

export type Result<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault };

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const fail = (code: ErrorCode, more: Omit<Fault, 'code'> = {}): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { code, ...more },
});
