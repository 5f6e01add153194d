/** Guessing promo codes may cost a twentieth of the day's budget, and no more: who guesses must not stop who books. */
import type { Millis } from '../../shared/local-time.ts';
import type { Durations } from '../domain/durations.ts';
import type { AccountId, Store } from '../ports/store.ts';
import type { Limits } from '../ports/upstream.ts';
import { json, stored } from './stored.ts';

const KEY = 'promo';
const SHARE = 0.05;
const HOURS = 24;
/** A code that is valid takes two: whether it counts, and how much it takes off. */
const CALLS = 2;

interface Attempts {
  /** By hour. */
  readonly [hour: string]: number;
}

/** Takes an attempt; false when the day's share is used up. */
export function createPromoShare(id: AccountId, store: Store, durations: Durations, { perDay }: Limits): () => Promise<boolean> {
  if (perDay === undefined) return async () => true;
  const hour: Millis = durations.day / HOURS;
  return () =>
    store.transact(id, [KEY], (records, now) => {
      const current = Math.floor(now / hour);
      const counted = Object.entries(stored<Attempts>(records, KEY) ?? {}).filter(([key]) => Number(key) > current - HOURS);
      const used = counted.reduce((sum, [, count]) => sum + count, 0);
      if ((used + 1) * CALLS > perDay * SHARE) return { result: false };
      const attempts = { ...Object.fromEntries(counted), [current]: (Object.fromEntries(counted)[current] ?? 0) + 1 };
      return { result: true, put: { [KEY]: { value: json(attempts), expiresAt: now + durations.day } } };
    });
}
