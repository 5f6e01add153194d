/** What a service tells others: at once, after the next one, or not until it goes on. It knows neither whom nor how. */
export function createOutbox() {
  /** Those that are sent out of their order. */
  const held: (() => void)[] = [];
  /** Those that wait while nothing is sent. */
  let waiting: (() => void)[] | null = null;
  return {
    /** Nothing is sent until it goes on. */
    pause(): void {
      waiting ??= [];
    },
    goOn(): void {
      const late = waiting ?? [];
      waiting = null;
      for (const send of late) send();
    },
    put(send: () => void, isHeld: () => boolean): void {
      if (waiting) return void waiting.push(send);
      if (isHeld()) return void held.push(send);
      send();
      for (const late of held.splice(0)) late();
    },
  };
}
