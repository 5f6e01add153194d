/** One booking that lives: its state in a signal, its events, its effects. The logic after the first step is fetched when needed. */

import type { Answer } from '../api/port.ts';
import type { Booking } from './booking.ts';
import type { Site } from './contract.ts';
import type { Effect } from './effects.ts';
import type { BookingEvent } from './events.ts';
import { live } from './live.ts';
import type { Memory } from './memory.ts';
import { initial, opening } from './opening.ts';
import type { Origin } from './request.ts';
import type { State } from './state.ts';
import type { transition } from './transition.ts';

export interface Later {
  readonly transition: typeof transition;
  readonly run: (effect: Effect) => void;
}

export interface ModelPorts {
  readonly loadSite: () => Promise<Answer<Site>>;
  readonly memory: Memory;
  readonly origin: Origin;
  /** 128 bits or more, as text. */
  readonly randomKey: () => string;
  /** The page may stop a booking before anything of it is sent. */
  readonly maySubmit: () => boolean;
  /** Asks for the later logic; `learn` is called when it has come. */
  readonly needLater: () => void;
}

export interface LivingBooking extends Booking {
  start(): void;
  learn(later: Later): void;
}

export function createBooking(ports: ModelPorts): LivingBooking {
  const state = live<State>(initial);
  const pending = live(false);
  let queue: BookingEvent[] = [];
  let later: Later | null = null;

  const loadSite = async () => {
    const answer = await ports.loadSite();
    if (!answer.ok) return send({ type: 'site_failed', problem: answer.problem });
    const { draft, ticket } = ports.memory.load(answer.value);
    send({ type: 'site_loaded', site: answer.value, draft });
    if (ticket !== null) send({ type: 'ticket_found', ticket });
  };

  function send(event: BookingEvent): void {
    const context = { ...ports.origin, freshKey: ports.randomKey() };
    const step = (queue.length === 0 ? opening(state.value, event) : null) ?? later?.transition(state.value, event, context);
    if (!step) {
      queue.push(event);
      pending.value = true;
      ports.needLater();
      return;
    }
    if (state.value.phase === 'choosing' && step.state.phase === 'submitting' && !ports.maySubmit()) return;
    state.value = step.state;
    for (const effect of step.effects) {
      if (effect.type === 'load_site') void loadSite();
      else later?.run(effect);
    }
  }

  return {
    state,
    pending,
    send,
    start: () => void loadSite(),
    learn(arrived) {
      later = arrived;
      const missed = queue;
      queue = [];
      pending.value = false;
      for (const event of missed) send(event);
    },
  };
}
