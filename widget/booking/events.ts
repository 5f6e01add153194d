/** Everything that can happen to a booking: what the client does, and what comes back. */
import type { Availability, Client, LocalDate, LocalMonth, Quote, Refusal, ServiceDetail, Site, Slot, Ticket } from './contract.ts';
import type { Draft, Wish } from './draft.ts';
import type { Problem, StepName } from './state.ts';

export type BookingEvent =
  // The client.
  | { readonly type: 'location_chosen'; readonly id: string }
  | { readonly type: 'service_chosen'; readonly id: string }
  /** A unit's id, or `any`. */
  | { readonly type: 'unit_chosen'; readonly id: string }
  | { readonly type: 'seats_changed'; readonly seats: number }
  | { readonly type: 'month_shown'; readonly month: LocalMonth }
  /** Asked for without turning to it. */
  | { readonly type: 'month_wanted'; readonly month: LocalMonth }
  | { readonly type: 'day_chosen'; readonly date: LocalDate }
  | { readonly type: 'slot_chosen'; readonly slot: Slot }
  | { readonly type: 'slot_confirmed' }
  | { readonly type: 'client_typed'; readonly field: keyof Client; readonly value: string }
  | { readonly type: 'field_typed'; readonly key: string; readonly value: string }
  /** The client left the field: its error may be shown now. */
  | { readonly type: 'field_left'; readonly key: string }
  | { readonly type: 'promo_typed'; readonly code: string }
  | { readonly type: 'promo_asked' }
  | { readonly type: 'promo_removed' }
  | { readonly type: 'terms_changed'; readonly accepted: boolean }
  | { readonly type: 'step_opened'; readonly step: StepName }
  | { readonly type: 'back' }
  | { readonly type: 'submitted' }
  | { readonly type: 'withdrawal_asked' }
  | { readonly type: 'retried' }
  // The page.
  | { readonly type: 'prefilled'; readonly wish: Wish }
  /** Everything that was chosen and typed is dropped; the draft is what the page asks for. */
  | { readonly type: 'erased'; readonly draft: Draft }
  /** Another booking by the same client. */
  | { readonly type: 'restarted' }
  // The client, where a visit may have several lines.
  | { readonly type: 'line_added' }
  /** Nothing more after all: back to what was chosen last. */
  | { readonly type: 'adding_dropped' }
  | { readonly type: 'line_removed'; readonly index: number }
  /** Another time for a line that could not be made. */
  | { readonly type: 'line_retried'; readonly index: number }
  | { readonly type: 'undo_asked' }
  /** What the captcha's frame gave; null when that does not count any more. */
  | { readonly type: 'captcha_answered'; readonly token: string | null }
  // What comes back.
  | { readonly type: 'site_loaded'; readonly site: Site; readonly draft: Draft }
  | { readonly type: 'site_failed'; readonly problem: Problem }
  | { readonly type: 'detail_loaded'; readonly service: string; readonly detail: ServiceDetail }
  | { readonly type: 'detail_failed'; readonly service: string; readonly problem: Problem }
  | { readonly type: 'availability_loaded'; readonly key: string; readonly month: LocalMonth; readonly answer: Availability }
  | { readonly type: 'availability_failed'; readonly key: string; readonly month: LocalMonth; readonly problem: Problem }
  | { readonly type: 'quote_loaded'; readonly quote: Quote }
  | { readonly type: 'quote_failed'; readonly problem: Problem }
  | { readonly type: 'ticket_read'; readonly ticket: Ticket }
  | { readonly type: 'booking_failed'; readonly problem: Problem; readonly refusal: Refusal | null; readonly ticket: Ticket | null }
  | { readonly type: 'ticket_failed'; readonly problem: Problem }
  /** A reload found a ticket that was still open. */
  | { readonly type: 'ticket_found'; readonly ticket: string };
