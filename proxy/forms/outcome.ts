/** What has become of a booking: on its way, made, or not; and what may be done about it. Pure. */
import { html } from 'hono/html';
import type { Confirmation, LineTicket, Site, Ticket } from '../../shared/contract/index.ts';
import { unitTitle } from '../../widget/booking/selectors.ts';
import { whyRefused } from '../../widget/i18n/refusal-words.ts';
import { drawText, type Html } from './html.ts';
import { otherWays } from './page.ts';
import type { Speech } from './words.ts';

export interface Outcome {
  readonly title: string;
  readonly body: Html;
  /** Seconds after which it is asked for again. */
  readonly again: number | null;
}

export interface Told {
  readonly site: Site;
  readonly ticket: Ticket;
  readonly speech: Speech;
  /** Of this page, and of the first step. */
  readonly path: string;
  readonly start: string;
  /** Where the client's own booking is shown. */
  own(manage: string): string;
}

const act = (path: string, what: string, label: string, kind = ''): Html =>
  html`<form method="post" action="${path}"><button class="button${kind}" name="do" value="${what}" type="submit">${label}</button></form>`;

export function outcome(told: Told): Outcome {
  const { ticket } = told;
  if (ticket.state !== 'visit') return line(told, ticket);
  // A page without scripts books one line at a time; a visit was begun elsewhere.
  const lines = ticket.lines.map((one) => line(told, one));
  const again = lines.flatMap((one) => one.again ?? []);
  return {
    title: lines[0]?.title ?? told.speech.rest.unresolved,
    body: html`${lines.map((one, index) => html`${index > 0 ? html`<h2>${one.title}</h2>` : ''}${one.body}`)}`,
    again: again.length > 0 ? Math.min(...again) : null,
  };
}

function line(told: Told, ticket: LineTicket): Outcome {
  const { site, speech, path, start } = told;
  const { rest, waiting, payment, refusal } = speech;
  const anew = html`<p><a href="${start}">${rest.bookAnother}</a></p>`;
  switch (ticket.state) {
    case 'accepted':
      return {
        title: waiting.sending,
        body: html`<p role="status">${waiting.place(ticket.place)}. ${ticket.seconds > 0 ? waiting.seconds(ticket.seconds) : ''}</p>
<p class="muted">${waiting.mayLeave}</p>${act(path, 'withdraw', waiting.withdraw)}`,
        again: 2,
      };
    case 'sending':
    case 'undoing':
      return { title: waiting.sending, body: html`<p role="status">${waiting.seconds(1)}</p>`, again: 2 };
    case 'verifying':
      return { title: waiting.checking, body: html`<p role="status">${waiting.checkingMore}</p>`, again: 5 };
    case 'booked':
      return booked(told, ticket.confirmation);
    case 'refused':
    case 'expired': {
      const { code, detail } = ticket.refusal;
      return { title: rest.withdrawn, body: html`<p role="alert">${whyRefused(refusal, code, detail)}</p>${anew}`, again: null };
    }
    case 'withdrawn':
      return { title: rest.withdrawn, body: anew, again: null };
    case 'cancelled': {
      const state = ticket.payment;
      const said = state === undefined || state === 'open' ? null : payment[state];
      const mayFollow = state === 'open' || state === 'received';
      return { title: rest.cancelled, body: html`${said ? html`<p role="status">${said}</p>` : ''}${anew}`, again: mayFollow ? 5 : null };
    }
    case 'unresolved':
      return {
        title: rest.unresolved,
        body: html`<p role="alert">${rest.unresolvedMore}</p>${otherWays(site.fallback, speech)}`,
        again: null,
      };
  }
}

function booked({ site, speech, path, start, own }: Told, confirmation: Confirmation): Outcome {
  const { first, rest, series } = speech;
  const { status, code, price, reward, dates = [] } = confirmation;
  const format = speech.formatIn(confirmation.timezone);
  const place = site.locations.find(({ id }) => id === confirmation.location);
  const facts: readonly (readonly [string, string] | null)[] = [
    [first.labels.service, site.services.find(({ id }) => id === confirmation.service)?.title ?? ''],
    [first.labels.time, `${format.whole(confirmation.start)}. ${rest.zone(format.zone(confirmation.start))}`],
    [first.labels.unit, unitTitle(site, confirmation.unit)],
    place ? [first.labels.location, [place.title, place.address].filter(Boolean).join(', ')] : null,
    price && [rest.total, price.minor === 0 ? first.free : format.money(price)],
    [rest.code, code],
  ];
  const owing = status === 'awaiting_payment';
  return {
    title: rest.made[status],
    body: html`${status === 'awaiting_approval' ? html`<p>${rest.approvalMore}</p>` : ''}
<dl>${facts.map((fact) => (fact && fact[1] !== '' ? html`<dt>${fact[0]}</dt><dd>${fact[1]}</dd>` : ''))}</dl>
${dates.length > 1 ? html`<h2>${series.dates}</h2><ul>${dates.map((at) => html`<li>${format.dayAndTime(at)}</li>`)}</ul>` : ''}
${reward ? html`<div class="notice"><p><strong>${reward.title}</strong></p>${drawText(reward.text)}</div>` : ''}
${paying(confirmation, speech, path)}
${act(path, 'calendar', rest.calendarFile)}
<p><a href="${own(confirmation.manage)}">${rest.manage}</a></p>
<p><a href="${start}">${rest.bookAnother}</a></p>`,
    again: owing || status === 'awaiting_approval' || confirmation.payment?.state === 'received' ? 10 : null,
  };
}

function paying({ payment, status, timezone }: Confirmation, speech: Speech, path: string): Html {
  if (!payment) return html``;
  const { url, until, due, online, state } = payment;
  const { payment: words } = speech;
  const format = speech.formatIn(timezone);
  const said = state === undefined || state === 'open' ? null : words[state];
  const amount = due ? format.money(due) : null;
  return html`<div class="notice">
${said ? html`<p role="status">${said}</p>` : html`<p>${until ? words.payBy(format.moment(until)) : status === 'confirmed' ? words.payLater : words.hold}</p>`}
${state === 'received' ? '' : online ? act(path, 'pay', words.pay(amount), ' main') : url ? html`<p><a href="${url}" target="_top" rel="noopener">${words.elsewhere}</a></p>` : ''}
</div>`;
}
