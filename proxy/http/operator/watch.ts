/**
 * What this process has seen since it began: counts by labels that form finite sets, and the last few faults and notifications.
 * It is told what the log is told, so it knows nobody's data either.
 */
import { routes } from '../../../shared/routes.ts';
import type { ProxyEvent, Runtime } from '../../ports/runtime.ts';
import { emptyHistogram, type Histogram, record } from './histogram.ts';

export type Labels = Readonly<Record<string, string>>;

/** Something that happened, for the operator's page. */
export interface Remembered {
  readonly at: number;
  /** Of a site, or of an account; of neither when it concerns all. */
  readonly site: string | null;
  readonly account: string | null;
  readonly what: string;
}

export interface Counted<Value> {
  readonly labels: Labels;
  readonly value: Value;
}

export interface Watch {
  note(event: ProxyEvent): void;
  readonly requests: () => readonly Counted<Histogram>[];
  readonly upstream: () => readonly Counted<Histogram>[];
  readonly waits: () => readonly Counted<Histogram>[];
  readonly bookings: () => readonly Counted<number>[];
  readonly faults: () => readonly Counted<number>[];
  /** Newest first. */
  readonly errors: () => readonly Remembered[];
  readonly webhooks: () => readonly Remembered[];
}

const REMEMBERED = 50;
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'];
const NOTIFICATIONS: readonly string[] = [routes.webhook, routes.paymentNotice];

export function createWatch(now: () => number): Watch {
  const requests = table(emptyHistogram);
  const upstream = table(emptyHistogram);
  const waits = table(emptyHistogram);
  const bookings = table(() => ({ count: 0 }));
  const faults = table(() => ({ count: 0 }));
  const errors: Remembered[] = [];
  const webhooks: Remembered[] = [];
  const remember = (list: Remembered[], entry: Omit<Remembered, 'at'>) => {
    list.unshift({ at: now(), ...entry });
    list.length = Math.min(list.length, REMEMBERED);
  };

  const note = (event: ProxyEvent): void => {
    if (event.event === 'request') {
      const { route, site, status, code } = event;
      // Anybody may send any method: only those that we know make a label.
      const method = METHODS.includes(event.method) ? event.method : 'other';
      record(requests.of({ route, method, status: String(status) }), event.ms / 1000);
      if (status >= 500) remember(errors, { site, account: null, what: `${route} answered ${status}${code ? ` (${code})` : ''}` });
      if (site !== null && NOTIFICATIONS.includes(route)) {
        const what = route === routes.webhook ? 'from the service' : 'from the payment gateway';
        remember(webhooks, { site, account: null, what: `${what}: ${status < 400 ? 'taken' : `refused (${code ?? status})`}` });
      }
    } else if (event.event === 'upstream') {
      const { account, lane, effect, outcome, status } = event;
      record(upstream.of({ account, effect, outcome, status: status === null ? 'none' : String(status) }), event.ms / 1000);
      record(waits.of({ account, lane }), event.waited / 1000);
      const failed = outcome === 'unanswered' ? 'did not answer' : status !== null && status >= 400 ? `answered ${status}` : null;
      if (failed) remember(errors, { site: null, account, what: `the service ${failed} to a ${effect}` });
    } else if (event.event === 'booking') {
      bookings.of({ account: event.account, state: event.state }).count += 1;
    } else if (event.event === 'fault') {
      faults.of({ where: event.where }).count += 1;
      remember(errors, { site: null, account: null, what: `fault in ${event.where}: ${event.name}` });
    }
  };

  const counted = (entries: readonly Counted<{ count: number }>[]) => entries.map(({ labels, value }) => ({ labels, value: value.count }));
  return {
    note,
    requests: requests.entries,
    upstream: upstream.entries,
    waits: waits.entries,
    bookings: () => counted(bookings.entries()),
    faults: () => counted(faults.entries()),
    errors: () => errors,
    webhooks: () => webhooks,
  };
}

/** The runtime, with its events watched on their way to the log. */
export const watched = (runtime: Runtime, watch: Watch): Runtime => ({
  ...runtime,
  emit(event) {
    watch.note(event);
    runtime.emit(event);
  },
});

function table<Value>(create: () => Value) {
  const rows = new Map<string, Counted<Value>>();
  return {
    of(labels: Labels): Value {
      const key = Object.values(labels).join('\n');
      const found = rows.get(key) ?? { labels, value: create() };
      rows.set(key, found);
      return found.value;
    },
    entries: (): readonly Counted<Value>[] => [...rows.values()],
  };
}
