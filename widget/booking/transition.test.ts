import { describe, expect, it } from 'vitest';
import type { Refusal, Ticket } from './contract.ts';
import type { Effect } from './effects.ts';
import type { BookingEvent } from './events.ts';
import { answer, atDetails, booked, choosing, draft, problem, site, slot, tomorrow } from './fixtures.testing.ts';
import { initial, opening } from './opening.ts';
import type { State } from './state.ts';
import { transition } from './transition.ts';

const context = { freshKey: 'fresh', timezone: 'Europe/London', locale: 'en-GB', page: 'https://salon.example/book' };

/** Sends events one after another; gives the last state and the effects of the last event. */
function run(from: State, ...events: BookingEvent[]): { state: State; effects: readonly Effect[] } {
  let step: { state: State; effects: readonly Effect[] } = { state: from, effects: [] };
  for (const event of events) step = transition(step.state, event, context);
  return step;
}
const types = (effects: readonly Effect[]) => effects.map(({ type }) => type);

describe('the beginning', () => {
  it('opens the first step, or where the page or an earlier visit leads', () => {
    expect(run(initial, { type: 'site_loaded', site, draft: draft() }).state).toMatchObject({ phase: 'choosing', step: 'service' });
    const preset = run(initial, { type: 'site_loaded', site, draft: draft({ service: 'shave', slot: tomorrow }) });
    expect(preset.state).toMatchObject({ step: 'time', draft: { unit: 'bob', slot: null }, calendar: { month: '2026-11' } });
    expect(types(preset.effects)).toEqual(['save_draft', 'load_detail', 'load_month']);
  });
  it('leaves the opening alone to decide only when nothing was chosen before', () => {
    expect(opening(initial, { type: 'site_loaded', site, draft: draft({ service: 'shave' }) })).toBeNull();
    expect(opening(initial, { type: 'site_loaded', site, draft: draft({ service: 'gone' }) })?.state).toMatchObject({ step: 'service' });
    expect(opening(choosing(), { type: 'service_chosen', id: 'cut' })).toBeNull();
  });
  it('that fails can be tried again', () => {
    const failed = run(initial, { type: 'site_failed', problem: problem('offline') });
    expect(failed.state).toMatchObject({ phase: 'unavailable', problem: { code: 'offline' } });
    expect(types(run(failed.state, { type: 'retried' }).effects)).toEqual(['load_site']);
  });
});

describe('choosing', () => {
  it('goes on to what is open and asks for what it needs', () => {
    expect(run(choosing(), { type: 'service_chosen', id: 'cut' }).state).toMatchObject({ step: 'location' });
    const two = run(choosing(), { type: 'service_chosen', id: 'cut' }, { type: 'location_chosen', id: 'north' });
    expect(two.state).toMatchObject({ step: 'unit' });
    const three = run(two.state, { type: 'unit_chosen', id: 'any' });
    expect(three.state).toMatchObject({ step: 'time', calendar: { key: 'cut/north/any/1' } });
    expect(three.effects.find(({ type }) => type === 'load_month')).toMatchObject({
      month: '2026-11',
      query: { service: 'cut', unit: null, location: 'north' },
    });
  });
  it('drops the time when something before it changes, and keeps it when nothing does', () => {
    const other = run(atDetails, { type: 'step_opened', step: 'service' }, { type: 'service_chosen', id: 'cut' });
    expect(other.state).toMatchObject({ draft: { slot: null, date: null, client: { name: 'Nadia' } } });
    const same = run(atDetails, { type: 'step_opened', step: 'service' }, { type: 'service_chosen', id: 'shave' });
    expect(same.state).toMatchObject({ step: 'details', draft: { slot: tomorrow } });
  });
  it('goes back step by step', () => {
    expect(run(atDetails, { type: 'back' }).state).toMatchObject({ step: 'time', direction: 'back' });
    expect(run(atDetails, { type: 'back' }, { type: 'back' }).state).toMatchObject({ step: 'service' });
    expect(run(choosing(), { type: 'back' }).state).toMatchObject({ step: 'service' });
  });
});

