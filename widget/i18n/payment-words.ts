/** What paying says: one interface, a file per language, fetched when something is owed or money has come. */

export interface PaymentWords {
  /** `amount` is null while it is not known. */
  readonly pay: (amount: string | null) => string;
  readonly opening: string;
  /** On the business's own page. */
  readonly elsewhere: string;
  readonly payBy: (time: string) => string;
  readonly hold: string;
  readonly payLater: string;
  readonly left: (time: string) => string;
  readonly over: string;
  /** A page was opened. */
  readonly paidAlready: string;
  readonly received: string;
  readonly returned: string;
  readonly unsettled: string;
  /** Why no page was opened; null where the ordinary words will do. */
  readonly problem: (code: string) => string | null;
}
