/** How many come: fewer, more, and the number between. */
import { goesWith } from '../../shared/combinations.ts';
import { candidateUnits } from '../booking/selectors.ts';
import type { Choosing } from '../booking/state.ts';
import type { SeatsWords } from '../i18n/seats-words.ts';
import { useFullView } from '../ui/view.ts';
import { seatsAtMost } from './seats-transition.ts';

export function SeatsField({ state, seats: words }: { state: Choosing; seats: SeatsWords }) {
  const { booking } = useFullView();
  const { seats } = state.draft;
  const most = seatsAtMost(state);
  const together = goesWith(state.draft.more.length > 0 ? ['lines'] : [], 'seats');
  if (most < 2 || !together || candidateUnits(state.site, state.draft).length === 0) return null;
  const change = (count: number) => booking.send({ type: 'seats_changed', seats: count });
  return (
    <fieldset class="seats" aria-label={words.question}>
      <span>{words.question}</span>
      <span class="stepper">
        <button type="button" class="turn" aria-label={words.fewer} disabled={seats <= 1} onClick={() => change(seats - 1)}>
          −
        </button>
        {/* Speaks for itself, beside what the calendar says of its new times. */}
        <output class="tabular">
          <span aria-hidden="true">{seats}</span>
          <span class="sr">{words.count(seats)}</span>
        </output>
        <button type="button" class="turn" aria-label={words.more} disabled={seats >= most} onClick={() => change(seats + 1)}>
          +
        </button>
      </span>
    </fieldset>
  );
}
