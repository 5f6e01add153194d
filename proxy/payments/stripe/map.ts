/** Between our checkout and Stripe's session. Pure. */
import type Stripe from 'stripe';
import type { Checkout, Payment, RefundOutcome } from '../gateway.ts';
import { fromStripeAmount, toStripeAmount } from './amount.ts';
import type { Session } from './schema.ts';

/** No length is documented; beyond this nobody reads. */
const NAME_AT_MOST = 250;

/** null when Stripe cannot take exactly this much. It depends on the checkout alone: a second try must be the same to the letter. */
export function sessionParams(checkout: Checkout): Stripe.Checkout.SessionCreateParams | null {
  const { reference, amount, description, returnUrl, expiresAt } = checkout;
  const unitAmount = toStripeAmount(amount);
  if (unitAmount === null) return null;
  const name = [...description].slice(0, NAME_AT_MOST).join('');
  return {
    mode: 'payment',
    client_reference_id: reference,
    line_items: [{ quantity: 1, price_data: { currency: amount.currency.toLowerCase(), unit_amount: unitAmount, product_data: { name } } }],
    // The owner finds the cart at the payment too.
    payment_intent_data: { description: name, metadata: { reference } },
    success_url: returnUrl,
    cancel_url: returnUrl,
    expires_at: Math.floor(expiresAt / 1000),
  };
}

/** null when it cannot be read. A session may be complete before the money has come: then it is open still. */
export function paymentOf({ status, payment_status, amount_total, currency, created, ...session }: Session): Payment | null {
  if (status === 'expired') return { state: 'cancelled' };
  if (status === 'open' || payment_status !== 'paid') return { state: 'open' };
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  const charge = typeof intent?.latest_charge === 'object' ? intent.latest_charge : null;
  const amount = fromStripeAmount(amount_total, currency);
  const refunded = fromStripeAmount(charge?.amount_refunded ?? 0, currency);
  if (!amount || !refunded) return null;
  const at = (charge?.created ?? intent?.created ?? created) * 1000;
  return { state: 'paid', at, amount, refunded, reference: session.client_reference_id ?? null };
}

/** What refunds are made of; null while nothing was paid. */
export const intentOf = ({ payment_intent: intent }: Pick<Session, 'payment_intent'>): string | null =>
  typeof intent === 'string' ? intent : (intent?.id ?? null);

/** Source: "status" of the service's refund object; `requires_action` is the client's bank asking the client. */
export function refundOutcome(status: string | null | undefined): RefundOutcome {
  if (status === 'failed' || status === 'canceled') return 'refused';
  return status === 'pending' || status === 'requires_action' ? 'pending' : 'made';
}
