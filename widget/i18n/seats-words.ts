/** What asks how many come: one interface, a file per language, fetched where it is asked. */

export interface SeatsWords {
  readonly question: string;
  readonly fewer: string;
  readonly more: string;
  readonly count: (seats: number) => string;
}
