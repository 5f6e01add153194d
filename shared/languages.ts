/** The languages that are spoken: widget, pages without scripts, and what a business says in its own words. */
export const languages = ['en', 'ru', 'uk', 'kk', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'he', 'ar', 'ja'] as const;
export type Language = (typeof languages)[number];
