/** The languages there are. None is part of the core; the loader knows them as one short string (widget/build.ts). */
export const languages = ['en', 'ru', 'uk', 'kk', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'he', 'ar', 'ja'] as const;
export type Language = (typeof languages)[number];
