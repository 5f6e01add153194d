/** The whole widget as drawn: the open step, what is still on its way, and what is said to screen readers. It decides nothing. */

import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Live } from '../booking/live.ts';
import type { State } from '../booking/state.ts';
import type { Later } from '../ui/later.ts';
import { Said } from '../ui/said.tsx';
import { useValue } from '../ui/value.ts';
import { type View, ViewContext } from '../ui/view.ts';
import { FirstStep } from './first-step.tsx';
import type { LaterViews } from './later-views.ts';
import { Missing } from './missing.tsx';
import { Skeleton } from './skeleton.tsx';
import { Unavailable } from './unavailable.tsx';

export interface FlowProps {
  readonly view: View;
  readonly later: Later<LaterViews>;
  readonly said: Live<string>;
}

export function Flow({ view, later, said }: FlowProps) {
  const state = useValue(view.booking.state);
  const pending = useValue(view.booking.pending);
  const views = useValue(later.parts);
  const further = state.phase !== 'loading' && state.phase !== 'unavailable';
  // Fetched while the client still reads, so that no step has to be waited for.
  useEffect(() => {
    if (further) later.need();
  }, [later, further]);
  return (
    <ViewContext.Provider value={view}>
      <div>
        <Missing of={later} />
        {drawPhase(state, pending, views)}
        <Said said={said} />
      </div>
    </ViewContext.Provider>
  );
}

function drawPhase(state: State, pending: boolean, views: LaterViews | null): ComponentChildren {
  if (state.phase === 'unavailable') return <Unavailable problem={state.problem} />;
  if (state.phase === 'loading' || pending) return <Skeleton rows={6} />;
  if (state.phase === 'choosing' && state.step === 'service') {
    // Another view only where it begins anew: one that came while the client searches would take away what is typed.
    const First = (state.draft.more.length > 0 && views?.FirstStep) || FirstStep;
    return <First state={state} />;
  }
  if (!views) return <Skeleton rows={6} />;
  switch (state.phase) {
    case 'waiting':
      return <views.WaitingStep state={state} />;
    case 'finished':
      return <views.FinishedStep state={state} />;
    default:
      return (
        <views.StepFrame state={state} step={state.phase === 'choosing' ? state.step : 'details'}>
          {drawStep(state, views)}
        </views.StepFrame>
      );
  }
}

function drawStep(state: Extract<State, { phase: 'choosing' | 'submitting' }>, views: LaterViews): ComponentChildren {
  if (state.phase === 'submitting' || state.step === 'details') return <views.DetailsStep state={state} />;
  if (state.step === 'location') return <views.LocationStep state={state} />;
  return state.step === 'unit' ? <views.UnitStep state={state} /> : <views.TimeStep state={state} />;
}
