/** Everything about the service that is uncertain, odd or broken, as switches. Counters count down as they are used. */
export interface Quirks {
  /** Milliseconds that every call waits. */
  slowMs: number;
  /** The next so many `create-record` calls are never answered, before or after the record is stored. */
  hangBeforeCommit: number;
  hangAfterCommit: number;
  /** The next so many calls are answered with a gateway's HTML, nothing, or noise. */
  html502: number;
  emptyBody: number;
  garbage: number;
  /** The next so many calls of any method are never answered, and nothing is done. */
  silence: number;
  /** Limits the four above to one method. */
  faultMethod: string | null;
  /** A record for a time that is taken is stored all the same. */
  doubleBooking: 'accepted' | 'refused';
  /** An empty schedule is `[]`, as PHP writes it, or `{}`. */
  emptyAsList: boolean;
  /** Numbers as strings. */
  numbersAsStrings: boolean;
  /** The next so many webhooks are never sent. */
  webhookLost: number;
  /** Every webhook is sent twice. */
  webhookTwice: boolean;
  /** The next so many are held back until another one has been sent. */
  webhookHeld: number;
  /** Milliseconds from the change to its webhook. */
  webhookMs: number;
}

export const defaultQuirks: Quirks = {
  slowMs: 0,
  hangBeforeCommit: 0,
  hangAfterCommit: 0,
  html502: 0,
  emptyBody: 0,
  garbage: 0,
  silence: 0,
  faultMethod: null,
  doubleBooking: 'accepted',
  emptyAsList: true,
  numbersAsStrings: false,
  webhookLost: 0,
  webhookTwice: false,
  webhookHeld: 0,
  webhookMs: 0,
};

type Counter = { [Name in keyof Quirks]: Quirks[Name] extends number ? Name : never }[keyof Quirks];

/** Uses one of a counter; says whether there was one. */
export function use(quirks: Quirks, name: Counter): boolean {
  if (quirks[name] <= 0) return false;
  quirks[name] -= 1;
  return true;
}
