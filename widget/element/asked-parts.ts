/** How what only some bookings ask for is fetched, for whoever draws the form. */
import type { Language } from '../i18n/languages.ts';
import { createLater, type Later } from '../ui/later.ts';
import type { AskedParts } from '../ui/view.ts';

export const askedParts = (language: Language): Later<AskedParts> =>
  createLater(async () => (await import('./asked-chunk.tsx')).askedParts(language));
