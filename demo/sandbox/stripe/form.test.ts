import { expect, it } from 'vitest';
import { namesOf, parseForm, textAt } from './form.ts';

const fields = parseForm('mode=payment&line_items[0][price_data][currency]=gbp&line_items%5B0%5D%5Bquantity%5D=1&name=a%20%26%20b+c');

it('reads names as paths', () => {
  expect(fields).toEqual({ mode: 'payment', line_items: { 0: { price_data: { currency: 'gbp' }, quantity: '1' } }, name: 'a & b c' });
});

it.each([
  [['line_items', '0', 'price_data', 'currency'], 'gbp'],
  [['line_items', '0', 'price_data'], undefined],
  [['line_items', '1', 'quantity'], undefined],
  [['mode', 'payment'], undefined],
])('has at %j the text %j', (path, text) => expect(textAt(fields, ...path)).toBe(text));

it('names everything as it was written', () => {
  expect(namesOf(fields)).toEqual(['mode', 'line_items[0][price_data][currency]', 'line_items[0][quantity]', 'name']);
});