describe('the calendar', () => {
  const atTime = run(choosing(), { type: 'service_chosen', id: 'shave' }).state;
  const key = 'shave/north/bob/1';
  const loaded = (found: ReturnType<typeof answer>, month = '2026-11'): BookingEvent => ({
    type: 'availability_loaded',
    key,
    month,
    answer: found,
  });

  it('opens on the first day with free times', () => {
    expect(run(atTime, loaded(answer([tomorrow]))).state).toMatchObject({
      draft: { date: '2026-11-25' },
      calendar: { next: { state: 'found' } },
    });
  });
  it('goes to the month of the next free time when this one has none', () => {
    const far = slot('2027-01-05T10:00:00');
    const step = run(atTime, loaded(answer([], { next: { state: 'found', slot: far } })));
    expect(step.state).toMatchObject({ calendar: { month: '2027-01' }, draft: { date: '2027-01-05' } });
    expect(step.effects).toMatchObject([{ type: 'load_month', month: '2027-01' }]);
  });
  it('stays where the client turned to', () => {
    const turned = run(atTime, { type: 'month_shown', month: '2026-12' }, loaded(answer([tomorrow])));
    expect(turned.state).toMatchObject({ calendar: { month: '2026-12' }, draft: { date: null } });
  });
  it('keeps the soonest of all when a later month is shown', () => {
    const later = answer([slot('2026-12-03T10:00:00')]);
    const step = run(atTime, loaded(answer([tomorrow])), { type: 'month_shown', month: '2026-12' }, loaded(later, '2026-12'));
    expect(step.state).toMatchObject({ calendar: { month: '2026-12', next: { slot: tomorrow } } });
  });
  it('asks for a later month without turning to it', () => {
    const before = run(atTime, loaded(answer([tomorrow])));
    const step = run(before.state, { type: 'month_wanted', month: '2026-12' });
    expect(step.effects).toMatchObject([{ type: 'load_month', month: '2026-12' }]);
    expect(step.state).toMatchObject({ calendar: { month: '2026-11', turned: false, months: { '2026-12': { status: 'loading' } } } });
    const { state } = run(step.state, loaded(answer([slot('2026-12-03T10:00:00')]), '2026-12'));
    expect(state).toMatchObject({
      draft: { date: '2026-11-25' },
      calendar: { month: '2026-11', months: { '2026-12': { status: 'complete' } } },
    });
  });
  it('asks again while something is still being read, and says so until then', () => {
    const step = run(atTime, loaded(answer([], { complete: false, readyInSeconds: 4, next: { state: 'searching' } })));
    expect(step.state).toMatchObject({ calendar: { months: { '2026-11': { status: 'partial' } } } });
    expect(step.effects).toMatchObject([{ type: 'load_month', month: '2026-11', delay: 4 }]);
  });
  it('drops answers to earlier choices', () => {
    const event: BookingEvent = { type: 'availability_loaded', key: 'other', month: '2026-11', answer: answer([tomorrow]) };
    expect(run(atTime, event).state).toEqual(atTime);
  });
  it.each([
    [problem('busy', 7), [7]],
    [problem('offline'), [5]],
    [problem('upstream_failed'), []],
  ])('after %j asks again in %j', (why, delays) => {
    const step = run(atTime, { type: 'availability_failed', key, month: '2026-11', problem: why });
    expect(step.state).toMatchObject({ calendar: { months: { '2026-11': { status: 'failed', problem: why } } } });
    expect(step.effects.map((effect) => (effect.type === 'load_month' ? effect.delay : null))).toEqual(delays);
  });
  it('shows no month beyond what can be booked', () => {
    expect(run(atTime, { type: 'month_shown', month: '2027-02' }).state).toEqual(atTime);
    expect(run(atTime, { type: 'month_wanted', month: '2027-02' }).state).toEqual(atTime);
    expect(run(atTime, { type: 'month_shown', month: '2026-10' }).state).toEqual(atTime);
  });
});

