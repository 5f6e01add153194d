import { describe, expect, it } from 'vitest';
import type { Field } from './contract.ts';
import { atDetails } from './fixtures.testing.ts';
import { heldEvents, heldFields, type Page, refusedOf } from './held.ts';

const pet: Field = { key: 'pet', title: 'Pet', type: 'text', required: true, options: [], initial: '', maxLength: 5 };
const state = { ...atDetails, detail: { ...atDetails.detail, fields: [pet] } } as typeof atDetails;
const page = (more: Partial<Page>): Page => ({ wish: { client: {}, fields: {} }, readonly: [], hide: [], ...more });
const ada = { client: { name: 'Ada', email: 'ada@page.example' }, fields: { pet: 'Rex' } };
const held = (more: Partial<Page>, freed: readonly (readonly [string, string])[] = []) =>
  Object.fromEntries([...heldFields(state, page(more), new Map(freed))].map(([key, { hold }]) => [key, hold]));

describe('a field that the page keeps to itself', () => {
  it.each<[string, Partial<Page>, object]>([
    ['is locked with what it was given', { wish: ada, readonly: ['name', 'pet'] }, { name: 'readonly', pet: 'readonly' }],
    ['is hidden with what it was given', { wish: ada, hide: ['email', 'pet'] }, { email: 'hidden', pet: 'hidden' }],
    ['is hidden rather than locked', { wish: ada, readonly: ['name'], hide: ['name'] }, { name: 'hidden' }],
    ['may be hidden empty where it may stay empty', { hide: ['phone'] }, { phone: 'hidden' }],
    ['is the client’s where it is missing', { hide: ['name', 'email', 'pet'], readonly: ['phone'] }, {}],
    ['is the client’s where it is wrong', { wish: { client: { email: 'ada' }, fields: { pet: 'Rexford' } }, hide: ['email', 'pet'] }, {}],
    ['is one that is asked for', { wish: ada, readonly: ['terms', 'captcha', 'nobody', ''] }, {}],
  ])('%s', (_, more, expected) => {
    expect(held(more)).toEqual(expected);
  });

  it('is the client’s once it was refused, until the page has another value', () => {
    const first = heldFields(state, page({ wish: ada, hide: ['email'] }), new Map());
    const refused = refusedOf(first, { email: 'invalid', name: 'required' });
    expect(refused).toEqual([['email', 'ada@page.example']]);
    expect(held({ wish: ada, hide: ['email'] }, refused)).toEqual({});
    expect(held({ wish: { ...ada, client: { email: 'ada@else.example' } }, hide: ['email'] }, refused)).toEqual({ email: 'hidden' });
  });

  it('has the page’s value, whatever was typed before', () => {
    const kept = heldFields(state, page({ wish: ada, hide: ['phone'], readonly: ['name', 'email', 'pet'] }), new Map());
    const typed = { ...state, draft: { ...state.draft, client: { name: 'Ada', email: 'old@tab.example', phone: '1' } } };
    expect(heldEvents(typed, kept)).toEqual([
      { type: 'client_typed', field: 'email', value: 'ada@page.example' },
      { type: 'client_typed', field: 'phone', value: '' },
      { type: 'field_typed', key: 'pet', value: 'Rex' },
    ]);
  });
});
