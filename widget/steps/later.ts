/** The code of the later steps: fetched once, early, and again only when fetching failed. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { LaterViews } from './later-views.ts';

export interface Later {
  readonly views: ReadonlySignal<LaterViews | null>;
  readonly failed: ReadonlySignal<boolean>;
  need(): void;
}

/** `fetch` resolves when everything that belongs to the views is in place. */
export function createLater(fetch: () => Promise<LaterViews>): Later {
  const views = signal<LaterViews | null>(null);
  const failed = signal(false);
  let underWay = false;
  return {
    views,
    failed,
    need() {
      if (underWay || views.value) return;
      underWay = true;
      failed.value = false;
      fetch()
        .then(
          (arrived) => {
            views.value = arrived;
          },
          () => {
            failed.value = true;
          },
        )
        .finally(() => {
          underWay = false;
        });
    },
  };
}
