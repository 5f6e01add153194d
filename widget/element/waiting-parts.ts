/** How waiting is fetched, for whoever sends a booking. */
import type { Say } from '../i18n/words.ts';
import { createLater, type Later } from '../ui/later.ts';
import type { WaitingParts } from '../ui/view.ts';

export const waitingParts = (say: Say, addSheet: (css: string) => void): Later<WaitingParts> =>
  createLater(async () => {
    const [{ WaitingStep, Progress, css }, words] = await Promise.all([import('./waiting-chunk.ts'), say('waiting')]);
    addSheet(css);
    return { WaitingStep, Progress, words };
  });
