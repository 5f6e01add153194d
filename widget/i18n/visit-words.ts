/** What a visit of several services says beyond the other steps: one interface, a file per language, fetched with it. */

export interface VisitWords {
  /** Of the list of services. */
  readonly together: string;
  readonly add: string;
  /** Above the services while another one is chosen. */
  readonly adding: string;
  readonly dropAdding: string;
  readonly remove: (what: string) => string;
  readonly making: string;
  readonly takingBack: string;
  readonly made: string;
  readonly partly: string;
  readonly partlyMore: string;
  readonly none: string;
  readonly undo: string;
  readonly retry: string;
  /** What has become of a line, by its ticket's state. */
  readonly states: Readonly<
    Record<'accepted' | 'sending' | 'verifying' | 'booked' | 'refused' | 'withdrawn' | 'cancelled' | 'undoing' | 'unresolved', string>
  >;
}
