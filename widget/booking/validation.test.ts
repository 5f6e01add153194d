import { describe, expect, it } from 'vitest';
import type { Field } from './contract.ts';
import { draft, filled, site } from './fixtures.testing.ts';
import { validate } from './validation.ts';

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
  key: 'f',
  title: 'F',
  type,
  required: true,
  options: ['a', 'b'],
  initial: '',
  maxLength: 3,
  ...more,
});
const errorOf = (question: Field, value?: string) =>
  validate(site, [question], { ...filled, fields: value === undefined ? {} : { f: value } })['f'];

describe('validate', () => {
  it('finds nothing wrong with what is right', () => {
    expect(validate(site, [], filled)).toEqual({});
  });
  it('tells everything that is missing at once', () => {
    expect(validate(site, [], draft())).toEqual({ name: 'required', email: 'required', terms: 'required' });
  });
  it.each([
    [{ email: 'nadia' }, { email: 'invalid' }],
    [{ email: 'nadia@client' }, { email: 'invalid' }],
    [{ phone: '12' }, { phone: 'invalid' }],
    [{ phone: '+44 (0)20 7946-0101' }, {}],
    [{ name: '  ' }, { name: 'required' }],
  ])('%j: %j', (change, expected) => {
    expect(validate(site, [], { ...filled, client: { ...filled.client, ...change } })).toEqual(expected);
  });
  it.each([
    ['text', undefined, 'required'],
    ['text', ' ', 'required'],
    ['text', 'four', 'too_long'],
    ['digits', '1a', 'digits'],
    ['digits', '12', undefined],
    ['select', 'c', 'invalid'],
    ['radio', 'a', undefined],
    ['checkbox', '', 'required'],
    ['checkbox', '1', undefined],
  ] as const)('a %s with %j: %s', (type, value, expected) => {
    expect(errorOf(field(type), value)).toBe(expected);
  });
  it('takes what was filled in beforehand', () => {
    expect(errorOf(field('text', { initial: 'x' }))).toBeUndefined();
    expect(errorOf(field('text', { required: false }))).toBeUndefined();
  });
});
