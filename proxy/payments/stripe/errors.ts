/** What the errors of Stripe's library mean. Sources: its own classes, and the service's page of error codes. Pure. */
import Stripe from 'stripe';
import { Unanswered } from '../../ports/upstream.ts';
import type { Failure } from '../failure.ts';

const { errors } = Stripe;

const ABOUT_THE_AMOUNT = new Set(['amount_too_small', 'amount_too_large', 'currency_not_supported', 'invalid_currency']);

/** Throws `Unanswered` for what says nothing certain, and everything that is no error of the service. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof errors.StripeError)) throw error;
  const parameter = error.param ?? null;
  if (error instanceof errors.StripeAuthenticationError || error instanceof errors.StripePermissionError)
    return { kind: 'credentials', parameter };
  if (error instanceof errors.StripeRateLimitError) return { kind: 'too_many', parameter };
  if (error instanceof errors.StripeIdempotencyError) return { kind: 'key_reused', parameter };
  if (error instanceof errors.StripeInvalidRequestError) {
    if (error.statusCode === 404) return { kind: 'not_found', parameter };
    return { kind: error.code !== undefined && ABOUT_THE_AMOUNT.has(error.code) ? 'amount' : 'refused', parameter };
  }
  if (error instanceof errors.StripeCardError) return { kind: 'refused', parameter };
  // A broken connection, a failure of the service, an answer in no known form, the same key under way (409).
  throw new Unanswered();
}
