/** What waiting says: one interface, a file per language, fetched when a booking is sent. */

export interface WaitingWords {
  readonly place: (place: number) => string;
  readonly seconds: (seconds: number) => string;
  readonly mayLeave: string;
  readonly withdraw: string;
  readonly sending: string;
  readonly checking: string;
  readonly checkingMore: string;
  readonly offlineStill: string;
}
