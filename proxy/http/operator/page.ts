/** The operator's page: how each account stands, what went wrong lately, and what is to be settled by hand. Pure; it needs no script. */
import { html, raw } from 'hono/html';
import { routes } from '../../../shared/routes.ts';
import type { Verdict, WatchedBooking } from '../../account/account.ts';
import type { Watched } from './metrics.ts';
import { style } from './style.ts';
import type { Remembered, Watch } from './watch.ts';

export interface OperatorPage {
  readonly now: number;
  /** Its own: where its forms go. */
  readonly path: string;
  /** null when the store did not answer: then there is nothing to tell of the accounts. */
  readonly accounts: readonly Watched[] | null;
  /** Sites that are looked at each by itself. */
  readonly elsewhere: readonly string[];
  readonly watch: Pick<Watch, 'errors' | 'webhooks'>;
  /** What was just settled, or could not be. */
  readonly notice: 'settled' | 'too_late' | null;
  proofOf(action: readonly string[]): string;
}

type Drawn = ReturnType<typeof html>;

/** A page is no log. */
const SHOWN = 12;

export function drawOperatorPage(page: OperatorPage): Drawn {
  const common = page.watch.errors().filter(({ site, account }) => site === null && account === null);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Operator · Okno</title>
<link rel="icon" href="data:,">
<style>${raw(style)}</style>
</head>
<body>
<main>
<header><h1>How it stands</h1><a class="button" href="${page.path}">Look again</a></header>
<p class="muted">At ${moment(page.now)}. Errors and notifications are those that this process has seen since it began.</p>
${notice(page.notice)}
${page.accounts ? page.accounts.map((account) => accountSection(account, page)) : html`<p class="bad" role="alert">The store does not answer: nothing can be booked now.</p>`}
${page.elsewhere.length > 0 ? html`<h2>By site</h2><ul>${page.elsewhere.map((site) => html`<li><a href="${routes.operator}/${encodeURIComponent(site)}">${site}</a></li>`)}</ul>` : ''}
${common.length > 0 ? html`<section aria-labelledby="common"><h2 id="common">Everywhere</h2>${list(common)}</section>` : ''}
</main>
</body>
</html>
`;
}

function notice(told: OperatorPage['notice']): Drawn | string {
  if (told === 'settled') return html`<p class="good" role="status">Settled.</p>`;
  return told === 'too_late' ? html`<p class="bad" role="alert">Not settled: it is not in doubt any more.</p>` : '';
}

function accountSection({ sites, overview }: Watched, page: OperatorPage): Drawn {
  const { id, turns, bookings, waiting, heardAt, reads } = overview;
  const doubts = bookings.filter(({ state }) => state === 'unresolved');
  const checked = bookings.filter(({ state }) => state === 'verifying');
  const others = bookings.length - doubts.length - checked.length;
  const mine = ({ site, account }: Remembered) => account === id || (site !== null && sites.includes(site));
  const answered = reads.fresh + reads.stale + reads.missing + reads.failed;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${sites.join(', ')}</h2>
<dl>
<div><dt>Requests left today</dt>${budget(turns.budget)}</div>
<div><dt>In line for the service</dt><dd>${Object.values(turns.waiting).reduce((sum, count) => sum + count, 0)}
<small>${turns.waiting.booking} booking, ${turns.waiting.reading} reading, ${turns.waiting.refresh} later; ${turns.running} under way</small></dd></div>
<div><dt>Bookings under way</dt><dd>${others}<small>${checked.length} being checked, ${doubts.length} not known</small></dd></div>
<div><dt>To be looked into</dt><dd>${waiting.notifications}<small>${waiting.alerts} alerts, ${waiting.payments} payments</small></dd></div>
<div><dt>Answered from snapshots</dt><dd>${answered === 0 ? '–' : `${Math.floor((100 * (reads.fresh + reads.stale)) / answered)} %`}
<small>of ${answered} reads</small></dd></div>
<div><dt>Last true notification</dt><dd>${heardAt === 0 ? 'never' : ago(page.now - heardAt)}</dd></div>
</dl>
${
  doubts.length > 0
    ? html`<h3>To settle by hand</h3>
<p class="muted">Nobody could find out whether these were made. Look into the schedule at the service, then say it here. Nothing is sent to the service or to the client.</p>
<ul>${doubts.map((booking) => html`<li class="doubt">${drawBooking(booking)}${settleForm(id, booking, page)}</li>`)}</ul>`
    : ''
}
${checked.length > 0 ? html`<h3>Being checked</h3><ul>${checked.map((booking) => html`<li>${drawBooking(booking)}<small>until ${moment(booking.until ?? page.now)}</small></li>`)}</ul>` : ''}
<h3>Last errors</h3>${list(page.watch.errors().filter(mine))}
<h3>Last notifications</h3>${list(page.watch.webhooks().filter(mine))}
</section>`;
}

function budget(left: { readonly perDay: number; readonly left: number; readonly kept: number } | null): Drawn {
  if (!left) return html`<dd>not limited</dd>`;
  return html`<dd>${left.left} of ${left.perDay}<meter min="0" max="${left.perDay}" low="${left.perDay / 4}" value="${left.left}" aria-label="Requests left today"></meter><small>${left.kept} kept for bookings</small></dd>`;
}

const drawBooking = ({ site, service, unit, start, ticket }: WatchedBooking): Drawn =>
  html`<span class="what">${service} · ${unit} · ${start.replace('T', ' ').slice(0, 16)} <small>${site}, ticket ${ticket}…</small></span>`;

function settleForm(account: string, { number, service, start }: WatchedBooking, { path, proofOf }: OperatorPage): Drawn {
  const button = (verdict: Verdict, words: string, look: string) => html`<form method="post" action="${path}">
<input type="hidden" name="account" value="${account}"><input type="hidden" name="number" value="${number}">
<input type="hidden" name="verdict" value="${verdict}"><input type="hidden" name="proof" value="${proofOf([account, String(number), verdict])}">
<button class="${look}" aria-label="${words}: ${service}, ${start.replace('T', ' ').slice(0, 16)}">${words}</button></form>`;
  return html`${button('made', 'It was made', 'first')}${button('not_made', 'It was not made', '')}`;
}

const list = (entries: readonly Remembered[]): Drawn =>
  entries.length === 0
    ? html`<p class="muted">None.</p>`
    : html`<ul>${entries.slice(0, SHOWN).map(({ at, site, what }) => html`<li><span class="what">${site ? `${site}: ` : ''}${what}</span><small>${moment(at)}</small></li>`)}</ul>`;

function moment(at: number): Drawn {
  const text = new Date(at).toISOString();
  return html`<time datetime="${text}">${text.slice(0, 16).replace('T', ' ')} UTC</time>`;
}

function ago(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 60) return `${minutes} min ago`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h ago` : `${Math.round(minutes / 1440)} days ago`;
}
