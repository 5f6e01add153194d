/** The forms about one record: a new one, and one that stands in the calendar. */

import { html, type Markup } from '../../web/html.ts';
import { type Account, CANCELLED, type SandboxRecord, type SeedAccount, statusTitles } from '../company.ts';
import { nameOf } from './calendar-view.ts';
import { groupedSelect, input, refusal, select } from './fields.ts';
import { type Filled, performing } from './forms.ts';
import { momentInWords } from './words.ts';

const required = html`required`;
const inFiveMinutes = html`required step="300"`;

export function newView({ seed }: Account, filled: Filled): Markup {
  const at = { form: 'new', filled };
  return html`
    <section class="card" id="new" aria-labelledby="new-title">
      <h2 id="new-title">Новая запись</h2>
      <form method="post" action="/records">
        ${refusal(filled, 'Запись не добавлена.')}
        <div class="pair">
          ${input({ ...at, name: 'date', label: 'Дата', type: 'date', more: required })}
          ${input({ ...at, name: 'time', label: 'Время', type: 'time', more: inFiveMinutes })}
        </div>
        ${groupedSelect({ ...at, name: 'who', label: 'Мастер и услуга', groups: whoDoesWhat(seed) })}
        ${input({ ...at, name: 'name', label: 'Имя клиента', type: 'text', more: required })}
        ${input({ ...at, name: 'phone', label: 'Телефон', type: 'tel' })}
        ${input({ ...at, name: 'comment', label: 'Комментарий', type: 'text' })}
        <button class="primary">Добавить запись</button>
      </form>
    </section>`;
}

/** One list instead of two: nobody can be chosen for what they do not do. */
const whoDoesWhat = ({ cooperators, services }: SeedAccount) =>
  cooperators.map((cooperator) => ({
    title: cooperator.title,
    options: services
      .filter(({ id }) => cooperator.services.includes(id))
      .map(({ id, title, duration }) => ({ value: `${cooperator.id}:${id}`, title: `${cooperator.title}: ${title}, ${duration} мин` })),
  }));

/** A record that was chosen; `filled` holds what was typed into one of its forms and refused. */
export function recordView({ seed }: Account, record: SandboxRecord, filled: Filled): Markup {
  const [date = '', time = ''] = record.record.split(' ');
  const stands = { date, time: time.slice(0, 5), cooperator: String(record.cooperator_id), status: String(record.status) };
  const at = { form: 'record', filled: { values: { ...stands, ...filled.values }, faults: filled.faults } };
  const able = performing(seed, record).map(({ id, title }) => ({ value: String(id), title }));
  const states = statusTitles.map((title, status) => ({ value: String(status), title }));
  const action = (what: string) => html`method="post" action="/records/${record.id}/${what}"`;
  return html`
    <section class="card" id="record" aria-labelledby="record-title">
      <h2 id="record-title">${nameOf(record)} <small>№ ${record.id}</small></h2>
      ${refusal(filled, 'Запись не изменена.')}
      <dl>${factsOf(seed, record).map(([name, text]) => text !== '' && html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>
      <form ${action('move')}>
        <h3>Перенести</h3>
        <div class="pair">
          ${input({ ...at, name: 'date', label: 'Новая дата', type: 'date', more: required })}
          ${input({ ...at, name: 'time', label: 'Новое время', type: 'time', more: inFiveMinutes })}
        </div>
        ${select({ ...at, name: 'cooperator', label: 'К мастеру', options: able })}
        <button>Перенести</button>
      </form>
      <form ${action('status')}>
        <h3>Изменить состояние</h3>
        ${select({ ...at, name: 'status', label: 'Новое состояние', options: states })}
        <button>Сохранить</button>
      </form>
      <div class="ends">
        ${
          record.status !== CANCELLED &&
          html`<form ${action('status')}><button class="danger" name="status" value="${CANCELLED}">Отменить запись</button></form>`
        }
        <form ${action('remove')}><button class="danger">Удалить совсем</button></form>
      </div>
      <p><a href="/?date=${date}#new">Новая запись</a></p>
    </section>`;
}

const factsOf = ({ services, cooperators }: SeedAccount, record: SandboxRecord): readonly (readonly [name: string, text: string])[] => [
  ['Когда', `${momentInWords(record.record)}, ${record.duration} мин`],
  ['Услуга', services.find(({ id }) => id === record.service_id)?.title ?? `№ ${record.service_id}`],
  ['Мастер', cooperators.find(({ id }) => id === record.cooperator_id)?.title ?? `№ ${record.cooperator_id}`],
  ['Состояние', statusTitles[record.status] ?? String(record.status)],
  ['Цена', `${record.price} ₽`],
  ['Телефон', record.phone],
  ['Почта', record.email],
  ['Комментарий', record.comment],
  ['Источник', record.source ?? ''],
];
