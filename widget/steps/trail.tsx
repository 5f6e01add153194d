/** What was chosen so far, each a button back to its step: a line on a phone, a list beside the step where there is room. */
import { candidateUnits, chosenLocation, chosenService, chosenUnit, priceOf, timesSeats } from '../booking/selectors.ts';
import type { Session, StepName } from '../booking/state.ts';
import { stepNames } from '../booking/state.ts';
import { useFullView } from '../ui/view.ts';

interface Entry {
  readonly step: keyof ReturnType<typeof useFullView>['texts']['labels'];
  readonly value: string;
  readonly more?: string | undefined;
}

export function Trail({ state, step: open }: { state: Session; step: StepName }) {
  const { texts, words, format, booking } = useFullView();
  const { site, draft } = state;
  const service = chosenService(site, draft);
  const location = chosenLocation(site, draft);
  const unit = chosenUnit(site, draft) ?? candidateOf(state);
  const price = priceOf(state);
  const entries: readonly (Entry | null)[] = [
    service && {
      step: 'service',
      value: timesSeats(service.title, draft),
      more: service.duration === null ? undefined : format.minutes(service.duration),
    },
    location && { step: 'location', value: location.title, more: location.address },
    draft.unit === null ? null : { step: 'unit', value: unit?.title ?? site.anyUnitTitle ?? texts.any },
    draft.slot && { step: 'time', value: format.dayAndTime(draft.slot.start) },
  ];
  const order = (step: StepName) => stepNames.indexOf(step);
  return (
    <div class="trail">
      <ul>
        {entries.flatMap((entry) =>
          entry && order(entry.step) < order(open)
            ? [
                <li key={entry.step}>
                  <span class="label">{texts.labels[entry.step]}</span>
                  <button
                    type="button"
                    aria-label={`${entry.value}. ${texts.change(texts.labels[entry.step])}`}
                    onClick={() => booking.send({ type: 'step_opened', step: entry.step })}
                  >
                    {entry.value}
                  </button>
                  {entry.more && <span class="more">{entry.more}</span>}
                </li>,
              ]
            : [],
        )}
      </ul>
      {open === 'details'
        ? draft.slot && <p class="muted small">{words.zone(format.zone(draft.slot.start))}</p>
        : price && <p class="sum tabular">{price.minor === 0 ? texts.free : format.money(price)}</p>}
    </div>
  );
}

/** The only one who could be meant. */
const candidateOf = ({ site, draft }: Session) => {
  const candidates = candidateUnits(site, draft);
  return candidates.length === 1 ? candidates[0] : null;
};
