/** Many share one browser: whoever leaves the widget alone for a while leaves it as it was found. Fetched where a page wants that. */
import type { Booking } from '../booking/booking.ts';

interface Watched {
  readonly frame: HTMLElement;
  /** Milliseconds. */
  readonly idle: number;
  readonly booking: Pick<Booking, 'state'>;
  reset(): void;
  readonly signal: AbortSignal;
}

export function watch({ frame, idle, booking: { state }, reset, signal }: Watched): void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(leave, idle);
  };
  const leave = () => {
    const { phase } = state.value;
    // What is on its way is waited for.
    if (phase === 'submitting' || phase === 'waiting') wait();
    else reset();
  };
  for (const touch of ['input', 'click', 'keydown']) frame.addEventListener(touch, wait);
  // The end is to be read first.
  const stop = state.follow(() => state.value.phase === 'finished' && wait());
  signal.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
}
