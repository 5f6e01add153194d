/** Prices and durations as the client's locale writes them: what the first step needs. */
import { type Money, toMajor } from '../../shared/money.ts';

export interface FirstFormat {
  money(money: Money): string;
  minutes(minutes: number): string;
}

export const createFirstFormat = (locale: string): FirstFormat => ({
  money(money) {
    const amount = toMajor(money);
    const short = Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {};
    return new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency, ...short }).format(amount);
  },
  minutes(total) {
    const part = (value: number, unit: string) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
    const [hours, minutes] = [Math.floor(total / 60), total % 60];
    return [hours > 0 ? part(hours, 'hour') : '', minutes > 0 || hours === 0 ? part(minutes, 'minute') : ''].join(' ').trim();
  },
});
