/** What happens later by itself: callbacks that come again, bookings that nobody paid. All of it ends with the sandbox. */
export type Timers = ReturnType<typeof createTimers>;

export function createTimers() {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  return {
    after(ms: number, run: () => void): void {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, ms);
      timers.add(timer);
    },
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
