/** A store in this process's memory, for tests and for trying things out: nothing survives the process. */
import type { Millis } from '../../../shared/local-time.ts';
import type { AccountId, Json, Put, Records, Store } from '../../ports/store.ts';
import { createParsed } from '../parsed.ts';

interface Entry {
  /** Kept as text, so that nobody can change a stored value by keeping a reference to it. */
  readonly text: string;
  readonly expiresAt: Millis | undefined;
}

export function createMemoryStore(now: () => Millis): Store {
  const parsed = createParsed();
  const accounts = new Map<AccountId, Map<string, Entry>>();
  const wakes = new Map<AccountId, Millis>();

  const entriesOf = (account: AccountId): Map<string, Entry> => {
    const known = accounts.get(account) ?? new Map<string, Entry>();
    accounts.set(account, known);
    return known;
  };

  const pick = (account: AccountId, keys: readonly string[], at: Millis): Records => {
    const entries = entriesOf(account);
    const found: Record<string, Json> = {};
    for (const key of keys) {
      const entry = entries.get(key);
      if (!entry) continue;
      if (entry.expiresAt !== undefined && entry.expiresAt <= at) entries.delete(key);
      else found[key] = parsed(`${account}\n${key}`, entry.text);
    }
    return found;
  };

  const write = ({ value, expiresAt }: Put): Entry => ({ text: JSON.stringify(value), expiresAt });

  return {
    // One event loop runs one `change` at a time, so the body needs no lock; it must not await.
    async transact(account, keys, change) {
      const at = now();
      const { result, put = {}, remove = [], wakeAt } = change(pick(account, keys, at), at);
      const written = Object.entries(put).map(([key, value]) => [key, write(value)] as const);
      const entries = entriesOf(account);
      for (const [key, entry] of written) entries.set(key, entry);
      for (const key of remove) entries.delete(key);
      if (wakeAt === null) wakes.delete(account);
      else if (wakeAt !== undefined) wakes.set(account, wakeAt);
      return result;
    },
    async read(account, keys) {
      return pick(account, keys, now());
    },
    async due(ids) {
      const at = now();
      return ids.filter((id) => (wakes.get(id) ?? Number.POSITIVE_INFINITY) <= at);
    },
    async check() {},
    async close() {
      accounts.clear();
      wakes.clear();
    },
  };
}
