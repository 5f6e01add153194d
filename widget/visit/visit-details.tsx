/** Above the form: what is booked together, and one more. Above the services: that one more is being chosen. */
import { goesWith } from '../../shared/combinations.ts';
import type { Site } from '../booking/contract.ts';
import { lineOf } from '../booking/request.ts';
import { chosenService } from '../booking/selectors.ts';
import type { Choosing, State } from '../booking/state.ts';
import type { VisitWords } from '../i18n/visit-words.ts';
import { useFullView } from '../ui/view.ts';
import { LineList, serviceTitle } from './line-list.tsx';

export type DetailsState = Extract<State, { phase: 'choosing' | 'submitting' }>;

export function VisitLines({ state, visit }: { state: DetailsState; visit: VisitWords }) {
  const { booking } = useFullView();
  const { site, draft } = state;
  const line = lineOf(state);
  const choosing = state.phase === 'choosing';
  return (
    <div class="visit">
      {draft.more.length > 0 && line && (
        <LineList
          site={site}
          label={visit.together}
          wishes={[...draft.more, line]}
          aside={(index) => choosing && index < draft.more.length && <Remove site={site} index={index} state={state} visit={visit} />}
        />
      )}
      {choosing && mayAdd(state) && (
        <div>
          <button type="button" class="quiet" onClick={() => booking.send({ type: 'line_added' })}>
            {visit.add}
          </button>
        </div>
      )}
    </div>
  );
}

/** One more, within what the business takes and what goes together. */
const mayAdd = ({ site, draft }: DetailsState): boolean =>
  draft.more.length + 1 < site.capabilities.maxLines &&
  goesWith([...(draft.seats > 1 ? ['seats' as const] : []), ...beside(chosenService(site, draft))], 'lines');

/** A service that repeats is a way of its own. */
const beside = (service: { readonly series: boolean } | null): readonly 'series'[] => (service?.series ? ['series'] : []);

function Remove({ site, index, state, visit }: { site: Site; index: number; state: DetailsState; visit: VisitWords }) {
  const { booking } = useFullView();
  const line = state.draft.more[index];
  const label = visit.remove(line ? serviceTitle(site, line) : '');
  return (
    <button type="button" class="back" aria-label={label} onClick={() => booking.send({ type: 'line_removed', index })}>
      ×
    </button>
  );
}

/** Beside other lines only what goes with them is offered. */
export const offered = <Of extends Choosing>(state: Of): Of => ({
  ...state,
  site: { ...state.site, services: state.site.services.filter((one) => goesWith(beside(one), 'lines')) },
});

export function Adding({ state, visit }: { state: Choosing; visit: VisitWords }) {
  const { booking, words, format } = useFullView();
  const [line] = state.draft.more;
  return (
    <div class="note">
      <p>{visit.adding}</p>
      <div class="visit">
        <LineList site={state.site} label={visit.together} wishes={state.draft.more} />
      </div>
      {line && <p class="muted small">{words.zone(format.zone(line.start))}</p>}
      <div class="actions">
        <button type="button" class="second" onClick={() => booking.send({ type: 'adding_dropped' })}>
          {visit.dropAdding}
        </button>
      </div>
    </div>
  );
}
