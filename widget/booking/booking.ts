/** What a view sees of a booking: its state and one way to tell it what happened. Types only. */

import type { BookingEvent } from './events.ts';
import type { Live } from './live.ts';
import type { State } from './state.ts';

export interface Booking {
  readonly state: Live<State>;
  /** Something was chosen and its consequences are still being fetched. */
  readonly pending: Live<boolean>;
  send(event: BookingEvent): void;
}
