/** The last step: what is asked, what it costs, and the button that books. Pure. */
import { html } from 'hono/html';
import type { Field, Refusal, Series } from '../../shared/contract/index.ts';
import { fieldsOf, priceOf } from '../../widget/booking/selectors.ts';
import type { FieldErrors, Session } from '../../widget/booking/state.ts';
import { namesOf } from './choice.ts';
import { drawText, type Html } from './html.ts';
import type { Choosing } from './lists.ts';
import { zoneOfChoice } from './times.ts';

export interface Details extends Choosing {
  readonly session: Session;
  /** Where it is sent, and under which key. */
  readonly path: string;
  readonly key: string;
  readonly errors: FieldErrors;
  /** Why it is shown again, where no field is to blame. */
  readonly notice: string | null;
  /** What was refused about the code, by the code's field. */
  readonly promoError: string | null;
  readonly refusal: Refusal | null;
  readonly series: Series | null;
}

/** How a question's name is told from a contact's. */
export const fieldName = (key: string): string => `field-${key}`;

export function details(page: Details): Html {
  const { site, draft, session, speech, path, key, notice } = page;
  const { rest } = speech;
  const total = priceOf(session);
  const price = total && total.minor > 0 ? speech.formatIn(site.timezone).money(total) : null;
  return html`${problems(page)}
${notice === null ? '' : html`<div class="notice" role="alert"><p>${notice}</p></div>`}
${dates(page)}
<form method="post" action="${path}">
${namesOf(draft).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<input type="hidden" name="key" value="${key}">
${contact(page, 'name', 'text', true)}
${contact(page, 'email', 'email', site.contact.email === 'required')}
${contact(page, 'phone', 'tel', site.contact.phone === 'required')}
${fieldsOf(session).map((field) => question(page, field))}
${
  site.capabilities.promo
    ? labelled(
        page,
        'promo',
        page.speech.asked.label,
        false,
        html`<input id="promo" name="promo" value="${draft.promo}" autocomplete="off"${wrong('promo', page.promoError)}>`,
        page.promoError,
      )
    : ''
}
${
  site.terms
    ? html`<div class="field"><label class="check"><input type="checkbox" id="terms" name="terms" value="1"${draft.terms ? html` checked` : ''} required${wrong(
        'terms',
        said(page, 'terms'),
      )}><span>${rest.terms}</span></label>${complaint('terms', said(page, 'terms'))}<details><summary>${rest.showTerms}</summary>${drawText(site.terms)}</details></div>`
    : ''
}
${cost(page)}
${nearest(page)}
<button class="button main" type="submit">${rest.book(price)}</button>
</form>`;
}

const said = ({ errors, speech }: Details, name: string): string | null => {
  const error = errors[name];
  return error ? speech.rest.error(error, name) : null;
};

const wrong = (id: string, text: string | null): Html =>
  text === null ? html`` : html` aria-invalid="true" aria-describedby="${id}-error"`;
const complaint = (id: string, text: string | null): Html =>
  text === null ? html`` : html`<p class="bad small" id="${id}-error">${text}</p>`;

const labelled = ({ speech }: Details, id: string, label: string, required: boolean, control: Html, error: string | null): Html =>
  html`<div class="field"><label for="${id}">${label}${required ? '' : html` <span class="muted small">(${speech.rest.optional})</span>`}</label>${control}${complaint(id, error)}</div>`;

function contact(page: Details, name: 'name' | 'email' | 'phone', type: string, required: boolean): Html {
  const error = said(page, name);
  const value = page.draft.client[name];
  const control = html`<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${name === 'phone' ? 'tel' : name}" dir="${
    name === 'name' ? 'auto' : 'ltr'
  }"${required ? html` required` : ''}${wrong(name, error)}>`;
  return labelled(page, name, page.speech.rest[name], required, control, error);
}

