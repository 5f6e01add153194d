/** Above the form: every date that this one booking takes, asked for when the start is known. */

import { useEffect } from 'preact/hooks';
import type { Answer } from '../api/port.ts';
import type { Series, SeriesDate } from '../booking/contract.ts';
import { askedUnit } from '../booking/selectors.ts';
import type { State } from '../booking/state.ts';
import type { SeriesWords } from '../i18n/series-words.ts';
import { Skeleton } from '../steps/skeleton.tsx';
import { type Cell, useCell } from '../ui/value.ts';
import { useFullView } from '../ui/view.ts';
import { DateList } from './date-list.tsx';

type DetailsState = Extract<State, { phase: 'choosing' | 'submitting' }>;
/** By what the proxy takes. */
export type AskSeries = (question: Readonly<Record<string, string>>) => Promise<Answer<Series>>;

interface Props {
  readonly state: DetailsState;
  readonly series: SeriesWords;
  readonly ask: AskSeries;
  /** A date is known to be taken: as they are booked all or none, there is nothing to send. */
  readonly blocked: Cell<boolean>;
}

const isTaken = ({ state }: SeriesDate) => state === 'taken';

export function SeriesDates({ state, series, ask, blocked }: Props) {
  const { booking, texts, format, announce } = useFullView();
  const { service, slot, location } = state.draft;
  const unit = askedUnit(state.draft) ?? slot?.units[0];
  const answer = useCell<Answer<Series> | null>(null);
  const tries = useCell(0);
  useEffect(() => {
    if (service === null || !slot) return undefined;
    let gone = false;
    answer.value = null;
    blocked.value = false;
    void ask({ service, start: slot.start, ...(unit !== undefined && { unit }), ...(location !== null && { location }) }).then((told) => {
      if (gone) return;
      answer.value = told;
      blocked.value = told.ok ? told.value.dates.some(isTaken) : told.problem.code === 'slot_taken';
      if (told.ok) announce(series.count(told.value.dates.length));
    });
    return () => {
      gone = true;
    };
  }, [service, unit, location, slot?.start, tries.value]);

  const told = answer.value;
  const choosing = state.phase === 'choosing';
  const anotherTime = choosing && (
    <button type="button" class="second" onClick={() => booking.send({ type: 'step_opened', step: 'time' })}>
      {series.another}
    </button>
  );
  if (!told) return <Skeleton rows={2} />;
  if (!told.ok) {
    const lost = told.problem.code === 'slot_taken';
    return (
      <div class="note bad" role="alert">
        <p>{lost ? series.lost : series.unknown}</p>
        <div class="actions">
          {lost ? (
            anotherTime
          ) : (
            <button type="button" class="second" onClick={() => (tries.value += 1)}>
              {texts.retry}
            </button>
          )}
        </div>
      </div>
    );
  }
  const { dates } = told.value;
  const taken = dates.filter(isTaken);
  return (
    <section class="series">
      <h3>{series.count(dates.length)}</h3>
      <DateList dates={dates} series={series} label={series.dates} />
      {taken.length > 0 && (
        <div class="note bad" role="alert">
          <p>{series.someTaken(taken.map(({ start }) => format.dayAndTime(start)))}</p>
          <div class="actions">{anotherTime}</div>
        </div>
      )}
    </section>
  );
}
