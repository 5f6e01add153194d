/** The dates of a series, one under another, and how each stands. */
import type { SeriesDate } from '../booking/contract.ts';
import type { SeriesWords } from '../i18n/series-words.ts';
import { useFullView } from '../ui/view.ts';

interface Props {
  readonly dates: readonly (Pick<SeriesDate, 'start'> & Partial<SeriesDate>)[];
  readonly series: SeriesWords;
  readonly label: string;
}

export function DateList({ dates, series, label }: Props) {
  const { format } = useFullView();
  return (
    <ol class="dates tabular" aria-label={label}>
      {dates.map(({ start, state }) => (
        <li key={start} class={state === 'taken' ? 'lost' : ''}>
          <span>{format.dayAndTime(start)}</span>
          {state && <span class="muted small">{series.states[state]}</span>}
        </li>
      ))}
    </ol>
  );
}
