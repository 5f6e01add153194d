/** The day as the service's calendar shows it: side by side where there is room, one after another on a phone. */

import { html, type Markup } from '../../web/html.ts';
import { type Account, CANCELLED, type SandboxRecord, statusTitles } from '../company.ts';
import { type Column, type Day, dayOf, type Entry, type Span } from './day.ts';
import { hourMinute } from './words.ts';

const HOUR = 60;
const BOOKED = 0;

export const nameOf = ({ name }: SandboxRecord): string => (name === '' ? 'Без имени' : name);

export function calendarView({ seed, ...rest }: Account, date: string, chosen: number | null): Markup {
  const day = dayOf({ seed, ...rest }, date);
  const serviceOf = ({ service_id }: SandboxRecord) => seed.services.find(({ id }) => id === service_id)?.title ?? `Услуга № ${service_id}`;

  const entry = ({ record, from, to, lane, lanes }: Entry): Markup => {
    const look = record.status === CANCELLED ? 'cancelled' : record.status === BOOKED ? 'booked' : 'other';
    return html`
      <li class="record ${look}" style="--from:${from};--to:${to};--lane:${lane};--lanes:${lanes}">
        <a href="/?date=${date}&amp;record=${record.id}#record" ${record.id === chosen && html`aria-current="true"`}>
          <b>${hourMinute(from)}–${hourMinute(to)}</b> <span>${nameOf(record)}</span> <span>${serviceOf(record)}</span>
          <i>${statusTitles[record.status] ?? `Состояние ${record.status}`}</i>
        </a>
      </li>`;
  };
  const column = ({ cooperator, title, branch, open, entries }: Column, index: number): Markup => html`
    <section style="--column:${index + 2}" aria-labelledby="unit-${cooperator}">
      <h3 id="unit-${cooperator}">${title} <small>${branch}</small></h3>
      <p class="open">${hoursInWords(open)}</p>
      <ol class="hours">
        ${open.map(({ from, to }) => html`<li class="free" aria-hidden="true" style="--from:${from};--to:${to}"></li>`)}
        ${entries.map(entry)}
      </ol>
      ${entries.length === 0 && html`<p class="none">Записей нет</p>`}
    </section>`;
  return html`
    <div class="day" style="--day-from:${day.from};--day-to:${day.to};--columns:${day.columns.length}">
      ${ruler(day)}
      ${day.columns.map(column)}
    </div>`;
}

const hoursInWords = (open: readonly Span[]): string =>
  open.length === 0 ? 'Выходной' : open.map(({ from, to }) => `${hourMinute(from)}–${hourMinute(to)}`).join(', ');

function ruler({ from, to }: Day): Markup {
  const hours = Array.from({ length: (to - from) / HOUR }, (_, index) => from + index * HOUR);
  return html`<div class="ruler" aria-hidden="true">${hours.map((at) => html`<span style="--from:${at}">${hourMinute(at)}</span>`)}</div>`;
}
