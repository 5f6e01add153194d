/** A business as the core knows it: its public face plus what the core needs for holds and offers. Plain data. */
import type { Category, Field, Location, RichText } from '../../shared/contract/index.ts';
import type { Money } from '../../shared/money.ts';

export interface CatalogueService {
  readonly id: string;
  readonly title: string;
  readonly description: RichText;
  /** Id of a picture. */
  readonly picture: string | null;
  /** Minutes that the client is served. */
  readonly duration: number;
  readonly durationShown: boolean;
  /** Minutes kept free around it. */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly price: Money | null;
  /** Who performs it; a duration of its own overrides the service's. */
  readonly units: readonly { readonly unit: string; readonly duration: number | null }[];
  /** It repeats: booking it once books every date. */
  readonly series: boolean;
}

export interface CatalogueUnit {
  readonly id: string;
  readonly title: string;
  readonly description: RichText;
  readonly picture: string | null;
  readonly seats: number;
  /** By which the business tells it from others: "#96d477". */
  readonly colour: string | null;
}

export interface Catalogue {
  readonly name: string;
  readonly timezone: string;
  readonly clientTimezone: boolean;
  readonly formats: { readonly weekStart: number | null; readonly hour12: boolean | null };
  readonly contact: { readonly email: 'required' | 'optional'; readonly phone: 'required' | 'optional' };
  /** Where a national telephone number rings (ISO 3166, two letters). */
  readonly phoneCountry: string | null;
  /** Numbers that ring elsewhere are not taken. */
  readonly phoneFixed: boolean;
  /** Where the business itself is called, if it shows that. */
  readonly phone: string | null;
  readonly terms: RichText | null;
  readonly promo: boolean;
  readonly fields: boolean;
  readonly maxSeats: number;
  /** Lines in one visit. */
  readonly maxLines: number;
  /** The service takes a booking only with an answer to its captcha. */
  readonly captcha: boolean;
  /** The service takes bookings only from clients who have logged in there: it is booked there. */
  readonly login: boolean;
  /** How many days ahead can be booked, counted from today. */
  readonly horizonDays: number;
  /** Minutes before its start until which a client may give a booking up. */
  readonly cancelNotice: number;
  /** The same for moving it; null where that cannot be done. */
  readonly rescheduleNotice: number | null;
  /** The client may leave the choice of a unit to us. */
  readonly anyUnit: boolean;
  /** What the business calls it. */
  readonly anyUnitTitle: string | null;
  readonly locations: readonly Location[];
  readonly categories: readonly Category[];
  readonly services: readonly CatalogueService[];
  readonly units: readonly CatalogueUnit[];
  /** Addresses by picture id: only the business's own host. They stay in the proxy. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Only the adapter that wrote it reads it: rules that a booking needs (time-outs, plugins). */
  readonly provider: { readonly [key: string]: string | number | boolean | null };
}

export interface CatalogueServiceDetail {
  readonly id: string;
  readonly fields: readonly Field[];
  readonly paymentRequired: boolean;
  /** Where the owner keeps the campaign that led a client here: never asked for, and not for visitors to set. */
  readonly attribution?: { readonly key: string; readonly maxLength: number | null };
}
