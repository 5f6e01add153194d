/** The state of one booking: one union, no flags beside it. No DOM, no Preact, no fetch. */
import type { ErrorCode } from '../../shared/errors.ts';
import type {
  AvailableDay,
  BookingRequest,
  Fallback,
  LocalMonth,
  NextSlot,
  Quote,
  Refusal,
  ServiceDetail,
  Site,
  Slot,
  Ticket,
} from './contract.ts';
import type { Draft } from './draft.ts';

export const stepNames = ['service', 'location', 'unit', 'time', 'details'] as const;
export type StepName = (typeof stepNames)[number];

/** What went wrong, as far as a client can do something about it. `offline` is the widget's own: no answer at all. */
export interface Problem {
  readonly code: ErrorCode | 'offline';
  /** The business's own words, plain text. */
  readonly detail: string | null;
  /** Seconds. */
  readonly retryAfter: number | null;
  /** Where to book instead. */
  readonly fallback?: Fallback | undefined;
}

/** Free slots of one month, for what is chosen now. */
export interface MonthSlots {
  readonly status: 'loading' | 'partial' | 'complete' | 'failed';
  readonly days: readonly AvailableDay[];
  /** When the oldest part of it was read; null when some of it was not. */
  readonly asOf: string | null;
  readonly problem: Problem | null;
}

export interface Calendar {
  /** Names the choice that the months belong to; answers for another are dropped. */
  readonly key: string;
  readonly month: LocalMonth;
  readonly months: Readonly<Record<LocalMonth, MonthSlots>>;
  /** The first free slot of all; null until the first answer. */
  readonly next: NextSlot | null;
  /** The client turned the pages: it no longer follows the first free slot. */
  readonly turned: boolean;
}

export type QuoteState =
  | { readonly status: 'none' }
  | { readonly status: 'asking' }
  | { readonly status: 'known'; readonly quote: Quote }
  | { readonly status: 'failed'; readonly problem: Problem };

/** Said once, above the step: why we are back here and what to do. */
export type Notice =
  | { readonly kind: 'slot_taken'; readonly refusal: Refusal; readonly lost: Slot | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'withdrawn' };

/** What was sent under which key: the same request keeps its key, so that sending it again is safe. */
export interface Attempt {
  readonly key: string;
  readonly request: BookingRequest;
}

/** What every phase after loading has at hand. */
export interface Session {
  readonly site: Site;
  readonly draft: Draft;
  readonly calendar: Calendar | null;
  readonly detail: ServiceDetail | null;
  readonly quote: QuoteState;
  readonly attempt: Attempt | null;
}

export type FieldError = 'required' | 'invalid' | 'too_long' | 'digits';
export type FieldErrors = Readonly<Record<string, FieldError>>;

export type State =
  | { readonly phase: 'loading' }
  | { readonly phase: 'unavailable'; readonly problem: Problem }
  | (Session & {
      readonly phase: 'choosing';
      readonly step: StepName;
      /** Which way the client went, for motion. */
      readonly direction: 'forward' | 'back';
      readonly notice: Notice | null;
      /** Contact and additional fields that were refused, by key (`name`, `email`, `phone`, `terms`, or a field's key). */
      readonly errors: FieldErrors;
    })
  | (Session & { readonly phase: 'submitting'; readonly tries: number })
  | (Session & { readonly phase: 'waiting'; readonly ticket: Ticket; readonly offline: boolean; readonly withdrawing: boolean })
  | (Session & { readonly phase: 'finished'; readonly ticket: EndTicket });

/** With what a booking may end. */
export type EndTicket = Extract<Ticket, { state: 'booked' | 'cancelled' | 'unresolved' | 'visit' }>;
/** After sending. */
export type Open = Extract<State, { phase: 'submitting' | 'waiting' | 'finished' }>;
export type Choosing = Extract<State, { phase: 'choosing' }>;
export type Submitting = Extract<State, { phase: 'submitting' }>;
export type Waiting = Extract<State, { phase: 'waiting' }>;
