/** The two tables of a store that speaks SQLite's language, and all that is asked of them: in a file, or in a Durable Object. */
import type { Millis } from '../../shared/local-time.ts';
import type { AccountId, Change, Json, Records } from '../ports/store.ts';
import { createParsed } from './parsed.ts';

export const schema = `
  CREATE TABLE IF NOT EXISTS records (
    account TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, expires REAL,
    PRIMARY KEY (account, key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS records_expires ON records (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS wakes (account TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
`;

const SELECT = 'SELECT value FROM records WHERE account = ? AND key = ? AND (expires IS NULL OR expires > ?)';
const UPSERT = 'INSERT OR REPLACE INTO records (account, key, value, expires) VALUES (?, ?, ?, ?)';
const REMOVE = 'DELETE FROM records WHERE account = ? AND key = ?';
const SWEEP = 'DELETE FROM records WHERE expires <= ?';
const SET_WAKE = 'INSERT OR REPLACE INTO wakes (account, at) VALUES (?, ?)';
const CLEAR_WAKE = 'DELETE FROM wakes WHERE account = ?';
const IS_DUE = 'SELECT 1 FROM wakes WHERE account = ? AND at <= ?';
const NEXT_WAKE = 'SELECT MIN(at) AS at FROM wakes';

/** What has expired is invisible at once and deleted every so many writes. */
const SWEEP_EVERY = 500;

/** Runs one statement and gives back its rows. */
export type Ask = (statement: string, ...values: (string | number | null)[]) => readonly Readonly<Record<string, unknown>>[];

export function createTables(ask: Ask) {
  let writes = 0;
  const parsed = createParsed();

  const pick = (account: AccountId, keys: readonly string[], at: Millis): Records => {
    const found: Record<string, Json> = {};
    for (const key of keys) {
      const [row] = ask(SELECT, account, key, at);
      if (row) found[key] = parsed(`${account}\n${key}`, String(row['value']));
    }
    return found;
  };

  return {
    pick,
    /** One step; the caller's transaction makes all of it last, or nothing. */
    step<Result>(
      account: AccountId,
      keys: readonly string[],
      change: (records: Records, now: Millis) => Change<Result>,
      at: Millis,
    ): Result {
      const { result, put = {}, remove = [], wakeAt } = change(pick(account, keys, at), at);
      for (const [key, { value, expiresAt }] of Object.entries(put)) ask(UPSERT, account, key, JSON.stringify(value), expiresAt ?? null);
      for (const key of remove) ask(REMOVE, account, key);
      if (wakeAt === null) ask(CLEAR_WAKE, account);
      else if (wakeAt !== undefined) ask(SET_WAKE, account, wakeAt);
      writes += 1;
      if (writes % SWEEP_EVERY === 0) ask(SWEEP, at);
      return result;
    },
    sweep: (at: Millis): void => void ask(SWEEP, at),
    isDue: (account: AccountId, at: Millis): boolean => ask(IS_DUE, account, at).length > 0,
    /** The earliest of all wake-ups. */
    nextWake: (): Millis | null => {
      const at = ask(NEXT_WAKE)[0]?.['at'];
      return typeof at === 'number' ? at : null;
    },
  };
}
