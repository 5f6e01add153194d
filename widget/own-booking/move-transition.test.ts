import { describe, expect, it } from 'vitest';
import type { Ticket } from '../booking/contract.ts';
import type { BookingEvent } from '../booking/events.ts';
import { answer, booked, problem, site, slot, tomorrow } from '../booking/fixtures.testing.ts';
import type { State } from '../booking/state.ts';
import { beginMove, moveTransition } from './move-transition.ts';

const context = { freshKey: 'fresh', timezone: 'Europe/London', locale: 'en-GB', page: undefined };
const own = { place: { service: 'cut', unit: 'bob', location: 'north' } };
const begun = beginMove(site, own);
const run = (from: State, ...events: readonly BookingEvent[]) =>
  events.reduce((step, event) => moveTransition(undefined)(step.state, event, context), { state: from, effects: begun.effects });
const key = 'cut/north/bob/1';
const shown = run(begun.state, {
  type: 'availability_loaded',
  key,
  month: '2026-11',
  answer: answer([tomorrow, slot('2026-11-25T12:00:00')]),
});
const chosen: BookingEvent = { type: 'slot_chosen', slot: slot('2026-11-25T12:00:00') };
const sent = run(shown.state, chosen, { type: 'slot_confirmed' }, { type: 'submitted' });

describe('moving', () => {
  it('begins at the calendar of who has it, and keeps nothing of it in the browser', () => {
    expect(begun).toMatchObject({ state: { phase: 'choosing', step: 'time', draft: { unit: 'bob', service: 'cut', location: 'north' } } });
    expect(begun.effects.map(({ type }) => type)).toEqual(['load_month']);
  });
  it('asks whether it is meant, and goes back to the calendar when it is not', () => {
    const asked = run(shown.state, chosen, { type: 'slot_confirmed' });
    expect([asked.state, asked.effects]).toMatchObject([{ phase: 'choosing', step: 'details' }, []]);
    expect(run(asked.state, { type: 'back' }).state).toMatchObject({ step: 'time' });
  });
  it('is sent once it is confirmed, without asking who comes', () => {
    expect(sent.state).toMatchObject({ phase: 'submitting', attempt: { key: 'fresh' } });
    expect(sent.effects).toMatchObject([{ type: 'book', key: 'fresh', request: { lines: [{ start: '2026-11-25T12:00:00' }] } }]);
  });
  it('waits, and ends where it stands', () => {
    const accepted: Ticket = { state: 'accepted', ticket: 't', place: 1, seconds: 9 };
    const waits = run(sent.state, { type: 'ticket_read', ticket: accepted });
    expect([waits.state.phase, waits.effects]).toEqual(['waiting', [{ type: 'read_ticket', ticket: 't', delay: 1 }]]);
    const end = run(waits.state, { type: 'ticket_read', ticket: booked });
    expect([end.state.phase, end.effects]).toEqual(['finished', []]);
  });
  it.each<[string, BookingEvent, string]>([
    [
      'of a taken time',
      {
        type: 'booking_failed',
        problem: problem('busy'),
        refusal: { code: 'slot_taken', detail: null, field: null, nearest: [tomorrow] },
        ticket: null,
      },
      'slot_taken',
    ],
    [
      'of the business',
      {
        type: 'booking_failed',
        problem: problem('busy'),
        refusal: { code: 'reschedule_refused', detail: null, field: null, nearest: [] },
        ticket: null,
      },
      'refused',
    ],
    ['of the proxy', { type: 'booking_failed', problem: problem('upstream_failed'), refusal: null, ticket: null }, 'failed'],
  ])('comes back to the calendar after a refusal %s, and says why', (_, event, kind) => {
    expect(run(sent.state, event).state).toMatchObject({ phase: 'choosing', step: 'time', notice: { kind } });
  });
  it('is sent again under its key when nobody answers', () => {
    const again = run(sent.state, { type: 'booking_failed', problem: problem('offline'), refusal: null, ticket: null });
    expect(again.effects).toMatchObject([{ type: 'book', key: 'fresh', delay: 2 }]);
  });
});

describe('moving a booking that is made anew', () => {
  const field = { key: 'hair', title: 'Hair', type: 'text', required: true, options: [], initial: '', maxLength: null } as const;
  const asks = { fields: [{ ...field, options: [] }], terms: true, captcha: false };
  const strict = { ...site, terms: [] };
  const first = beginMove(strict, { ...own, asks });
  const play = (from: State, ...events: readonly BookingEvent[]) =>
    events.reduce((step, event) => moveTransition(asks)(step.state, event, context), { state: from, effects: first.effects });
  const asked = play(first.state, chosen, { type: 'slot_confirmed' }, { type: 'submitted' });
  const filled: readonly BookingEvent[] = [
    { type: 'field_typed', key: 'hair', value: 'long' },
    { type: 'terms_changed', accepted: true },
  ];
  const gone = play(asked.state, ...filled, { type: 'submitted' });

  it('asks what the service does not tell, and nothing else', () => {
    expect(asked.state).toMatchObject({ phase: 'choosing', step: 'details', errors: { hair: 'required', terms: 'required' } });
    expect(asked.state.phase === 'choosing' && Object.keys(asked.state.errors)).toEqual(['hair', 'terms']);
  });
  it('is sent with the answers', () => {
    expect(gone.effects).toMatchObject([{ type: 'book', request: { fields: { hair: 'long' }, termsAccepted: true } }]);
  });
  it('comes back to the question that was refused, not to the calendar', () => {
    const refusal = { code: 'fields_invalid', detail: null, field: 'hair', nearest: [] } as const;
    const back = play(gone.state, {
      type: 'booking_failed',
      problem: problem('busy'),
      refusal: { ...refusal, nearest: [] },
      ticket: null,
    });
    expect(back.state).toMatchObject({
      phase: 'choosing',
      step: 'details',
      errors: { hair: 'invalid' },
      draft: { fields: { hair: 'long' } },
    });
  });
  it('is sent again under its key as long as it is the same', () => {
    const failed: BookingEvent = { type: 'booking_failed', problem: problem('upstream_failed'), refusal: null, ticket: null };
    const again = play(gone.state, failed, { type: 'slot_confirmed' });
    const other = { ...context, freshKey: 'another' };
    const sendAgain = (state: State) => moveTransition(asks)(state, { type: 'submitted' }, other).effects;
    expect(sendAgain(again.state)).toMatchObject([{ type: 'book', key: 'fresh' }]);
    expect(sendAgain(play(again.state, { type: 'field_typed', key: 'hair', value: 'short' }).state)).toMatchObject([{ key: 'another' }]);
  });
});
