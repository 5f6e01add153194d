/**
 * What the core asks of a provider. An adapter translates; it knows nothing of turns, stores, time-outs, Hono or the
 * environment, and everything it does goes through the connection it is handed.
 */
import type { Client, Confirmation, OwnBooking, RichText, SeriesDate } from '../../shared/contract/index.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { LocalDate, LocalDateTime, LocalMonth, Millis } from '../../shared/local-time.ts';
import type { Money } from '../../shared/money.ts';
import type { Limits, Upstream } from '../ports/upstream.ts';
import type { Catalogue, CatalogueServiceDetail } from './catalogue.ts';
import type { Result } from './result.ts';

export interface Connection {
  readonly send: Upstream;
  /**
   * The account's access token, made once for all callers and kept in the store. Pass the token that was refused to have it
   * renewed: whoever comes second gets the renewed one.
   */
  token(issue: () => Promise<string>, refused?: string): Promise<string>;
  now(): Millis;
}

/** One upstream read of free starts. `key` names its snapshot; the units are those it tells about. */
export interface AvailabilityRead {
  readonly key: string;
  readonly service: string;
  readonly units: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly seats: number;
}

/** Free starts by unit, as the service gave them. */
export type Offers = Readonly<Record<string, readonly LocalDateTime[]>>;

export interface AvailabilityWish {
  readonly service: string;
  readonly units: readonly string[];
  readonly month: LocalMonth;
  readonly seats: number;
  readonly today: LocalDate;
}

/** A booking for one concrete unit. */
export interface Order {
  readonly service: string;
  readonly unit: string;
  readonly location: string | null;
  readonly start: LocalDateTime;
  readonly seats: number;
  readonly client: Client;
  readonly fields: Readonly<Record<string, string>>;
  readonly promo: string | null;
  /** The answer to the captcha, which the service counts once: what was not sent keeps it, another unit is tried with it. */
  readonly captcha: string | null;
  readonly clientTimezone: string | null;
  /** Where the client books; null when that is not known. */
  readonly page: string | null;
  /** Under which the service keeps it together with others of the same visit. */
  readonly batch: string | null;
  /** Ours, for the business to find it by; opens nothing. */
  readonly reference: string;
  /** Another booking of the same client, by which the service knows them: `client` then has their name alone. */
  readonly known?: Reference;
}

/** What the provider gave for a booking; it opens it later and never leaves the proxy. */
export type Reference = Readonly<Record<string, string>>;

/** A definite answer. Everything indefinite is thrown (`NotSent`, `Throttled`, `Unanswered`). */
export type BookOutcome =
  | {
      readonly kind: 'made';
      readonly reference: Reference;
      readonly confirmation: Omit<Confirmation, 'price' | 'location' | 'timezone' | 'reward' | 'manage'>;
      /** The service waits for our word on it. */
      readonly confirm?: true;
    }
  | Refused;

export type Reward = NonNullable<Confirmation['reward']>;

export interface Refused {
  readonly kind: 'refused';
  readonly code: ErrorCode;
  readonly detail: string | null;
  readonly field: string | null;
  /** Of a series: how each of its dates stands. */
  readonly dates?: readonly SeriesDate[];
}

/** It may be called by another name afterwards. */
export type MoveOutcome = { readonly kind: 'moved'; readonly reference: Reference; readonly code: string } | Refused;

/** A booking as the provider keeps it now. */
export interface KeptBooking {
  /** What the provider calls it: no secret. */
  readonly id: string;
  readonly status: OwnBooking['status'];
  readonly service: string;
  readonly unit: string;
  /** null when the service does not say. */
  readonly location: string | null;
  /** It is only one of the places where the unit works: the service does not keep which one was booked. */
  readonly locationIsGuessed?: true;
  readonly start: LocalDateTime;
  /** Of a series: all its dates. */
  readonly dates?: readonly LocalDateTime[];
  readonly clientName: string;
  readonly code: string;
  /** As the service calls them: the catalogue may have lost them since. */
  readonly titles: { readonly service: string; readonly unit: string };
  /** Minutes that the client is served. */
  readonly duration: number;
  /** What is owed for it; null when the service does not say. */
  readonly price: Money | null;
  readonly payment: Confirmation['payment'];
  /** It is the whole of what was booked, and no money hangs on it: it can be moved. */
  readonly movable: boolean;
  /** The client's answers to the business's own questions, as far as the service tells them. */
  readonly answers: readonly Answered[];
}

export interface Answered {
  readonly key: string;
  readonly title: string;
  /** "" when it was left empty; a checkbox is "1" or "". */
  readonly value: string;
  readonly checkbox: boolean;
}

/** What is owed for bookings that were made together. */
export interface Owed {
  readonly amount: Money;
  /** What the service knows them by when it is told of the money; it never leaves the proxy. */
  readonly cart: Reference;
}

/** Where a booking that exists is moved to. */
export type Move = Pick<Order, 'service' | 'unit' | 'location' | 'start'>;

export interface PromoQuestion {
  readonly code: string;
  readonly service: string;
  readonly start: LocalDateTime;
  readonly seats: number;
  readonly client: Partial<Client>;
}

