/** Carries effects out and turns what comes back into events. Clock, storage and network are handed in. */
import { firstDay, lastDay } from '../../shared/local-time.ts';
import type { BookingApi } from '../api/port.ts';
import type { Effect } from './effects.ts';
import type { BookingEvent } from './events.ts';
import type { Memory } from './memory.ts';

export interface EffectPorts {
  readonly api: BookingApi;
  readonly memory: Memory;
  /** Runs once after so many milliseconds, unless the widget has left the page. */
  after(ms: number, run: () => void): void;
}

/** All but loading the site, which the core does itself. */
export function createEffectRunner({ api, memory, after }: EffectPorts, send: (event: BookingEvent) => void): (effect: Effect) => void {
  const later = (seconds: number, run: () => Promise<void>) => (seconds > 0 ? after(seconds * 1000, () => void run()) : void run());

  return (effect) => {
    switch (effect.type) {
      case 'load_detail': {
        const { service } = effect;
        return later(0, async () => {
          const answer = await api.service(service);
          send(
            answer.ok
              ? { type: 'detail_loaded', service, detail: answer.value }
              : { type: 'detail_failed', service, problem: answer.problem },
          );
        });
      }
      case 'load_month': {
        const { key, month, query } = effect;
        return later(effect.delay, async () => {
          const answer = await api.availability({ ...query, from: firstDay(month), to: lastDay(month) });
          send(
            answer.ok
              ? { type: 'availability_loaded', key, month, answer: answer.value }
              : { type: 'availability_failed', key, month, problem: answer.problem },
          );
        });
      }
      case 'ask_quote':
        return later(0, async () => {
          const answer = await api.quote(effect.request);
          send(answer.ok ? { type: 'quote_loaded', quote: answer.value } : { type: 'quote_failed', problem: answer.problem });
        });
      case 'book':
        return later(effect.delay, async () => {
          const answer = await api.book(effect.key, effect.request);
          send(answer.ok ? { type: 'ticket_read', ticket: answer.value } : { type: 'booking_failed', ...answer });
        });
      case 'read_ticket':
        return later(effect.delay, async () => {
          const answer = await api.ticket(effect.ticket);
          send(answer.ok ? { type: 'ticket_read', ticket: answer.value } : { type: 'ticket_failed', problem: answer.problem });
        });
      case 'withdraw':
        return later(0, async () => {
          const answer = await api.withdraw(effect.ticket);
          // Too late: what is being done goes on, and the ticket tells how it ends.
          if (answer.ok) send({ type: 'ticket_read', ticket: answer.value });
        });
      case 'save_draft':
        return memory.saveDraft(effect.draft);
      case 'save_ticket':
        return memory.saveTicket(effect.ticket);
      case 'forget':
        return memory.forget();
    }
  };
}
