/**
 * The first step's share of the logic: what happens until a service is chosen. It comes with the core; everything after it
 * (transition.ts) comes with the next chunk. Pure.
 */

import type { Site } from './contract.ts';
import type { Draft } from './draft.ts';
import type { Step } from './effects.ts';
import type { BookingEvent } from './events.ts';
import type { Choosing, State } from './state.ts';

export const initial: State = { phase: 'loading' };

/** null when it is not the opening's to decide. */
export function opening(state: State, event: BookingEvent): Step<State> | null {
  if (state.phase === 'unavailable' && event.type === 'retried') return { state: initial, effects: [{ type: 'load_site' }] };
  if (state.phase !== 'loading') return null;
  if (event.type === 'site_failed') return { state: { phase: 'unavailable', problem: event.problem }, effects: [] };
  if (event.type !== 'site_loaded') return null;
  const { site, draft } = event;
  // A service that the page or an earlier visit has chosen leads further than the first step.
  if (site.services.some(({ id }) => id === draft.service)) return null;
  return {
    state: firstStep(site, { ...draft, service: null }),
    effects: [],
  };
}

export const firstStep = (site: Site, draft: Draft): Choosing => ({
  phase: 'choosing',
  site,
  draft,
  calendar: null,
  detail: null,
  quote: { status: 'none' },
  attempt: null,
  step: 'service',
  direction: 'forward',
  notice: null,
  errors: {},
});
