/** Which purchases were told already, by service: kept in the browser, so that a reload, a way back or another tab tells none again. */

export interface Told {
  /** Runs `tell` unless it was told; what could not be told may be tried again. */
  once(key: string, tell: () => boolean): void;
}

const KEY = 'okno:told';
/** As many as anybody may come back to; the oldest are forgotten first. */
export const MOST = 100;

/** `local` may throw where storage is forbidden: then this page alone remembers. */
export function createTold(local: () => Storage): Told {
  let here: readonly string[] = [];
  const read = (): readonly string[] => {
    try {
      const kept: unknown = JSON.parse(local().getItem(KEY) ?? '[]');
      return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
    } catch {
      return [];
    }
  };
  return {
    once(key, tell) {
      const known = read();
      if (known.includes(key) || here.includes(key) || !tell()) return;
      here = [...here, key].slice(-MOST);
      try {
        local().setItem(KEY, JSON.stringify([...known, key].slice(-MOST)));
      } catch {
        // Full or forbidden.
      }
    },
  };
}
