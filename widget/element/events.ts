/** What the element tells the page: the one map from which types and documents come. No personal data, ever. */
import type { Confirmation } from '../booking/contract.ts';
import type { State, StepName } from '../booking/state.ts';

export interface EventDetails {
  'okno-ready': Record<string, never>;
  'okno-step': { readonly step: StepName };
  'okno-submit': Record<string, never>;
  'okno-booked': Pick<Confirmation, 'status' | 'service' | 'unit' | 'start' | 'timezone'>;
  'okno-cancelled': Record<string, never>;
  'okno-rescheduled': Record<string, never>;
  'okno-open': Record<string, never>;
  'okno-close': Record<string, never>;
  'okno-error': { readonly code: string };
}

export type EventName = keyof EventDetails;

export type PageEvent = { readonly [Name in EventName]: { readonly name: Name; readonly detail: EventDetails[Name] } }[EventName];

/** What a change of state means to the page. Pure. */
export function pageEvents(before: State, after: State): readonly PageEvent[] {
  const events: PageEvent[] = [];
  if (before.phase === 'loading' && after.phase === 'choosing') events.push({ name: 'okno-ready', detail: {} });
  if (after.phase === 'choosing' && (before.phase !== 'choosing' || before.step !== after.step)) {
    events.push({ name: 'okno-step', detail: { step: after.step } });
  }
  if (before.phase === 'choosing' && after.phase === 'submitting') events.push({ name: 'okno-submit', detail: {} });
  const known = bookedIn(before).map(({ ticket }) => ticket);
  for (const { ticket, confirmation } of bookedIn(after)) {
    if (known.includes(ticket)) continue;
    const { status, service, unit, start, timezone } = confirmation;
    events.push({ name: 'okno-booked', detail: { status, service, unit, start, timezone } });
  }
  const code = errorOf(after);
  if (code !== null && code !== errorOf(before)) events.push({ name: 'okno-error', detail: { code } });
  return events;
}

/** A visit has several. */
const linesOf = (state: State) =>
  state.phase !== 'waiting' && state.phase !== 'finished' ? [] : state.ticket.state === 'visit' ? state.ticket.lines : [state.ticket];
const bookedIn = (state: State) => linesOf(state).flatMap((line) => (line.state === 'booked' ? [line] : []));

function errorOf(state: State): string | null {
  if (state.phase === 'unavailable') return state.problem.code;
  if (state.phase === 'finished') return linesOf(state).some((line) => line.state === 'unresolved') ? 'outcome_unknown' : null;
  if (state.phase !== 'choosing' || !state.notice || state.notice.kind === 'withdrawn') return null;
  return state.notice.kind === 'failed' ? state.notice.problem.code : state.notice.refusal.code;
}
