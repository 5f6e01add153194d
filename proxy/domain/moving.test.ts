import { describe, expect, it } from 'vitest';
import { catalogue } from '../../test/support/fake-provider.ts';
import type { Catalogue } from './catalogue.ts';
import { answersFor, asksOf, checkAsked } from './moving.ts';

const field = (key: string, more: Partial<Parameters<typeof asksOf>[1][number]> = {}) => ({
  key,
  title: key,
  type: 'text' as const,
  required: false,
  options: [],
  initial: '',
  maxLength: null,
  ...more,
});
const answer = (key: string, value: string) => ({ key, title: key, value, checkbox: false });
const plain: Catalogue = { ...catalogue, terms: null, captcha: false };
const must = field('must', { required: true });
const may = field('may');
const length = field('length', { type: 'select', options: ['Short', 'Long'] });

describe('what is asked again', () => {
  it.each([
    ['nothing that was told', [must, may], [answer('must', 'x'), answer('may', 'y')], []],
    ['nothing that was left empty where it may be', [may], [answer('may', '')], []],
    ['what must be answered and was not', [must], [answer('must', '')], ['must']],
    ['what is not told, whether it must be answered or not', [must, may], [], ['must', 'may']],
    ['an answer that does not count any more', [length], [answer('length', 'Medium')], ['length']],
  ])('is %s', (_, fields, answers, asked) => {
    expect(asksOf(plain, fields, answers)?.fields.map(({ key }) => key) ?? []).toEqual(asked);
  });
  it('is consent and a captcha, where the business has them', () => {
    expect(asksOf(plain, [], [])).toBeNull();
    expect(asksOf({ ...plain, terms: [] }, [], [])).toEqual({ fields: [], terms: true, captcha: false });
    expect(asksOf({ ...plain, captcha: true }, [], [])).toEqual({ fields: [], terms: false, captcha: true });
  });
});

describe('the answers of a booking that is made anew', () => {
  it('are those that were told, with what was asked again in their place, and nothing else', () => {
    const told = [answer('must', 'old'), answer('gone', 'x')];
    expect(answersFor([must, may], told, { may: 'new', must: 'newer', foreign: 'x' })).toEqual({ must: 'newer', may: 'new' });
    expect(answersFor([must], told)).toEqual({ must: 'old' });
  });
});

describe('a wish to move', () => {
  const asks = { fields: [must], terms: true, captcha: true };
  const whole = { start: '2026-12-01T10:00:00', fields: { must: 'x' }, termsAccepted: true, captcha: 'passed' };
  it.each([
    ['with everything', whole, null],
    ['without an answer', { ...whole, fields: {} }, 'must'],
    ['without any', { ...whole, fields: undefined }, 'must'],
    ['without consent', { ...whole, termsAccepted: false }, 'terms'],
    ['without a captcha', { ...whole, captcha: undefined }, 'captcha'],
  ])('%s is refused at %s', (_, request, at) => {
    expect(checkAsked(asks, request)?.refusal?.field ?? null).toBe(at);
  });
  it('needs nothing where nothing is asked', () => {
    expect(checkAsked(null, { start: whole.start })).toBeNull();
  });
});
