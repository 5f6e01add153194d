/** What the own booking says beyond the other steps: one interface, a file per language, fetched with it. */
import type { OwnBooking } from '../booking/contract.ts';
import type { Problem } from '../booking/state.ts';

export interface OwnWords {
  /** Those that wait for somebody are in the other steps' words. */
  readonly titles: Readonly<Record<Exclude<OwnBooking['status'], 'awaiting_approval' | 'awaiting_payment'>, string>>;
  readonly move: string;
  readonly cancel: string;
  readonly sure: string;
  /** Of a series. */
  readonly sureAll: string;
  readonly dates: string;
  readonly yes: string;
  /** With the others of the same visit, so many in all. */
  readonly yesAll: (count: number) => string;
  readonly keep: string;
  readonly cancelling: string;
  /** null when it is nothing that only a link can have. */
  readonly problem: (problem: Problem) => string | null;
}
