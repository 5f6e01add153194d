/** What moving a booking says: one interface, a file per language, fetched with it. */

export interface MoveWords {
  readonly title: string;
  /** When it is now. */
  readonly now: (time: string) => string;
  readonly sure: (time: string) => string;
  readonly yes: string;
  readonly other: string;
  readonly moving: string;
  readonly refused: string;
  /** Before what is asked once more. */
  readonly again: string;
  readonly unknown: string;
}
