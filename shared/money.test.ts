import { expect, it } from 'vitest';
import { currencyDecimals, toMajor, toMoney } from './money.ts';

it.each([
  ['42.0000', 'GBP', 4200],
  [42.5, 'EUR', 4250],
  ['1500', 'JPY', 1500],
  ['1.2345', 'KWD', 1235],
  ['0.1', 'USD', 10],
  // No smaller units in daily use, but by the standard.
  ['12.5', 'HUF', 1250],
  ['12.5', 'IDR', 1250],
  ['9.5', 'xyz', 950],
])('%s %s is %i minor units', (major, currency, minor) => expect(toMoney(major, currency)).toEqual({ minor, currency }));

it('knows every exception of the standard that is money', () => {
  const decimals = (codes: string) => codes.split(' ').map(currencyDecimals);
  expect(new Set(decimals('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'))).toEqual(new Set([0]));
  expect(new Set(decimals('BHD IQD JOD KWD LYD OMR TND'))).toEqual(new Set([3]));
  expect(new Set(decimals('AUD BRL CAD CHF CNY CZK DKK EUR GBP ILS INR KZT MXN NOK NZD PLN RUB SEK TRY UAH USD ZAR'))).toEqual(
    new Set([2]),
  );
});

it.each(['', ' ', 'free', 'NaN'])('"%s" is no amount', (text) => expect(toMoney(text, 'GBP')).toBeNull());

it('goes back to major units', () => expect(toMajor({ minor: 4250, currency: 'EUR' })).toBe(42.5));
