/** What a view sees of a booking: its state and one way to tell it what happened. Types only. */
import type { ReadonlySignal } from '@preact/signals';
import type { BookingEvent } from './events.ts';
import type { State } from './state.ts';

export interface Booking {
  readonly state: ReadonlySignal<State>;
  /** Something was chosen and its consequences are still being fetched. */
  readonly pending: ReadonlySignal<boolean>;
  send(event: BookingEvent): void;
}
