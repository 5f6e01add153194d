/** Above the form: every date that this one booking takes, asked for when the start is known. */

import { useEffect } from 'preact/hooks';
import type { Answer } from '../api/port.ts';
import type { Series } from '../booking/contract.ts';
import { askedUnit } from '../booking/selectors.ts';
import type { State } from '../booking/state.ts';
import type { SeriesWords } from '../i18n/series-words.ts';
import { Skeleton } from '../steps/skeleton.tsx';
import { useCell } from '../ui/value.ts';
import { useFullView } from '../ui/view.ts';
import { DateList } from './date-list.tsx';

type DetailsState = Extract<State, { phase: 'choosing' | 'submitting' }>;
/** By what the proxy takes. */
export type AskSeries = (question: Readonly<Record<string, string>>) => Promise<Answer<Series>>;

interface Props {
  readonly state: DetailsState;
  readonly series: SeriesWords;
  readonly ask: AskSeries;
}

export function SeriesDates({ state, series, ask }: Props) {
  const { booking, texts, announce } = useFullView();
  const { service, slot, location } = state.draft;
  const unit = askedUnit(state.draft) ?? slot?.units[0];
  const answer = useCell<Answer<Series> | null>(null);
  const tries = useCell(0);
  useEffect(() => {
    if (service === null || !slot) return undefined;
    let gone = false;
    answer.value = null;
    void ask({ service, start: slot.start, ...(unit !== undefined && { unit }), ...(location !== null && { location }) }).then((told) => {
      if (gone) return;
      answer.value = told;
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
  const taken = dates.some((date) => date.state === 'taken');
  return (
    <section class="series">
      <h3>{series.count(dates.length)}</h3>
      <DateList dates={dates} series={series} label={series.dates} />
      {taken && (
        <div class="note bad">
          <p>{series.someTaken}</p>
          <div class="actions">{anotherTime}</div>
        </div>
      )}
    </section>
  );
}
