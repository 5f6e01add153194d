/** Money on its way back. */
import type { Switches } from '../payments/switches.ts';
import { use } from '../payments/switches.ts';
import { invalid, missing, Refusal } from './errors.ts';
import { type Fields, textAt } from './form.ts';
import { type Intent, type Ledger, newId, type Refund } from './ledger.ts';

export function makeRefund(ledger: Ledger, account: string, fields: Fields, switches: Switches, now: number): Refund {
  const id = textAt(fields, 'payment_intent') ?? '';
  const intent = intentOf(ledger, account, id);
  const left = intent.amount - intent.refunded;
  if (left === 0) throw new Refusal(400, 'Charge has already been refunded.', { code: 'charge_already_refunded' });
  const text = textAt(fields, 'amount') ?? String(left);
  if (!/^[1-9]\d*$/.test(text)) throw invalid('amount', 'Invalid positive integer', 'parameter_invalid_integer');
  if (Number(text) > left) throw invalid('amount', 'Refund amount is greater than unrefunded amount on charge');
  const status = use(switches, 'refundFails') ? 'failed' : use(switches, 'refundPending') ? 'pending' : 'succeeded';
  const refund: Refund = { id: newId('re'), intent: id, amount: Number(text), currency: intent.currency, at: now, status };
  if (status !== 'failed') intent.refunded += refund.amount;
  ledger.refunds.set(refund.id, refund);
  return refund;
}

export function intentOf({ sessions }: Ledger, account: string, id: string): Intent {
  const found = [...sessions.values()].find((session) => session.account === account && session.intent?.id === id)?.intent;
  if (!found) throw missing('payment_intent', id);
  return found;
}

export function refundOf(ledger: Ledger, account: string, id: string): Refund {
  const refund = ledger.refunds.get(id);
  if (!refund) throw missing('refund', id);
  intentOf(ledger, account, refund.intent);
  return refund;
}
