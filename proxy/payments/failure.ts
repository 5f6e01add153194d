/** What a gateway's definite "no" means, in the few words that matter to us. Pure; the gateways' own codes stay in their adapters. */
import type { Fault } from '../domain/result.ts';

export interface Failure {
  readonly kind: /** The key, or its rights. */
    | 'credentials'
    | 'too_many'
    | 'not_found'
    /** The same key with another body: a bug of ours, or a key from elsewhere. */
    | 'key_reused'
    /** Not this much, or not in this currency. */
    | 'amount'
    | 'refused';
  /** Which part of the request the gateway complains about; its text stays out. */
  readonly parameter: string | null;
}

export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export const unchargeable: Failure = { kind: 'amount', parameter: null };

const RETRY_AFTER = 1000;

export function faultOf({ kind, parameter }: Failure): Fault {
  switch (kind) {
    case 'too_many':
      return { code: 'busy', retryAfter: RETRY_AFTER };
    case 'key_reused':
      return { code: 'idempotency_key_reused' };
    case 'amount':
      return { code: 'payment_unsupported' };
    case 'credentials':
      return { code: 'upstream_misconfigured' };
    case 'not_found':
    case 'refused':
      return { code: 'upstream_misconfigured', ...(parameter && { detail: `The payment gateway refused "${parameter}".` }) };
  }
}

export const failed = (failure: Failure): { readonly ok: false; readonly fault: Fault } => ({ ok: false, fault: faultOf(failure) });