describe('the details', () => {
  it('say nothing of a field until it was left or sent, and take an error back as soon as it is mended', () => {
    const empty = choosing({ ...atDetails, draft: { ...atDetails.draft, client: { name: '', email: '', phone: '' } } });
    expect(run(empty, { type: 'field_left', key: 'name' }).state).toMatchObject({ errors: {} });
    const half = run(empty, { type: 'client_typed', field: 'email', value: 'nadia' }, { type: 'field_left', key: 'email' });
    expect(half.state).toMatchObject({ errors: { email: 'invalid' } });
    expect(run(half.state, { type: 'client_typed', field: 'email', value: 'nadia@client.example' }).state).toMatchObject({ errors: {} });
    expect(run(empty, { type: 'submitted' })).toMatchObject({
      state: { phase: 'choosing', errors: { name: 'required', email: 'required' } },
      effects: [],
    });
  });
  it('ask about a promo code that was typed before anything is booked', () => {
    const step = run(atDetails, { type: 'promo_typed', code: ' WELCOME20 ' }, { type: 'submitted' });
    expect(step.state).toMatchObject({ phase: 'choosing', quote: { status: 'asking' } });
    expect(step.effects).toMatchObject([{ type: 'ask_quote', request: { promo: 'WELCOME20' } }]);
  });
  it('drop a price that was asked for something else', () => {
    const quote = { before: null, total: null, promo: null };
    const changed = run(
      atDetails,
      { type: 'promo_typed', code: 'A' },
      { type: 'promo_asked' },
      { type: 'promo_typed', code: 'AB' },
      { type: 'quote_loaded', quote },
    );
    expect(changed.state).toMatchObject({ quote: { status: 'none' } });
  });
  it('are sent under a key that stays while nothing changes', () => {
    const sent = run(atDetails, { type: 'submitted' });
    expect(sent.effects).toMatchObject([
      {
        type: 'book',
        key: 'fresh',
        request: {
          lines: [{ service: 'shave', unit: 'bob', start: tomorrow.start }],
          timezone: 'Europe/London',
          locale: 'en-GB',
          page: 'https://salon.example/book',
        },
      },
    ]);
    const failed = run(sent.state, { type: 'booking_failed', problem: problem('busy'), refusal: null, ticket: null });
    expect(failed.state).toMatchObject({ phase: 'choosing', step: 'details', notice: { kind: 'failed' } });
    const again = transition(failed.state, { type: 'submitted' }, { ...context, freshKey: 'another' });
    expect(again.effects).toMatchObject([{ type: 'book', key: 'fresh' }]);
    const changed = run(failed.state, { type: 'client_typed', field: 'name', value: 'Olga' });
    expect(transition(changed.state, { type: 'submitted' }, { ...context, freshKey: 'another' }).effects).toMatchObject([
      { key: 'another' },
    ]);
  });
});

