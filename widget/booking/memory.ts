/** What is remembered between visits. A browser may refuse, so nothing may depend on it. Types only. */
import type { Site } from './contract.ts';
import type { Draft } from './draft.ts';

export interface Memory {
  /** Lines of a visit only as far as the business still has them. */
  load(site: Site): { readonly draft: Draft; readonly ticket: string | null };
  /** Choices for a day, personal fields for the tab. */
  saveDraft(draft: Draft): void;
  /** The ticket that a reload comes back to; null forgets it. */
  saveTicket(ticket: string | null): void;
  /** Whose clock comes first, for the tab: true is the client's own. */
  clock(): boolean | null;
  saveClock(mine: boolean): void;
  /** Everything that was kept. */
  forget(): void;
}
