/** Between our checkout and YooKassa's payment. Pure. */
import { currencyDecimals, type Money } from '../../../shared/money.ts';
import type { Checkout, Payment } from '../gateway.ts';
import type { YookassaPayment } from './schema.ts';

/** Source: "description" of the service's payment object. */
const DESCRIPTION_AT_MOST = 128;
/** "Always a fraction": 1500.50. Every currency that the service lists has hundredths. */
const DECIMALS = 2;

interface Amount {
  readonly value: string;
  readonly currency: string;
}

/** null when it cannot be written exactly, or is nothing. */
export function toAmount({ minor, currency }: Money): Amount | null {
  // Divided, not multiplied by a fraction: 0.1 is no exact number.
  const hundredths = (minor * 10 ** DECIMALS) / 10 ** currencyDecimals(currency);
  if (!Number.isSafeInteger(hundredths) || hundredths <= 0) return null;
  const digits = String(hundredths).padStart(DECIMALS + 1, '0');
  return { value: `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`, currency };
}

/** null when it is no amount that we could write down. */
export function fromAmount({ value, currency }: Amount): Money | null {
  const [, whole, fraction = ''] = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(value.trim()) ?? [];
  if (whole === undefined) return null;
  const decimals = currencyDecimals(currency);
  const digits = fraction.padEnd(decimals, '0');
  return /[1-9]/.test(digits.slice(decimals)) ? null : { minor: Number(whole + digits.slice(0, decimals)), currency };
}

/** null when YooKassa cannot take exactly this much. Its pages close by themselves: it is not told when. */
export function paymentBody({ reference, amount, description, returnUrl }: Checkout): object | null {
  const written = toAmount(amount);
  if (!written) return null;
  return {
    amount: written,
    // One step: what the client pays is taken at once.
    capture: true,
    confirmation: { type: 'redirect', return_url: returnUrl },
    description: [...description].slice(0, DESCRIPTION_AT_MOST).join(''),
    metadata: { reference },
  };
}

/** null when it cannot be read. */
export function paymentOf({ status, ...payment }: YookassaPayment): Payment | null {
  if (status === 'canceled') return { state: 'cancelled' };
  if (status !== 'succeeded') return { state: 'open' };
  const amount = fromAmount(payment.amount);
  const refunded = fromAmount(payment.refunded_amount ?? { value: '0', currency: payment.amount.currency });
  const at = payment.captured_at ?? payment.created_at;
  if (!amount || !refunded || Number.isNaN(at)) return null;
  return { state: 'paid', at, amount, refunded, reference: payment.metadata?.reference ?? null };
}