describe('sending', () => {
  const sent = run(atDetails, { type: 'submitted' }).state;
  const failed = (more: Partial<Extract<BookingEvent, { type: 'booking_failed' }>>): BookingEvent => ({
    type: 'booking_failed',
    problem: problem('offline'),
    refusal: null,
    ticket: null,
    ...more,
  });
  const refusal = (code: Refusal['code'], more: Partial<Refusal> = {}): BookingEvent =>
    failed({ refusal: { code, detail: null, field: null, nearest: [], ...more } });

  it('that is not answered is sent again under its key, and then left to the client', () => {
    const second = run(sent, failed({}));
    expect(second.effects).toMatchObject([{ type: 'book', key: 'fresh' }]);
    expect(run(sent, failed({}), failed({}), failed({})).state).toMatchObject({
      phase: 'choosing',
      notice: { kind: 'failed' },
      attempt: { key: 'fresh' },
    });
  });
  it('ends in a booking, and what was kept is forgotten', () => {
    const done = run(sent, { type: 'ticket_read', ticket: booked });
    expect(done.state).toMatchObject({ phase: 'finished' });
    expect(types(done.effects)).toEqual(['forget']);
  });
  it('of a time that was taken leads back to the calendar with everything typed', () => {
    const nearest = [slot('2026-11-25T11:00:00')];
    const back = run(sent, refusal('slot_taken', { nearest }));
    expect(back.state).toMatchObject({
      phase: 'choosing',
      step: 'time',
      attempt: null,
      notice: { kind: 'slot_taken', lost: tomorrow, refusal: { nearest } },
      draft: { slot: null, client: { name: 'Nadia' }, terms: true },
    });
    expect(types(back.effects)).toContain('load_month');
  });
  it.each([
    ['name_invalid', 'name', { name: 'invalid' }],
    ['fields_invalid', 'hair', { hair: 'invalid' }],
    ['terms_required', 'terms', { terms: 'required' }],
    ['fields_invalid', null, {}],
  ] as const)('refused as %s at %j shows it there', (code, field, errors) => {
    const back = run(sent, refusal(code, { field })).state;
    expect(back).toMatchObject({ step: 'details', notice: { kind: 'refused' } });
    expect(back.phase === 'choosing' && back.errors).toEqual(errors);
  });
  it('refused for its promo code shows the full price again', () => {
    const back = run(sent, refusal('promo_used_up'));
    expect(back.state).toMatchObject({ quote: { status: 'known', quote: { promo: { state: 'refused', reason: 'promo_used_up' } } } });
  });
});

