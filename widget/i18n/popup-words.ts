/** What stands around a popup: one interface, a file per language, fetched with it. */

export interface PopupWords {
  /** Of a button whose page has given it no words. */
  readonly book: string;
  readonly close: string;
}
