/** The whole page: a header with the day, the calendar, the forms, the switches and what went to and fro. No script is needed. */
import { readFileSync } from 'node:fs';
import { addDays, dateOf, timeOf, wallNow } from '../../engine/wall-clock.ts';
import { html, Markup } from '../../web/html.ts';
import type { Account } from '../company.ts';
import type { Quirks } from '../quirks.ts';
import { SERVICE_ZONE } from '../stamp.ts';
import { calendarView } from './calendar-view.ts';
import type { Filled } from './forms.ts';
import { type Protocol, protocolView } from './protocol-view.ts';
import { newView, recordView } from './record-forms.ts';
import { switchesView } from './switches-view.ts';
import { dayInWords } from './words.ts';

const style = new Markup(readFileSync(new URL('page.css', import.meta.url), 'utf8'));

export const done = {
  added: 'Запись добавлена.',
  moved: 'Запись перенесена.',
  marked: 'Состояние изменено.',
  removed: 'Запись удалена.',
  switched: 'Переключатели изменены.',
} as const;

type Form = 'new' | 'record' | 'switches';

export interface Shown {
  readonly account: Account;
  readonly quirks: Quirks;
  readonly protocol: Protocol;
  readonly now: number;
  /** null is today. */
  readonly date: string | null;
  readonly record: number | null;
  readonly done: keyof typeof done | null;
  /** What was typed into one of the forms and cannot be done. */
  readonly refused: { readonly form: Form; readonly filled: Filled } | null;
}

export function page({ account, quirks, protocol, now, refused, ...shown }: Shown): Markup {
  const wall = wallNow(now, SERVICE_ZONE);
  const date = shown.date ?? dateOf(wall);
  const record = shown.record === null ? undefined : account.records.get(shown.record);
  const typedInto = (form: Form): Filled => (refused?.form === form ? refused.filled : { values: {}, faults: {} });
  const fresh = typedInto('new');
  const side = record
    ? recordView(account, record, typedInto('record'))
    : newView(account, { values: { date, ...fresh.values }, faults: fresh.faults });
  return html`<!doctype html>
<html lang="ru">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${refused && 'Ошибка: '}Журнал записи, ${dayInWords(date)}</title>
    <style>${style}</style>
  </head>
  <body>
    <header>
      <div>
        <h1>Журнал записи</h1>
        <p class="soft">Песочница Rubitime. В Москве ${timeOf(wall).slice(0, 5)}, ${dayInWords(dateOf(wall))}; записи по часам филиала</p>
      </div>
      ${dayChoice(date)}
    </header>
    ${shown.done && html`<p class="done" role="status">${done[shown.done]}</p>`}
    <main>
      <section class="card wide" aria-labelledby="day-title">
        <h2 id="day-title">${dayInWords(date)}</h2>
        ${calendarView(account, date, record?.id ?? null)}
      </section>
      <div class="side">${side}</div>
      ${switchesView(quirks, typedInto('switches'))}
      ${protocolView(protocol, SERVICE_ZONE)}
    </main>
  </body>
</html>`;
}

const dayChoice = (date: string): Markup => html`
  <nav aria-label="День">
    <a href="/?date=${addDays(date, -1)}" aria-label="Предыдущий день">←</a>
    <a href="/">Сегодня</a>
    <a href="/?date=${addDays(date, 1)}" aria-label="Следующий день">→</a>
    <form action="/">
      <label for="date" class="hidden">Дата</label>
      <input id="date" type="date" name="date" value="${date}" required>
      <button>Показать</button>
    </form>
  </nav>`;
