/** What the rest of the account asks of payments. Types only. */
import type { OwnBooking, PaymentPage } from '../../../shared/contract/index.ts';
import type { Millis } from '../../../shared/local-time.ts';
import type { Notice } from '../../domain/book.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Durations } from '../../domain/durations.ts';
import type { PaidBooking } from '../../domain/payment.ts';
import type { BookingProvider, Connection, KeptBooking } from '../../domain/provider.ts';
import type { Result } from '../../domain/result.ts';
import type { GatewayNotification, PaymentGateway } from '../../payments/gateway.ts';
import type { Runtime } from '../../ports/runtime.ts';
import type { AccountId, Store } from '../../ports/store.ts';
import type { Link } from '../links.ts';
import type { Seal } from '../seal.ts';
import type { Errand } from '../upstream.ts';

export type Gateways = ReadonlyMap<string, PaymentGateway>;

export interface PaymentPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  readonly provider: Pick<BookingProvider, 'payment' | 'cancel' | 'kept'>;
  readonly seal: Seal;
  gatewaysOf(site: string): Gateways;
  catalogue(): Promise<Result<Catalogue>>;
  connect(errand: Errand): Connection;
  pause(ms: Millis): Promise<void>;
  /** Does what is due; not waited for. */
  wake(): void;
}

/** A booking that waits for its money. */
export interface Expected {
  readonly site: string;
  readonly booking: PaidBooking;
  /** What it is paid together with, as long as no page was opened for that: its visit, or itself. */
  readonly together: string;
  readonly until: Millis | null;
  /** How long its link opens it. */
  readonly lasts: Millis;
}

export interface Payments {
  /** Whether the site's clients may pay by us. */
  isOffered(site: string): boolean;
  /** Before a booking that waits for its money is told of. Expecting the same twice changes nothing. */
  expect(expected: Expected): Promise<void>;
  /** Asks what is owed, for the client to see it before paying. Not waited for. */
  price(booking: string): void;
  /** A page on which the booking of a link is paid; the same one as long as it is open. */
  page(link: Link, kept: KeptBooking, from: Catalogue, returnTo: string): Promise<Result<PaymentPage>>;
  /** Takes a gateway's word down; what it says is checked later, with the gateway itself. */
  notify(site: string, gateway: string, notification: GatewayNotification): Promise<Result<null>>;
  lookInto(notice: Notice): Promise<void>;
  /** Does all that can be done for a payment now. */
  carry(name: string): Promise<void>;
  /** What the service, or the client, has made of a booking. */
  followed(booking: string, status: 'cancelled' | 'given_up' | 'paid'): Promise<void>;
  /** What a client may see of its payment. */
  told(site: string, kept: Pick<KeptBooking, 'id' | 'payment' | 'status'>): Promise<OwnBooking['payment']>;
}
