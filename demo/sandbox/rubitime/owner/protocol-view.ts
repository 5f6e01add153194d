/** What went to and fro: the last calls with their outcomes, the webhooks, and every broken limit. Never the key. */

import { html, type Markup } from '../../web/html.ts';
import type { JournalEntry } from '../api.ts';
import type { Violation } from '../limit.ts';
import type { SentWebhook } from '../webhooks.ts';
import { clockIn } from './words.ts';

export interface Protocol {
  readonly journal: readonly JournalEntry[];
  readonly violations: readonly Violation[];
  readonly webhooks: { readonly url: string | null; readonly sent: readonly SentWebhook[] };
}

const LAST = 20;
const outcomes: Readonly<Record<string, string>> = {
  '': 'идёт',
  hang: 'без ответа',
  html502: 'ответ 502',
  empty: 'пустой ответ',
  garbage: 'мусор вместо JSON',
};
const events = {
  'event-create-record': 'создание',
  'event-update-record': 'изменение',
  'event-remove-record': 'удаление',
} as const;

const answerTo = ({ status }: SentWebhook): string => (status === null ? 'ждёт ответа' : status === 0 ? 'не доставлен' : String(status));

interface Table<Entry> {
  readonly title: string;
  readonly heads: readonly string[];
  readonly entries: readonly Entry[];
  readonly cells: (entry: Entry) => readonly string[];
  readonly none: string;
}

function table<Entry>({ title, heads, entries, cells, none }: Table<Entry>): Markup {
  const newest = entries.slice(-LAST).reverse();
  return html`
    <section class="card">
      <h2>${title} <small>всего ${entries.length}</small></h2>
      ${
        newest.length === 0
          ? html`<p class="none">${none}</p>`
          : html`
            <div class="scroll" role="region" aria-label="${title}" tabindex="0">
              <table>
                <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
                <tbody>${newest.map((entry) => html`<tr>${cells(entry).map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
              </table>
            </div>`
      }
    </section>`;
}

export function protocolView({ journal, violations, webhooks }: Protocol, zone: string): Markup {
  const time = (at: number) => clockIn(at, zone);
  return html`
    ${table({
      title: 'Последние вызовы',
      heads: ['Время', 'Метод', 'Исход'],
      entries: journal,
      cells: ({ at, method, outcome }) => [time(at), method, outcomes[outcome] ?? outcome],
      none: 'Вызовов ещё не было.',
    })}
    ${table({
      title: 'Вебхуки',
      heads: ['Время', 'Событие', 'Запись', 'Ответ'],
      entries: webhooks.sent,
      cells: (sent) => [time(sent.at), events[sent.event], String(sent.id), answerTo(sent)],
      none: webhooks.url === null ? 'Адрес не указан: вебхуки никуда не уходят.' : 'Вебхуков ещё не было.',
    })}
    ${table({
      title: 'Нарушения лимита',
      heads: ['Время', 'Метод', 'После прошлого вызова'],
      entries: violations,
      cells: ({ at, method, after }) => [time(at), method, after === 0 ? 'ещё шёл' : `${(after / 1000).toFixed(1)} с`],
      none: 'Нарушений нет.',
    })}`;
}
