/** Amounts as whole minor units, so that sums never drift. Formatting belongs to the widget. */
export interface Money {
  /** Whole minor units: 4200 is 42.00 in GBP and 4200 in JPY. */
  readonly minor: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

// Small letters, which a page loads for less.
const WITHOUT = /bif|clp|djf|gnf|isk|jpy|kmf|krw|pyg|rwf|ugx|vnd|vuv|xaf|xof|xpf/i;
const WITH_THREE = /bhd|iqd|jod|kwd|lyd|omr|tnd/i;

/**
 * How many decimals a currency has by ISO 4217; an unknown code counts as two. `Intl` says how an amount is usually written down
 * (no hundredths of a forint), which is not what is owed; and engines differ. Units of account that nobody pays in are left out.
 */
export const currencyDecimals = (currency: string): number => (WITHOUT.test(currency) ? 0 : WITH_THREE.test(currency) ? 3 : 2);

/** Major units as the services write them ("42.0000", 42) → money; null when it is no number. */
export function toMoney(major: string | number, currency: string): Money | null {
  const value = typeof major === 'number' ? major : major.trim() === '' ? Number.NaN : Number(major);
  return Number.isFinite(value) ? { minor: Math.round(value * 10 ** currencyDecimals(currency)), currency } : null;
}

export const toMajor = (money: Money): number => money.minor / 10 ** currencyDecimals(money.currency);
