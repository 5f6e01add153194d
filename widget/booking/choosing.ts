/** What the client does while choosing, and what comes back meanwhile. Pure. */
import type { Site } from './contract.ts';
import { type Draft, emptyDraft, type Wish } from './draft.ts';
import type { Effect, Step } from './effects.ts';
import type { BookingEvent } from './events.ts';
import { isInHorizon, openCalendar, reopened, showMonth, withAnswer, withFailure } from './months.ts';
import { firstStep } from './opening.ts';
import { bookingRequest, type Origin, quoteRequest } from './request.ts';
import { calendarKey, fieldsOf, sessionOf } from './selectors.ts';
import { type Choosing, type FieldErrors, type State, type StepName, stepNames } from './state.ts';
import { openStep, settle, stepBefore, stepsOf } from './steps.ts';
import { validate } from './validation.ts';

export interface Context extends Origin {
  /** A key that was never used. */
  readonly freshKey: string;
}

/** Where a client begins, or begins again. */
export function begin(site: Site, draft: Draft): Step<State> {
  const settled = settle(site, { ...draft, slot: null });
  return enter(firstStep(site, settled), openStep(site, settled), 'forward');
}

/** Opens a step and asks for what it needs. */
export function enter(state: Choosing, step: StepName, direction: Choosing['direction']): Step<State> {
  const effects: Effect[] = [{ type: 'save_draft', draft: state.draft }];
  let next: Choosing = { ...state, step, direction };
  const { service } = state.draft;
  if ((step === 'time' || step === 'details') && service !== null && state.detail?.id !== service) {
    next = { ...next, detail: null };
    effects.push({ type: 'load_detail', service });
  }
  if (step === 'time') {
    const calendar = state.calendar?.key === calendarKey(state.draft) ? state.calendar : openCalendar(state.site, state.draft);
    const shown = showMonth(calendar, state.draft, calendar.month);
    next = { ...next, calendar: shown.calendar };
    effects.push(...shown.effects);
  }
  const request = step === 'details' && state.draft.promo.trim() !== '' && state.quote.status === 'none' ? quoteRequest(next) : null;
  if (request) {
    next = { ...next, quote: { status: 'asking' } };
    effects.push({ type: 'ask_quote', request });
  }
  return { state: next, effects };
}

export function choosing(state: Choosing, event: BookingEvent, context: Context): Step<State> {
  const stay: Step<State> = { state, effects: [] };
  const { site, draft } = state;

  switch (event.type) {
    case 'service_chosen':
      return proceed(state, { ...draft, service: event.id, fields: draft.service === event.id ? draft.fields : {} });
    case 'location_chosen':
      return proceed(state, { ...draft, location: event.id });
    case 'unit_chosen':
      return proceed(state, { ...draft, unit: event.id });

    case 'month_shown':
    case 'month_wanted': {
      if (!state.calendar || !isInHorizon(site, event.month)) return stay;
      const { calendar, effects } = showMonth(state.calendar, draft, event.month);
      const page = event.type === 'month_shown' ? { turned: true } : { month: state.calendar.month };
      return { state: { ...state, calendar: { ...calendar, ...page } }, effects };
    }
    case 'day_chosen': {
      if (!state.calendar) return stay;
      const shown = showMonth({ ...state.calendar, turned: true }, draft, event.date.slice(0, 7));
      const slot = draft.slot?.start.startsWith(event.date) ? draft.slot : null;
      return { state: { ...state, calendar: shown.calendar, draft: { ...draft, date: event.date, slot } }, effects: shown.effects };
    }
    case 'slot_chosen': {
      const chosen = { ...draft, date: event.slot.start.slice(0, 10), slot: event.slot };
      // Another time may change what a promo code is worth.
      const quote = draft.slot?.start === event.slot.start ? state.quote : ({ status: 'none' } as const);
      const calendar = state.calendar && { ...state.calendar, month: chosen.date.slice(0, 7), turned: true };
      return { state: { ...state, calendar, draft: chosen, quote, notice: null }, effects: [] };
    }
    case 'slot_confirmed':
      return draft.slot ? enter({ ...state, notice: null }, 'details', 'forward') : stay;

    case 'client_typed':
      return typed(state, event.field, { ...draft, client: { ...draft.client, [event.field]: event.value } });
    case 'field_typed':
      return typed(state, event.key, { ...draft, fields: { ...draft.fields, [event.key]: event.value } });
    case 'terms_changed':
      return typed(state, 'terms', { ...draft, terms: event.accepted });
    case 'field_left': {
      const found = validate(site, fieldsOf(state), draft)[event.key];
      // Leaving an empty field says nothing yet; sending the form does.
      if (!found || found === 'required') return stay;
      return { state: { ...state, errors: { ...state.errors, [event.key]: found } }, effects: [] };
    }

    case 'promo_typed':
      return { state: { ...state, draft: { ...draft, promo: event.code }, quote: { status: 'none' } }, effects: [] };
    case 'promo_removed':
      return save({ ...state, draft: { ...draft, promo: '' }, quote: { status: 'none' } });
    case 'promo_asked': {
      const request = draft.promo.trim() === '' ? null : quoteRequest(state);
      return request ? { state: { ...state, quote: { status: 'asking' } }, effects: [{ type: 'ask_quote', request }] } : stay;
    }
    case 'quote_loaded':
      return state.quote.status === 'asking' ? { state: { ...state, quote: { status: 'known', quote: event.quote } }, effects: [] } : stay;
    case 'quote_failed':
      return state.quote.status === 'asking'
        ? { state: { ...state, quote: { status: 'failed', problem: event.problem } }, effects: [] }
        : stay;

    case 'step_opened': {
      const { step } = event;
      // Only as far as everything before it is answered.
      const reached = stepsOf(site, draft).includes(step) && place(step) <= place(openStep(site, draft));
      if (!reached || step === state.step) return stay;
      return enter({ ...state, notice: null, errors: {} }, step, place(step) < place(state.step) ? 'back' : 'forward');
    }
    case 'prefilled':
      return prefill(state, event.wish);
    case 'back': {
      const step = stepBefore(site, draft, state.step);
      return step ? enter({ ...state, notice: null, errors: {} }, step, 'back') : stay;
    }
    case 'retried': {
      if (state.step === 'time' && state.calendar) {
        const again = reopened(state.calendar, draft);
        return { state: { ...state, calendar: again.calendar, notice: null }, effects: again.effects };
      }
      return enter({ ...state, notice: null }, state.step, 'forward');
    }

    case 'submitted':
      return submit(state, context);

    case 'detail_loaded':
      return event.service === draft.service ? { state: { ...state, detail: event.detail }, effects: [] } : stay;
    case 'detail_failed':
      return event.service === draft.service
        ? { state: { ...state, notice: { kind: 'failed', problem: event.problem } }, effects: [] }
        : stay;
    case 'availability_loaded': {
      if (state.calendar?.key !== event.key) return stay;
      const filled = withAnswer(state.calendar, draft, event.month, event.answer);
      return { state: { ...state, calendar: filled.calendar, draft: filled.draft }, effects: filled.effects };
    }
    case 'availability_failed': {
      if (state.calendar?.key !== event.key) return stay;
      const failed = withFailure(state.calendar, draft, event.month, event.problem);
      return { state: { ...state, calendar: failed.calendar }, effects: failed.effects };
    }
    default:
      return stay;
  }
}