export type PromoAnswer =
  | {
      readonly state: 'applied';
      readonly title: string;
      /** What it takes off: a part of the price, or an amount. */
      readonly off: { readonly percent: number } | { readonly amount: Money };
      /** The service does not count how often it was used: we do, under this name. */
      readonly uses?: { readonly name: string; readonly most: number };
      /** The last day on which it counts. */
      readonly until?: LocalDate;
      readonly fineprint?: RichText;
      /** It may give a reward once it is booked with: what the service calls the promotion. */
      readonly promotion?: string;
    }
  | { readonly state: 'refused'; readonly reason: ErrorCode };

/** A captcha as its page needs it: whose script draws it, and what that script may reach. */
export interface Challenge {
  /** Address of the script; it stands on the business's own site, or the adapter has refused it. */
  readonly script: string;
  /**
   * The class that it defines: made with `{ container, challenge, onToken }`, it calls `onToken` as soon as somebody has passed.
   */
  readonly className: string;
  /** Nobody passes before it is asked: `getToken()` gives what was answered so far. */
  readonly asked: boolean;
  /** What relative addresses are relative to. */
  readonly base: string;
  /** The other hosts that it asks, as origins. */
  readonly hosts: readonly string[];
  /** For the script, as the service gave it. */
  readonly details: Readonly<Record<string, unknown>>;
}

export interface BookingProvider {
  readonly limits: Limits;
  /** How long a token lasts before it is renewed unasked. */
  readonly tokenLifetime: Millis;
  catalogue(connection: Connection): Promise<Result<Catalogue>>;
  serviceDetail(connection: Connection, catalogue: Catalogue, service: string): Promise<Result<CatalogueServiceDetail>>;
  /** Pure: the reads that answer a wish, as few as the service allows. */
  availabilityReads(catalogue: Catalogue, wish: AvailabilityWish): readonly AvailabilityRead[];
  availability(connection: Connection, catalogue: Catalogue, read: AvailabilityRead): Promise<Result<Offers>>;
  promo(connection: Connection, catalogue: Catalogue, question: PromoQuestion): Promise<Result<PromoAnswer>>;
  /** What a promotion gives the client of a booking beside; null where the service has nothing of the kind. */
  readonly reward: ((connection: Connection, promotion: string, reference: Reference) => Promise<Result<Reward | null>>) | null;
  /** Pure: what a notification points at; null when it is none of this business's. It proves nothing by itself. */
  notified(body: unknown): Reference | null;
  /** The service is not known to look whether a time is free when it books: we look first. */
  readonly looksFirst: boolean;
  /** A booking that the service knows no more was removed. False where it may also mean a forged reference. */
  readonly goneIsCancelled: boolean;
  /** The truth about a booking; null when there is no such one. */
  kept(connection: Connection, reference: Reference): Promise<Result<KeptBooking | null>>;
  /** One request with the effect `write`. Cancelling what is cancelled changes nothing. */
  cancel(connection: Connection, reference: Reference): Promise<Result<null>>;
  /** At most one request with the effect `write` that is carried out. */
  book(connection: Connection, catalogue: Catalogue, order: Order): Promise<BookOutcome>;
  /** Gives our word on a booking that waits for it; false when the service does not take it from us. Repeating it changes nothing. */
  confirm(connection: Connection, reference: Reference): Promise<Result<boolean>>;
  /** A challenge that was never given before; null when there is none now. null where the service has no captcha. */
  readonly captcha: ((connection: Connection) => Promise<Result<Challenge | null>>) | null;
  /** A name under which the service keeps several bookings together; null where it keeps none. */
  readonly openBatch: ((connection: Connection) => Promise<Result<string>>) | null;
  /** When a service that repeats would take place, were this its first date; in order. null where no service does. */
  readonly series:
    | ((connection: Connection, wish: Pick<Order, 'service' | 'unit' | 'start'>) => Promise<Result<readonly LocalDateTime[]>>)
    | null;
  /** What is owed, and telling the service that it has come; null where the service takes no money at booking. */
  readonly payment: {
    /** For bookings that were made together; null when nothing is owed (any more). */
    owed(connection: Connection, references: readonly Reference[]): Promise<Result<Owed | null>>;
    /** Whether the service enters money that came by this gateway. */
    takes(connection: Connection, gateway: string): Promise<Result<boolean>>;
    /** Money has come for them. What they are then; null when it is too late, they are gone. Repeating it changes nothing. */
    paid(
      connection: Connection,
      references: readonly Reference[],
      cart: Reference,
      payment: { readonly gateway: string; readonly amount: Money; readonly at: Millis },
    ): Promise<Result<Confirmation['status'] | null>>;
  } | null;
  /** Takes back what was made a moment ago. Taking back what is gone changes nothing. */
  undo(connection: Connection, reference: Reference): Promise<Result<null>>;
  /** One request with the effect `write`; repeating it changes nothing. null where the service cannot. */
  readonly move: ((connection: Connection, catalogue: Catalogue, reference: Reference, to: Move) => Promise<MoveOutcome>) | null;
  /** In place of moving, it books anew for a client whom it knows (`Order.known`); the old booking is then cancelled. */
  readonly replaces: boolean;
}
