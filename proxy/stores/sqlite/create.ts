/** A store in one SQLite file: survives kill -9 and a power cut, and may be shared by processes on one machine. */
import { DatabaseSync } from 'node:sqlite';
import type { Millis } from '../../../shared/local-time.ts';
import type { AccountId, Json, Records, Store } from '../../ports/store.ts';

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS records (
    account TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, expires REAL,
    PRIMARY KEY (account, key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS records_expires ON records (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS wakes (account TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
`;

/** What has expired is invisible at once and deleted every so many writes. */
const SWEEP_EVERY = 500;

export function createSqliteStore({ path, now }: { path: string; now: () => Millis }): Store {
  const database = new DatabaseSync(path);
  database.exec(schema);
  const select = database.prepare('SELECT value FROM records WHERE account = ? AND key = ? AND (expires IS NULL OR expires > ?)');
  const upsert = database.prepare('INSERT OR REPLACE INTO records (account, key, value, expires) VALUES (?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM records WHERE account = ? AND key = ?');
  const sweep = database.prepare('DELETE FROM records WHERE expires <= ?');
  const setWake = database.prepare('INSERT OR REPLACE INTO wakes (account, at) VALUES (?, ?)');
  const clearWake = database.prepare('DELETE FROM wakes WHERE account = ?');
  const isDue = database.prepare('SELECT 1 FROM wakes WHERE account = ? AND at <= ?');
  let writes = 0;

  const pick = (account: AccountId, keys: readonly string[], at: Millis): Records => {
    const found: Record<string, Json> = {};
    for (const key of keys) {
      const row = select.get(account, key, at);
      if (row) found[key] = JSON.parse(String(row['value'])) as Json;
    }
    return found;
  };

  return {
    async transact(account, keys, change) {
      // IMMEDIATE takes the file's write lock before reading, so that no other process changes what was read.
      database.exec('BEGIN IMMEDIATE');
      try {
        const at = now();
        const { result, put = {}, remove: removed = [], wakeAt } = change(pick(account, keys, at), at);
        for (const [key, { value, expiresAt }] of Object.entries(put)) upsert.run(account, key, JSON.stringify(value), expiresAt ?? null);
        for (const key of removed) remove.run(account, key);
        if (wakeAt === null) clearWake.run(account);
        else if (wakeAt !== undefined) setWake.run(account, wakeAt);
        writes += 1;
        if (writes % SWEEP_EVERY === 0) sweep.run(at);
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    async read(account, keys) {
      return pick(account, keys, now());
    },
    async due(ids) {
      const at = now();
      return ids.filter((id) => isDue.get(id, at) !== undefined);
    },
    async check() {
      database.exec('BEGIN IMMEDIATE; ROLLBACK');
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}
