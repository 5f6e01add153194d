/** How what only some bookings ask for is fetched, for whoever draws the form. */
import type { Say } from '../i18n/words.ts';
import { createLater, type Later } from '../ui/later.ts';
import type { AskedParts } from '../ui/view.ts';

export const askedParts = (say: Say): Later<AskedParts> => createLater(async () => (await import('./asked-chunk.tsx')).askedParts(say));
