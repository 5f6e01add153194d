import { describe, expect, it } from 'vitest';
import type { Availability, Line, LineTicket, VisitTicket } from '../booking/contract.ts';
import type { Step } from '../booking/effects.ts';
import type { BookingEvent } from '../booking/events.ts';
import { atDetails, booked, choosing, draft, filled, site as salon, slot } from '../booking/fixtures.testing.ts';
import type { Choosing, State } from '../booking/state.ts';
import { transition } from '../booking/transition.ts';
import { withChoice, withoutOwn } from './lines.ts';
import { withVisits } from './visit-transition.ts';

const site = { ...salon, capabilities: { ...salon.capabilities, maxLines: 3 } };
const context = { freshKey: 'k'.repeat(32), timezone: 'Europe/London', locale: 'en-GB', page: '' };
const together = withVisits(transition);
const played = (state: State, ...events: readonly BookingEvent[]): Step<State> =>
  events.reduce<Step<State>>((step, event) => together(step.state, event, context), { state, effects: [] });
const open = (step: Step<State>): Choosing => {
  if (step.state.phase !== 'choosing') throw new Error(step.state.phase);
  return step.state;
};
const details: Choosing = { ...choosing(atDetails), site };
const line = (time: string, more: Partial<Line> = {}): Line => ({
  service: 'cut',
  unit: 'ann',
  location: 'north',
  start: `2026-11-25T${time}:00`,
  seats: 1,
  ...more,
});

describe('adding a line', () => {
  it('keeps what was chosen, who comes and where, and begins with the services', () => {
    const next = open(played(details, { type: 'line_added' }));
    expect(next.step).toBe('service');
    expect(next.draft).toMatchObject({ service: null, slot: null, location: filled.location, client: filled.client });
    expect(next.draft.more).toMatchObject([{ service: filled.service, unit: filled.unit, start: filled.slot?.start }]);
  });
  it('is dropped again to where it began', () => {
    const back = open(played(details, { type: 'line_added' }, { type: 'adding_dropped' }));
    expect([back.step, back.draft.more, back.draft.service, back.draft.slot?.start]).toEqual([
      'details',
      [],
      filled.service,
      filled.slot?.start,
    ]);
  });
  it('ends where the business ends', () => {
    const full = { ...details, draft: { ...details.draft, more: [line('11:00'), line('13:00')] } };
    expect(open(played(full, { type: 'line_added' })).step).toBe('details');
  });
});

describe('the price of a visit', () => {
  it('is asked for without a code, and anew when a line is removed', () => {
    const two = { ...details, draft: { ...details.draft, promo: '', more: [line('11:00'), line('13:00')] } };
    const { state, effects } = played(two, { type: 'line_removed', index: 0 });
    expect(state).toMatchObject({ step: 'details', draft: { more: [line('13:00')] }, quote: { status: 'asking' } });
    const asked = effects.find((effect) => effect.type === 'ask_quote');
    expect(asked?.request.lines.map(({ start }) => start.slice(11, 16))).toEqual(['13:00', filled.slot?.start.slice(11, 16)]);
    expect(asked?.request.promo).toBeUndefined();
  });
});

