/**
 * Our whole minor units and Stripe's, which count decimals of their own. Pure.
 * Source: the service's page on currencies ("Minor units in API amounts", "Zero-decimal", "Three-decimal", "Special cases").
 */
import { currencyDecimals, type Money } from '../../../shared/money.ts';

const WITHOUT = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
/** Their last digit must be 0. */
const WITH_THREE = new Set('BHD JOD KWD OMR TND'.split(' '));
/** Everything else counts hundredths; ISK and UGX too, which have none: only whole units are taken. */
const decimalsOf = (currency: string): number => (WITHOUT.has(currency) ? 0 : WITH_THREE.has(currency) ? 3 : 2);

/** null when Stripe cannot take exactly this much. */
export function toStripeAmount({ minor, currency }: Money): number | null {
  const amount = rescaled(minor, currencyDecimals(currency), decimalsOf(currency));
  if (amount === null || amount <= 0) return null;
  const step = WITH_THREE.has(currency) ? 10 : currency === 'ISK' || currency === 'UGX' ? 100 : 1;
  return amount % step === 0 ? amount : null;
}

/** null when it is no amount that we could write down. */
export function fromStripeAmount(amount: number, code: string): Money | null {
  const currency = code.toUpperCase();
  const minor = rescaled(amount, decimalsOf(currency), currencyDecimals(currency));
  return minor === null ? null : { minor, currency };
}

function rescaled(amount: number, from: number, to: number): number | null {
  const value = to >= from ? amount * 10 ** (to - from) : amount / 10 ** (from - to);
  return Number.isSafeInteger(value) ? value : null;
}
