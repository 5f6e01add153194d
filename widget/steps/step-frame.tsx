/** A step beside the trail of choices, with its heading and the way back. */
import type { ComponentChildren } from 'preact';
import type { State, StepName } from '../booking/state.ts';
import { stepBefore } from '../booking/steps.ts';
import { previousIcon } from '../ui/icons.tsx';
import { useView } from '../ui/view.ts';
import { Heading } from './heading.tsx';
import { NoticePanel } from './notice.tsx';
import { Trail } from './trail.tsx';

interface Props {
  readonly state: Extract<State, { phase: 'choosing' | 'submitting' }>;
  readonly step: StepName;
  readonly children: ComponentChildren;
}

export function StepFrame({ state, step, children }: Props) {
  const { texts, booking } = useView();
  const backward = state.phase === 'choosing' && state.direction === 'back';
  const before = state.phase === 'choosing' ? stepBefore(state.site, state.draft, step) : null;
  return (
    <div class="frame paned">
      <Trail state={state} step={step} />
      <section key={step} class={`body ${backward ? 'backward' : 'forward'}`} aria-label={texts.titles[step]}>
        <div class="head">
          {before && (
            <button type="button" class="back" aria-label={texts.back} onClick={() => booking.send({ type: 'back' })}>
              {previousIcon()}
            </button>
          )}
          <Heading title={texts.titles[step]} focus />
        </div>
        {state.phase === 'choosing' && <NoticePanel state={state} />}
        {children}
      </section>
    </div>
  );
}
