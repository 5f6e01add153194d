/**
 * A store in the storage of one Durable Object. Only one instance of an object is alive at a time, and a step runs without a
 * pause, so no two steps meet; a step is told only when it is stored. Wake-ups are the object's alarm.
 */
import type { Millis } from '../../../shared/local-time.ts';
import type { Store } from '../../ports/store.ts';
import { createTables, schema } from '../tables.ts';

/** What of the object's storage is used. */
export interface ObjectStorage {
  readonly sql: { exec(statement: string, ...values: unknown[]): { toArray(): Record<string, unknown>[] } };
  transactionSync<Result>(run: () => Result): Result;
  /** One alarm an object; a new one takes the old one's place, even one that is about to be told. */
  getAlarm(): Promise<Millis | null>;
  setAlarm(at: Millis): Promise<void>;
  /** Resolves when all that was written is stored. */
  sync(): Promise<void>;
}

export interface DurableObjectStoreSettings {
  readonly storage: ObjectStorage;
  readonly now: () => Millis;
  /** What is long due wakes no oftener than this. */
  readonly pace: Millis;
}

export interface DurableObjectStore extends Store {
  /** To be called before anything else when the object begins: sets an alarm that was lost, and puts off none that has come. */
  begin(): Promise<void>;
  /** To be called first when the alarm has come: sets the next. */
  arm(): Promise<void>;
}

export function createDurableObjectStore({ storage, now, pace }: DurableObjectStoreSettings): DurableObjectStore {
  storage.sql.exec(schema);
  const tables = createTables((statement, ...values) => storage.sql.exec(statement, ...values).toArray());
  let armed: Millis | null = null;

  const setNext = async (): Promise<void> => {
    const next = tables.nextWake();
    if (next === null) return;
    const at = now();
    const alarm = Math.max(next, at + pace);
    // One that comes too early finds nothing to do and sets the next; one that is put off by every step would never come.
    if (armed !== null && armed <= alarm) return;
    armed = alarm;
    // Alarms go by the platform's clock, whatever ours shows.
    await storage.setAlarm(Date.now() + alarm - at);
  };

  return {
    async transact(account, keys, change) {
      const result = storage.transactionSync(() => tables.step(account, keys, change, now()));
      // Begun before anything is waited for: stored together with the step.
      const alarmed = setNext();
      await Promise.all([alarmed, storage.sync()]);
      return result;
    },
    async read(account, keys) {
      return tables.pick(account, keys, now());
    },
    async due(ids) {
      const at = now();
      return ids.filter((id) => tables.isDue(id, at));
    },
    async check() {
      tables.sweep(now());
      await storage.sync();
    },
    async close() {
      await storage.sync();
    },
    async begin() {
      const set = await storage.getAlarm();
      armed = set === null ? null : set - Date.now() + now();
      if (armed === null) await setNext();
    },
    async arm() {
      armed = null;
      await setNext();
    },
  };
}
