/** What stands around a popup: one interface, a file per language, fetched with it. */
import type { Language } from './languages.ts';

export interface PopupWords {
  /** Of a button whose page has given it no words. */
  readonly book: string;
  readonly close: string;
}

export const loadPopupWords: Readonly<Record<Language, () => Promise<{ default: PopupWords }>>> = {
  en: () => import('./en/popup.ts'),
  ru: () => import('./ru/popup.ts'),
};
