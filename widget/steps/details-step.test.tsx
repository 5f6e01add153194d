import { cleanup } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Field, Quote } from '../booking/contract.ts';
import { atDetails, booked, choosing, filled, site } from '../booking/fixtures.testing.ts';
import type { Choosing, State } from '../booking/state.ts';
import { drawn } from '../ui/drawn.testing.tsx';
import { DetailsStep } from './details-step.tsx';
import { FinishedStep } from './finished-step.tsx';
import { Waiting } from './waiting.tsx';

afterEach(cleanup);
const user = userEvent.setup();

const draw = (more: Partial<Choosing> = {}) =>
  drawn(
    (state) => (state.phase === 'choosing' || state.phase === 'submitting' ? <DetailsStep state={state} /> : null),
    choosing({ ...atDetails, ...more }),
  );

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
  key: type,
  title: `A ${type}`,
  type,
  required: false,
  options: ['one', 'two'],
  initial: '',
  maxLength: null,
  ...more,
});

describe('the form', () => {
  it('asks as browsers know to fill in', () => {
    const { getByLabelText } = draw();
    const attributes = (label: RegExp) => ['type', 'autocomplete'].map((name) => getByLabelText(label).getAttribute(name));
    expect(attributes(/^Name/)).toEqual(['text', 'name']);
    expect(attributes(/^E-mail/)).toEqual(['email', 'email']);
    expect(attributes(/^Phone/)).toEqual(['tel', 'tel']);
    expect(getByLabelText(/^E-mail/)).toHaveProperty('required', true);
    expect(getByLabelText(/Phone \(optional\)/)).toHaveProperty('required', false);
  });

  it('tells what is typed and what is left', async () => {
    const { getByLabelText, events } = draw();
    await user.type(getByLabelText(/^Phone/), '1');
    await user.tab();
    expect(events).toEqual([
      { type: 'client_typed', field: 'phone', value: '1' },
      { type: 'field_left', key: 'phone' },
    ]);
  });

  it('is sent by its button and by Enter, and says what it costs', async () => {
    const { getByRole, getByLabelText, events } = draw({ draft: { ...filled, service: 'cut' } });
    await user.click(getByRole('button', { name: 'Book for £62' }));
    await user.type(getByLabelText(/^Name/), '{Enter}');
    expect(events.filter(({ type }) => type === 'submitted')).toHaveLength(2);
  });

  it('shows errors at their fields and together, tied to the controls', async () => {
    const { getByLabelText, getByRole, getAllByText } = draw({ errors: { name: 'required', email: 'invalid', terms: 'required' } });
    const input = getByLabelText(/^E-mail/);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Enter an address like name@example.com',
    );
    expect(getByRole('group', { name: '3 answers need your attention:' }).textContent).toContain('3 answers need your attention:');
    await user.click(getByRole('button', { name: /^Name:/ }));
    expect(document.activeElement).toBe(getByLabelText(/^Name/));
    expect(getAllByText(/Please accept the terms/)).toHaveLength(2);
  });

  it('asks the business’s own questions, each with its own control', async () => {
    const types = ['text', 'textarea', 'digits', 'checkbox', 'select', 'radio', 'date', 'time'] as const;
    const fields = types.map((type) => field(type));
    const { container, getByLabelText, events } = draw({ detail: { id: 'shave', fields, paymentRequired: false } });
    const control = (type: string) => container.querySelector(`#field-${type}`);
    expect(types.map((type) => `${control(type)?.tagName} ${control(type)?.getAttribute('type') ?? ''}`)).toEqual([
      'INPUT text',
      'TEXTAREA ',
      'INPUT text',
      'INPUT checkbox',
      'SELECT ',
      'INPUT radio',
      'INPUT date',
      'INPUT time',
    ]);
    await user.click(getByLabelText('A checkbox'));
    await user.click(getByLabelText('two'));
    await user.selectOptions(getByLabelText(/A select/), 'one');
    expect(events.filter(({ type }) => type === 'field_typed')).toEqual([
      { type: 'field_typed', key: 'checkbox', value: '1' },
      { type: 'field_typed', key: 'radio', value: 'two' },
      { type: 'field_typed', key: 'select', value: 'one' },
    ]);
  });

  it('cannot be changed while it is being sent', () => {
    const { getByLabelText, getByRole } = drawn((state) => (state.phase === 'submitting' ? <DetailsStep state={state} /> : null), {
      ...atDetails,
      phase: 'submitting',
      tries: 1,
    });
    expect(getByLabelText(/^Name/).closest('fieldset')).toHaveProperty('disabled', true);
    expect(getByRole('button', { name: 'Booking …' }).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a promo code', () => {
  const quote = (promo: Quote['promo']): Choosing['quote'] => ({
    status: 'known',
    quote: { before: { minor: 6200, currency: 'GBP' }, total: { minor: 4960, currency: 'GBP' }, promo },
  });

  it('is asked for only when somebody has one', async () => {
    const { getByRole, getByLabelText, queryByLabelText, events } = draw();
    expect(queryByLabelText('Promo code')).toBeNull();
    await user.click(getByRole('button', { name: 'Have a promo code?' }));
    expect(document.activeElement).toBe(getByLabelText('Promo code'));
    await user.keyboard('A');
    expect(events).toEqual([{ type: 'promo_typed', code: 'A' }]);
  });
  it('is checked by Enter, and the booking is not sent', async () => {
    const { getByLabelText, events } = draw({ draft: { ...filled, promo: 'A' } });
    await user.type(getByLabelText('Promo code'), '{Enter}');
    expect(events).toEqual([{ type: 'promo_asked' }]);
  });
  it('that counts shows the price before and after', async () => {
    const applied = {
      state: 'applied',
      code: 'A',
      title: 'A fifth off',
      percent: 20,
      saving: { minor: 1240, currency: 'GBP' },
      until: null,
      fineprint: null,
    } as const;
    const { container, getByRole, said, events } = draw({ draft: { ...filled, service: 'cut', promo: 'A' }, quote: quote(applied) });
    expect(container.querySelector('.price')?.textContent).toBe('Price£62Discount−£12.40Total£49.60');
    getByRole('button', { name: 'Book for £49.60' });
    expect(said).toEqual(['Code applied: A fifth off. Total: £49.60']);
    await user.click(getByRole('button', { name: 'Remove the code' }));
    expect(events).toEqual([{ type: 'promo_removed' }]);
  });
  it('that counts shows its fine print', () => {
    const fineprint = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'Not for <b>gift</b> cards.' }] }];
    const applied = { state: 'applied', code: 'A', title: 'A', percent: 5, saving: null, until: '2026-12-31', fineprint } as const;
    const { getByText } = draw({ draft: { ...filled, promo: 'A' }, quote: quote(applied) });
    getByText('Not for <b>gift</b> cards.');
  });
  it('that does not says why, at its field', () => {
    const refused = { state: 'refused', code: 'A', reason: 'promo_expired' } as const;
    const { getByLabelText, getByText, said } = draw({ draft: { ...filled, promo: 'A' }, quote: quote(refused) });
    getByText('This code has expired.');
    expect(getByLabelText('Promo code').getAttribute('aria-invalid')).toBe('true');
    expect(said).toEqual(['This code has expired.']);
  });
});

