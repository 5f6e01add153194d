import { expect, it } from 'vitest';
import { atDetails, site, tomorrow } from '../booking/fixtures.testing.ts';
import type { State } from '../booking/state.ts';
import { transition } from '../booking/transition.ts';
import { isSeries, withSeries } from './series-transition.ts';

const play = withSeries(transition);
const context = { timezone: 'Europe/London', locale: 'en-GB', page: undefined, freshKey: 'key' };
const submitting: State = { ...atDetails, phase: 'submitting', tries: 1 };
const refusedWith = (code: 'slot_taken' | 'slots_partly_taken', dates?: { start: string; state: 'free' | 'taken' }[]) => {
  const refusal = { code, detail: null, field: null, nearest: [], ...(dates && { dates }) };
  const problem = { code, detail: null, retryAfter: null };
  const { state } = play(submitting, { type: 'booking_failed', problem, refusal, ticket: null }, context);
  return state.phase === 'choosing' ? [state.step, state.notice] : null;
};

it('a series that was refused for a later date does not call its first one taken, and keeps what is known of each', () => {
  const dates = [
    { start: tomorrow.start, state: 'free' as const },
    { start: '2026-12-02T10:00:00', state: 'taken' as const },
  ];
  expect(refusedWith('slots_partly_taken', dates)).toMatchObject(['time', { kind: 'slot_taken', lost: null, refusal: { dates } }]);
});

it('a time that is taken is called so', () => {
  expect(refusedWith('slot_taken')).toMatchObject(['time', { kind: 'slot_taken', lost: tomorrow }]);
});

it('everything else is the single booking’s', () => {
  const event = { type: 'client_typed', field: 'name', value: 'Olga' } as const;
  expect(play(atDetails, event, context)).toEqual(transition(atDetails, event, context));
});

it('is of the chosen service', () => {
  expect(isSeries(atDetails)).toBe(false);
  const services = site.services.map((service) => ({ ...service, series: service.id === 'shave' }));
  expect(isSeries({ ...atDetails, site: { ...site, services } })).toBe(true);
  expect(isSeries({ site: { ...site, services }, draft: { ...atDetails.draft, service: null } })).toBe(false);
});
