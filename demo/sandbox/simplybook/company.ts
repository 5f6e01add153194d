/** What a company of the sandbox remembers while the sandbox runs. */
import { randomBytes } from 'node:crypto';
import type { Taken } from '../engine/schedule.ts';
import { fromText } from '../engine/wall-clock.ts';
import type { SeedCompany, SeedPromo, SeedService, SeedUnit } from './seed.ts';

export interface SandboxClient {
  readonly id: string;
  readonly hash: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface SandboxBooking {
  readonly id: string;
  readonly hash: string;
  readonly code: string;
  readonly service: string;
  readonly unit: string;
  /** "2026-12-01 14:30:00"; the end includes the buffer after. */
  readonly start: string;
  readonly end: string;
  readonly seats: number;
  readonly client: SandboxClient;
  readonly fields: Readonly<Record<string, string>>;
  readonly promo: string | null;
  readonly clientTimeOffset: number | null;
  /** What it was booked together with. */
  readonly batch: string | null;
  /** `new` waits for the owner, `unconfirmed` for whoever holds the secret key, `unpaid` for money. */
  status: 'confirmed' | 'new' | 'unconfirmed' | 'unpaid' | 'cancelled';
  /** When it is cancelled for want of payment; null if never. */
  readonly payUntil: number | null;
  /** The payment system that it was paid by. */
  paidBy: string | null;
  /** When it was made, on the company's wall clock. */
  readonly recordedAt: string;
}

/** Bookings that were made together: seats of a group, a client's list, or a series. */
export interface Batch {
  readonly id: string;
  readonly hash: string;
  readonly type: 'batch_group_booking' | 'batch_multiple_booking' | 'batch_recurrent_booking';
  /** Nothing is added to it any more. */
  closed: boolean;
}

export interface Cart {
  readonly id: string;
  readonly hash: string;
  readonly bookings: readonly string[];
}

/** A captcha that was handed out; each answer counts once. */
export interface Challenge {
  readonly token: string;
  /** What stands in its picture. */
  readonly digits: string;
  used: boolean;
}

export interface Company {
  /** An owner may switch plugins off, and end promotions, while it runs. */
  readonly seed: SeedCompany & { readonly plugins: string[]; readonly promos: SeedPromo[] };
  readonly bookings: SandboxBooking[];
  readonly batches: Batch[];
  readonly carts: Cart[];
  readonly challenges: Challenge[];
  nextId: number;
}

/** Parameters, plugins and promotions are copied: a test that changes one changes it in its own sandbox only. */
export const createCompany = (seed: SeedCompany): Company => ({
  seed: { ...seed, params: { ...seed.params }, plugins: [...seed.plugins], promos: [...seed.promos] },
  bookings: [],
  batches: [],
  carts: [],
  challenges: [],
  nextId: 434,
});

export const serviceOf = ({ seed }: Company, id: unknown): SeedService | undefined =>
  seed.services.find((service) => service.id === String(id));
export const unitOf = ({ seed }: Company, id: unknown): SeedUnit | undefined => seed.units.find((unit) => unit.id === String(id));

/** Everything that a unit is taken by on a date and its neighbours. */
export function takenBy(company: Company, unit: SeedUnit, dates: readonly string[], now: number): Taken[] {
  const busy = dates.flatMap((date) => unit.busy(date).map((interval) => ({ ...interval, seats: unit.seats })));
  const booked = company.bookings
    .filter((booking) => booking.unit === unit.id && isLive(booking, now))
    .map((booking) => ({ from: fromText(booking.start), to: fromText(booking.end), seats: booking.seats }));
  return [...busy, ...booked];
}

export const isLive = ({ status, payUntil }: SandboxBooking, now: number): boolean =>
  status !== 'cancelled' && !(status === 'unpaid' && payUntil !== null && payUntil <= now);

/** An owner may switch plugins off. */
export const hasPlugin = ({ seed }: Company, name: string): boolean => seed.plugins.includes(name);

export const hash = (): string => randomBytes(16).toString('hex');
export const shortCode = (): string =>
  randomBytes(6)
    .toString('base64url')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, 'x')
    .slice(0, 8);
