/** How it ended: booked, waiting for the business or for payment, or not known; what, when, where, and what to do now. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Confirmation } from '../booking/contract.ts';
import { unitTitle } from '../booking/selectors.ts';
import type { State } from '../booking/state.ts';
import { clockIcon, questionIcon, tickIcon } from '../ui/icons.tsx';
import { useFullView } from '../ui/view.ts';
import { type Appointment, calendarFile, googleLink } from './calendar-links.ts';
import { FallbackLinks } from './unavailable.tsx';

type Finished = Extract<State, { phase: 'finished' }>;

export function FinishedStep({ state }: { state: Finished }) {
  const { words, announce } = useFullView();
  const { ticket } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const title = ticket.state === 'unresolved' ? words.unresolved : titleOf(ticket.confirmation.status, words);
  useLayoutEffect(() => {
    heading.current?.focus();
    announce(title);
  }, [title]);
  return (
    <section class="outcome" aria-label={title}>
      {ticket.state === 'unresolved' ? (
        <span class="mark doubt">{questionIcon()}</span>
      ) : (
        <span class={ticket.confirmation.status === 'confirmed' ? 'mark' : 'mark wait'}>
          {ticket.confirmation.status === 'confirmed' ? tickIcon() : clockIcon()}
        </span>
      )}
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {ticket.state === 'unresolved' ? <Unresolved state={state} /> : <Booked state={state} confirmation={ticket.confirmation} />}
    </section>
  );
}

const titleOf = (status: Confirmation['status'], words: ReturnType<typeof useFullView>['words']): string =>
  status === 'confirmed' ? words.confirmed : status === 'awaiting_approval' ? words.awaitingApproval : words.awaitingPayment;

function Booked({ state, confirmation }: { state: Finished; confirmation: Confirmation }) {
  const { booking, words, texts, format } = useFullView();
  const { site } = state;
  const { status, payment, start, end, price, code } = confirmation;
  const service = site.services.find(({ id }) => id === confirmation.service)?.title ?? '';
  const location = site.locations.find(({ id }) => id === confirmation.location) ?? null;
  const own = format.clientTime(start);
  const facts: readonly (readonly [string, string] | null)[] = [
    [texts.labels.service, service],
    [texts.labels.time, `${format.fullDay(start.slice(0, 10))}, ${format.time(start)}${own ? ` (${words.yourTime(own)})` : ''}`],
    ['', format.zone(start)],
    [texts.labels.unit, unitTitle(site, confirmation.unit)],
    location && [texts.labels.location, [location.title, location.address].filter((part) => part !== '').join(', ')],
    price && [words.total, price.minor === 0 ? texts.free : format.money(price)],
    [words.code, code],
  ];
  const appointment: Appointment = {
    title: `${service} · ${site.name}`,
    place: location ? `${location.title}, ${location.address}` : site.name,
    note: `${words.code}: ${code}`,
    start,
    end,
    zone: confirmation.timezone,
    uid: `${code}@${site.id}.okno`,
  };
  return (
    <>
      {status === 'awaiting_approval' && <p>{words.approvalMore}</p>}
      {status === 'awaiting_payment' && (
        <>
          <p>{words.payBefore(payment?.until ? format.moment(payment.until) : null)}</p>
          {payment?.url && (
            <a class="main" href={payment.url} target="_blank" rel="noopener noreferrer">
              {words.pay}
            </a>
          )}
        </>
      )}
      <dl class="facts tabular">
        {facts.map(
          (fact) =>
            fact && (
              <div key={fact[0] || 'zone'}>
                <dt>{fact[0]}</dt>
                <dd class={fact[0] === '' ? 'muted small' : ''}>{fact[1]}</dd>
              </div>
            ),
        )}
      </dl>
      <h3>{words.addToCalendar}</h3>
      <div class="actions">
        <a class="second" href={googleLink(appointment)} target="_blank" rel="noopener noreferrer">
          Google
        </a>
        <a
          class="second"
          download="booking.ics"
          href={`data:text/calendar;charset=utf-8,${encodeURIComponent(calendarFile(appointment, Date.parse(site.asOf)))}`}
        >
          {words.calendarFile}
        </a>
      </div>
      <button type="button" class="quiet" onClick={() => booking.send({ type: 'restarted' })}>
        {words.bookAnother}
      </button>
    </>
  );
}

function Unresolved({ state }: { state: Finished }) {
  const { words } = useFullView();
  return (
    <>
      <p>{words.unresolvedMore}</p>
      <div class="actions">
        <FallbackLinks fallback={state.site.fallback} />
      </div>
    </>
  );
}
