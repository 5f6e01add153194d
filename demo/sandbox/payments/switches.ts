/** What can go wrong between a shop and a gateway, as switches. Counters count down as they are used. */
export interface Switches {
  /** Milliseconds that every call of the API waits. */
  slowMs: number;
  /** The next so many calls that change something are never answered, before or after it is done. */
  hangBeforeCommit: number;
  hangAfterCommit: number;
  /** The next so many calls fail with the service's own 500, or with a proxy's 502, and nothing is done. */
  error500: number;
  html502: number;
  /** The next so many calls are refused for being too many. */
  tooMany: number;
  /** The next so many calls are sent elsewhere. */
  redirects: number;
  /** The next so many payments are made twice: a second one appears for the same cart. */
  paidTwice: number;
  /** The next so many refunds are taken, and carried out later. */
  refundPending: number;
  /** The next so many refunds are taken, and fail. */
  refundFails: number;
  /** The next so many notifications are never sent. */
  notificationLost: number;
  /** Every notification comes twice. */
  notificationTwice: boolean;
  /** Milliseconds from the change to its notification. */
  notificationMs: number;
  /** The next so many checkouts that are opened are told to be paid at once, by a stranger. */
  notificationForged: number;
}

export const noSwitches: Switches = {
  slowMs: 0,
  hangBeforeCommit: 0,
  hangAfterCommit: 0,
  error500: 0,
  html502: 0,
  tooMany: 0,
  redirects: 0,
  paidTwice: 0,
  refundPending: 0,
  refundFails: 0,
  notificationLost: 0,
  notificationTwice: false,
  notificationMs: 0,
  notificationForged: 0,
};

type Counter = { [Name in keyof Switches]: Switches[Name] extends number ? Name : never }[keyof Switches];

/** Uses one of a counter; says whether there was one. */
export function use(switches: Switches, name: Counter): boolean {
  if (switches[name] <= 0) return false;
  switches[name] -= 1;
  return true;
}
