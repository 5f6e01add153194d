/** The page's addresses: a GET shows it, a POST does something and leads back to it. Knows no sockets. */
import { isDate } from '../../engine/wall-clock.ts';
import type { JournalEntry } from '../api.ts';
import type { Violation } from '../limit.ts';
import type { MethodContext } from '../methods.ts';
import { defaultQuirks, type Quirks } from '../quirks.ts';
import type { createWebhooks } from '../webhooks.ts';
import { type Filled, readMove, readNew, readStatus } from './forms.ts';
import type { Hand } from './hand.ts';
import { done, page, type Shown } from './page.ts';
import { switchNames, turn } from './switches.ts';
import { WAS } from './switches-view.ts';

interface Setting {
  readonly context: () => MethodContext;
  readonly hand: Hand;
  readonly journal: readonly JournalEntry[];
  readonly violations: readonly Violation[];
  readonly webhooks: ReturnType<typeof createWebhooks>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Names come from strangers; nothing of them may run, and nothing may be sent elsewhere. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function createOwner({ context, hand, journal, violations, webhooks }: Setting) {
  const show = (status: number, more: Partial<Shown>): Answer => {
    const { account, quirks, now } = context();
    const shown: Shown = {
      account,
      quirks,
      protocol: { journal, violations, webhooks },
      now,
      date: null,
      record: null,
      done: null,
      refused: null,
      ...more,
    };
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'cache-control': 'no-store' };
    return { status, headers, body: page(shown).text };
  };
  const back = (what: keyof typeof done, at: { readonly date?: string; readonly record?: number } = {}): Answer => {
    const query = new URLSearchParams({ ...(at.date && { date: at.date }), ...(at.record && { record: String(at.record) }), done: what });
    return { status: 303, headers: { location: `/?${query}` }, body: '' };
  };
  const dateOf = (id: number): string => context().account.records.get(id)?.record.slice(0, 10) ?? '';

  function get(query: URLSearchParams): Answer {
    const [date, record, said] = [query.get('date'), Number(query.get('record')), query.get('done')];
    const word = (Object.keys(done) as (keyof typeof done)[]).find((name) => name === said);
    return show(200, { date: isDate(date) ? date : null, record: record || null, done: word ?? null });
  }

  function add(form: URLSearchParams): Answer {
    const read = readNew(form, context().account.seed);
    if (!read.ok) {
      const date = read.filled.values['date'];
      return show(422, { date: isDate(date) ? date : null, refused: { form: 'new', filled: read.filled } });
    }
    const { id } = hand.add(read.value);
    return back('added', { date: dateOf(id), record: id });
  }

  function change(id: number, what: string, form: URLSearchParams): Answer | null {
    const { account } = context();
    const record = account.records.get(id);
    if (!record)
      return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Запись не найдена: её уже удалили.' };
    const date = dateOf(id);
    const refuse = (filled: Filled): Answer => show(422, { date, record: id, refused: { form: 'record', filled } });
    if (what === 'remove') {
      hand.remove(id);
      return back('removed', { date });
    }
    if (what === 'move') {
      const read = readMove(form, account.seed, record);
      if (!read.ok) return refuse(read.filled);
      hand.move(id, read.value);
      return back('moved', { date: dateOf(id), record: id });
    }
    const read = readStatus(form);
    if (!read.ok) return refuse(read.filled);
    hand.mark(id, read.value);
    return back('marked', { date, record: id });
  }

  function turnAll(form: URLSearchParams): Answer {
    const { quirks } = context();
    const tried: Quirks = { ...quirks };
    // What the owner did not touch stays: it may have counted down since the page was shown.
    const textOf = (name: string) => (form.get(name) ?? '').trim();
    const touched = switchNames.filter((name) => form.has(WAS + name) && textOf(name) !== form.get(WAS + name));
    const wrong = touched.filter((name) => !turn(tried, name, textOf(name)));
    if (wrong.length > 0) {
      const faults = Object.fromEntries(wrong.map((name) => [name, 'Целое число: до 1000 раз или до 600 000 мс.']));
      return show(422, { refused: { form: 'switches', filled: { values: Object.fromEntries(form), faults } } });
    }
    for (const name of touched) turn(quirks, name, textOf(name));
    return back('switched');
  }

  function post(path: string, form: URLSearchParams): Answer | null {
    if (path === '/records') return add(form);
    if (path === '/switches') return turnAll(form);
    if (path === '/switches/reset') {
      Object.assign(context().quirks, defaultQuirks);
      return back('switched');
    }
    const [, id, what] = /^\/records\/(\d+)\/(move|status|remove)$/.exec(path) ?? [];
    return id !== undefined && what !== undefined ? change(Number(id), what, form) : null;
  }

  return {
    /** null when the address is none of the page's. */
    answer(method: string, { pathname, searchParams }: URL, body: string): Answer | null {
      if (method === 'POST') return post(pathname, new URLSearchParams(body));
      return method === 'GET' && pathname === '/' ? get(searchParams) : null;
    },
  };
}
