import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Field } from '../booking/contract.ts';
import { atDetails } from '../booking/fixtures.testing.ts';
import type { Choosing } from '../booking/state.ts';
import { laterViews } from '../steps/later-views.ts';
import { drawn } from '../ui/drawn.testing.tsx';
import { holdFields } from './held-chunk.tsx';
import { readOptions } from './options.ts';

afterEach(cleanup);

const field = (type: Field['type']): Field => ({
  key: type,
  title: `A ${type}`,
  type,
  required: false,
  options: ['one', 'two'],
  initial: '',
  maxLength: null,
});
const types: readonly Field['type'][] = ['text', 'textarea', 'select', 'radio', 'checkbox'];

function draw(attributes: Readonly<Record<string, string>>, more: Partial<Choosing> = {}) {
  const freed = new Map<string, string>();
  const views = holdFields(laterViews, () => readOptions((name) => attributes[name] ?? null), freed);
  const state = { ...atDetails, detail: { ...atDetails.detail, fields: types.map(field) }, ...more } as Choosing;
  return drawn((now) => (now.phase === 'choosing' ? <views.DetailsStep state={now} /> : null), state);
}
const ada = { name: 'Ada', email: 'ada@page.example', fields: 'text=a&textarea=b&select=one&radio=two&checkbox=1' };

describe('the form', () => {
  it('shows what is locked, and lets nobody change it', () => {
    const { getByLabelText, getByRole } = draw({ ...ada, readonly: `name ${types.join(' ')}` });
    expect(getByLabelText(/^Name/)).toHaveProperty('readOnly', true);
    expect(getByLabelText(/^E-mail/)).toHaveProperty('readOnly', false);
    for (const label of [/A text /, /A textarea/]) expect(getByLabelText(label)).toHaveProperty('readOnly', true);
    for (const label of [/A select/, /A checkbox/]) expect(getByLabelText(label)).toHaveProperty('disabled', true);
    expect(getByRole('group', { name: /A radio/ })).toHaveProperty('disabled', true);
  });

  it('does not draw what is hidden, and sends what the page has set', () => {
    const { queryByLabelText, events } = draw({ ...ada, hide: 'email,text' });
    expect(queryByLabelText(/^E-mail/)).toBeNull();
    expect(queryByLabelText(/A text /)).toBeNull();
    expect(queryByLabelText(/^Name/)).not.toBeNull();
    expect(events).toEqual([
      { type: 'client_typed', field: 'email', value: 'ada@page.example' },
      { type: 'field_typed', key: 'text', value: 'a' },
    ]);
  });

  it('shows what is hidden as soon as it is refused, and goes on showing it', () => {
    const { queryByLabelText, state } = draw({ ...ada, hide: 'email' });
    expect(queryByLabelText(/^E-mail/)).toBeNull();
    const before = state.value as Choosing;
    state.value = { ...before, errors: { email: 'invalid' } };
    return expect
      .poll(() => queryByLabelText(/^E-mail/))
      .toHaveProperty('readOnly', false)
      .then(() => {
        state.value = { ...before, errors: {} };
      })
      .then(() => expect.poll(() => queryByLabelText(/^E-mail/)?.getAttribute('aria-invalid') ?? null).toBeNull())
      .then(() => expect(queryByLabelText(/^E-mail/)).not.toBeNull());
  });
});
