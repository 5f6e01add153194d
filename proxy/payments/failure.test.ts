import { expect, it } from 'vitest';
import { faultOf } from './failure.ts';

it.each([
  ['credentials', { code: 'upstream_misconfigured' }],
  ['too_many', { code: 'busy', retryAfter: 1000 }],
  ['key_reused', { code: 'idempotency_key_reused' }],
  ['amount', { code: 'payment_unsupported' }],
  ['not_found', { code: 'upstream_misconfigured', detail: 'The payment gateway refused "receipt".' }],
  ['refused', { code: 'upstream_misconfigured', detail: 'The payment gateway refused "receipt".' }],
] as const)('%s', (kind, fault) => expect(faultOf({ kind, parameter: 'receipt' })).toEqual(fault));

it('names no part that the gateway did not name', () => {
  expect(faultOf({ kind: 'refused', parameter: null })).toEqual({ code: 'upstream_misconfigured' });
});
