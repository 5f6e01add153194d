/**
 * Moving a booking is booking with less: only another time is chosen, and what the service does not tell is asked again. What is sent
 * is held, waited for and refused like a booking. Nothing of it is kept in the browser. Pure.
 */
import { type Context, enter } from '../booking/choosing.ts';
import type { OwnBooking, Site } from '../booking/contract.ts';
import { emptyDraft } from '../booking/draft.ts';
import type { Effect, Step } from '../booking/effects.ts';
import type { BookingEvent } from '../booking/events.ts';
import { firstStep } from '../booking/opening.ts';
import { bookingRequest } from '../booking/request.ts';
import { fieldsOf } from '../booking/selectors.ts';
import type { Choosing, FieldErrors, State } from '../booking/state.ts';
import { transition } from '../booking/transition.ts';
import { validate } from '../booking/validation.ts';

type Asks = OwnBooking['asks'];

/** At the calendar of who has the booking now; the last step asks whether it is meant, and what it needs. */
export function beginMove(site: Site, { place, asks }: Pick<OwnBooking, 'place' | 'asks'>): Step<State> {
  const step = enter(firstStep(site, { ...emptyDraft, ...place }), 'time', 'forward');
  const detail = { id: place.service, fields: asks?.fields ?? [], paymentRequired: false };
  return unkept({ ...step, state: step.state.phase === 'choosing' ? { ...step.state, detail } : step.state });
}

export const moveTransition =
  (asks: Asks) =>
  (state: State, event: BookingEvent, context: Context): Step<State> => {
    if (state.phase === 'choosing') {
      return unkept(event.type === 'submitted' ? submit(state, context, asks) : transition(state, event, context));
    }
    const step = transition(state, event, context);
    const led = step.state;
    // What cannot be mended by another answer is said at the calendar.
    if (led.phase !== 'choosing' || led.step === 'time' || (led.notice?.kind === 'refused' && led.notice.refusal.field !== null)) {
      return unkept(step);
    }
    const back = enter(led, 'time', 'back');
    return unkept({ state: back.state, effects: [...step.effects, ...back.effects] });
  };

function submit(state: Choosing, context: Context, asks: Asks): Step<State> {
  const errors = errorsOf(state, asks);
  const request = bookingRequest(state, context);
  if (Object.keys(errors).length > 0 || !request) return { state: { ...state, errors }, effects: [] };
  const { site, draft, calendar, detail, quote } = state;
  const same = state.attempt !== null && JSON.stringify(state.attempt.request) === JSON.stringify(request);
  const attempt = same && state.attempt ? state.attempt : { key: context.freshKey, request };
  return {
    state: { phase: 'submitting', site, draft, calendar, detail, quote, attempt, tries: 1 },
    effects: [{ type: 'book', ...attempt, delay: 0 }],
  };
}

/** Who comes is known. */
function errorsOf({ site, draft, detail }: Choosing, asks: Asks): FieldErrors {
  const fields = fieldsOf({ detail });
  const asked = [...fields.map(({ key }) => key), ...(asks?.terms ? ['terms'] : [])];
  return Object.fromEntries(Object.entries(validate(site, fields, draft)).filter(([key]) => asked.includes(key)));
}

const KEPT: readonly Effect['type'][] = ['save_draft', 'save_ticket', 'forget', 'load_detail'];

/** What another booking in the making has kept stays as it is. */
const unkept = <S extends State>({ state, effects }: Step<S>): Step<S> => ({
  state,
  effects: effects.filter(({ type }) => !KEPT.includes(type)),
});
