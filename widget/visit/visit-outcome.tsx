/** A visit on its way and at its end: each line with what has become of it, and what may be done about the rest. */
import { useLayoutEffect } from 'preact/hooks';
import type { VisitTicket } from '../booking/contract.ts';
import type { State } from '../booking/state.ts';
import type { VisitWords } from '../i18n/visit-words.ts';
import { Ending } from '../steps/ending.tsx';
import { Paying } from '../steps/paying.tsx';
import { FallbackLinks } from '../steps/unavailable.tsx';
import { clockIcon } from '../ui/icons.tsx';
import { useValue } from '../ui/value.ts';
import { useFullView, type WaitingParts } from '../ui/view.ts';
import type { LineList } from './line-list.tsx';

type Told<Phase extends State['phase']> = Extract<State, { phase: Phase }> & { readonly ticket: VisitTicket };

interface Props<Phase extends State['phase']> {
  readonly state: Told<Phase>;
  readonly visit: VisitWords;
  /** It came with the form. */
  readonly List: typeof LineList;
}

export function VisitWaiting({ state, visit, List, parts: { words, Progress } }: Props<'waiting'> & { readonly parts: WaitingParts }) {
  const { booking, announce } = useFullView();
  const { ticket, site } = state;
  const some = (name: string) => ticket.lines.some((line) => line.state === name);
  const title = some('undoing') ? visit.takingBack : some('verifying') ? words.checking : visit.making;
  const done = ticket.lines.filter((line) => line.state === 'booked').length;
  useLayoutEffect(() => announce(`${title}, ${done}/${ticket.lines.length}`), [title, done]);
  const seconds = Math.max(0, ...ticket.lines.map((line) => (line.state === 'accepted' ? line.seconds : 0)));
  return (
    <section class="outcome" aria-label={title}>
      <span class="mark wait">{clockIcon()}</span>
      <h2>{title}</h2>
      <Lines ticket={ticket} site={site} visit={visit} List={List} />
      <Progress seconds={seconds || null} />
      {seconds > 0 && <p>{words.seconds(seconds)}</p>}
      <p class="muted small">{words.mayLeave}</p>
      {some('accepted') && (
        <button type="button" class="second" disabled={state.withdrawing} onClick={() => booking.send({ type: 'withdrawal_asked' })}>
          {words.withdraw}
        </button>
      )}
    </section>
  );
}

export function VisitFinished({ state, visit, List }: Props<'finished'>) {
  const { booking, words, texts, own, asked } = useFullView();
  const extras = useValue(asked.parts);
  const { ticket, site } = state;
  const booked = ticket.lines.filter((line) => line.state === 'booked').length;
  const whole = booked === ticket.lines.length;
  const doubt = ticket.lines.some((line) => line.state === 'unresolved');
  // What was booked together is paid together.
  const owed = ticket.lines.flatMap((line) => (line.state === 'booked' && line.confirmation.payment ? [line.confirmation] : []))[0];
  // One code earns one reward, by each of its lines.
  const rewarded = ticket.lines.find((line) => line.state === 'booked' && line.confirmation.reward);
  // After a reload nothing else has asked for what draws it.
  useLayoutEffect(() => {
    if (rewarded) asked.need();
  }, [!rewarded]);
  const title = whole ? visit.made : booked > 0 ? visit.partly : doubt ? words.unresolved : visit.none;
  return (
    <Ending title={title} mark={whole ? '' : doubt ? 'doubt' : 'wait'}>
      {booked > 0 && !whole && <p>{visit.partlyMore}</p>}
      <Lines
        ticket={ticket}
        site={site}
        visit={visit}
        List={List}
        retry={(index) => booking.send({ type: 'line_retried', index })}
        page={(manage) => own.page(manage)}
      />
      {rewarded?.state === 'booked' && extras?.Reward(rewarded.confirmation)}
      {owed?.payment && <Paying {...owed.payment} isKept={owed.status === 'confirmed'} token={owed.manage} />}
      {ticket.undoable && (
        <button type="button" class="second" onClick={() => booking.send({ type: 'undo_asked' })}>
          {visit.undo}
        </button>
      )}
      {doubt && (
        <div class="actions">
          <FallbackLinks fallback={site.fallback} texts={texts} />
        </div>
      )}
      <button type="button" class="quiet" onClick={() => booking.send({ type: 'restarted' })}>
        {words.bookAnother}
      </button>
    </Ending>
  );
}

interface LinesProps {
  readonly ticket: VisitTicket;
  readonly site: Told<'finished'>['site'];
  readonly visit: VisitWords;
  readonly List: typeof LineList;
  /** Another time for a line that could not be made. */
  readonly retry?: (index: number) => void;
  /** Where a booked line's own page is. */
  readonly page?: (manage: string) => string;
}

function Lines({ ticket, site, visit, List, retry, page }: LinesProps) {
  const { words, texts, format, asked } = useFullView();
  const asking = useValue(asked.parts);
  // What has its own words is told in them once they are there.
  const reasons = ticket.lines.map((line) => ('refusal' in line && line.refusal.code !== 'slot_taken' ? line.refusal : null));
  const isExplained = reasons.some((reason) => reason !== null);
  useLayoutEffect(() => {
    if (isExplained) asked.need();
  }, [isExplained]);
  const [first] = ticket.wishes;
  const place = site.locations.find(({ id }) => id === first?.location);
  const aside = (index: number) => {
    const line = ticket.lines[index];
    if (!line) return null;
    const lost = line.state === 'refused' || line.state === 'expired';
    const reason = reasons[index];
    const why = reason && asking?.whyRefused(reason.code, reason.detail);
    return (
      <>
        <span class={lost ? 'lost small' : 'muted small'}>{why ?? visit.states[line.state === 'expired' ? 'refused' : line.state]}</span>
        {line.state === 'booked' && page && (
          <div>
            <a class="quiet small" href={page(line.confirmation.manage)} target="_blank" rel="noopener">
              {texts.more}
            </a>
          </div>
        )}
        {lost && retry && (
          <div>
            <button type="button" class="quiet small" onClick={() => retry(index)}>
              {visit.retry}
            </button>
          </div>
        )}
      </>
    );
  };
  return (
    <div class="visit">
      <List site={site} label={visit.together} wishes={ticket.wishes} aside={aside} />
      <p class="muted small">
        {place && `${[place.title, place.address].filter(Boolean).join(', ')}. `}
        {first && words.zone(format.zone(first.start))}
      </p>
    </div>
  );
}
