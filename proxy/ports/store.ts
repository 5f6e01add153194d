/** The one port for all that lasts. Types only; every implementation passes test/conformance/store.ts. */
import type { Millis } from '../../shared/local-time.ts';

export type AccountId = string;
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The asked keys with their values; a missing or expired record is absent. */
export type Records = Readonly<Record<string, Json>>;

export interface Put {
  readonly value: Json;
  /** After this instant the record reads as absent. */
  readonly expiresAt?: Millis;
}

export interface Change<Result> {
  readonly result: Result;
  /** When the account must be woken; null clears it, absent leaves it. */
  readonly wakeAt?: Millis | null;
  readonly put?: Readonly<Record<string, Put>>;
  readonly remove?: readonly string[];
}

export interface Store {
  /** All puts, removals AND the wake-up, or nothing. `change` is pure, synchronous and may rerun; `now` is the store's clock. */
  transact<Result>(account: AccountId, keys: readonly string[], change: (records: Records, now: Millis) => Change<Result>): Promise<Result>;
  read(account: AccountId, keys: readonly string[]): Promise<Records>;
  /** Those of the accounts whose wake-up has passed. */
  due(accounts: readonly AccountId[]): Promise<readonly AccountId[]>;
  /** Rejects when the store cannot commit. */
  check(): Promise<void>;
  close(): Promise<void>;
}
