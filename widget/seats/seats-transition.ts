/** How many come, where one booking may have several seats: the times that are free depend on it. Pure. */
import { goesWith } from '../../shared/combinations.ts';
import { proceed } from '../booking/choosing.ts';
import type { Draft } from '../booking/draft.ts';
import { candidateUnits, chosenService, chosenUnit } from '../booking/selectors.ts';
import type { Session } from '../booking/state.ts';
import type { transition } from '../booking/transition.ts';

/** At most so many as one of those who could do it has seats, and the business takes at once. */
export function seatsAtMost({ site, draft }: Pick<Session, 'site' | 'draft'>): number {
  if (!goesWith(chosenService(site, draft)?.series ? ['series'] : [], 'seats')) return 1;
  const chosen = chosenUnit(site, draft);
  const units = chosen ? [chosen] : candidateUnits(site, draft);
  return Math.min(site.capabilities.maxSeats, Math.max(1, ...units.map(({ seats }) => seats)));
}

const within = (session: Pick<Session, 'site' | 'draft'>, seats: number): Draft => ({
  ...session.draft,
  seats: Math.max(1, Math.min(seats, seatsAtMost(session))),
});

export const withSeats =
  (single: typeof transition): typeof transition =>
  (state, event, context) => {
    if (state.phase !== 'choosing') return single(state, event, context);
    if (event.type === 'seats_changed') return proceed(state, within(state, event.seats));
    const step = single(state, event, context);
    // Somebody else was chosen, who has fewer.
    if (step.state.phase !== 'choosing' || step.state.draft.seats <= seatsAtMost(step.state)) return step;
    return proceed(step.state, within(step.state, step.state.draft.seats));
  };
