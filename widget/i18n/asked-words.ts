/** What the business's own questions, the promo code, and a form sent in vain say: one interface, a file per language, fetched with them. */

export interface AskedWords {
  /** Of a list to choose from. */
  readonly choose: string;
  readonly label: string;
  readonly apply: string;
  readonly checking: string;
  readonly applied: (title: string | null) => string;
  readonly remove: string;
  /** Above what was sent in vain. */
  readonly wrong: (count: number) => string;
}
