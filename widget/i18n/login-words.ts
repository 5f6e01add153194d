/** What is said where only clients who have logged in may book: one interface, a file per language, fetched only there. */
import type { Language } from './languages.ts';

export interface LoginWords {
  readonly title: string;
  readonly more: string;
}

export const loadLoginWords: Readonly<Record<Language, () => Promise<{ default: LoginWords }>>> = {
  en: () => import('./en/login.ts'),
  ru: () => import('./ru/login.ts'),
};
