/** What a change of state wants done outside: plain data, carried out by run-effects. */
import type { BookingRequest, LocalMonth, QuoteRequest } from './contract.ts';
import type { Draft } from './draft.ts';

export type Effect =
  | { readonly type: 'load_site' }
  | { readonly type: 'load_detail'; readonly service: string }
  | {
      readonly type: 'load_month';
      readonly key: string;
      readonly month: LocalMonth;
      readonly query: { readonly service: string; readonly unit: string | null; readonly location: string | null; readonly count: number };
      /** Seconds. */
      readonly delay: number;
    }
  | { readonly type: 'ask_quote'; readonly request: QuoteRequest }
  | { readonly type: 'book'; readonly key: string; readonly request: BookingRequest; readonly delay: number }
  | { readonly type: 'read_ticket'; readonly ticket: string; readonly delay: number }
  | { readonly type: 'withdraw'; readonly ticket: string }
  /** Choices for a day, personal fields for the tab. */
  | { readonly type: 'save_draft'; readonly draft: Draft }
  /** The ticket that a reload comes back to; null forgets it. */
  | { readonly type: 'save_ticket'; readonly ticket: string | null }
  /** Everything that was kept in the browser. */
  | { readonly type: 'forget' };

export interface Step<State> {
  readonly state: State;
  readonly effects: readonly Effect[];
}
