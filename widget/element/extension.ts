/** What a chunk fetched for a business's own abilities adds to the later steps. Types only. */
import type { HttpOptions } from '../api/exchange.ts';
import type { transition } from '../booking/transition.ts';
import type { Language } from '../i18n/languages.ts';
import type { LaterViews } from '../steps/later-views.ts';

export interface Extension {
  readonly css: string;
  widen(single: typeof transition): typeof transition;
  /** Resolves when its words are there. */
  views(language: Language, http: HttpOptions): Promise<(base: LaterViews) => LaterViews>;
}
