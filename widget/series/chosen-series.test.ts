import { describe, expect, it } from 'vitest';
import { atDetails, site, tomorrow } from '../booking/fixtures.testing.ts';
import type { Notice, State } from '../booking/state.ts';
import { transition } from '../booking/transition.ts';
import { isSeries, refusedDates, withoutRefused } from './chosen-series.ts';

it('a series is what the chosen service is', () => {
  expect(isSeries(atDetails)).toBe(false);
  const services = site.services.map((service) => ({ ...service, series: service.id === 'shave' }));
  expect(isSeries({ ...atDetails, site: { ...site, services } })).toBe(true);
  expect(isSeries({ site: { ...site, services }, draft: { ...atDetails.draft, service: null } })).toBe(false);
});

describe('a refusal', () => {
  const dates = [
    { start: tomorrow.start, state: 'free' as const },
    { start: '2026-12-02T10:00:00', state: 'taken' as const },
  ];
  const refusedWith = (code: 'slot_taken' | 'slots_partly_taken', told?: typeof dates) => {
    const submitting: State = { ...atDetails, phase: 'submitting', tries: 1 };
    const refusal = { code, detail: null, field: null, nearest: [], ...(told && { dates: told }) };
    const problem = { code, detail: null, retryAfter: null };
    const context = { timezone: 'Europe/London', locale: 'en-GB', page: undefined, freshKey: 'key' };
    return transition(submitting, { type: 'booking_failed', problem, refusal, ticket: null }, context).state;
  };
  const noticeOf = (state: State): Notice | null => (state.phase === 'choosing' ? state.notice : null);

  it('for some dates of a series opens the calendar and is told by them, not as a lost time', () => {
    const state = refusedWith('slots_partly_taken', dates);
    expect(state).toMatchObject({ phase: 'choosing', step: 'time' });
    expect(refusedDates(noticeOf(state))).toEqual(dates);
    expect(noticeOf(withoutRefused(state))).toBeNull();
  });

  it('of a single time is told as ever', () => {
    const state = refusedWith('slot_taken');
    expect(refusedDates(noticeOf(state))).toBeUndefined();
    expect(withoutRefused(state)).toBe(state);
  });
});
