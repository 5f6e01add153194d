/** A clock that only moves when it is told to: timers run in order, and everything that follows from one settles before the next. */
export interface SimulatedTime {
  now(): number;
  after(ms: number, run: () => void): () => void;
  /** Moves on by so many milliseconds. */
  advance(ms: number): Promise<void>;
  /** Moves on until the promise settles, at most by `limit`. */
  until<Value>(promise: Promise<Value>, limit: number): Promise<Value>;
}

export function createSimulatedTime(start = 1_800_000_000_000): SimulatedTime {
  let time = start;
  let counter = 0;
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();

  /** Promises that are ready now, and what they lead to. */
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const nextTimer = () => [...timers].toSorted(([a, x], [b, y]) => x.at - y.at || a - b)[0];

  const runNext = (until: number): boolean => {
    const next = nextTimer();
    if (!next || next[1].at > until) return false;
    timers.delete(next[0]);
    time = Math.max(time, next[1].at);
    next[1].run();
    return true;
  };

  return {
    now: () => time,
    after(ms, run) {
      counter += 1;
      const id = counter;
      timers.set(id, { at: time + Math.max(0, ms), run });
      return () => timers.delete(id);
    },
    async advance(ms) {
      const end = time + ms;
      do await settle();
      while (runNext(end));
      time = end;
      await settle();
    },
    async until(promise, limit) {
      const end = time + limit;
      let settled = false;
      const watched = promise.finally(() => {
        settled = true;
      });
      watched.catch(() => undefined);
      do await settle();
      while (!settled && runNext(end));
      if (!settled) throw new Error(`not settled within ${limit} ms`);
      return watched;
    },
  };
}
