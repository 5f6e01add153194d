/** What a page's script has the booking do, fetched when one does: at once, or as soon as there is anything to choose from. */
import type { Site } from '../booking/contract.ts';
import type { Memory } from '../booking/memory.ts';
import type { LivingBooking } from '../booking/model.ts';
import type { Driven } from './mounted.ts';
import { wishOf } from './prefill.ts';

export function driveBooking({ state, send }: LivingBooking, memory: Memory): Driven {
  const whenReady = (run: (site: Site) => void) => {
    const look = () => {
      if (!('site' in state.value)) return;
      stop();
      run(state.value.site);
    };
    const stop = state.follow(look);
    look();
  };
  return {
    goTo: (step) => whenReady(() => send({ type: 'step_opened', step })),
    prefill: (wish) => whenReady(() => send({ type: 'prefilled', wish: wishOf(wish) })),
    reset() {
      const { phase } = state.value;
      // What is on its way goes on, and is not forgotten.
      if (phase === 'submitting' || phase === 'waiting') return;
      memory.forget();
      whenReady((site) => send({ type: 'erased', draft: memory.load(site).draft }));
    },
  };
}
