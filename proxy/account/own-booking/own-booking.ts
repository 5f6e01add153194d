/** A client's own booking, as its link opens it: what may be done with it, and what that works with. Types only. */
import type { Fallback, Field, OwnBooking, PaymentPage } from '../../../shared/contract/index.ts';
import type { Millis } from '../../../shared/local-time.ts';
import type { Catalogue, CatalogueServiceDetail } from '../../domain/catalogue.ts';
import type { Durations } from '../../domain/durations.ts';
import type { BookingProvider, Connection, KeptBooking, Reference } from '../../domain/provider.ts';
import type { Result } from '../../domain/result.ts';
import type { Runtime } from '../../ports/runtime.ts';
import type { AccountId, Store } from '../../ports/store.ts';
import type { CalendarEntry } from '../account.ts';
import type { Companions } from '../companions.ts';
import type { Follow } from '../follow.ts';
import type { Link, Links } from '../links.ts';
import type { Payments } from '../payments/payments.ts';
import type { Reads } from '../reads.ts';
import type { Seal } from '../seal.ts';
import type { Errand } from '../upstream.ts';

export interface OwnBookings {
  view(site: string, token: string): Promise<Result<OwnBooking>>;
  calendar(site: string, token: string): Promise<Result<CalendarEntry>>;
  /** `all`: with what was booked in the same visit. */
  cancel(site: string, token: string, key: string, all: boolean): Promise<Result<OwnBooking>>;
  pay(site: string, token: string, returnTo: string): Promise<Result<PaymentPage>>;
  /** The booking of a link that may move it, as it stands now. */
  movable(link: Link): Promise<Result<Movable>>;
}

export interface Movable {
  readonly reference: Reference;
  readonly kept: KeptBooking;
  readonly catalogue: Catalogue;
  /** What the service asks of a booking, where it is made anew. */
  readonly fields: readonly Field[];
}

/** As the service tells of it, beside what the business sells. */
export interface Found {
  readonly kept: KeptBooking;
  readonly from: Catalogue;
}

export interface OwnBookingPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  readonly provider: BookingProvider;
  readonly seal: Seal;
  readonly links: Links;
  readonly reads: Reads;
  readonly follow: Follow;
  readonly payments: Pick<Payments, 'page' | 'told' | 'followed'>;
  readonly companions: Pick<Companions, 'of'>;
  fallbackOf(site: string): Fallback;
  catalogue(): Promise<Result<Catalogue>>;
  detail(from: Catalogue, service: string): Promise<Result<CatalogueServiceDetail>>;
  connect(errand: Errand): Connection;
  pause(ms: Millis): Promise<void>;
}
