/** A service that repeats, fetched only where a business has one: its dates before it is booked, when it is refused, and at the end. */
import { pathOf } from '../../shared/routes.ts';
import { exchange } from '../api/exchange.ts';
import { isSeries, refusedDates, withoutRefused } from '../series/chosen-series.ts';
import { DateList } from '../series/date-list.tsx';
import { type AskSeries, SeriesDates } from '../series/series-dates.tsx';
import { seriesSheet } from '../theme/series.ts';
import { useCell } from '../ui/value.ts';
import type { Extension } from './extension.ts';

export const extension: Extension = {
  css: seriesSheet,
  // Its dates are shown, not chosen.
  widen: (single) => single,
  async views(say, http) {
    const series = await say('series');
    const ask: AskSeries = (question) => exchange(http, `${pathOf('series', { site: http.site })}?${new URLSearchParams(question)}`);
    return (base) => ({
      ...base,
      StepFrame: ({ state, ...props }) => <base.StepFrame {...props} state={withoutRefused(state)} />,
      TimeStep({ state }) {
        const refused = refusedDates(state.notice);
        return (
          <>
            {refused ? (
              <div class="note bad" role="alert">
                <p>{series.refused}</p>
                <DateList dates={refused} series={series} label={series.dates} />
              </div>
            ) : (
              isSeries(state) && <p class="muted">{series.first}</p>
            )}
            <base.TimeStep state={state} />
          </>
        );
      },
      DetailsStep({ state }) {
        const blocked = useCell(false);
        return (
          <div>
            {isSeries(state) && <SeriesDates state={state} series={series} ask={ask} blocked={blocked} />}
            {/* What was typed stays, and is there again once the dates allow it to be sent. */}
            <div hidden={blocked.value}>
              <base.DetailsStep state={state} />
            </div>
          </div>
        );
      },
      FinishedStep({ state }) {
        const { ticket } = state;
        const dates = ticket.state === 'booked' && ticket.confirmation.dates;
        return (
          <base.FinishedStep
            state={state}
            dates={dates && <DateList dates={dates.map((start) => ({ start }))} series={series} label={series.dates} />}
          />
        );
      },
    });
  },
};
