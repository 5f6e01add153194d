/** What a service that repeats adds to the booking's logic: refused for one of its dates, its first is not the one that was lost. Pure. */
import { chosenService } from '../booking/selectors.ts';
import type { Choosing, Session } from '../booking/state.ts';
import type { transition } from '../booking/transition.ts';

export const isSeries = ({ site, draft }: Pick<Session, 'site' | 'draft'>): boolean => chosenService(site, draft)?.series === true;

export const withSeries =
  (single: typeof transition): typeof transition =>
  (state, event, context) => {
    const step = single(state, event, context);
    return step.state.phase === 'choosing' ? { ...step, state: honest(step.state) } : step;
  };

function honest(state: Choosing): Choosing {
  const { notice } = state;
  if (notice?.kind !== 'slot_taken' || notice.lost === null || !notice.refusal.dates) return state;
  return { ...state, notice: { ...notice, lost: null } };
}
