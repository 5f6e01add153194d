/** One pure function from state and event to the next state and what must be done. */
import { again, begin, type Context, choosing } from './choosing.ts';
import type { Step } from './effects.ts';
import type { BookingEvent } from './events.ts';
import { opening } from './opening.ts';
import { lookAgain, submitting, ticketRead, waiting } from './outcome.ts';
import { sessionOf } from './selectors.ts';
import type { Choosing, State } from './state.ts';

export function transition(state: State, event: BookingEvent, context: Context): Step<State> {
  const stay = { state, effects: [] };
  // What is on its way goes on.
  if (event.type === 'erased') return state.phase === 'choosing' || state.phase === 'finished' ? begin(state.site, event.draft) : stay;
  switch (state.phase) {
    case 'loading':
    case 'unavailable':
      return opening(state, event) ?? (event.type === 'site_loaded' ? begin(event.site, event.draft) : stay);
    case 'choosing':
      // A reload came back to a booking that was still open.
      return event.type === 'ticket_found' ? resume(state, event.ticket) : choosing(state, event, context);
    case 'submitting':
      return submitting(state, event);
    case 'waiting':
      return waiting(state, event);
    case 'finished':
      if (event.type === 'ticket_read' && event.ticket.ticket === state.ticket.ticket) return ticketRead(state, event.ticket);
      // What is still open is looked at until it is known: a lost connection ends nothing.
      if (event.type === 'ticket_failed' && event.problem.code === 'offline') return { state, effects: [lookAgain(state.ticket)] };
      return event.type === 'restarted' ? again(state.site, state.draft) : stay;
  }
}

function resume(state: Choosing, ticket: string): Step<State> {
  return {
    state: { ...sessionOf(state), phase: 'waiting', ticket: { state: 'sending', ticket }, offline: false, withdrawing: false },
    effects: [{ type: 'read_ticket', ticket, delay: 0 }],
  };
}
