/** Calendar, slots, and the soonest time in one tap. */

import { useLayoutEffect } from 'preact/hooks';
import type { Slot } from '../booking/contract.ts';
import { ANY_UNIT } from '../booking/draft.ts';
import { unitTitle } from '../booking/selectors.ts';
import type { Calendar, Choosing } from '../booking/state.ts';
import { Month } from '../calendar/month.tsx';
import { Slots } from '../calendar/slots.tsx';
import { useValue } from '../ui/value.ts';
import { useFullView } from '../ui/view.ts';
import { Missing } from './missing.tsx';
import { Skeleton } from './skeleton.tsx';
import { FallbackLinks } from './unavailable.tsx';

export function TimeStep({ state }: { state: Choosing }) {
  const { booking, format, words, list } = useFullView();
  const { calendar, draft } = state;
  const parts = useValue(list.parts);
  const asList = useValue(list.wanted) && calendar?.next?.state !== 'none';
  const shown = asList && parts;
  useLayoutEffect(() => {
    if (asList) list.need();
  }, [asList]);
  if (!calendar) return <Skeleton rows={5} />;
  const month = calendar.months[calendar.month];
  const onPage = draft.date?.startsWith(calendar.month) ? draft.date : null;
  const slot = draft.slot;
  return (
    <>
      <Shortcuts state={state} calendar={calendar} />
      {asList && <Missing of={list} />}
      <div class={shown ? 'body' : 'when'}>
        {!shown && <Month state={state} calendar={calendar} />}
        <div>
          {!shown && (onPage ? <Slots state={state} date={onPage} month={month} /> : <EmptyPage state={state} calendar={calendar} />)}
          {month?.asOf && format.age(month.asOf) && <p class="muted small">{words.age(format.age(month.asOf) ?? '')}</p>}
          {!shown && <p class="muted small">{words.zone(format.zone(draft.date ?? state.site.horizon.from))}</p>}
        </div>
        {shown && <shown.List state={state} calendar={calendar} />}
      </div>
      <div class="foot">
        <span class="said tabular">{slot ? format.dayAndTime(slot.start) : ''}</span>
        <button type="button" class="main" part="main" disabled={!slot} onClick={() => booking.send({ type: 'slot_confirmed' })}>
          {words.goOn}
        </button>
      </div>
    </>
  );
}

/** For whoever would rather not go through a calendar. */
function Shortcuts({ state, calendar }: { state: Choosing; calendar: Calendar }) {
  const { words, list } = useFullView();
  const { next } = calendar;
  const wanted = useValue(list.wanted);
  if (next?.state === 'none') return null;
  return (
    <div class="actions">
      {/* Its place, so that the calendar stays where it is. */}
      {next?.state === 'found' ? <Soonest state={state} slot={next.slot} /> : <div class="bone soonest" />}
      <button type="button" class="quiet" aria-pressed={wanted} onClick={() => (list.wanted.value = !wanted)}>
        {words.asList}
      </button>
    </div>
  );
}

function Soonest({ state, slot }: { state: Choosing; slot: Slot }) {
  const { booking, format, words } = useFullView();
  const unit = state.draft.unit === ANY_UNIT ? unitTitle(state.site, slot.units[0] ?? '') : null;
  const take = () => {
    booking.send({ type: 'slot_chosen', slot });
    booking.send({ type: 'slot_confirmed' });
  };
  return (
    <button type="button" class="second soonest tabular" onClick={take}>
      {words.soonest(format.dayAndTime(slot.start), unit || null)}
    </button>
  );
}

/** A month without a chosen day: what is known of it, and the way on. */
function EmptyPage({ state, calendar }: { state: Choosing; calendar: Calendar }) {
  const { booking, format, words, texts } = useFullView();
  const { month, months, next } = calendar;
  const shown = months[month];
  if (shown?.status === 'failed' && shown.problem) {
    return (
      <div class="note bad" role="alert">
        <p>{texts.problem(shown.problem)}</p>
        <div class="actions">
          <button type="button" class="second" onClick={() => booking.send({ type: 'retried' })}>
            {texts.retry}
          </button>
        </div>
      </div>
    );
  }
  if (shown?.status !== 'complete') return <p class="muted">{words.reading}</p>;
  if (shown.days.length > 0) return <p class="muted">{words.chooseDay}</p>;
  return (
    <div class="note">
      <p>{next?.state === 'none' ? words.noneAtAll : words.noneInMonth(format.month(month))}</p>
      {next?.state === 'found' && (
        <div class="actions">
          <button type="button" class="second" onClick={() => booking.send({ type: 'day_chosen', date: next.slot.start.slice(0, 10) })}>
            {words.goTo(format.day(next.slot.start.slice(0, 10)))}
          </button>
        </div>
      )}
      {next?.state === 'none' && (
        <div class="actions">
          <FallbackLinks fallback={state.site.fallback} texts={texts} />
        </div>
      )}
    </div>
  );
}
