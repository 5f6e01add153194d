/** What a booking costs: the service's price, less its promo code, with the tax that the company adds. */
import { type Company, type SandboxBooking, serviceOf } from '../company.ts';
import { promoOf } from './promo.ts';

const cents = (sum: number): number => Math.round(sum * 100) / 100;
const taxRate = ({ seed }: Company): number => Number(seed.params['sale_tax'] ?? 0) || 0;

/** Nothing where there is no tax; numbers, unlike the price itself. */
export function taxOf(company: Company, price: number): object {
  const rate = taxRate(company);
  if (rate === 0) return {};
  const tax = cents((price * rate) / 100);
  return { price_with_tax: price + tax, price_without_tax: price, tax, show_tax: company.seed.params['hide_sale_tax'] !== '1' };
}

export function costOf(company: Company, booking: SandboxBooking): number {
  const price = serviceOf(company, booking.service)?.price ?? 0;
  const discount = booking.promo === null ? 0 : (promoOf(company, booking.promo)?.discount ?? 0);
  return cents(price * (1 - discount / 100) * (1 + taxRate(company) / 100)) * booking.seats;
}
