/** The switches as one form. Each carries what it was, so that what counts down meanwhile is not wound up again. */

import { html, type Markup } from '../../web/html.ts';
import type { Quirks } from '../quirks.ts';
import { input, refusal, select } from './fields.ts';
import type { Filled } from './forms.ts';
import { switches, switchNames, written } from './switches.ts';

export const WAS = 'was-';

const units = { count: 'раз', milliseconds: 'мс' } as const;

function control(quirks: Quirks, name: keyof Quirks, filled: Filled): Markup {
  const { title, kind, options } = switches[name];
  const value = filled.values[name] ?? written(quirks, name);
  const place = { form: 'switch', name, label: title, filled: { values: { [name]: value }, faults: filled.faults } };
  if (kind === 'flag')
    return html`<label class="flag"><input type="checkbox" name="${name}" value="on" ${value === 'on' && html`checked`}> ${title}</label>`;
  if (kind === 'choice') return select({ ...place, options: options.map(([text, label]) => ({ value: text, title: label })) });
  return input({ ...place, label: `${title}, ${units[kind]}`, type: 'text', more: html`inputmode="numeric" autocomplete="off"` });
}

export const switchesView = (quirks: Quirks, filled: Filled): Markup => html`
  <section class="card" id="switches" aria-labelledby="switches-title">
    <h2 id="switches-title">Причуды сервиса</h2>
    <form method="post" action="/switches">
      ${refusal(filled, 'Переключатели не изменены.')}
      ${switchNames.map((name) => html`<input type="hidden" name="${WAS}${name}" value="${written(quirks, name)}">`)}
      <div class="switches">${switchNames.map((name) => control(quirks, name, filled))}</div>
      <div class="buttons">
        <button class="primary">Применить</button>
        <button formaction="/switches/reset">Всё как обычно</button>
      </div>
    </form>
  </section>`;
