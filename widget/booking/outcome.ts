/** From sending to the outcome: what came back, and where that leaves the client. Pure. */

import { enter } from './choosing.ts';
import type { Refusal, Ticket } from './contract.ts';
import type { Effect, Step } from './effects.ts';
import type { BookingEvent } from './events.ts';
import { openCalendar, reopened } from './months.ts';
import { priceOf } from './selectors.ts';
import type { Choosing, FieldError, Notice, Open, Problem, Session, State, StepName, Submitting, Waiting } from './state.ts';
import { openStep } from './steps.ts';

/** Sent again under its key so often before the client is asked. */
const TRIES = 3;
const RETRY_SECONDS = 2;

const ABOUT_THE_SLOT = ['slot_taken', 'slots_partly_taken', 'date_unavailable', 'time_not_allowed', 'unit_unavailable'];

export function submitting(state: Submitting, event: BookingEvent): Step<State> {
  switch (event.type) {
    case 'ticket_read':
      return ticketRead(state, event.ticket);
    case 'booking_failed': {
      if (event.ticket?.state === 'unresolved') return ticketRead(state, event.ticket);
      if (event.refusal) return refused(state, event.refusal);
      if (event.problem.code === 'offline' && state.attempt && state.tries < TRIES) {
        // The same key: whether the first one arrived or not, it is booked once.
        return { state: { ...state, tries: state.tries + 1 }, effects: [{ type: 'book', ...state.attempt, delay: RETRY_SECONDS }] };
      }
      return back(state, 'details', { kind: 'failed', problem: event.problem }, isFresh(event.problem) ? null : state.attempt);
    }
    default:
      return { state, effects: [] };
  }
}

/** Under this key nothing can be sent any more. */
const isFresh = ({ code }: Problem): boolean => code === 'idempotency_key_reused' || code === 'bad_request';

export function waiting(state: Waiting, event: BookingEvent): Step<State> {
  switch (event.type) {
    case 'ticket_read':
      // An answer about an earlier booking comes too late.
      return event.ticket.ticket === state.ticket.ticket ? ticketRead(state, event.ticket) : { state, effects: [] };
    case 'ticket_failed': {
      if (event.problem.code === 'ticket_unknown') {
        return back(state, 'details', { kind: 'failed', problem: event.problem }, state.attempt);
      }
      return { state: { ...state, offline: true }, effects: [{ type: 'read_ticket', ticket: state.ticket.ticket, delay: RETRY_SECONDS }] };
    }
    case 'withdrawal_asked':
      if (state.ticket.state !== 'accepted' || state.withdrawing) return { state, effects: [] };
      return { state: { ...state, withdrawing: true }, effects: [{ type: 'withdraw', ticket: state.ticket.ticket }] };
    default:
      return { state, effects: [] };
  }
}

/**
 * While it waits for its payment or for the business's word it is looked at again: that may come, or not in time. So may word of
 * a reward.
 */
export const lookAgain = ({ ticket }: Pick<Ticket, 'ticket'>, delay = 5): Effect => ({ type: 'read_ticket', ticket, delay });

export function ticketRead(state: Open, ticket: Ticket): Step<State> {
  const session = sessionOf(state);
  switch (ticket.state) {
    case 'booked': {
      const owing = isOwing(ticket);
      // Once is enough: in another tab something else may be chosen meanwhile.
      const effects: Effect[] = state.phase === 'finished' ? [] : [{ type: 'forget' }];
      // Whoever leaves to pay comes back to it.
      if (owing !== (state.phase === 'finished' && isOwing(state.ticket))) {
        effects.push({ type: 'save_ticket', ticket: owing ? ticket.ticket : null });
      }
      // What is owed is known in a moment, and so is what money does that has come.
      const soon = state.phase !== 'finished' || ticket.confirmation.payment?.state === 'received';
      if (mayFollow(ticket)) effects.push(lookAgain(ticket, soon ? 1 : 5));
      return { state: { ...session, phase: 'finished', ticket }, effects };
    }
    case 'cancelled':
      return {
        state: { ...session, phase: 'finished', ticket },
        effects: mayFollow(ticket) ? [lookAgain(ticket)] : [{ type: 'save_ticket', ticket: null }],
      };
    case 'unresolved':
      return { state: { ...session, phase: 'finished', ticket }, effects: [{ type: 'save_ticket', ticket: null }] };
    case 'refused':
    case 'expired':
      return refused(state, ticket.refusal);
    case 'withdrawn':
      return back(state, 'details', { kind: 'withdrawn' }, null);
    default: {
      const delay = ticket.state === 'verifying' ? 5 : ticket.state === 'accepted' && ticket.seconds > 10 ? 3 : 1;
      const effects: Effect[] = [
        { type: 'save_ticket', ticket: ticket.ticket },
        { type: 'read_ticket', ticket: ticket.ticket, delay },
      ];
      return { state: { ...session, phase: 'waiting', ticket, offline: false, withdrawing: false }, effects };
    }
  }
}

/** More is to be told of it by itself. Money that comes late may bring back what was cancelled. */
export const mayFollow = (ticket: Ticket): boolean =>
  ticket.state === 'booked'
    ? isOwing(ticket) || ticket.confirmation.status !== 'confirmed' || ticket.confirmation.reward === undefined
    : ticket.state === 'cancelled' && (ticket.payment === 'open' || ticket.payment === 'received');

/** Something is to be paid for it, or was. */
export const isOwing = (ticket: Ticket): boolean =>
  ticket.state === 'booked' && (ticket.confirmation.status === 'awaiting_payment' || !!ticket.confirmation.payment?.state);

/** A definite no: back to where it can be mended, with everything that was typed. */
function refused(state: Open, refusal: Refusal): Step<State> {
  if (ABOUT_THE_SLOT.includes(refusal.code)) {
    const lost = state.draft.slot;
    const draft = { ...state.draft, slot: null };
    const again = reopened(state.calendar ?? openCalendar(state.site, draft), draft);
    const step = back({ ...state, draft, calendar: again.calendar }, 'time', { kind: 'slot_taken', refusal, lost }, null);
    return { state: step.state, effects: [...step.effects, ...again.effects] };
  }
  const returned = back(state, 'details', { kind: 'refused', refusal }, null);
  if (returned.state.phase !== 'choosing') return returned;
  if (refusal.code.startsWith('promo_')) {
    const promo = { state: 'refused', code: state.draft.promo, reason: refusal.code } as const;
    const price = priceOf({ ...state, quote: { status: 'none' } });
    return { ...returned, state: { ...returned.state, quote: { status: 'known', quote: { before: price, total: price, promo } } } };
  }
  const { field } = refusal;
  const errors: Record<string, FieldError> = field === null ? {} : { [field]: refusal.code === 'terms_required' ? 'required' : 'invalid' };
  return { ...returned, state: { ...returned.state, errors } };
}

export function back(state: Open, step: StepName, notice: Notice, attempt: Session['attempt']): Step<State> {
  // After a reload the time is not known any more.
  const reached = step === 'details' && state.draft.slot === null ? openStep(state.site, state.draft) : step;
  const choosing: Choosing = { ...sessionOf(state), attempt, phase: 'choosing', step: reached, direction: 'back', notice, errors: {} };
  const entered = enter(choosing, reached, 'back');
  return { state: entered.state, effects: [{ type: 'save_ticket', ticket: null }, ...entered.effects] };
}

export const sessionOf = ({ site, draft, calendar, detail, quote, attempt }: Session): Session => ({
  site,
  draft,
  calendar,
  detail,
  quote,
  attempt,
});
