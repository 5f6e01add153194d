/** The whole widget as drawn: the open step, what is still on its way, and what is said to screen readers. It decides nothing. */
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { State } from '../booking/state.ts';
import { useView, type View, ViewContext } from '../ui/view.ts';
import type { Chunks } from './chunks.ts';
import { Heading } from './heading.tsx';
import { ServiceStep } from './service-step.tsx';
import { Skeleton } from './skeleton.tsx';
import { Unavailable } from './unavailable.tsx';

export interface FlowProps {
  readonly view: View;
  readonly chunks: Chunks;
  readonly said: ReadonlySignal<string>;
  readonly direction: 'ltr' | 'rtl';
}

export function Flow({ view, chunks, said, direction }: FlowProps) {
  const state = view.booking.state.value;
  // Fetched while the client still reads, so that no step has to be waited for.
  const further = state.phase !== 'loading' && state.phase !== 'unavailable';
  const nearDetails = further && (state.phase !== 'choosing' || state.step === 'details' || state.draft.slot !== null);
  useEffect(() => {
    if (nearDetails) chunks.needDetails();
    else if (further) chunks.needTime();
  }, [chunks, further, nearDetails]);
  return (
    <ViewContext.Provider value={view}>
      <div dir={direction}>
        {chunks.failed.value && <Missing again={() => (nearDetails ? chunks.needDetails() : chunks.needTime())} />}
        {drawPhase(state, view.booking.pending.value, chunks)}
        <div class="sr" role="status">
          {said}
        </div>
      </div>
    </ViewContext.Provider>
  );
}

function drawPhase(state: State, pending: boolean, chunks: Chunks): ComponentChildren {
  if (state.phase === 'unavailable') return <Unavailable problem={state.problem} fallback={state.fallback} />;
  if (state.phase === 'loading' || pending) return <Skeleton rows={6} />;
  if (state.phase === 'choosing' && state.step === 'service') return <FirstStep state={state} />;

  const [time, details] = [chunks.time.value, chunks.details.value];
  if (!time) return <Skeleton rows={6} />;
  switch (state.phase) {
    case 'choosing':
    case 'submitting': {
      const step = state.phase === 'submitting' ? 'details' : state.step;
      return (
        <time.StepFrame state={state} step={step}>
          {step === 'details' ? details ? <details.DetailsStep state={state} /> : <Skeleton rows={5} /> : drawChoice(state, time)}
        </time.StepFrame>
      );
    }
    case 'waiting':
      return details ? <details.WaitingStep state={state} /> : <Skeleton rows={5} />;
    case 'finished':
      return details ? <details.FinishedStep state={state} /> : <Skeleton rows={5} />;
  }
}

function drawChoice(state: State, time: NonNullable<Chunks['time']['value']>): ComponentChildren {
  if (state.phase !== 'choosing') return null;
  if (state.step === 'location') return <time.LocationStep state={state} />;
  return state.step === 'unit' ? <time.UnitStep state={state} /> : <time.TimeStep state={state} />;
}

function FirstStep({ state }: { state: Extract<State, { phase: 'choosing' }> }) {
  const { texts } = useView();
  return (
    <section class={`frame body ${state.direction === 'back' ? 'backward' : ''}`} aria-label={texts.titles.service}>
      <div class="head">
        <Heading title={texts.titles.service} focus={state.direction === 'back'} />
      </div>
      <ServiceStep state={state} />
    </section>
  );
}

function Missing({ again }: { again: () => void }) {
  const { texts } = useView();
  return (
    <div class="note bad" role="alert">
      <p>{texts.partMissing}</p>
      <div class="actions">
        <button type="button" class="second" onClick={again}>
          {texts.retry}
        </button>
      </div>
    </div>
  );
}
