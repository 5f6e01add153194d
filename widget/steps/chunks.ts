/** The later steps' code: when it is needed, whether it has come, and asking again when it could not be fetched. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { detailsViews } from './details-views.ts';
import type { timeViews } from './time-views.ts';

export type TimeViews = typeof timeViews;
export type DetailsViews = typeof detailsViews;

export interface Chunks {
  readonly time: ReadonlySignal<TimeViews | null>;
  readonly details: ReadonlySignal<DetailsViews | null>;
  readonly failed: ReadonlySignal<boolean>;
  needTime(): void;
  needDetails(): void;
}

/** Both loaders resolve when everything that belongs to their views is in place. */
export function createChunks(load: { time(): Promise<TimeViews>; details(): Promise<DetailsViews> }): Chunks {
  const failed = signal(false);

  const once = <Views>(fetch: () => Promise<Views>) => {
    const views = signal<Views | null>(null);
    let underWay = false;
    const need = () => {
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
    };
    return { views, need };
  };

  const time = once(load.time);
  const details = once(load.details);
  return {
    time: time.views,
    details: details.views,
    failed,
    needTime: time.need,
    needDetails() {
      time.need();
      details.need();
    },
  };
}
