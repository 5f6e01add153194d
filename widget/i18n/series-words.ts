/** What a service that repeats says of its dates: one interface, a file per language, fetched with it. */
import type { SeriesDate } from '../booking/contract.ts';

export interface SeriesWords {
  /** Of the list. */
  readonly dates: string;
  /** Above it. */
  readonly count: (dates: number) => string;
  /** Above the calendar. */
  readonly first: string;
  readonly states: Readonly<Record<SeriesDate['state'], string>>;
  readonly someTaken: (dates: readonly string[]) => string;
  /** The booking was refused for what is taken in the list below. */
  readonly refused: string;
  readonly lost: string;
  readonly unknown: string;
  readonly another: string;
}
