import { expect, it } from 'vitest';
import { toMajor, toMoney } from './money.ts';

it.each([
  ['42.0000', 'GBP', 4200],
  [42.5, 'EUR', 4250],
  ['1500', 'JPY', 1500],
  ['1.2345', 'KWD', 1235],
  ['0.1', 'USD', 10],
])('%s %s is %i minor units', (major, currency, minor) => expect(toMoney(major, currency)).toEqual({ minor, currency }));

it.each(['', ' ', 'free', 'NaN'])('"%s" is no amount', (text) => expect(toMoney(text, 'GBP')).toBeNull());

it('goes back to major units', () => expect(toMajor({ minor: 4250, currency: 'EUR' })).toBe(42.5));
