/** Tells the business what it must know (a booking in doubt, money that went back): posted until somebody takes it, for a day. Nothing personal. */

import type { Alert, Book } from '../domain/book.ts';
import type { Durations } from '../domain/durations.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { BOOK, bookOf, changed } from './record.ts';

interface AlertPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  /** Where a site wants them; null where nobody does. */
  readonly urlOf: (site: string) => string | null;
}

export function createAlerts({ id, store, runtime, durations, urlOf }: AlertPorts): { post(alert: Alert): Promise<void> } {
  const onBook = (change: (book: Book, now: number) => Book) =>
    store.transact(id, [BOOK], (records, now) => changed(null, change(bookOf(records), now), {}, now, durations));
  const without = (book: Book, { ticket, code }: Alert) => book.alerts.filter((other) => other.ticket !== ticket || other.code !== code);

  const isTaken = async (url: string, { code, ticket, site, service, unit, start }: Alert): Promise<boolean> => {
    const body = JSON.stringify({ site, ticket, code, service, unit, start });
    const abort = new AbortController();
    const cancel = runtime.after(durations.readBound, () => abort.abort());
    try {
      const headers = { 'content-type': 'application/json' };
      return (await runtime.fetch(new Request(url, { method: 'POST', headers, body, redirect: 'manual', signal: abort.signal }))).ok;
    } catch {
      return false;
    } finally {
      cancel();
    }
  };

  return {
    async post(alert) {
      const url = urlOf(alert.site);
      if (url === null || (await isTaken(url, alert))) return void (await onBook((book) => ({ ...book, alerts: without(book, alert) })));
      await onBook((book, now) => ({
        ...book,
        alerts: now >= alert.until ? without(book, alert) : [...without(book, alert), { ...alert, due: now + durations.askedAgain }],
      }));
    },
  };
}
