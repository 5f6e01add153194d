/** What a chunk fetched for a business's own abilities adds to the later steps. Types only. */
import type { HttpOptions } from '../api/exchange.ts';
import type { transition } from '../booking/transition.ts';
import type { Say } from '../i18n/words.ts';
import type { LaterViews } from '../steps/later-views.ts';

export interface Extension {
  readonly css: string;
  widen(single: typeof transition): typeof transition;
  /** Resolves when its words are there. */
  views(say: Say, http: HttpOptions): Promise<(base: LaterViews) => LaterViews>;
}
