/** The soonest free times day by day, for whoever would rather go through a list than a calendar: the same times, chosen the same way. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { monthOf } from '../../shared/local-time.ts';
import type { LocalDate } from '../booking/contract.ts';
import type { Calendar, Choosing } from '../booking/state.ts';
import { useCell } from '../ui/value.ts';
import { useFullView } from '../ui/view.ts';
import { agenda, daysOn } from './agenda.ts';
import { dayNews } from './day-news.ts';
import { Slots } from './slots.tsx';

export function List({ state, calendar }: { state: Choosing; calendar: Calendar }) {
  const { booking, words, texts, format, announce } = useFullView();
  const pages = useCell(1);
  const { days, open } = agenda(state.site, calendar);
  const month = open === null ? undefined : calendar.months[open];
  const wanted = daysOn(pages.value, days);
  const isShort = days.length < wanted && open !== null;
  const read = () => open && booking.send({ type: 'month_wanted', month: open });
  useLayoutEffect(() => {
    if (isShort && !month) read();
  }, [isShort, open]);

  /** Named anew where the clocks change between two days. */
  const zoneOf = (date?: LocalDate) => date && words.zone(format.zone(date));
  const [soonest] = days;
  useLayoutEffect(() => {
    // A notice speaks for itself.
    if (!state.notice) announce(soonest ? dayNews(words, format, soonest) : words.reading);
  }, [soonest?.date]);

  // What was asked for stands above what was pressed: the focus goes to the first of it as soon as it is there, or to the last that is.
  const list = useRef<HTMLDivElement>(null);
  const awaited = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (awaited.current === null || (isShort && days.length <= awaited.current)) return;
    // Each day is one tab stop.
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('[role=radio][tabindex="0"]') ?? [])];
    const first = stops.at(awaited.current) ?? stops.at(-1);
    awaited.current = null;
    first?.focus();
  });

  return (
    <>
      <div class="days" ref={list}>
        {days.slice(0, wanted).flatMap(({ date }, index) => [
          zoneOf(date) !== zoneOf(days[index - 1]?.date) && (
            <p key={`zone ${date}`} class="muted small">
              {zoneOf(date)}
            </p>
          ),
          <Slots key={date} state={state} date={date} month={calendar.months[monthOf(date)]} />,
        ])}
      </div>
      {isShort && month?.problem ? (
        <div class="note bad" role="alert">
          <p>{texts.problem(month.problem)}</p>
          <div class="actions">
            <button type="button" class="second" onClick={read}>
              {texts.retry}
            </button>
          </div>
        </div>
      ) : (
        isShort && <p class="muted">{words.reading}</p>
      )}
      {(days.length > wanted || open) && (
        <div>
          <button
            type="button"
            class="second"
            aria-disabled={isShort}
            onClick={() => {
              awaited.current = Math.min(days.length, wanted);
              if (!isShort) pages.value += 1;
            }}
          >
            {words.laterDays}
          </button>
        </div>
      )}
    </>
  );
}
