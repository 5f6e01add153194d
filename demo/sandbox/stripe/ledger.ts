/** What the sandbox keeps, and the shapes in which the service shows it. Sources: its Checkout Session, PaymentIntent and Refund objects. */
import { randomBytes } from 'node:crypto';

export interface Intent {
  readonly id: string;
  readonly chargeId: string;
  readonly at: number;
  readonly amount: number;
  readonly currency: string;
  readonly description: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  refunded: number;
}

export interface Session {
  readonly id: string;
  readonly account: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly amount: number;
  readonly currency: string;
  readonly productName: string;
  readonly reference: string | null;
  readonly successUrl: string;
  readonly cancelUrl: string | null;
  readonly intentDescription: string | null;
  readonly intentMetadata: Readonly<Record<string, string>>;
  status: 'open' | 'complete' | 'expired';
  intent: Intent | null;
}

export interface Refund {
  readonly id: string;
  readonly intent: string;
  readonly amount: number;
  readonly currency: string;
  readonly at: number;
  readonly status: 'succeeded' | 'pending' | 'failed';
}

export interface Ledger {
  readonly sessions: Map<string, Session>;
  readonly refunds: Map<string, Refund>;
}

export const newId = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;
export const seconds = (at: number): number => Math.floor(at / 1000);

/** Whether its intent is shown whole, and the charge in it. */
export type Expanded = 'nothing' | 'intent' | 'charge';

export const shownSession = (session: Session, baseUrl: string, expanded: Expanded = 'nothing'): object => ({
  id: session.id,
  object: 'checkout.session',
  amount_subtotal: session.amount,
  amount_total: session.amount,
  cancel_url: session.cancelUrl,
  client_reference_id: session.reference,
  created: seconds(session.createdAt),
  currency: session.currency,
  expires_at: seconds(session.expiresAt),
  livemode: false,
  metadata: {},
  mode: 'payment',
  payment_intent: session.intent && (expanded === 'nothing' ? session.intent.id : shownIntent(session.intent, expanded)),
  payment_method_types: ['card'],
  payment_status: session.intent ? 'paid' : 'unpaid',
  status: session.status,
  success_url: session.successUrl,
  url: session.status === 'open' ? `${baseUrl}/c/pay/${session.id}` : null,
});

export const shownIntent = (intent: Intent, expanded: Expanded): object => ({
  id: intent.id,
  object: 'payment_intent',
  amount: intent.amount,
  amount_received: intent.amount,
  created: seconds(intent.at),
  currency: intent.currency,
  description: intent.description,
  latest_charge:
    expanded === 'charge'
      ? {
          id: intent.chargeId,
          object: 'charge',
          amount: intent.amount,
          amount_refunded: intent.refunded,
          created: seconds(intent.at),
          currency: intent.currency,
          refunded: intent.refunded === intent.amount,
        }
      : intent.chargeId,
  livemode: false,
  metadata: intent.metadata,
  status: 'succeeded',
});

export const shownRefund = (refund: Refund): object => ({
  id: refund.id,
  object: 'refund',
  amount: refund.amount,
  created: seconds(refund.at),
  currency: refund.currency,
  payment_intent: refund.intent,
  status: refund.status,
});
