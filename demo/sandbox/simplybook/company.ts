/** What a company of the sandbox is made of, and what it remembers while the sandbox runs. */
import { randomBytes } from 'node:crypto';
import type { Interval, Taken, Worker } from '../engine/schedule.ts';
import { fromText } from '../engine/wall-clock.ts';

export interface SeedService {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly duration: number;
  readonly bufferAfter?: number;
  readonly price: number | null;
  readonly category: string | null;
  /** Unit → its own duration, or null. */
  readonly units: Readonly<Record<string, number | null>>;
  readonly needsApproval?: boolean;
  readonly paidOnline?: boolean;
  readonly fields?: readonly SeedField[];
  readonly recurring?: boolean;
  readonly pictured?: boolean;
}

export interface SeedField {
  readonly name: string;
  readonly title: string;
  readonly type: 'text' | 'textarea' | 'digits' | 'checkbox' | 'select' | 'radio' | 'date' | 'time';
  readonly values?: string;
  readonly initial?: string;
  readonly required?: boolean;
  readonly length?: number;
}

export interface SeedUnit extends Worker {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly email: string;
  readonly phone: string;
  readonly pictured?: boolean;
  /** Times that are taken from the beginning. */
  readonly busy: (date: string) => readonly Interval[];
}

export interface SeedPromo {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly discount: number;
  readonly starts: string;
  readonly expires: string;
  readonly services?: readonly string[];
  /** Uses in all, and per client. */
  readonly uses?: number;
  readonly used?: number;
  readonly perClient?: number;
  readonly hours?: readonly [from: string, to: string];
  readonly dates?: readonly [from: string, to: string];
}

export interface SeedCompany {
  readonly login: string;
  readonly apiKey: string;
  readonly secretKey: string;
  /** IANA. */
  readonly zone: string;
  readonly currency: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly plugins: readonly string[];
  readonly params: Readonly<Record<string, string>>;
  readonly licence: string;
  readonly anyUnit: string | null;
  readonly locations: readonly {
    readonly id: string;
    readonly title: string;
    readonly [key: string]: unknown;
    readonly units: readonly string[];
  }[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly services: readonly SeedService[];
  readonly units: readonly SeedUnit[];
  readonly promos: readonly SeedPromo[];
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
  readonly client: { readonly id: string; readonly hash: string; readonly name: string; readonly email: string; readonly phone: string };
  readonly fields: Readonly<Record<string, string>>;
  readonly promo: string | null;
  readonly clientTimeOffset: number | null;
  status: 'confirmed' | 'new' | 'unpaid' | 'cancelled';
  /** When it is cancelled for want of payment. */
  readonly payUntil: number | null;
  /** When it was made, on the company's wall clock. */
  readonly recordedAt: string;
}

export interface Company {
  /** An owner may switch plugins off while it runs. */
  readonly seed: SeedCompany & { readonly plugins: string[] };
  readonly bookings: SandboxBooking[];
  nextId: number;
}

/** Parameters and plugins are copied: a test that changes one changes it in its own sandbox only. */
export const createCompany = (seed: SeedCompany): Company => ({
  seed: { ...seed, params: { ...seed.params }, plugins: [...seed.plugins] },
  bookings: [],
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

export const hash = (): string => randomBytes(16).toString('hex');
export const shortCode = (): string =>
  randomBytes(6)
    .toString('base64url')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, 'x')
    .slice(0, 8);
