import { describe, expect, it } from 'vitest';
import type { OwnBooking } from '../booking/contract.ts';
import type { Problem } from '../booking/state.ts';
import { begin, type OwnEvent, type OwnState, ownTransition } from './own-state.ts';

const booking: OwnBooking = {
  name: 'Salon',
  code: 'abc123',
  status: 'confirmed',
  payment: null,
  service: 'Cut',
  unit: 'Ann',
  location: null,
  start: '2026-12-01T10:00:00',
  end: '2026-12-01T11:00:00',
  timezone: 'Europe/London',
  clientTimezone: false,
  price: null,
  answers: [],
  actions: ['cancel'],
  place: { service: '9', unit: '4', location: null },
  fallback: { url: null, phone: null },
};
const problem: Problem = { code: 'offline', detail: null, retryAfter: null };
const shown: Extract<OwnState, { phase: 'shown' }> = { phase: 'shown', booking, cancelling: 'no', moving: false, key: null, problem: null };
const played = (...events: readonly OwnEvent[]) => events.reduce((step, event) => ownTransition(step.state, event), begin);

describe('the own booking', () => {
  it('is read at once, and again when reading failed', () => {
    expect(begin.effect).toEqual({ type: 'load' });
    expect(played({ type: 'failed', problem })).toEqual({ state: { phase: 'failed', problem }, effect: null });
    expect(played({ type: 'failed', problem }, { type: 'retried' })).toEqual(begin);
    expect(played({ type: 'loaded', booking }, { type: 'retried' })).toEqual({ state: shown, effect: null });
  });

  it('is cancelled only when it is asked for and meant', () => {
    const meant: OwnEvent = { type: 'cancel_meant', key: 'one' };
    expect(played({ type: 'loaded', booking }, meant).effect).toBeNull();
    expect(played({ type: 'loaded', booking }, { type: 'cancel_asked' }, { type: 'cancel_dropped' }, meant).effect).toBeNull();
    const sending = played({ type: 'loaded', booking }, { type: 'cancel_asked' }, meant);
    expect(sending.effect).toEqual({ type: 'cancel', key: 'one', all: undefined });
    // A second click while it is on its way sends nothing.
    expect(ownTransition(sending.state, { type: 'cancel_meant', key: 'two' }).effect).toBeNull();
  });

  it('is cancelled under one key, however often it has to be sent', () => {
    const again = played(
      { type: 'loaded', booking },
      { type: 'cancel_asked' },
      { type: 'cancel_meant', key: 'one' },
      { type: 'failed', problem },
      { type: 'cancel_asked' },
      { type: 'cancel_meant', key: 'two' },
    );
    expect(again.effect).toEqual({ type: 'cancel', key: 'one', all: undefined });
    expect(again.state).toMatchObject({ booking, cancelling: 'sending', problem: null });
  });

  it('is moved to where it stands then, and may be left where it is', () => {
    const opened = played({ type: 'loaded', booking }, { type: 'cancel_asked' }, { type: 'move_opened' });
    expect(opened.state).toMatchObject({ moving: true, cancelling: 'no' });
    expect(ownTransition(opened.state, { type: 'move_closed' }).state).toEqual(shown);
    const to = { start: '2026-12-02T12:00:00', end: '2026-12-02T13:00:00', code: 'def456', status: 'awaiting_approval' } as const;
    const moved = ownTransition(opened.state, { type: 'moved', to });
    expect(moved.state).toMatchObject({
      moving: false,
      booking: { ...to, service: 'Cut' },
    });
  });
});