const place = (step: StepName): number => stepNames.indexOf(step);

/** The page asks for something: what the client has chosen gives way only where it says otherwise. */
function prefill(state: Choosing, { client, fields, service, ...choice }: Wish): Step<State> {
  const { site, draft } = state;
  const known = site.services.some(({ id }) => id === service) && service !== undefined ? { service } : {};
  const wished = settle(site, {
    ...draft,
    ...choice,
    ...known,
    client: { ...draft.client, ...client },
    fields: { ...draft.fields, ...fields },
  });
  const same = calendarKey(wished) === calendarKey(draft);
  const quote = same && wished.promo === draft.promo ? state.quote : ({ status: 'none' } as const);
  if (same && wished.date === draft.date) return save({ ...state, draft: wished, quote });
  const moved = { ...wished, slot: null, date: choice.date ?? null };
  return enter({ ...state, draft: moved, quote, calendar: null, notice: null, errors: {} }, openStep(site, moved), 'forward');
}

const save = (state: Choosing): Step<State> => ({ state, effects: [{ type: 'save_draft', draft: state.draft }] });

/** An answer was given: what depends on it is dropped, and the next open step comes. */
export function proceed(state: Choosing, draft: Draft): Step<State> {
  const settled = settle(state.site, draft);
  const same = calendarKey(settled) === calendarKey(state.draft);
  const kept: Draft = same ? settled : { ...settled, slot: null, date: null };
  const step = openStep(state.site, kept);
  return enter({ ...state, draft: kept, notice: null, errors: {}, quote: same ? state.quote : { status: 'none' } }, step, 'forward');
}

/** An error goes away as soon as the client has mended it, and not before. */
function typed(state: Choosing, key: string, draft: Draft): Step<State> {
  const changed = { ...state, draft };
  const { [key]: before, ...others } = state.errors;
  const now = validate(state.site, fieldsOf(state), draft)[key];
  const errors: FieldErrors = before && now ? { ...others, [key]: now } : others;
  return save({ ...changed, errors });
}

function submit(state: Choosing, context: Context): Step<State> {
  const errors = validate(state.site, fieldsOf(state), state.draft);
  if (Object.keys(errors).length > 0) return { state: { ...state, errors }, effects: [] };
  // A code that was typed and not asked about changes the price: that is shown before anything is booked.
  if (state.draft.promo.trim() !== '' && state.quote.status !== 'known') return choosing(state, { type: 'promo_asked' }, context);
  const request = state.detail ? bookingRequest(state, context) : null;
  if (!request) return { state, effects: [] };
  const same = state.attempt !== null && JSON.stringify(state.attempt.request) === JSON.stringify(request);
  const attempt = same && state.attempt ? state.attempt : { key: context.freshKey, request };
  return {
    state: { ...sessionOf(state), attempt, phase: 'submitting', tries: 1 },
    effects: [{ type: 'book', ...attempt, delay: 0 }],
  };
}

/** The client books something else: who they are stays. */
/** What is still to be paid is what a reload comes back to, until something else is sent. */
export const again = (site: Site, draft: Draft): Step<State> => begin(site, { ...emptyDraft, client: draft.client });
