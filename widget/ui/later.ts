/** Code that is fetched when it is needed: once, and again only when fetching failed. */
import { type Live, live } from '../booking/live.ts';

export interface Later<Parts> {
  readonly parts: Live<Parts | null>;
  readonly failed: Live<boolean>;
  need(): void;
}

/** `fetch` resolves when everything that belongs to the parts is in place. */
export function createLater<Parts>(fetch: () => Promise<Parts>, there: Parts | null = null): Later<Parts> {
  const parts = live(there);
  const failed = live(false);
  let underWay = false;
  return {
    parts,
    failed,
    need() {
      if (underWay || parts.value) return;
      underWay = true;
      failed.value = false;
      fetch()
        .then(
          (arrived) => {
            parts.value = arrived;
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
