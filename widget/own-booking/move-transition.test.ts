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
  events.reduce((step, event) => moveTransition(step.state, event, context), { state: from, effects: begun.effects });
const key = 'cut/north/bob/1';
const shown = run(begun.state, {
  type: 'availability_loaded',
  key,
  month: '2026-11',
  answer: answer([tomorrow, slot('2026-11-25T12:00:00')]),
});
const chosen: BookingEvent = { type: 'slot_chosen', slot: slot('2026-11-25T12:00:00') };
const sent = run(shown.state, chosen, { type: 'slot_confirmed' });

describe('moving', () => {
  it('begins at the calendar of who has it, and keeps nothing of it in the browser', () => {
    expect(begun).toMatchObject({ state: { phase: 'choosing', step: 'time', draft: { unit: 'bob', service: 'cut', location: 'north' } } });
    expect(begun.effects.map(({ type }) => type)).toEqual(['load_month']);
  });
  it('is sent once it is confirmed, without asking for details', () => {
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
