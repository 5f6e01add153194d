/** What a chunk fetched for a business's own abilities adds to the later steps. Types only. */
import type { HttpOptions } from '../api/exchange.ts';
import type { Memory } from '../booking/memory.ts';
import type { transition } from '../booking/transition.ts';
import type { Say } from '../i18n/words.ts';
import type { LaterViews } from '../steps/later-views.ts';

/** What a client brings along. */
export interface Client {
  /** IANA. */
  readonly clientZone: string;
  readonly memory: Pick<Memory, 'tab'>;
}

export interface Extension {
  readonly css: string;
  widen(single: typeof transition): typeof transition;
  /** Resolves when its words are there. */
  views(say: Say, http: HttpOptions, client: Client): Promise<(base: LaterViews) => LaterViews>;
}
