/** A store in one SQLite file: survives kill -9 and a power cut, and may be shared by processes on one machine. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Millis } from '../../../shared/local-time.ts';
import type { Store } from '../../ports/store.ts';
import { createTables, schema } from '../tables.ts';

const careful = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
`;

/** Of several processes that open a new file at once, the one that turns it to WAL waits for nobody, however patient it is. */
const TRIES = 100;
const PAUSE = 50;
const BUSY = 5;

function setUp(database: DatabaseSync): void {
  for (let tried = 1; ; tried += 1) {
    try {
      database.exec(careful + schema);
      return;
    } catch (error) {
      if (tried === TRIES || !(error instanceof Error && 'errcode' in error && error.errcode === BUSY)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

export function createSqliteStore({ path, now }: { path: string; now: () => Millis }): Store {
  const database = new DatabaseSync(path);
  setUp(database);
  const prepared = new Map<string, StatementSync>();
  const tables = createTables((statement, ...values) => {
    const ready = prepared.get(statement) ?? database.prepare(statement);
    prepared.set(statement, ready);
    return ready.all(...values);
  });

  return {
    async transact(account, keys, change) {
      // IMMEDIATE takes the file's write lock before reading, so that no other process changes what was read.
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = tables.step(account, keys, change, now());
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    async read(account, keys) {
      return tables.pick(account, keys, now());
    },
    async due(ids) {
      const at = now();
      return ids.filter((id) => tables.isDue(id, at));
    },
    async check() {
      // A write that reaches the disk, for a full one still takes a lock and answers questions.
      database.exec('PRAGMA user_version = 1');
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}
