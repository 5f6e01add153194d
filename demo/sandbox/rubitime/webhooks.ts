/** The service's webhooks: one address an account, unsigned, the record flat in it. Nobody documents a second try, so there is none. */
import { createOutbox } from '../engine/outbox.ts';
import { type Quirks, use } from './quirks.ts';

export interface SentWebhook {
  readonly at: number;
  readonly event: WebhookEvent;
  readonly id: number;
  /** null until there is an answer; 0 when nobody answered. */
  status: number | null;
}

export type WebhookEvent = 'event-create-record' | 'event-update-record' | 'event-remove-record';

export function createWebhooks(quirks: Quirks, now: () => number) {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const sent: SentWebhook[] = [];
  const { pause, goOn, put } = createOutbox();

  const post = (url: string, event: WebhookEvent, id: number, data: object): void => {
    const entry: SentWebhook = { at: now(), event, id, status: null };
    sent.push(entry);
    fetch(url, {
      method: 'POST',
      body: JSON.stringify({ from: 'user', event, data }),
      headers: { 'content-type': 'application/json' },
    }).then(
      ({ status }) => {
        entry.status = status;
      },
      () => {
        entry.status = 0;
      },
    );
  };

  return {
    sent,
    /** Where the account wants them; nowhere by default. */
    url: null as string | null,
    pause,
    goOn,
    tell(event: WebhookEvent, id: number, data: object): void {
      const { url } = this;
      if (url === null || use(quirks, 'webhookLost')) return;
      const send = () => {
        for (let time = 0; time < (quirks.webhookTwice ? 2 : 1); time += 1) {
          const timer = setTimeout(() => {
            timers.delete(timer);
            post(url, event, id, data);
          }, quirks.webhookMs);
          timers.add(timer);
        }
      };
      put(send, () => use(quirks, 'webhookHeld'));
    },
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
