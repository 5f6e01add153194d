/** What is said where the client's clock shows another time than the business's: one interface, a file per language. */

export interface ClocksWords {
  /** Above the two clocks. */
  readonly legend: string;
  /** The business's clock, and the client's. */
  readonly local: string;
  readonly yours: string;
  /** A time on the client's own clock, beside another or alone. */
  readonly beside: (time: string) => string;
  /** Said once, when the other clock was chosen. */
  readonly shown: (clock: string) => string;
}
