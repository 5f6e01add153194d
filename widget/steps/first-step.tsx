/** The step that a client begins with: the services, under their heading. */
import type { Choosing } from '../booking/state.ts';
import { useView } from '../ui/view.ts';
import { Heading } from './heading.tsx';
import { ServiceStep } from './service-step.tsx';

export function FirstStep({ state }: { state: Choosing }) {
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
