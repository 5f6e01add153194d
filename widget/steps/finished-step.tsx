/** How it ended: booked, waiting for the business or for payment, or not known; what, when, where, and what to do now. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Confirmation, VisitTicket } from '../booking/contract.ts';
import { timesSeats, unitTitle } from '../booking/selectors.ts';
import type { EndTicket, State } from '../booking/state.ts';
import { useValue } from '../ui/value.ts';
import { useFullView } from '../ui/view.ts';
import { Ending } from './ending.tsx';
import { Facts } from './facts.tsx';
import { Missing } from './missing.tsx';
import { Paying } from './paying.tsx';
import { FallbackLinks } from './unavailable.tsx';

type Finished = Extract<State, { phase: 'finished' }>;

/** A visit's end is drawn by those who know visits. */
export const FinishedStep = ({ state, dates }: { state: Finished; dates?: ComponentChildren }) =>
  state.ticket.state === 'visit' ? null : <End state={state} ticket={state.ticket} dates={dates} />;

interface EndProps {
  readonly state: Finished;
  readonly ticket: Exclude<EndTicket, VisitTicket>;
  /** Of a series, drawn by those who know them. */
  readonly dates: ComponentChildren;
}

function End({ state, ticket, dates }: EndProps) {
  const { words, texts } = useFullView();
  const booked = ticket.state === 'booked' ? ticket.confirmation : null;
  const title = booked ? words.made[booked.status] : ticket.state === 'cancelled' ? words.cancelled : words.unresolved;
  const mark = booked?.status === 'confirmed' ? '' : ticket.state === 'unresolved' ? 'doubt' : 'wait';
  return (
    <Ending title={title} mark={mark}>
      {booked ? (
        <Booked state={state} confirmation={booked} dates={dates} />
      ) : (
        <>
          {mark === 'doubt' && <p>{words.unresolvedMore}</p>}
          {'payment' in ticket && <Paying state={ticket.payment} />}
          <div class="actions">
            <FallbackLinks fallback={state.site.fallback} texts={texts} />
          </div>
        </>
      )}
    </Ending>
  );
}

function Booked({ state, confirmation, dates }: { state: Finished; confirmation: Confirmation; dates: ComponentChildren }) {
  const { booking, words, texts, format, own, asked } = useFullView();
  const { site } = state;
  const extras = useValue(asked.parts);
  const calendar = useValue(own.calendar.parts);
  const { status, payment, start, price, code, manage, reward } = confirmation;
  // After a reload nothing else has asked for what draws it.
  useLayoutEffect(() => {
    if (reward) asked.need();
  }, [reward]);
  const service = site.services.find(({ id }) => id === confirmation.service)?.title ?? '';
  const location = site.locations.find(({ id }) => id === confirmation.location) ?? null;
  const facts: readonly (readonly [string, string] | null)[] = [
    [texts.labels.service, timesSeats(service, state.draft)],
    [texts.labels.time, format.whole(start)],
    ['', words.zone(format.zone(start))],
    [texts.labels.unit, unitTitle(site, confirmation.unit)],
    location && [texts.labels.location, [location.title, location.address].filter(Boolean).join(', ')],
    price && [words.total, price.minor === 0 ? texts.free : format.money(price)],
    [words.code, code],
  ];
  return (
    <>
      {status === 'awaiting_approval' && <p>{words.approvalMore}</p>}
      {payment && <Paying {...payment} isKept={status === 'confirmed'} token={manage} />}
      <Facts facts={facts} />
      {extras?.Reward(confirmation)}
      {dates}
      {calendar ? (
        <calendar.CalendarLinks
          words={words}
          texts={texts}
          booking={{ ...confirmation, service, location, name: site.name }}
          token={manage}
        />
      ) : (
        <button type="button" class="second" onClick={own.calendar.need}>
          {words.addToCalendar}
        </button>
      )}
      <Missing of={own.calendar} />
      <a class="quiet" href={own.page(manage)} target="_blank" rel="noopener">
        {words.manage}
      </a>
      <button type="button" class="quiet" onClick={() => booking.send({ type: 'restarted' })}>
        {words.bookAnother}
      </button>
    </>
  );
}
