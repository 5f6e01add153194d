/** What a change of state means to the page. The events themselves are one table, shared/contract/page-event.ts. Pure. */
import type { PageEventDetails } from '../booking/contract.ts';
import type { State } from '../booking/state.ts';

export type EventDetails = PageEventDetails;
export type EventName = keyof EventDetails;

export type PageEvent = { readonly [Name in EventName]: { readonly name: Name; readonly detail: EventDetails[Name] } }[EventName];

/** All but `okno-submit`, which is asked before the state changes. */
export function pageEvents(before: State, after: State): readonly PageEvent[] {
  const events: PageEvent[] = [];
  if (before.phase === 'loading' && after.phase === 'choosing') events.push({ name: 'okno-ready', detail: {} });
  if (after.phase === 'choosing' && (before.phase !== 'choosing' || before.step !== after.step)) {
    events.push({ name: 'okno-step', detail: { step: after.step } });
  }
  const known = new Map(bookedIn(before));
  for (const [told, { status, service, unit, start, timezone, price, proof }] of bookedIn(after)) {
    if (known.has(told)) continue;
    const signed = { id: proof?.id ?? null, proof: proof?.jws ?? null };
    events.push({ name: 'okno-booked', detail: { status, service, unit, start, timezone, price, ...signed } });
  }
  const code = errorOf(after);
  if (code !== null && code !== errorOf(before)) events.push({ name: 'okno-error', detail: { code } });
  return events;
}

/** A visit has several. */
const linesOf = (state: State) =>
  state.phase !== 'waiting' && state.phase !== 'finished' ? [] : state.ticket.state === 'visit' ? state.ticket.lines : [state.ticket];
/** Told once when it is made; and where it was to be paid for, once more with its proof. */
const bookedIn = (state: State) =>
  linesOf(state).flatMap((line) =>
    line.state === 'booked' ? [[line.ticket + !line.confirmation.proof?.jws, line.confirmation] as const] : [],
  );

function errorOf(state: State): string | null {
  if (state.phase === 'unavailable') return state.problem.code;
  if (state.phase === 'finished') return linesOf(state).some((line) => line.state === 'unresolved') ? 'outcome_unknown' : null;
  if (state.phase !== 'choosing' || !state.notice || state.notice.kind === 'withdrawn') return null;
  return state.notice.kind === 'failed' ? state.notice.problem.code : state.notice.refusal.code;
}