describe('waiting', () => {
  const sent = run(atDetails, { type: 'submitted' }).state;
  const waits = (ticket: Ticket) => run(sent, { type: 'ticket_read', ticket });
  const accepted = waits({ state: 'accepted', ticket: 't', place: 3, seconds: 20 });

  it('asks for its ticket, remembers it, and may be taken back while nothing was sent', () => {
    expect(accepted.state).toMatchObject({ phase: 'waiting' });
    expect(accepted.effects).toMatchObject([
      { type: 'save_ticket', ticket: 't' },
      { type: 'read_ticket', delay: 3 },
    ]);
    expect(types(run(accepted.state, { type: 'withdrawal_asked' }).effects)).toEqual(['withdraw']);
    const sending = waits({ state: 'sending', ticket: 't' });
    expect(run(sending.state, { type: 'withdrawal_asked' }).effects).toEqual([]);
  });
  it('goes on through a lost connection', () => {
    const lost = run(accepted.state, { type: 'ticket_failed', problem: problem('offline') });
    expect(lost.state).toMatchObject({ phase: 'waiting', offline: true });
    expect(types(lost.effects)).toEqual(['read_ticket']);
    expect(run(lost.state, { type: 'ticket_read', ticket: booked }).state).toMatchObject({ phase: 'finished' });
  });
  it.each<[Ticket, object]>([
    [
      { state: 'withdrawn', ticket: 't' },
      { phase: 'choosing', notice: { kind: 'withdrawn' } },
    ],
    [
      { state: 'unresolved', ticket: 't' },
      { phase: 'finished', ticket: { state: 'unresolved' } },
    ],
    [
      { state: 'expired', ticket: 't', refusal: { code: 'booking_expired', detail: null, field: null, nearest: [] } },
      { phase: 'choosing', step: 'details', notice: { kind: 'refused' } },
    ],
  ])('ends with %j', (ticket, expected) => {
    expect(run(accepted.state, { type: 'ticket_read', ticket }).state).toMatchObject(expected);
  });
  it('takes no answer about another booking', () => {
    expect(run(accepted.state, { type: 'ticket_read', ticket: { ...booked, ticket: 'old' } }).state).toBe(accepted.state);
  });
  it('whose ticket is not known any more leads back, with the same key', () => {
    const back = run(accepted.state, { type: 'ticket_failed', problem: problem('ticket_unknown') });
    expect(back.state).toMatchObject({ phase: 'choosing', attempt: { key: 'fresh' } });
  });
  it('is found again after a reload', () => {
    const found = run(choosing(), { type: 'ticket_found', ticket: 't' });
    expect(found).toMatchObject({
      state: { phase: 'waiting', ticket: { state: 'sending', ticket: 't' } },
      effects: [{ type: 'read_ticket', ticket: 't' }],
    });
    // The choices are not: what is refused then starts over.
    expect(run(found.state, { type: 'ticket_read', ticket: { state: 'withdrawn', ticket: 't' } }).state).toMatchObject({ step: 'service' });
  });
  it('may be followed by another booking by the same client', () => {
    const done = run(accepted.state, { type: 'ticket_read', ticket: booked }, { type: 'restarted' });
    expect(done.state).toMatchObject({ phase: 'choosing', step: 'service', draft: { service: null, client: { name: 'Nadia' } } });
  });
  it('whose reward is being asked for is looked at again until that is known', () => {
    const { reward: _, ...confirmation } = booked.confirmation;
    const waits = run(accepted.state, { type: 'ticket_read', ticket: { ...booked, confirmation } });
    expect(waits.effects.at(-1)).toEqual({ type: 'read_ticket', ticket: 't', delay: 1 });
    const reward = { title: 'A trim', text: [] };
    const told = run(waits.state, { type: 'ticket_read', ticket: { ...booked, confirmation: { ...confirmation, reward } } });
    expect(told).toMatchObject({ state: { ticket: { confirmation: { reward } } }, effects: [] });
  });
  it.each(['awaiting_payment', 'awaiting_approval'] as const)('%s is followed until it is settled, or is given away', (status) => {
    const payment = { url: null, until: null };
    const open: Ticket = { ...booked, confirmation: { ...booked.confirmation, status, payment } };
    const waits = run(accepted.state, { type: 'ticket_read', ticket: open });
    const soon = { type: 'read_ticket', ticket: 't', delay: 1 };
    const again = { ...soon, delay: 5 };
    const owing = status === 'awaiting_payment';
    // Whoever leaves to pay comes back to it.
    expect(waits.effects).toEqual([{ type: 'forget' }, ...(owing ? [{ type: 'save_ticket', ticket: 't' }] : []), soon]);
    // What another tab keeps is not forgotten with every look; and without a connection it goes on.
    expect(run(waits.state, { type: 'ticket_read', ticket: open }).effects).toEqual([again]);
    expect(run(waits.state, { type: 'ticket_failed', problem: problem('offline') }).effects).toEqual([again]);
    expect(run(waits.state, { type: 'ticket_failed', problem: problem('ticket_unknown') }).effects).toEqual([]);
    // Money that has come is a matter of seconds.
    const money: Ticket = { ...open, confirmation: { ...open.confirmation, payment: { ...payment, state: 'received' } } };
    expect(run(waits.state, { type: 'ticket_read', ticket: money }).effects.at(-1)).toEqual(soon);
    const paid = run(waits.state, { type: 'ticket_read', ticket: booked });
    expect(paid.state).toMatchObject({ phase: 'finished', ticket: booked });
    expect(paid.effects).toEqual(owing ? [{ type: 'save_ticket', ticket: null }] : []);
    const gone = run(waits.state, { type: 'ticket_read', ticket: { state: 'cancelled', ticket: 't' } });
    expect(gone.state).toMatchObject({ phase: 'finished', ticket: { state: 'cancelled' } });
    // Another booking's answer comes too late.
    expect(run(waits.state, { type: 'ticket_read', ticket: { ...booked, ticket: 'old' } }).state).toBe(waits.state);
  });
});
