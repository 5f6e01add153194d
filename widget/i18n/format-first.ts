/** Prices and durations as the client's locale writes them: what the first step needs. */
import { currencyDecimals, type Money, toMajor } from '../../shared/money.ts';

export interface FirstFormat {
  money(money: Money): string;
  minutes(minutes: number): string;
}

export const createFirstFormat = (locale: string): FirstFormat => ({
  money(money) {
    const amount = toMajor(money);
    // As many as are owed: usage alone would leave some currencies' smaller units out.
    const digits = Number.isInteger(amount) ? 0 : currencyDecimals(money.currency);
    const style = { style: 'currency', currency: money.currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
    return new Intl.NumberFormat(locale, style).format(amount);
  },
  minutes(total) {
    const part = (value: number, unit: string) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
    const [hours, minutes] = [Math.floor(total / 60), total % 60];
    return [hours > 0 ? part(hours, 'hour') : '', minutes > 0 || hours === 0 ? part(minutes, 'minute') : ''].join(' ').trim();
  },
});
