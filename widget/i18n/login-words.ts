/** What is said where only clients who have logged in may book: one interface, a file per language, fetched only there. */

export interface LoginWords {
  readonly title: string;
  readonly more: string;
}
