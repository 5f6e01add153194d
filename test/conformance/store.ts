/** What every store must do. Each implementation's test hands in how to open it and whether it outlives its process. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Json, Store } from '../../proxy/ports/store.ts';

export interface StoreUnderTest {
  /** Opens the same storage again each time it is called within one test. */
  open(now: () => number): Promise<Store>;
  cleanUp(): Promise<void>;
  readonly persistent: boolean;
}

export function storeConformance(name: string, create: () => StoreUnderTest): void {
  describe(`store: ${name}`, () => {
    let subject: StoreUnderTest;
    let store: Store;
    let time: number;

    beforeEach(async () => {
      subject = create();
      time = 1_000_000;
      store = await subject.open(() => time);
    });
    afterEach(async () => {
      await store.close();
      await subject.cleanUp();
    });

    const put = (key: string, value: Json, expiresAt?: number) =>
      store.transact('a', [], () => ({ result: null, put: { [key]: expiresAt === undefined ? { value } : { value, expiresAt } } }));

    it('gives back what was put, in any JSON shape', async () => {
      const value = { text: 'ш "quoted"', list: [1, null, true, [{}]], nested: { deep: { zero: 0 } } };
      await put('k', value);
      expect(await store.read('a', ['k'])).toEqual({ k: value });
    });

    it('leaves missing keys out', async () => {
      await put('k', 1);
      expect(await store.read('a', ['k', 'missing'])).toEqual({ k: 1 });
    });

    it('keeps accounts apart', async () => {
      await put('k', 1);
      expect(await store.read('b', ['k'])).toEqual({});
    });

    it("hands the asked records and the store's clock to the change", async () => {
      await put('k', 7);
      const seen = await store.transact('a', ['k', 'other'], (records, now) => ({ result: { records, now } }));
      expect(seen).toEqual({ records: { k: 7 }, now: 1_000_000 });
    });

    it('puts and removes in one step', async () => {
      await put('old', 1);
      await store.transact('a', ['old'], () => ({ result: null, put: { new: { value: 2 } }, remove: ['old'] }));
      expect(await store.read('a', ['old', 'new'])).toEqual({ new: 2 });
    });

    it('commits nothing when the change throws', async () => {
      await put('k', 1);
      const failing = store.transact('a', ['k'], () => {
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await store.read('a', ['k'])).toEqual({ k: 1 });
      await put('k', 2);
      expect(await store.read('a', ['k'])).toEqual({ k: 2 });
    });

    it('commits nothing when a value cannot be stored', async () => {
      await put('k', 1);
      const circular: Record<string, Json> = {};
      circular['self'] = circular;
      const failing = store.transact('a', [], () => ({ result: null, put: { k: { value: 2 }, bad: { value: circular } } }));
      await expect(failing).rejects.toThrow();
      expect(await store.read('a', ['k', 'bad'])).toEqual({ k: 1 });
    });

    it('hides a record from the instant at which it expires', async () => {
      await put('k', 1, time + 10);
      time += 9;
      expect(await store.read('a', ['k'])).toEqual({ k: 1 });
      time += 1;
      expect(await store.read('a', ['k'])).toEqual({});
      expect(await store.transact('a', ['k'], (records) => ({ result: records }))).toEqual({});
    });

    it('forgets an old expiry when the record is put anew', async () => {
      await put('k', 1, time + 10);
      await put('k', 2);
      time += 20;
      expect(await store.read('a', ['k'])).toEqual({ k: 2 });
    });

    it('runs a hundred changes of one record one after another', async () => {
      await put('count', 0);
      const add = () =>
        store.transact('a', ['count'], (records) => ({ result: null, put: { count: { value: Number(records['count']) + 1 } } }));
      await Promise.all(Array.from({ length: 100 }, add));
      expect(await store.read('a', ['count'])).toEqual({ count: 100 });
    });

    it('says which accounts are due, sets, moves and clears the wake-up', async () => {
      const wake = (wakeAt: number | null) => store.transact('a', [], () => ({ result: null, wakeAt }));
      expect(await store.due(['a', 'b'])).toEqual([]);
      await wake(time + 10);
      expect(await store.due(['a', 'b'])).toEqual([]);
      time += 10;
      expect(await store.due(['a', 'b'])).toEqual(['a']);
      await store.transact('a', [], () => ({ result: null }));
      expect(await store.due(['a'])).toEqual(['a']);
      await wake(time + 5);
      expect(await store.due(['a'])).toEqual([]);
      time += 5;
      await wake(null);
      expect(await store.due(['a'])).toEqual([]);
    });

    it('commits the wake-up with the puts or not at all', async () => {
      const failing = store.transact('a', [], () => {
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow();
      expect(await store.due(['a'])).toEqual([]);
    });

    it('gives copies: changing a value that was read changes nothing', async () => {
      await put('k', { list: [1] });
      const { k } = await store.read('a', ['k']);
      try {
        (k as { list: number[] }).list.push(2);
      } catch {
        // Or it cannot be changed at all.
      }
      expect(await store.read('a', ['k'])).toEqual({ k: { list: [1] } });
    });

    it('says that it can commit', async () => {
      await expect(store.check()).resolves.toBeUndefined();
    });

    it('keeps records and wake-ups over a restart, if it is persistent', async () => {
      await store.transact('a', [], (_, now) => ({ result: null, put: { k: { value: 1 } }, wakeAt: now }));
      await store.close();
      store = await subject.open(() => time);
      expect(await store.read('a', ['k'])).toEqual(subject.persistent ? { k: 1 } : {});
      expect(await store.due(['a'])).toEqual(subject.persistent ? ['a'] : []);
    });
  });
}
