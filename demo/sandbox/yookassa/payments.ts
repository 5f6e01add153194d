/** The life of a payment: opened by the shop, paid or declined on the page, out of time, cancelled, given back. */
import { type Switches, use } from '../payments/switches.ts';
import { Refusal } from './errors.ts';
import { type Ledger, newId, type Payment, type Refund } from './ledger.ts';
import { type Body, readAmount, readPayment } from './requests.ts';
import type { Shop } from './shops.ts';

export function openPayment({ payments }: Ledger, shop: Shop, body: Body, now: number): Payment {
  const payment: Payment = {
    id: newId(),
    shop,
    createdAt: now,
    ...readPayment(body),
    status: 'pending',
    capturedAt: null,
    cancelled: null,
    refunded: 0,
  };
  payments.set(payment.id, payment);
  return payment;
}

export function paymentOf({ payments }: Ledger, shop: Shop, id: string): Payment {
  const payment = payments.get(id);
  if (payment?.shop !== shop) throw new Refusal(404, 'Payment not found', 'payment_id');
  return payment;
}

/** Only what waits to be taken can be cancelled: a page that is open closes by itself. */
export function cancelPayment(payment: Payment): void {
  if (payment.status !== 'waiting_for_capture') throw new Refusal(400, `Incorrect payment status: ${payment.status}`);
  end(payment, 'merchant', 'canceled_by_merchant');
}

/** False when it is open no more. */
export function payPayment(payment: Payment, now: number): boolean {
  if (payment.status !== 'pending') return false;
  payment.status = payment.capture ? 'succeeded' : 'waiting_for_capture';
  if (payment.capture) payment.capturedAt = now;
  return true;
}

export const declinePayment = (payment: Payment): boolean =>
  payment.status === 'pending' && end(payment, 'payment_network', 'insufficient_funds');
export const expirePayment = (payment: Payment): boolean =>
  payment.status === 'pending' && end(payment, 'yoo_money', 'expired_on_confirmation');

function end(payment: Payment, party: NonNullable<Payment['cancelled']>['party'], reason: string): true {
  payment.status = 'canceled';
  payment.cancelled = { party, reason };
  return true;
}

/** The client had the page open in two windows of two payments: a second one for the same cart. */
export function payAgain({ payments }: Ledger, payment: Payment, now: number): Payment {
  const twin: Payment = { ...payment, id: newId(), status: 'pending', capturedAt: null };
  payments.set(twin.id, twin);
  payPayment(twin, now);
  return twin;
}

export function makeRefund(ledger: Ledger, shop: Shop, body: Body, switches: Switches, now: number): Refund {
  const { amount, currency } = readAmount(body['amount']);
  const payment = paymentOf(ledger, shop, String(body['payment_id'] ?? ''));
  if (payment.status !== 'succeeded') throw new Refusal(400, `Incorrect payment status: ${payment.status}`);
  const left = payment.amount - payment.refunded;
  if (left === 0) throw new Refusal(400, 'The payment is refunded already');
  if (currency !== payment.currency || amount > left) throw new Refusal(400, 'More than is left of the payment', 'amount');
  const status = use(switches, 'refundFails') ? 'canceled' : use(switches, 'refundPending') ? 'pending' : 'succeeded';
  const refund: Refund = { id: newId(), payment: payment.id, amount, currency, at: now, status };
  if (status !== 'canceled') payment.refunded += amount;
  ledger.refunds.set(refund.id, refund);
  return refund;
}

export function refundOf({ refunds, payments }: Ledger, shop: Shop, id: string): Refund {
  const refund = refunds.get(id);
  if (!refund || payments.get(refund.payment)?.shop !== shop) throw new Refusal(404, 'Refund not found', 'refund_id');
  return refund;
}
