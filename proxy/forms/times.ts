/** The step of the time: a month's free days as links, and the times of one of them. Pure. */
import { html } from 'hono/html';
import type { Availability } from '../../shared/contract/index.ts';
import { addMonths, firstDay, type LocalDate, type LocalMonth, lastDay, monthOf } from '../../shared/local-time.ts';
import { chosenLocation, chosenService } from '../../widget/booking/selectors.ts';
import { seatsAtMost } from '../../widget/seats/seats-transition.ts';
import type { Html } from './html.ts';
import type { Choosing } from './lists.ts';

/** The month of the day that is looked at; both ends stay within what can be booked. */
export function spanOf({ site, draft }: Pick<Choosing, 'site' | 'draft'>): {
  readonly month: LocalMonth;
  readonly from: LocalDate;
  readonly to: LocalDate;
} {
  const { from, until } = site.horizon;
  const day = draft.date === null || draft.date < from ? from : draft.date > until ? until : draft.date;
  const month = monthOf(day);
  const [first, last] = [firstDay(month), lastDay(month)];
  return { month, from: first < from ? from : first, to: last < until ? last : until };
}

export function times(choosing: Choosing, answer: Availability): Html {
  const { site, draft, speech, link } = choosing;
  const { rest, series } = speech;
  const format = speech.formatIn(answer.timezone);
  const { month } = spanOf(choosing);
  const shown = answer.days.find(({ date }) => date === draft.date) ?? answer.days[0];
  const toDay = (date: LocalDate) => link({ ...draft, date, slot: null });
  const { from, until } = site.horizon;
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  const next = answer.next.state === 'found' ? answer.next.slot.start.slice(0, 10) : null;
  return html`${seats(choosing)}
${chosenService(site, draft)?.series ? html`<p class="muted">${series.first}</p>` : ''}
<h2>${format.month(month)}</h2>
${
  answer.days.length > 0
    ? html`<ul class="times">${answer.days.map(
        ({ date }) =>
          html`<li><a href="${toDay(date)}"${date === shown?.date ? html` aria-current="date"` : ''}>${format.day(date)}</a></li>`,
      )}</ul>`
    : html`<p>${answer.next.state === 'none' ? rest.noneAtAll : answer.complete ? rest.noneInMonth(format.month(month)) : rest.reading}</p>`
}
${next && answer.days.length === 0 ? html`<p><a href="${toDay(next)}">${rest.goTo(format.fullDay(next))}</a></p>` : ''}
${
  shown
    ? html`<h2>${rest.timesOn(format.fullDay(shown.date))}</h2>
<ul class="times">${shown.slots.map(
        (slot) => html`<li><a href="${link({ ...draft, date: shown.date, slot })}">${format.time(slot.start)}</a></li>`,
      )}</ul>
<p class="muted small">${rest.zone(format.zone(shown.date))}</p>`
    : ''
}
${answer.days.length > 0 && !answer.complete ? html`<p class="muted small">${rest.reading}</p>` : ''}
<nav>
${before >= monthOf(from) ? html`<a href="${toDay(before === monthOf(from) ? from : firstDay(before))}" rel="prev">${rest.previousMonth}</a>` : ''}
${after <= monthOf(until) ? html`<a href="${toDay(firstDay(after))}" rel="next">${rest.nextMonth}</a>` : ''}
</nav>`;
}

/** Seconds until it is worth asking again by itself; null when there is something to read, which nobody takes away. */
export const againAfter = ({ days, complete, next, readyInSeconds }: Availability): number | null =>
  days.length > 0 || (complete && next.state !== 'searching') ? null : Math.min(20, Math.max(2, readyInSeconds ?? 2));

function seats({ site, draft, speech, link }: Choosing): Html {
  const most = seatsAtMost({ site, draft });
  if (most <= 1) return html``;
  const counts = Array.from({ length: most }, (_, index) => index + 1);
  return html`<h2>${speech.seats.question}</h2>
<ul class="times">${counts.map(
    (count) =>
      html`<li><a href="${link({ ...draft, seats: count, slot: null })}"${count === draft.seats ? html` aria-current="true"` : ''}>${speech.seats.count(count)}</a></li>`,
  )}</ul>`;
}

export const zoneOfChoice = ({ site, draft }: Pick<Choosing, 'site' | 'draft'>): string => (chosenLocation(site, draft) ?? site).timezone;