describe('waiting', () => {
  const waiting = (ticket: Extract<State, { phase: 'waiting' }>['ticket'], offline = false) =>
    drawn((state) => (state.phase === 'waiting' ? <Waiting state={state} /> : null), {
      ...atDetails,
      phase: 'waiting',
      ticket,
      offline,
      withdrawing: false,
    });

  it('shows the place in line, and lets the client go', async () => {
    const { getByText, getByRole, events, said } = waiting({ state: 'accepted', ticket: 't', place: 3, seconds: 12 });
    getByText('About 12 seconds');
    expect(said).toEqual(['Number 3 in line']);
    await user.click(getByRole('button', { name: 'Do not book' }));
    expect(events).toEqual([{ type: 'withdrawal_asked' }]);
  });
  it('says not to book again while it is being checked', () => {
    const { getByRole, queryByRole } = waiting({ state: 'verifying', ticket: 't', until: '2026-11-24T10:00:00Z' });
    getByRole('heading', { name: 'Being checked: do not book again' });
    expect(queryByRole('button')).toBeNull();
  });
  it('goes on without a connection', () => {
    waiting({ state: 'sending', ticket: 't' }, true).getByText(/No connection. Your booking goes on/);
  });
});

describe('the end', () => {
  const finished = (ticket: Extract<State, { phase: 'finished' }>['ticket'], clientZone = 'Europe/London') =>
    drawn(
      (state) => (state.phase === 'finished' ? <FinishedStep state={state} /> : null),
      { ...atDetails, phase: 'finished', ticket },
      { clientZone },
    );
  const status = (change: Partial<typeof booked.confirmation>) => ({ ...booked, confirmation: { ...booked.confirmation, ...change } });

  it('says what, when, where, with whom and for how much', async () => {
    const { getByRole, findByRole, container, said } = finished(booked, 'Europe/Moscow');
    getByRole('heading', { name: 'You are booked' });
    // Outside an element nobody has come here by choosing: it is said, and takes no focus.
    expect([said, document.activeElement]).toEqual([['You are booked'], document.body]);
    const text = container.querySelector('.facts')?.textContent ?? '';
    for (const part of ['shave', '10:00', '13:00 your time', 'Times are in GMT', 'bob', 'north Street', '£62', 'abc123'])
      expect(text).toContain(part);
    expect(getByRole('link', { name: 'See or change it later' }).getAttribute('href')).toBe('/my/salon#token');
    await user.click(getByRole('button', { name: 'Add to your calendar' }));
    expect((await findByRole('link', { name: 'Google' })).getAttribute('href')).toContain('20261125T100000');
  });
  it('tells of a reward as soon as there is one', async () => {
    const { state, getByRole, findByText } = finished(status({ reward: undefined }));
    getByRole('heading', { name: 'You are booked' });
    const text = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'Ask for it at the desk.' }] }];
    state.value = { ...atDetails, phase: 'finished', ticket: status({ reward: { title: 'A free trim', text } }) };
    const told = await findByText('Ask for it at the desk.');
    expect(told.closest('[role=status]')?.textContent).toBe('A free trimAsk for it at the desk.');
  });
  it('says when the business must confirm it', () => {
    finished(status({ status: 'awaiting_approval' })).getByRole('heading', { name: 'Your request was sent' });
  });
  it('says until when it must be paid, and where', () => {
    const payment = { url: 'https://salon.example/pay', until: '2026-11-24T12:30:00.000Z', left: 1800 };
    const { getByText, getByRole } = finished(status({ status: 'awaiting_payment', payment }));
    getByText('Pay by Tue 24 Nov, 12:30, or the time is given away.');
    expect(getByRole('link', { name: 'Go to payment' }).getAttribute('href')).toBe(payment.url);
  });
  it('follows a payment, and says when the time was given away', async () => {
    const drawn = finished(status({ status: 'awaiting_payment', payment: { url: null, until: null } }));
    drawn.getByRole('heading', { name: 'Your time is held' });
    drawn.state.value = { ...atDetails, phase: 'finished', ticket: booked };
    await drawn.findByRole('heading', { name: 'You are booked' });
    drawn.state.value = { ...atDetails, phase: 'finished', ticket: { state: 'cancelled', ticket: 't' } };
    await drawn.findByRole('heading', { name: 'This booking was cancelled' });
    drawn.getByRole('link', { name: 'Call +44 20 7946 0018' });
  });
  it('tells the truth when nobody knows, and whom to call', () => {
    const { getByText, getByRole } = finished({ state: 'unresolved', ticket: 't' });
    getByText(/Please do not book again/);
    getByRole('link', { name: 'Call +44 20 7946 0018' });
    expect(site.fallback.phone).toBe('+44 20 7946 0018');
  });
  it('may be a beginning', async () => {
    const { getByRole, events } = finished(booked);
    await user.click(getByRole('button', { name: 'Book something else' }));
    expect(events).toEqual([{ type: 'restarted' }]);
  });
});
