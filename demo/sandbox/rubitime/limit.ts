/** "No more often than once in five seconds": counted from the end of the last call, and a refused one begins it anew. */
export interface Violation {
  readonly at: number;
  readonly key: string;
  readonly method: string;
  /** Milliseconds since the last call ended; 0 while one runs. */
  readonly after: number;
}

const REST = 5000;

export function createLimit({ now, timeScale }: { now: () => number; timeScale: number }) {
  const clocks = new Map<string, { running: number; endedAt: number }>();
  const violations: Violation[] = [];
  return {
    violations,
    /** Null when refused; else how to say that the call has ended. */
    enter(key: string, method: string): (() => void) | null {
      const clock = clocks.get(key) ?? { running: 0, endedAt: Number.NEGATIVE_INFINITY };
      clocks.set(key, clock);
      const at = now();
      const after = clock.running > 0 ? 0 : at - clock.endedAt;
      if (after < REST / timeScale) {
        violations.push({ at, key, method, after });
        clock.endedAt = at;
        return null;
      }
      clock.running += 1;
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        clock.running -= 1;
        clock.endedAt = now();
      };
    },
  };
}
