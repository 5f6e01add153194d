/** The account as the HTTP layer sees it: questions about one site and the bookings of one upstream key. Types only. */
import type {
  Availability,
  AvailabilityQuery,
  BookingRequest,
  OwnBooking,
  PaymentPage,
  Quote,
  QuoteRequest,
  RescheduleRequest,
  Series,
  SeriesQuery,
  ServiceDetail,
  Site,
  Ticket,
} from '../../shared/contract/index.ts';
import type { Millis } from '../../shared/local-time.ts';
import type { Challenge } from '../domain/provider.ts';
import type { Result } from '../domain/result.ts';
import type { OpenState } from '../domain/transitions.ts';
import type { GatewayNotification } from '../payments/gateway.ts';
import type { ReadCounts, SnapshotAges } from './reads.ts';
import type { Standing } from './turns.ts';

/** What a calendar file is made of. */
export interface CalendarEntry {
  readonly booking: OwnBooking;
  /** The same for one booking for ever. */
  readonly uid: string;
  /** Grows whenever the booking was found changed. */
  readonly sequence: number;
  /** When it was found so. */
  readonly changed: Millis;
  /** Token that opens the booking for looking only: calendars are shared. */
  readonly view: string;
}

export interface Picture {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** A booking that is not over yet, or whose outcome nobody knows. Nothing personal. */
export interface WatchedBooking {
  /** Names it within the account; unlike its ticket it opens nothing. */
  readonly number: number;
  /** The beginning of its ticket, as it stands in the log and begins in an alert. */
  readonly ticket: string;
  readonly site: string;
  readonly state: OpenState;
  readonly service: string;
  readonly unit: string;
  readonly start: string;
  /** When its state ends by itself; null when it does not. */
  readonly until: Millis | null;
}

/** How an account stands, for the business that runs it. */
export interface Overview {
  readonly id: string;
  readonly turns: Standing;
  readonly bookings: readonly WatchedBooking[];
  /** What waits to be looked into, posted, or carried on. */
  readonly waiting: Readonly<Record<'notifications' | 'alerts' | 'payments', number>>;
  /** When a notification last proved true; 0 is never. */
  readonly heardAt: Millis;
  readonly reads: ReadCounts;
  readonly snapshots: readonly SnapshotAges[];
}

export type Verdict = 'made' | 'not_made';

export interface Account {
  site(site: string): Promise<Result<Site>>;
  service(site: string, service: string): Promise<Result<ServiceDetail>>;
  availability(site: string, query: AvailabilityQuery): Promise<Result<Availability>>;
  /** The dates of a service that repeats, were it begun then. */
  series(site: string, query: SeriesQuery): Promise<Result<Series>>;
  quote(site: string, request: QuoteRequest): Promise<Result<Quote>>;
  /** Accepts (or recognises by its key) a booking and waits a moment for its outcome; a definite refusal is a fault. */
  book(site: string, key: string, request: BookingRequest): Promise<Result<Ticket>>;
  ticket(site: string, ticket: string): Promise<Result<Ticket>>;
  withdraw(site: string, ticket: string): Promise<Result<Ticket>>;
  /** The client's own booking, by the token of its manage link. */
  ownBooking(site: string, token: string): Promise<Result<OwnBooking>>;
  calendar(site: string, token: string): Promise<Result<CalendarEntry>>;
  /** Gives it up, or all that was booked with it; under one key as often as asked. */
  cancel(site: string, token: string, key: string, all: boolean): Promise<Result<OwnBooking>>;
  /** Moves it, as a booking is made: the time is held, looked at, and sent in turn; under one key as often as asked. */
  reschedule(site: string, token: string, key: string, request: RescheduleRequest): Promise<Result<Ticket>>;
  /** A page on which the booking is paid; the same one as long as it is open. `returnTo`: where the client comes back to. */
  pay(site: string, token: string, returnTo: string): Promise<Result<PaymentPage>>;
  picture(id: string): Promise<Result<Picture>>;
  /** A fresh challenge of the captcha; null when the service asks for none after all, `not_found` where it never does. */
  challenge(): Promise<Result<Challenge | null>>;
  /** Takes a notification down; what it says is checked later, with the service itself. */
  notify(site: string, body: unknown): Promise<Result<null>>;
  /** The same for a gateway's word about a payment. */
  notifyPayment(site: string, gateway: string, notification: GatewayNotification): Promise<Result<null>>;
  /** From the store, without asking the service anything. */
  overview(): Promise<Overview>;
  /** Ends a booking of which nobody could find out whether it was made, by the word of somebody who has looked. */
  settle(number: number, verdict: Verdict): Promise<Result<null>>;
  /** Does what is due: resumes, expires, gives up. Never throws, never waits for a turn. */
  wake(): Promise<void>;
  /** Resolves when no booking is being carried: a good moment to end the process. */
  idle(): Promise<void>;
}
