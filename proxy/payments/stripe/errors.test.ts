import Stripe from 'stripe';
import { expect, it } from 'vitest';
import { Unanswered } from '../../ports/upstream.ts';
import { failureOf } from './errors.ts';

const { errors } = Stripe;
const raw = (more: object) => ({ message: 'words that we do not read', type: 'invalid_request_error', ...more }) as never;

it.each([
  ['a wrong key', new errors.StripeAuthenticationError(raw({ statusCode: 401 })), { kind: 'credentials', parameter: null }],
  ['a key without the right', new errors.StripePermissionError(raw({ statusCode: 403 })), { kind: 'credentials', parameter: null }],
  ['too many', new errors.StripeRateLimitError(raw({ statusCode: 429 })), { kind: 'too_many', parameter: null }],
  ['the same key with another body', new errors.StripeIdempotencyError(raw({ statusCode: 400 })), { kind: 'key_reused', parameter: null }],
  [
    'nothing of that name',
    new errors.StripeInvalidRequestError(raw({ statusCode: 404, param: 'id' })),
    { kind: 'not_found', parameter: 'id' },
  ],
  [
    'too little',
    new errors.StripeInvalidRequestError(raw({ statusCode: 400, code: 'amount_too_small', param: 'unit_amount' })),
    { kind: 'amount', parameter: 'unit_amount' },
  ],
  ['anything else', new errors.StripeInvalidRequestError(raw({ statusCode: 400, param: 'mode' })), { kind: 'refused', parameter: 'mode' }],
])('%s', (_what, error, failure) => expect(failureOf(error)).toEqual(failure));

it.each([
  ['a broken connection', new errors.StripeConnectionError(raw({}))],
  ['a failure of the service', new errors.StripeAPIError(raw({ statusCode: 500 }))],
  ['the same key under way', new errors.StripeAPIError(raw({ statusCode: 409, code: 'idempotency_key_in_use' }))],
])('%s says nothing', (_what, error) => expect(() => failureOf(error)).toThrow(Unanswered));

it('a bug stays a bug', () => expect(() => failureOf(new RangeError('ours'))).toThrow(RangeError));
