/** What the business's own questions and the promo code say beyond the form: one interface, a file per language, fetched with them. */
import type { Language } from './languages.ts';

export interface AskedWords {
  /** Of a list to choose from. */
  readonly choose: string;
  readonly label: string;
  readonly apply: string;
  readonly checking: string;
  readonly applied: (title: string) => string;
  readonly remove: string;
}

export const loadAskedWords: Readonly<Record<Language, () => Promise<{ default: AskedWords }>>> = {
  en: () => import('./en/asked.ts'),
  ru: () => import('./ru/asked.ts'),
};
