/** What a company of the sandbox is made of, before anybody books. */
import type { Interval, Worker } from '../engine/schedule.ts';

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
  /** By the owner, where the plugin for it is on. */
  readonly needsApproval?: boolean;
  /** By whoever holds the secret key. */
  readonly confirmedByApi?: boolean;
  readonly paidOnline?: boolean;
  readonly fields?: readonly SeedField[];
  readonly recurring?: Recurrence;
  /** Not for the public. */
  readonly hidden?: boolean;
  readonly pictured?: boolean;
}

/** Every so many days (`fixed`) or weeks (`weekly`), so many times in all; the mode is about dates that are not free. */
export interface Recurrence {
  readonly days: number;
  readonly repeat_count: number;
  readonly type: 'fixed' | 'weekly';
  /** None: all of them or nothing. */
  readonly mode?: 'skip' | 'book_available' | 'book_and_move';
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
  readonly color?: string;
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
  readonly description?: string;
  readonly finePrint?: string;
  readonly redemption?: string;
  /** What the same promotion is called in all of its messages. */
  readonly common?: string;
  /** What a client gets who brings others. */
  readonly reward?: { readonly title: string; readonly discount: number; readonly referrals: number; readonly redemption: string };
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
  /** Payment systems by name, with what an application needs to know of each. */
  readonly processors: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
