/**
 * What a captcha adds to the booking's logic: its answer goes with the request, is asked for before anything is sent, and is
 * dropped with everything that came to nothing. What may have arrived keeps it: sent again, it is the same request. Pure.
 */
import type { BookingRequest } from '../booking/contract.ts';
import type { Effect, Step } from '../booking/effects.ts';
import { fieldsOf } from '../booking/selectors.ts';
import type { Choosing, FieldErrors, State } from '../booking/state.ts';
import type { transition } from '../booking/transition.ts';
import { validate } from '../booking/validation.ts';

type Transition = typeof transition;

export const withCaptcha =
  (single: Transition): Transition =>
  (state, event, context) => {
    if (state.phase !== 'choosing') return returned(state, single(state, event, context));
    if (event.type === 'captcha_answered') return { state: answered(state, event.token), effects: [] };
    if (event.type !== 'submitted') return single(state, event, context);
    const token = state.draft.captcha;
    if (token === undefined) return { state: { ...state, errors: { ...errorsOf(state), captcha: 'required' } }, effects: [] };
    return sent(single(unanswered(state, token), event, context), token);
  };

const errorsOf = (state: Choosing): FieldErrors => validate(state.site, fieldsOf(state), state.draft);

function answered(state: Choosing, token: string | null): Choosing {
  const { captcha, ...others } = state.errors;
  return { ...state, draft: { ...state.draft, captcha: token ?? undefined }, errors: token === null && captcha ? state.errors : others };
}

/** The request as the booking's own logic makes it: the same one is told by it. */
function unanswered(state: Choosing, token: string): Choosing {
  const { attempt } = state;
  if (attempt?.request.captcha !== token) return state;
  const { captcha: _, ...request } = attempt.request;
  return { ...state, attempt: { ...attempt, request } };
}

function sent({ state, effects }: Step<State>, captcha: string): Step<State> {
  if (state.phase !== 'submitting' || !state.attempt) return { state, effects };
  const add = (request: BookingRequest): BookingRequest => ({ ...request, captcha });
  return {
    state: { ...state, attempt: { ...state.attempt, request: add(state.attempt.request) } },
    effects: effects.map((effect): Effect => (effect.type === 'book' ? { ...effect, request: add(effect.request) } : effect)),
  };
}

/** Back from sending. Without an attempt that may be sent again, the answer is used up. */
function returned(before: State, step: Step<State>): Step<State> {
  const { state } = step;
  if (state.phase !== 'choosing' || !('draft' in before) || state.attempt) return step;
  const { captcha: _, ...draft } = state.draft;
  const { notice } = state;
  const refused = notice?.kind === 'refused' && notice.refusal.code === 'captcha_refused';
  return {
    ...step,
    // Said at its place instead.
    state: { ...state, draft, ...(refused && { notice: null, errors: { captcha: 'invalid' } }) },
  };
}
