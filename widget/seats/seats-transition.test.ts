import { describe, expect, it } from 'vitest';
import type { BookingEvent } from '../booking/events.ts';
import { choosing, draft, site as salon, tomorrow } from '../booking/fixtures.testing.ts';
import type { Choosing } from '../booking/state.ts';
import { transition } from '../booking/transition.ts';
import { seatsAtMost, withSeats } from './seats-transition.ts';

const site = {
  ...salon,
  capabilities: { ...salon.capabilities, maxSeats: 6 },
  units: salon.units.map((unit) => ({ ...unit, seats: unit.id === 'ann' ? 8 : unit.id === 'bob' ? 2 : 1 })),
};
const context = { freshKey: 'k', timezone: 'Europe/London', locale: 'en-GB', page: undefined };
const several = withSeats(transition);
const at = (unit: string, more: Partial<Choosing['draft']> = {}): Choosing =>
  choosing({ site, step: 'time', draft: draft({ service: 'cut', location: 'north', unit, ...more }) });
const run = (state: Choosing, event: BookingEvent) => several(state, event, context);

describe('how many may come', () => {
  it.each([
    ['ann', 6],
    ['bob', 2],
    ['any', 6],
  ])('to %s: %i', (unit, most) => {
    expect(seatsAtMost(at(unit))).toBe(most);
  });
  it('to a series: one', () => {
    const services = site.services.map((service) => ({ ...service, series: true }));
    expect(seatsAtMost({ ...at('ann'), site: { ...site, services } })).toBe(1);
  });
});

describe('changing how many come', () => {
  it('asks for the times that are free for so many, and forgets a time that was chosen for others', () => {
    const { state, effects } = run(at('ann', { slot: tomorrow }), { type: 'seats_changed', seats: 3 });
    expect(state).toMatchObject({ step: 'time', draft: { seats: 3, slot: null } });
    expect(effects.find(({ type }) => type === 'load_month')).toMatchObject({ query: { count: 3 }, key: 'cut/north/ann/3' });
  });
  it.each([
    [0, 1],
    [9, 6],
  ])('to %i stays within what there is: %i', (asked, seats) => {
    expect(run(at('ann'), { type: 'seats_changed', seats: asked }).state).toMatchObject({ draft: { seats } });
  });
  it('follows who is chosen: fewer seats, fewer people', () => {
    const { state } = run(at('ann', { seats: 5 }), { type: 'unit_chosen', id: 'bob' });
    expect(state).toMatchObject({ draft: { unit: 'bob', seats: 2 } });
  });
});
