/** The languages there are, each fetched when needed; no language is part of the core. */
import type { FirstTexts, RestTexts } from './dictionary.ts';

export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

export const loadFirst: Readonly<Record<Language, () => Promise<{ default: FirstTexts }>>> = {
  en: () => import('./en/first.ts'),
  ru: () => import('./ru/first.ts'),
};
export const loadRest: Readonly<Record<Language, () => Promise<{ default: RestTexts }>>> = {
  en: () => import('./en/rest.ts'),
  ru: () => import('./ru/rest.ts'),
};
