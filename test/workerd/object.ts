/** An object with the store of Durable Objects in it, for tests: everything that is done with its storage is done inside it. */
import { env, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { createDurableObjectStore, type DurableObjectStore, type ObjectStorage } from '../../proxy/stores/durable-object/create.ts';

interface Held {
  readonly storage: ObjectStorage & { deleteAlarm(): Promise<void> };
  alarmed: () => Promise<void>;
}

/** What is long due wakes no oftener than this. */
export const PACE = 5000;

/** An object of its own. */
export function createObject() {
  const id = env.OBJECTS.newUniqueId();
  const inside = <Result>(run: (held: Held) => Result | Promise<Result>): Promise<Result> =>
    runInDurableObject(env.OBJECTS.get(id), (held) => run(held as Held));
  const open = async (now: () => number): Promise<DurableObjectStore> => {
    let opened: DurableObjectStore | undefined;
    const store = <Result>(run: (store: DurableObjectStore) => Promise<Result>): Promise<Result> =>
      inside(({ storage }) => {
        opened ??= createDurableObjectStore({ storage, now, pace: PACE });
        return run(opened);
      });
    return {
      transact: (account, keys, change) => store((inner) => inner.transact(account, keys, change)),
      read: (account, keys) => store((inner) => inner.read(account, keys)),
      due: (ids) => store((inner) => inner.due(ids)),
      check: () => store((inner) => inner.check()),
      close: () => store((inner) => inner.close()),
      begin: () => store((inner) => inner.begin()),
      arm: () => store((inner) => inner.arm()),
    };
  };
  const alarm = () => inside(({ storage }) => storage.getAlarm());
  /** Brings the alarm forward. */
  const ring = () => runDurableObjectAlarm(env.OBJECTS.get(id));
  return { open, inside, alarm, ring };
}
