/** Several services in one visit, fetched only where a business takes them: it widens the later steps' logic and views. */
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { FirstStep } from '../steps/first-step.tsx';
import { Missing } from '../steps/missing.tsx';
import { visitSheet } from '../theme/visit.ts';
import { createLater } from '../ui/later.ts';
import { useValue } from '../ui/value.ts';
import { LineList } from '../visit/line-list.tsx';
import { Adding, offered, VisitLines } from '../visit/visit-details.tsx';
import { withVisits } from '../visit/visit-transition.ts';
import type { Extension } from './extension.ts';

type OutcomeParts = typeof import('../visit/visit-outcome.tsx');

export const extension: Extension = {
  css: visitSheet,
  widen: withVisits,
  async views(say) {
    const visit = await say('visit');
    const outcome = createLater(() => import('../visit/visit-outcome.tsx'));
    const Outcome = ({ draw }: { draw: (parts: OutcomeParts) => JSX.Element }) => {
      useLayoutEffect(outcome.need, []);
      const parts = useValue(outcome.parts);
      return parts ? draw(parts) : <Missing of={outcome} />;
    };
    return (base) => ({
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
          <base.WaitingStep
            state={state}
            draw={(parts) => (
              <Outcome
                draw={({ VisitWaiting }) => <VisitWaiting state={{ ...state, ticket }} visit={visit} List={LineList} parts={parts} />}
              />
            )}
          />
        );
      },
      FinishedStep({ state, dates }) {
        const { ticket } = state;
        return ticket.state === 'visit' ? (
          <Outcome draw={({ VisitFinished }) => <VisitFinished state={{ ...state, ticket }} visit={visit} List={LineList} />} />
        ) : (
          <base.FinishedStep state={state} dates={dates} />
        );
      },
    });
  },
};
