/** Several services in one visit, fetched only where a business takes them: it widens the later steps' logic and views. */
import { loadVisitWords } from '../i18n/visit-words.ts';
import { FirstStep } from '../steps/first-step.tsx';
import { visitSheet } from '../theme/visit.ts';
import { Adding, offered, VisitLines } from '../visit/visit-details.tsx';
import { VisitFinished, VisitWaiting } from '../visit/visit-outcome.tsx';
import { withVisits } from '../visit/visit-transition.ts';
import type { Extension } from './extension.ts';

export const extension: Extension = {
  css: visitSheet,
  widen: withVisits,
  async views(base, language) {
    const { default: visit } = await loadVisitWords[language]();
    return {
      ...base,
      FirstStep: ({ state }) => (
        <div class="frame">
          <Adding state={state} visit={visit} />
          <FirstStep state={offered(state)} />
        </div>
      ),
      DetailsStep: ({ state }) => (
        <div>
          <VisitLines state={state} visit={visit} />
          <base.DetailsStep state={state} />
        </div>
      ),
      WaitingStep({ state }) {
        const { ticket } = state;
        if (ticket.state !== 'visit') return <base.WaitingStep state={state} />;
        return (
          <base.WaitingStep state={state} draw={(parts) => <VisitWaiting state={{ ...state, ticket }} visit={visit} parts={parts} />} />
        );
      },
      FinishedStep({ state, dates }) {
        const { ticket } = state;
        return ticket.state === 'visit' ? (
          <VisitFinished state={{ ...state, ticket }} visit={visit} />
        ) : (
          <base.FinishedStep state={state} dates={dates} />
        );
      },
    };
  },
};
