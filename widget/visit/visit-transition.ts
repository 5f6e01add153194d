/**
 * What several lines in one visit add to the booking's logic: adding and dropping lines, and the visit's ticket. Everything
 * else is the single booking's. Pure.
 */
import { begin, type Context, enter } from '../booking/choosing.ts';
import type { VisitTicket } from '../booking/contract.ts';
import { ANY_UNIT, emptyDraft } from '../booking/draft.ts';
import type { Effect, Step } from '../booking/effects.ts';
import type { BookingEvent } from '../booking/events.ts';
import { back, isOwing, lookAgain, mayFollow, sessionOf } from '../booking/outcome.ts';
import { lineOf, quoteRequest } from '../booking/request.ts';
import type { Choosing, Open, State, Submitting, Waiting } from '../booking/state.ts';
import type { transition } from '../booking/transition.ts';
import { withChoice, withoutOwn } from './lines.ts';

type Transition = typeof transition;
/** Seconds between two looks at its ticket. */
const PACE = 1;

export function withVisits(single: Transition): Transition {
  return (state, event, context) => priced(step(single, state, event, context));
}

function step(single: Transition, state: State, event: BookingEvent, context: Context): Step<State> {
  const told = event.type === 'ticket_read' || event.type === 'booking_failed' ? event.ticket : null;
  if (told?.state === 'visit' && state.phase !== 'loading' && state.phase !== 'unavailable' && state.phase !== 'choosing') {
    return told.settled ? end(state, told) : wait(state, told);
  }
  switch (state.phase) {
    case 'choosing':
      return choosing(state, event) ?? single(state, admitted(state, event), context);
    case 'submitting':
      return single(event.type === 'booking_failed' ? facing(state, event.refusal?.line ?? null) : state, event, context);
    case 'waiting':
      if (event.type !== 'withdrawal_asked' || state.ticket.state !== 'visit') return single(state, event, context);
      return { state: { ...state, withdrawing: true }, effects: [{ type: 'withdraw', ticket: state.ticket.ticket }] };
    case 'finished':
      return finished(state, event) ?? single(state, event, context);
    default:
      return single(state, event, context);
  }
}

function wait(state: Open, ticket: VisitTicket): Step<State> {
  const name = ticket.ticket;
  return {
    state: { ...sessionOf(state), phase: 'waiting', ticket, offline: false, withdrawing: false },
    effects: [
      { type: 'save_ticket', ticket: name },
      { type: 'read_ticket', ticket: name, delay: PACE },
    ],
  };
}

function end(state: Open, ticket: VisitTicket): Step<State> {
  const withdrawn = ticket.lines.every((line) => line.state === 'withdrawn');
  if (withdrawn && state.phase !== 'finished') return back(state, 'details', { kind: 'withdrawn' }, null);
  const whole = ticket.lines.every((line) => line.state === 'booked');
  const first = state.phase !== 'finished';
  const owing = ticket.lines.some(isOwing);
  const owed = !first && state.ticket.state === 'visit' && state.ticket.lines.some(isOwing);
  const effects: Effect[] = [];
  // What could not be made may be tried again: who comes is still needed.
  if (whole && first) effects.push({ type: 'forget' });
  // Whoever leaves to pay comes back to it.
  if (owing !== owed || !whole) effects.push({ type: 'save_ticket', ticket: owing ? ticket.ticket : null });
  if (ticket.lines.some(mayFollow)) effects.push(lookAgain(ticket, first ? 1 : 5));
  return { state: { ...sessionOf(state), phase: 'finished', ticket }, effects };
}

function choosing(state: Choosing, event: BookingEvent): Step<State> | null {
  const { site, draft } = state;
  switch (event.type) {
    case 'line_added': {
      const line = lineOf(state);
      if (!line || draft.more.length + 1 >= site.capabilities.maxLines) return null;
      const { client, fields, promo, terms, location, more } = draft;
      return begin(site, { ...emptyDraft, client, fields, promo, terms, location, more: [...more, line] });
    }
    case 'adding_dropped': {
      const last = draft.more.at(-1);
      return last ? to({ ...state, draft: withChoice(draft, last, draft.more.slice(0, -1)) }) : null;
    }
    case 'line_removed':
      return to({ ...state, draft: { ...draft, more: draft.more.filter((_, index) => index !== event.index) } });
    default:
      return null;
  }
}

/** To the summary, with another price and another calendar. */
const to = (state: Choosing): Step<State> =>
  enter({ ...state, calendar: null, quote: { status: 'none' }, notice: null, errors: {} }, 'details', 'back');

/** Times that the visit itself takes are not free for it. */
const admitted = ({ site, draft }: Choosing, event: BookingEvent): BookingEvent =>
  event.type === 'availability_loaded' && draft.more.length > 0 ? { ...event, answer: withoutOwn(event.answer, site, draft) } : event;

/** The line that was refused is the one to choose again; the others wait beside it. */
function facing<Of extends Submitting | Waiting>(state: Of, index: number | null): Of {
  const { draft } = state;
  const [refused, current] = [index === null ? undefined : draft.more[index], lineOf(state)];
  if (!refused || !current) return state;
  const more = draft.more.map((line) => (line === refused ? current : line));
  return { ...state, draft: withChoice(draft, refused, more), calendar: null };
}

function finished(state: Extract<State, { phase: 'finished' }>, event: BookingEvent): Step<State> | null {
  const { site, draft, ticket } = state;
  if (ticket.state !== 'visit') return null;
  if (event.type === 'undo_asked') {
    const waiting = wait(state, ticket);
    return { ...waiting, effects: [{ type: 'withdraw', ticket: ticket.ticket }, ...waiting.effects] };
  }
  const wish = event.type === 'line_retried' ? ticket.wishes[event.index] : undefined;
  if (!wish) return null;
  const { client, fields, terms } = draft;
  return begin(site, { ...emptyDraft, client, fields, terms, ...wish, unit: wish.unit ?? ANY_UNIT });
}

/** What a visit costs together is always asked, with a code or without. */
function priced({ state, effects }: Step<State>): Step<State> {
  const wanted = state.phase === 'choosing' && state.step === 'details' && state.draft.more.length > 0;
  if (!wanted || state.quote.status !== 'none' || state.draft.promo.trim() !== '') return { state, effects };
  const request = quoteRequest(state);
  return request
    ? { state: { ...state, quote: { status: 'asking' } }, effects: [...effects, { type: 'ask_quote', request }] }
    : { state, effects };
}
