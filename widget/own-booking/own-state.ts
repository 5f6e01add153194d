/** The client's own booking as a union: being read, not to be had, or shown with what is being done to it. Pure. */
import type { OwnBooking } from '../booking/contract.ts';
import type { Problem } from '../booking/state.ts';

export type OwnState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | {
      readonly phase: 'shown';
      readonly booking: OwnBooking;
      /** `asking` whether it is meant, `sending`, or neither. */
      readonly cancelling: 'no' | 'asking' | 'sending';
      /** Another time is being looked for. */
      readonly moving: boolean;
      /** Made when it was first meant: however often it is sent, it is done once. */
      readonly key: string | null;
      readonly problem: Problem | null;
    };

export type Moved = Pick<OwnBooking, 'start' | 'end' | 'code' | 'status'>;

export type OwnEvent =
  | { readonly type: 'loaded'; readonly booking: OwnBooking }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'retried' }
  | { readonly type: 'move_opened' }
  | { readonly type: 'move_closed' }
  /** Made anew, it may have another code, and wait for somebody. */
  | { readonly type: 'moved'; readonly to: Moved }
  | { readonly type: 'cancel_asked' }
  | { readonly type: 'cancel_dropped' }
  | { readonly type: 'cancel_meant'; readonly key: string /** With what was booked in the same visit. */; readonly all?: boolean };

export type OwnEffect = { readonly type: 'load' } | { readonly type: 'cancel'; readonly key: string; readonly all: boolean | undefined };

export interface OwnStep {
  readonly state: OwnState;
  readonly effect: OwnEffect | null;
}

export const begin: OwnStep = { state: { phase: 'loading' }, effect: { type: 'load' } };

export function ownTransition(state: OwnState, event: OwnEvent): OwnStep {
  const stay: OwnStep = { state, effect: null };
  const shown = (change: Partial<Extract<OwnState, { phase: 'shown' }>>): OwnStep =>
    state.phase === 'shown' ? { state: { ...state, ...change }, effect: null } : stay;
  switch (event.type) {
    case 'loaded':
      return { state: { phase: 'shown', booking: event.booking, cancelling: 'no', moving: false, key: null, problem: null }, effect: null };
    case 'failed':
      // What is shown stays: only what was being done has failed.
      return state.phase === 'shown'
        ? shown({ cancelling: 'no', problem: event.problem })
        : { state: { phase: 'failed', problem: event.problem }, effect: null };
    case 'retried':
      return state.phase === 'failed' ? begin : stay;
    case 'move_opened':
      return shown({ moving: true, cancelling: 'no', problem: null });
    case 'move_closed':
      return shown({ moving: false });
    case 'moved':
      return state.phase === 'shown' ? shown({ moving: false, booking: { ...state.booking, ...event.to } }) : stay;
    case 'cancel_asked':
      return shown({ cancelling: 'asking', problem: null });
    case 'cancel_dropped':
      return shown({ cancelling: 'no' });
    case 'cancel_meant': {
      if (state.phase !== 'shown' || state.cancelling !== 'asking') return stay;
      const key = state.key ?? event.key;
      return { state: { ...state, cancelling: 'sending', key }, effect: { type: 'cancel', key, all: event.all } };
    }
  }
}
