/** What the sandbox keeps, and the shapes in which the service shows it. Sources: its payment and refund objects. */
import { randomUUID } from 'node:crypto';
import type { Shop } from './shops.ts';

export interface Payment {
  readonly id: string;
  readonly shop: Shop;
  readonly createdAt: number;
  /** Hundredths. */
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly returnUrl: string;
  readonly capture: boolean;
  status: 'pending' | 'waiting_for_capture' | 'succeeded' | 'canceled';
  capturedAt: number | null;
  cancelled: { readonly party: 'yoo_money' | 'payment_network' | 'merchant'; readonly reason: string } | null;
  refunded: number;
}

export interface Refund {
  readonly id: string;
  readonly payment: string;
  readonly amount: number;
  readonly currency: string;
  readonly at: number;
  readonly status: 'succeeded' | 'pending' | 'canceled';
}

export interface Ledger {
  readonly payments: Map<string, Payment>;
  readonly refunds: Map<string, Refund>;
}

/** As the service's own look: `23d93cac-000f-5000-8000-126628f15141`. */
export const newId = (): string => randomUUID().replace(/^(\w{8})-\w{4}-\w{4}-\w{4}/, '$1-000f-5000-8000');

export const money = (hundredths: number, currency: string) => ({ value: (hundredths / 100).toFixed(2), currency });

export const shownPayment = (payment: Payment, baseUrl: string): object => ({
  id: payment.id,
  status: payment.status,
  paid: payment.status === 'succeeded' || payment.status === 'waiting_for_capture',
  amount: money(payment.amount, payment.currency),
  ...(payment.status === 'pending' && {
    confirmation: { type: 'redirect', return_url: payment.returnUrl, confirmation_url: `${baseUrl}/checkout/payments/${payment.id}` },
  }),
  created_at: new Date(payment.createdAt).toISOString(),
  ...(payment.capturedAt !== null && { captured_at: new Date(payment.capturedAt).toISOString() }),
  ...(payment.cancelled && { cancellation_details: payment.cancelled }),
  description: payment.description,
  metadata: payment.metadata,
  recipient: { account_id: payment.shop.shopId, gateway_id: `2${payment.shop.shopId}` },
  refundable: payment.status === 'succeeded' && payment.refunded < payment.amount,
  ...(payment.status === 'succeeded' && { refunded_amount: money(payment.refunded, payment.currency) }),
  test: true,
});

export const shownRefund = (refund: Refund): object => ({
  id: refund.id,
  payment_id: refund.payment,
  status: refund.status,
  amount: money(refund.amount, refund.currency),
  created_at: new Date(refund.at).toISOString(),
});
