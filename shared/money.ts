/** Amounts as whole minor units, so that sums never drift. Formatting belongs to the widget. */
export interface Money {
  /** Whole minor units: 4200 is 42.00 in GBP and 4200 in JPY. */
  readonly minor: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

/** How many decimals a currency has; an unknown code counts as two. */
export function currencyDecimals(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** Major units as the services write them ("42.0000", 42) → money; null when it is no number. */
export function toMoney(major: string | number, currency: string): Money | null {
  const value = typeof major === 'number' ? major : major.trim() === '' ? Number.NaN : Number(major);
  return Number.isFinite(value) ? { minor: Math.round(value * 10 ** currencyDecimals(currency)), currency } : null;
}

export const toMajor = (money: Money): number => money.minor / 10 ** currencyDecimals(money.currency);
