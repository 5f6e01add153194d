/** Sends notifications by real HTTP, and again when nobody took them; late, twice or never by the switches. Knows no gateway. */
import { type Switches, use } from './switches.ts';

export interface SentNotification {
  readonly at: number;
  readonly account: string;
  readonly event: string;
  readonly id: string;
  /** null until there is an answer; 0 when nobody answered. */
  status: number | null;
}

export interface Notification {
  readonly account: string;
  readonly event: string;
  /** What it is about. */
  readonly id: string;
  readonly body: string;
  /** Made anew for every try: a signature names its moment. */
  readonly headers: () => Readonly<Record<string, string>>;
}

interface Setting {
  readonly switches: Switches;
  readonly now: () => number;
  readonly timeScale: number;
}

const SECOND = 1000;
/** Neither service tells its waits, only that it goes on for a day and longer. */
const WAITS = [10, 60, 600, 3600, 21_600].map((seconds) => seconds * SECOND);

export function createNotifications({ switches, now, timeScale }: Setting) {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const sent: SentNotification[] = [];

  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  };

  let stopped = false;

  const post = (url: string, notification: Notification, tries: number): void => {
    const { account, event, id, body } = notification;
    const entry: SentNotification = { at: now(), account, event, id, status: null };
    sent.push(entry);
    const end = (status: number) => {
      entry.status = status;
      const wait = WAITS[tries];
      if ((status < 200 || status > 299) && wait !== undefined && !stopped)
        after(wait / timeScale, () => post(url, notification, tries + 1));
    };
    const headers = { 'content-type': 'application/json', ...notification.headers() };
    fetch(url, { method: 'POST', body, headers, redirect: 'manual' }).then(
      ({ status }) => end(status),
      () => end(0),
    );
  };

  return {
    sent,
    /** Where an account wants them; nowhere by default. */
    urls: {} as Record<string, string>,
    tell(notification: Notification): void {
      const url = this.urls[notification.account];
      if (url === undefined || use(switches, 'notificationLost')) return;
      for (let time = 0; time < (switches.notificationTwice ? 2 : 1); time += 1)
        after(switches.notificationMs, () => post(url, notification, 0));
    },
    stop(): void {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
