/** How the list of soonest times is fetched, and whether this client wants it, which the tab remembers. */
import { live } from '../booking/live.ts';
import type { Memory } from '../booking/memory.ts';
import { createLater } from '../ui/later.ts';
import type { LaterView } from '../ui/view.ts';

export function listParts({ tab }: Pick<Memory, 'tab'>, addSheet: (css: string) => void): LaterView['list'] {
  const wanted = live(!!tab().list);
  wanted.follow(() => tab({ list: wanted.value }));
  const parts = createLater(async () => {
    const { List, css } = await import('./list-chunk.ts');
    addSheet(css);
    return { List };
  });
  return { ...parts, wanted };
}