function question(page: Details, field: Field): Html {
  const { key, title, type, required, options, maxLength, initial } = field;
  const id = fieldName(key);
  const error = said(page, key);
  const value = page.draft.fields[key] ?? initial;
  const rules = html`${required ? html` required` : ''}${maxLength === null ? '' : html` maxlength="${maxLength}"`}${wrong(id, error)}`;
  if (type === 'checkbox')
    return html`<div class="field"><label class="check"><input type="checkbox" id="${id}" name="${id}" value="1"${
      value === '1' ? html` checked` : ''
    }${rules}><span>${title}</span></label>${complaint(id, error)}</div>`;
  if (type === 'radio')
    return html`<fieldset class="field" id="${id}"><legend>${title}</legend>${options.map(
      (option) =>
        html`<label class="check"><input type="radio" name="${id}" value="${option}"${option === value ? html` checked` : ''}${
          required ? html` required` : ''
        }><span>${option}</span></label>`,
    )}${complaint(id, error)}</fieldset>`;
  if (type === 'select')
    return labelled(
      page,
      id,
      title,
      required,
      html`<select id="${id}" name="${id}"${rules}><option value="">${page.speech.asked.choose}</option>${options.map(
        (option) => html`<option${option === value ? html` selected` : ''}>${option}</option>`,
      )}</select>`,
      error,
    );
  if (type === 'textarea')
    return labelled(page, id, title, required, html`<textarea id="${id}" name="${id}" rows="3"${rules}>${value}</textarea>`, error);
  const kind = type === 'digits' ? html`type="text" inputmode="numeric"` : html`type="${type}"`;
  return labelled(page, id, title, required, html`<input ${kind} id="${id}" name="${id}" value="${value}"${rules}>`, error);
}

/** What needs attention, each with a way to it. */
function problems(page: Details): Html {
  const { speech, session, promoError } = page;
  const names = new Map(fieldsOf(session).map(({ key, title }) => [key, title]));
  const idOf = (key: string) => (names.has(key) ? fieldName(key) : key);
  const titleOf = (key: string) =>
    names.get(key) ?? (key === 'name' || key === 'email' || key === 'phone' ? speech.rest[key] : speech.rest.terms);
  const wrongs = Object.keys(page.errors).map((key) => ({ id: idOf(key), title: titleOf(key), text: said(page, key) }));
  const all = promoError === null ? wrongs : [...wrongs, { id: 'promo', title: speech.asked.label, text: promoError }];
  if (all.length === 0) return html``;
  return html`<div class="notice" role="alert"><p>${speech.asked.wrong(all.length)}</p><ul>${all.map(
    ({ id, title, text }) => html`<li><a href="#${id}">${title}</a>: ${text}</li>`,
  )}</ul></div>`;
}

function cost({ session, speech, site }: Details): Html {
  const { rest, asked } = speech;
  const format = speech.formatIn(site.timezone);
  const known = session.quote.status === 'known' ? session.quote.quote : null;
  const total = priceOf(session);
  const applied = known?.promo?.state === 'applied' ? known.promo : null;
  return html`${applied ? html`<p class="notice">${asked.applied(applied.title)}</p>` : ''}
${total && total.minor > 0 ? html`<p>${rest.total}: <strong>${format.money(total)}</strong></p>` : ''}
${session.detail?.paymentRequired ? html`<p class="muted small">${rest.paidLater}</p>` : ''}`;
}

/** Other times for the one that is gone: each sends the same form, with everything that was typed. */
function nearest({ refusal, speech, site, draft }: Details): Html {
  if (!refusal || refusal.nearest.length === 0) return html``;
  const format = speech.formatIn(zoneOfChoice({ site, draft }));
  return html`<p>${speech.rest.nearest}</p><div class="pair">${refusal.nearest.map(
    ({ start }) => html`<button class="button" name="instead" value="${start}" type="submit">${format.dayAndTime(start)}</button>`,
  )}</div>`;
}

/** Every date of a service that repeats. */
function dates({ series, speech }: Details): Html {
  if (!series) return html``;
  const format = speech.formatIn(series.timezone);
  return html`<h2>${speech.series.dates}</h2><ul class="rows">${series.dates.map(
    ({ start, state }) => html`<li>${format.dayAndTime(start)} <span class="muted">${speech.series.states[state]}</span></li>`,
  )}</ul>`;
}
