/** One month as a grid of days: one tab stop, moved by keys; days without free times can be reached and say so. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { addMonths, firstDay, lastDay, monthOf } from '../../shared/local-time.ts';
import type { LocalDate } from '../booking/contract.ts';
import { isInHorizon } from '../booking/months.ts';
import type { Calendar, Choosing } from '../booking/state.ts';
import { nextIcon, previousIcon } from '../ui/icons.tsx';
import { useCell } from '../ui/value.ts';
import { useFullView } from '../ui/view.ts';
import { dayNews } from './day-news.ts';
import { dateAfter } from './keyboard.ts';
import { monthGrid } from './month-grid.ts';

export function Month({ state, calendar }: { state: Choosing; calendar: Calendar }) {
  const { booking, format, words, announce } = useFullView();
  const { site, draft } = state;
  const { month } = calendar;
  const today = format.today();
  const shown = calendar.months[month];
  const free = (shown?.days ?? []).map(({ date }) => date);
  const grid = useRef<HTMLTableElement>(null);
  /** Where the keyboard is; the chosen day until a key has moved it. */
  const cursor = useCell<LocalDate | null>(null);
  const moved = useCell(false);

  const chosen = draft.date !== null && monthOf(draft.date) === month ? draft.date : null;
  const here =
    cursor.value !== null && monthOf(cursor.value) === month
      ? cursor.value
      : (chosen ?? free[0] ?? later(firstDay(month), site.horizon.from));

  useLayoutEffect(() => {
    if (!moved.value) return;
    moved.value = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });

  const day = shown?.days.find(({ date }) => date === chosen);
  const read = shown?.status === 'complete';
  /** What stands beside the calendar, for those who do not see it change. */
  const news = day
    ? dayNews(words, format, day)
    : read && !free[0]
      ? words.noneInMonth(format.month(month))
      : `${format.month(month)}, ${read ? words.chooseDay : words.reading}`;
  useLayoutEffect(() => {
    // A notice speaks for itself.
    if (!state.notice) announce(news);
    // In other words, or by another clock, it is no news.
  }, [month, chosen, day?.slots.length, read]);

  const turn = (step: number) => {
    const next = addMonths(month, step);
    cursor.value = null;
    booking.send({ type: 'month_shown', month: next });
  };

  const choose = (date: LocalDate) => {
    if (!free.includes(date)) {
      const next = free.find((day) => day > date);
      return announce(label(date) + (next ? `, ${label(next)}` : ''));
    }
    cursor.value = null;
    booking.send({ type: 'day_chosen', date });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(here);
      return;
    }
    const rightToLeft = !!grid.current?.closest('[dir=rtl]');
    const { from, until } = site.horizon;
    const date = dateAfter(here, { key: event.key, shift: event.shiftKey, rightToLeft, weekStart: format.weekStart, from, until, free });
    if (date === null) return;
    event.preventDefault();
    moved.value = true;
    cursor.value = date;
    if (monthOf(date) !== month) booking.send({ type: 'month_shown', month: monthOf(date) });
  };

  const isOut = (date: LocalDate) => date < site.horizon.from || date > site.horizon.until;
  const label = (date: LocalDate): string => {
    const what = free.includes(date) ? words.dayFree : read || isOut(date) ? words.dayNone : words.dayUnknown;
    return [date === today ? words.today : '', format.fullDay(date), what].filter(Boolean).join(', ');
  };

  const classOf = (date: LocalDate): string =>
    [
      'day',
      free.includes(date) ? 'free' : '',
      date === chosen ? 'chosen' : '',
      date === today ? 'today' : '',
      isOut(date) ? 'out' : '',
      shown?.status === 'loading' ? 'unknown' : '',
    ].join(' ');

  return (
    <div>
      <div class="month-head">
        <button
          type="button"
          class="turn"
          aria-label={words.previousMonth}
          disabled={!isInHorizon(site, addMonths(month, -1))}
          onClick={() => turn(-1)}
        >
          {previousIcon()}
        </button>
        <strong id="month">{format.month(month)}</strong>
        <button
          type="button"
          class="turn"
          aria-label={words.nextMonth}
          disabled={!isInHorizon(site, addMonths(month, 1))}
          onClick={() => turn(1)}
        >
          {nextIcon()}
        </button>
      </div>
      <table
        ref={grid}
        class="month"
        role="grid"
        aria-labelledby="month"
        aria-describedby="keys"
        aria-busy={shown?.status === 'loading'}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {format.weekdays().map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {monthGrid(month, format.weekStart).map((week) => (
            <tr key={week.find((date) => date !== null)}>
              {week.map((date, index) =>
                date === null ? (
                  <td key={index} />
                ) : (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys for all of its days
                  <td
                    key={date}
                    role="gridcell"
                    aria-selected={date === chosen}
                    aria-disabled={!free.includes(date)}
                    aria-label={label(date)}
                    aria-current={date === today ? 'date' : undefined}
                    tabIndex={date === here ? 0 : -1}
                    data-date={date}
                    onClick={() => choose(date)}
                  >
                    <span class={classOf(date)}>{format.dayNumber(date)}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p id="keys" class="sr">
        {words.calendarKeys}
      </p>
    </div>
  );
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b < lastDay(monthOf(a)) ? b : a);
