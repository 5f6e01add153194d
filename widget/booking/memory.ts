/** What is remembered between visits. A browser may refuse, so nothing may depend on it. Types only. */
import type { Site } from './contract.ts';
import type { Draft } from './draft.ts';

export interface Shown {
  /** The client's own clock comes first. */
  readonly mine?: boolean;
  /** Free times are told as a list. */
  readonly list?: boolean;
}

export interface Memory {
  /** Lines of a visit only as far as the business still has them. */
  load(site: Site): { readonly draft: Draft; readonly ticket: string | null };
  /** Choices for a day, personal fields for the tab. */
  saveDraft(draft: Draft): void;
  /** The ticket that a reload comes back to; null forgets it. */
  saveTicket(ticket: string | null): void;
  /** How things are shown, for the tab: keeps what is given, and says what is kept. */
  tab(more?: Shown): Shown;
  /** Everything that was kept. */
  forget(): void;
}
