/**
 * Moving a booking is booking with less: only another time is chosen, and what is sent is held, waited for and refused like a
 * booking. Nothing of it is kept in the browser. Pure.
 */
import { type Context, enter } from '../booking/choosing.ts';
import type { OwnBooking, Site } from '../booking/contract.ts';
import { emptyDraft } from '../booking/draft.ts';
import type { Effect, Step } from '../booking/effects.ts';
import type { BookingEvent } from '../booking/events.ts';
import { firstStep } from '../booking/opening.ts';
import { bookingRequest } from '../booking/request.ts';
import type { Choosing, State } from '../booking/state.ts';
import { transition } from '../booking/transition.ts';

/** At the calendar of who has the booking now. */
export const beginMove = (site: Site, { place }: Pick<OwnBooking, 'place'>): Step<State> =>
  unkept(enter(firstStep(site, { ...emptyDraft, ...place }), 'time', 'forward'));

export function moveTransition(state: State, event: BookingEvent, context: Context): Step<State> {
  if (state.phase === 'choosing' && event.type === 'slot_confirmed') return unkept(send(state, context));
  const step = transition(state, event, context);
  const led = step.state;
  // There are no details to come back to: what is said there is said at the calendar.
  if (led.phase !== 'choosing' || led.step === 'time') return unkept(step);
  const back = enter(led, 'time', 'back');
  return unkept({ state: back.state, effects: [...step.effects, ...back.effects] });
}

function send(state: Choosing, context: Context): Step<State> {
  const request = bookingRequest(state, context);
  if (!request) return { state, effects: [] };
  const { site, draft, calendar, detail, quote } = state;
  const attempt = { key: context.freshKey, request };
  return {
    state: { phase: 'submitting', site, draft, calendar, detail, quote, attempt, tries: 1 },
    effects: [{ type: 'book', ...attempt, delay: 0 }],
  };
}

const KEPT: readonly Effect['type'][] = ['save_draft', 'save_ticket', 'forget', 'load_detail'];

/** What another booking in the making has kept stays as it is. */
const unkept = ({ state, effects }: Step<State>): Step<State> => ({ state, effects: effects.filter(({ type }) => !KEPT.includes(type)) });
