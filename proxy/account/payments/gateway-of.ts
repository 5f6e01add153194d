/** Which gateway takes a currency, and with what care a gateway is asked. Pure but for the question itself. */
import type { Money } from '../../../shared/money.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { PaymentGateway } from '../../payments/gateway.ts';
import { NotSent, Unanswered } from '../../ports/upstream.ts';
import type { Gateways } from './payments.ts';

/** The one that is made for the currency, else the first that the owner wrote. */
export function gatewayFor(gateways: Gateways, { currency }: Pick<Money, 'currency'>): readonly [string, PaymentGateway] | null {
  const all = [...gateways];
  return all.find(([, { prefers }]) => prefers.includes(currency)) ?? all[0] ?? null;
}

/** Without an answer nobody knows; the same question is then asked again. */
export async function asked<Value>(question: Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof NotSent) return fail('busy', { retryAfter: error.retryAfter });
    if (error instanceof Unanswered) return fail('upstream_failed');
    throw error;
  }
}
