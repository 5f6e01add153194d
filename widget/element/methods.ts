/** What a page may call on the element: the one interface from which types and documents come. Calling twice does what calling once does. */
import type { StepName } from '../booking/state.ts';
import type { Prefill } from './options.ts';

export interface BookingMethods {
  /** Shows the widget. */
  open(): void;
  /** Hides it; nothing is lost. */
  close(): void;
  /** Opens a step, once everything before it is answered. */
  goTo(step: StepName): void;
  /** Chooses and fills in what is named, and leaves the rest. */
  prefill(wish: Prefill): void;
  /** Erases at once what was chosen and typed, and begins anew. A booking on its way goes on. */
  reset(): void;
}