describe('the ticket of a visit', () => {
  const wishes = [line('11:00'), line('13:00')].map(({ service, unit, location, start }) => ({ service, unit, location, start }));
  const ticket = (settled: boolean, ...lines: readonly LineTicket['state'][]): VisitTicket => ({
    state: 'visit',
    ticket: 'v',
    settled,
    undoable: settled,
    wishes,
    lines: lines.map((state): LineTicket => {
      if (state === 'booked') return booked;
      if (state === 'accepted') return { state, ticket: 'l', place: 1, seconds: 5 };
      if (state === 'refused') return { state, ticket: 'l', refusal: { code: 'slot_taken', detail: null, field: null, nearest: [] } };
      return { state: state as 'sending', ticket: 'l' };
    }),
  });
  const submitting: State = { ...details, phase: 'submitting', tries: 1 };
  const read = (told: VisitTicket): BookingEvent => ({ type: 'ticket_read', ticket: told });

  it('is waited for until every line has its outcome', () => {
    const waiting = played(submitting, read(ticket(false, 'booked', 'accepted')));
    expect(waiting.state).toMatchObject({ phase: 'waiting', ticket: { settled: false } });
    expect(waiting.effects).toEqual([
      { type: 'save_ticket', ticket: 'v' },
      { type: 'read_ticket', ticket: 'v', delay: 1 },
    ]);
    const end = played(waiting.state, read(ticket(true, 'booked', 'booked')));
    expect([end.state.phase, end.effects]).toEqual(['finished', [{ type: 'forget' }]]);
  });
  it('is looked at again while a reward, an approval or late money may still come to one of its lines', () => {
    const told = ticket(true, 'booked', 'booked');
    const [first, ...others] = told.lines;
    if (first?.state !== 'booked') throw new Error('not booked');
    const ended = (line: LineTicket) => played(submitting, read({ ...told, lines: [line, ...others] })).effects.map(({ type }) => type);
    const confirming = (more: Partial<typeof first.confirmation>) => ended({ ...first, confirmation: { ...first.confirmation, ...more } });
    const { reward: _unknown, ...unrewarded } = first.confirmation;
    expect(ended({ ...first, confirmation: unrewarded })).toContain('read_ticket');
    expect(confirming({ status: 'awaiting_approval' })).toContain('read_ticket');
    expect(ended({ state: 'cancelled', ticket: 'l', payment: 'received' })).toContain('read_ticket');
    expect(ended({ state: 'cancelled', ticket: 'l', payment: 'returned' })).not.toContain('read_ticket');
    expect(confirming({})).not.toContain('read_ticket');
  });
  it('of which nothing was made is an end too, and who comes is kept', () => {
    const refused = { code: 'slot_taken', detail: null, field: null, nearest: [] } as const;
    const event: BookingEvent = {
      type: 'booking_failed',
      problem: { code: 'slot_taken', detail: null, retryAfter: null },
      refusal: { ...refused, nearest: [] },
      ticket: ticket(true, 'refused', 'refused'),
    };
    const end = played(submitting, event);
    expect([end.state.phase, end.effects]).toEqual(['finished', [{ type: 'save_ticket', ticket: null }]]);
  });
  it('of which a part was made may be taken back, or the rest chosen again', () => {
    const part = played(submitting, read(ticket(true, 'booked', 'refused')));
    const undo = played(part.state, { type: 'undo_asked' });
    expect(undo.effects[0]).toEqual({ type: 'withdraw', ticket: 'v' });
    expect(undo.state.phase).toBe('waiting');
    const again = open(played(part.state, { type: 'line_retried', index: 1 }));
    expect([again.step, again.draft.service, again.draft.unit, again.draft.slot]).toEqual(['time', 'cut', 'ann', null]);
    expect(again.draft.client).toEqual(filled.client);
  });
  it('is withdrawn on its way, and then everything is where it was', () => {
    const waiting = played(submitting, read(ticket(false, 'accepted', 'accepted')), { type: 'withdrawal_asked' });
    expect(waiting.effects).toEqual([{ type: 'withdraw', ticket: 'v' }]);
    const back = open(played(waiting.state, read(ticket(true, 'withdrawn', 'withdrawn'))));
    expect([back.step, back.notice]).toEqual(['details', { kind: 'withdrawn' }]);
  });
});

describe('a visit refused before anything was held', () => {
  it('opens the calendar of the line that was refused, the others beside it', () => {
    const state: State = { ...details, phase: 'submitting', tries: 1, draft: { ...details.draft, more: [line('11:00'), line('13:00')] } };
    const refusal = { code: 'slot_taken', detail: null, field: null, nearest: [], line: 1 } as const;
    const problem = { code: 'slot_taken', detail: null, retryAfter: null } as const;
    const next = open(played(state, { type: 'booking_failed', problem, refusal: { ...refusal, nearest: [] }, ticket: null }));
    expect([next.step, next.draft.service, next.draft.slot]).toEqual(['time', 'cut', null]);
    expect(next.notice).toMatchObject({ kind: 'slot_taken', lost: { start: '2026-11-25T13:00:00' } });
    expect(next.draft.more.map(({ start }) => start.slice(11, 16))).toEqual(['11:00', filled.slot?.start.slice(11, 16)]);
  });
});

describe('times that a visit takes itself', () => {
  const answer: Availability = {
    service: 'cut',
    from: '2026-11-25',
    to: '2026-11-25',
    timezone: 'Europe/London',
    complete: true,
    readyInSeconds: null,
    units: [],
    days: [
      { date: '2026-11-25', slots: ['10:00', '10:30', '11:00', '12:00'].map((time) => slot(`2026-11-25T${time}:00`, ['ann', 'bob'])) },
    ],
    next: { state: 'found', slot: slot('2026-11-25T10:00:00', ['ann']) },
  };
  it('are not offered to it again with the same person, and are with another', () => {
    const wish = draft({ service: 'cut', more: [line('11:00')] });
    const { days, next } = withoutOwn(answer, site, wish);
    expect(days[0]?.slots.map(({ start, units }) => [start.slice(11, 16), units])).toEqual([
      ['10:00', ['ann', 'bob']],
      ['10:30', ['bob']],
      ['11:00', ['bob']],
      ['12:00', ['ann', 'bob']],
    ]);
    expect(next).toEqual(answer.next);
  });
  it('are no soonest time either, and leave no empty day', () => {
    const only = { ...answer, days: [{ date: '2026-11-25', slots: [slot('2026-11-25T10:00:00', ['ann'])] }] };
    const wish = draft({ service: 'cut', more: [line('10:00')] });
    expect(withoutOwn(only, site, wish)).toMatchObject({ days: [], next: only.next });
    const later = { ...answer, days: [{ date: '2026-11-25', slots: [slot('2026-11-25T12:00:00', ['ann'])] }] };
    expect(withoutOwn(later, site, wish).next).toEqual({ state: 'found', slot: slot('2026-11-25T12:00:00', ['ann']) });
  });
});

it('a line becomes a choice again, "any" among them', () => {
  expect(withChoice(draft(), line('11:00', { unit: null }), [])).toMatchObject({ unit: 'any', date: '2026-11-25', slot: { units: [] } });
});
