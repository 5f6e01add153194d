/** A labelled field with its message: the only place that ties the three together for those who cannot see them. */

import { html, type Markup } from '../../web/html.ts';
import type { Filled } from './forms.ts';

interface Place {
  /** Makes ids unique on the page. */
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly filled: Filled;
}

function framed({ form, name, label, filled }: Place, control: (attributes: Markup, value: string) => Markup): Markup {
  const fault = filled.faults[name];
  const id = `${form}-${name}`;
  const attributes = html`id="${id}" name="${name}" ${fault !== undefined && html`aria-invalid="true" aria-describedby="${id}-fault"`}`;
  return html`
    <div class="field">
      <label for="${id}">${label}</label>
      ${control(attributes, filled.values[name] ?? '')}
      ${fault !== undefined && html`<p class="fault" id="${id}-fault">${fault}</p>`}
    </div>`;
}

export const input = ({ type, more = html``, ...place }: Place & { readonly type: string; readonly more?: Markup }): Markup =>
  framed(place, (attributes, value) => html`<input ${attributes} type="${type}" value="${value}" ${more}>`);

export interface Option {
  readonly value: string;
  readonly title: string;
}

const list = (options: readonly Option[], chosen: string): Markup[] =>
  options.map(({ value, title }) => html`<option value="${value}" ${value === chosen && html`selected`}>${title}</option>`);

export const select = ({ options, ...place }: Place & { readonly options: readonly Option[] }): Markup =>
  framed(place, (attributes, value) => html`<select ${attributes}>${list(options, value)}</select>`);

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
}

export const groupedSelect = ({ groups, ...place }: Place & { readonly groups: readonly OptionGroup[] }): Markup =>
  framed(
    place,
    (attributes, value) => html`
      <select ${attributes} required>
        <option value="">Выберите</option>
        ${groups.map(({ title, options }) => html`<optgroup label="${title}">${list(options, value)}</optgroup>`)}
      </select>`,
  );

/** Above a form whose answers were refused. */
export const refusal = ({ faults }: Filled, what: string): Markup | false =>
  Object.keys(faults).length > 0 && html`<p class="alert" role="alert">${what} Исправьте отмеченное.</p>`;
