/** The service's limits: two requests at once, five in a second, five thousand in a day. What goes over is refused and recorded. */
export interface Violation {
  readonly at: number;
  readonly company: string;
  readonly kind: 'parallel' | 'second' | 'day';
  readonly method: string;
}

interface Count {
  running: number;
  readonly starts: number[];
}

const PARALLEL = 2;
const PER_SECOND = 5;
const PER_DAY = 5000;

export function createLimits({ now, timeScale }: { now: () => number; timeScale: number }) {
  const counts = new Map<string, Count>();
  const violations: Violation[] = [];
  const [second, day] = [1000 / timeScale, 86_400_000 / timeScale];

  return {
    violations,
    /** Null when refused; else how to say that the request has ended. */
    enter(company: string, method: string): (() => void) | null {
      const count = counts.get(company) ?? { running: 0, starts: [] };
      counts.set(company, count);
      const at = now();
      while ((count.starts[0] ?? at) <= at - day) count.starts.shift();
      const lately = count.starts.filter((start) => start > at - second).length;
      const kind = count.running >= PARALLEL ? 'parallel' : lately >= PER_SECOND ? 'second' : count.starts.length >= PER_DAY ? 'day' : null;
      if (kind) {
        violations.push({ at, company, kind, method });
        return null;
      }
      count.running += 1;
      count.starts.push(at);
      let ended = false;
      return () => {
        if (!ended) count.running -= 1;
        ended = true;
      };
    },
  };
}
