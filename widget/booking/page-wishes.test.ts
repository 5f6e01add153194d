/** What the page asks of a booking: filling in, opening a step, erasing, stopping it. */
import { describe, expect, it } from 'vitest';
import { emptyDraft, type Wish } from './draft.ts';
import { atDetails, booked, choosing, site } from './fixtures.testing.ts';
import { createBooking } from './model.ts';
import type { State } from './state.ts';
import { transition } from './transition.ts';

const context = { freshKey: 'fresh', timezone: 'Europe/London', locale: 'en-GB', page: undefined };
const fill = (from: State, wish: Partial<Wish>) =>
  transition(from, { type: 'prefilled', wish: { client: {}, fields: {}, ...wish } }, context);
const open = (from: State, step: 'service' | 'location' | 'unit' | 'time' | 'details') =>
  transition(from, { type: 'step_opened', step }, context).state;

describe('filling in', () => {
  it('changes a field and leaves everything else where it is', () => {
    const { state } = fill(atDetails, { client: { phone: '+44 20 7946 0101' }, fields: { pet: 'Rex' } });
    expect(state).toMatchObject({
      step: 'details',
      draft: { slot: atDetails.draft.slot, client: { name: 'Nadia', phone: '+44 20 7946 0101' }, fields: { pet: 'Rex' } },
    });
  });
  it('of another service opens what is not answered for it, and keeps the person', () => {
    expect(fill(atDetails, { service: 'cut' }).state).toMatchObject({
      step: 'time',
      draft: { service: 'cut', location: 'north', unit: 'bob', slot: null, client: { name: 'Nadia' } },
    });
  });
  it('of a day opens the calendar there', () => {
    const { state, effects } = fill(atDetails, { date: '2026-12-03' });
    expect(state).toMatchObject({ step: 'time', draft: { date: '2026-12-03', slot: null }, calendar: { month: '2026-12' } });
    expect(effects.find(({ type }) => type === 'load_month')).toMatchObject({ month: '2026-12' });
  });
  it('of a service that is not offered takes nothing away', () => {
    expect(fill(atDetails, { service: 'gone' }).state).toEqual(atDetails);
  });
  it('of a code asks for its price anew', () => {
    const known = { ...atDetails, quote: { status: 'failed', problem: { code: 'offline', detail: null, retryAfter: null } } } as const;
    expect(fill(known, { promo: 'WELCOME20' }).state).toMatchObject({ draft: { promo: 'WELCOME20' }, quote: { status: 'none' } });
  });
  it('twice does what once does', () => {
    const once = fill(choosing(), { service: 'shave', client: { name: 'Ada' } }).state;
    expect(fill(once, { service: 'shave', client: { name: 'Ada' } }).state).toEqual(once);
  });
  it('changes nothing of what is on its way', () => {
    const submitting: State = { ...atDetails, phase: 'submitting', tries: 1 };
    expect(fill(submitting, { client: { name: 'Eve' } }).state).toBe(submitting);
  });
});

describe('opening a step', () => {
  it.each([
    [choosing(), 'details', 'service'],
    [choosing(), 'time', 'service'],
    [atDetails, 'time', 'time'],
    [atDetails, 'service', 'service'],
    [choosing({ ...atDetails, step: 'service' }), 'details', 'details'],
    // One unit performs it: that is no step.
    [atDetails, 'unit', 'details'],
  ] as const)('leads as far as the answers do (%#)', (from, to, reached) => {
    expect(open(from, to)).toMatchObject({ step: reached });
  });
  it('forward moves forward', () => {
    expect(open(choosing({ ...atDetails, step: 'service' }), 'details')).toMatchObject({ direction: 'forward' });
  });
});

describe('erasing', () => {
  it('begins anew from a step and from the end', () => {
    for (const from of [atDetails, { ...atDetails, phase: 'finished', ticket: booked } as const]) {
      const { state } = transition(from, { type: 'erased', draft: emptyDraft }, context);
      expect(state).toMatchObject({ phase: 'choosing', step: 'service', draft: emptyDraft });
    }
  });
  it('leaves alone what is on its way', () => {
    const submitting: State = { ...atDetails, phase: 'submitting', tries: 1 };
    expect(transition(submitting, { type: 'erased', draft: emptyDraft }, context).state).toBe(submitting);
  });
});

describe('a page that says no', () => {
  it.each([true, false])('to a booking: %s', (says) => {
    const done: string[] = [];
    let asked = 0;
    const booking = createBooking({
      loadSite: async () => ({ ok: true, value: site }),
      memory: { load: () => ({ draft: emptyDraft, ticket: null }), saveDraft() {}, saveTicket() {}, tab: () => ({}), forget() {} },
      origin: { timezone: 'Europe/London', locale: 'en-GB', page: undefined },
      randomKey: () => 'key',
      maySubmit: () => {
        asked += 1;
        return says;
      },
      needLater: () => undefined,
    });
    booking.learn({
      transition: (state, event, given) => (event.type === 'retried' ? { state: atDetails, effects: [] } : transition(state, event, given)),
      run: ({ type }) => done.push(type),
    });
    booking.send({ type: 'retried' });
    booking.send({ type: 'submitted' });
    expect([asked, done, booking.state.value.phase]).toEqual(says ? [1, ['book'], 'submitting'] : [1, [], 'choosing']);
  });
});
