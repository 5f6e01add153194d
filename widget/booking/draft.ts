/** What the client has chosen and typed so far. Plain data; it survives every failure. */
import type { Client, Line, LocalDate, Slot } from './contract.ts';

export const ANY_UNIT = 'any';

export interface Draft {
  readonly location: string | null;
  readonly service: string | null;
  /** A unit's id, or `any`. */
  readonly unit: string | null;
  /** How many come. */
  readonly seats: number;
  readonly date: LocalDate | null;
  readonly slot: Slot | null;
  readonly client: Client;
  readonly fields: Readonly<Record<string, string>>;
  /** As typed; it counts once the quote says so. */
  readonly promo: string;
  readonly terms: boolean;
  /** What the captcha's frame gave, until it was used. */
  readonly captcha?: string | undefined;
  /** What is booked in the same visit, beside what is being chosen. */
  readonly more: readonly Line[];
}

/** What the page asks for; what is not in it stays as it is. */
export type Wish = Partial<Record<'service' | 'unit' | 'location' | 'date' | 'promo', string>> & {
  readonly client: Partial<Client>;
  readonly fields: Readonly<Record<string, string>>;
};

export const emptyDraft: Draft = {
  location: null,
  service: null,
  unit: null,
  seats: 1,
  date: null,
  slot: null,
  client: { name: '', email: '', phone: '' },
  fields: {},
  promo: '',
  terms: false,
  more: [],
};
