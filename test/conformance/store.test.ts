/** Every store against the one suite, and what only a file can show. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createMemoryStore } from '../../proxy/stores/memory/create.ts';
import { createSqliteStore } from '../../proxy/stores/sqlite/create.ts';
import { storeConformance } from './store.ts';

storeConformance('memory', () => ({ open: async (now) => createMemoryStore(now), cleanUp: async () => {}, persistent: false }));

const inFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'okno-store-'));
  return { path: join(folder, 'okno.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
};

storeConformance('sqlite', () => {
  const { path, remove } = inFolder();
  return { open: async (now) => createSqliteStore({ path, now }), cleanUp: async () => remove(), persistent: true };
});

it('sqlite: two openers of one file change one record without losing a step', async () => {
  const { path, remove } = inFolder();
  const stores = [createSqliteStore({ path, now: Date.now }), createSqliteStore({ path, now: Date.now })];
  const add = (turn: number) =>
    stores[turn % 2]?.transact('a', ['n'], ({ n }) => ({ result: null, put: { n: { value: Number(n ?? 0) + 1 } } }));
  await Promise.all(Array.from({ length: 60 }, (_, turn) => add(turn)));
  expect(await stores[0]?.read('a', ['n'])).toEqual({ n: 60 });
  for (const store of stores) await store.close();
  remove();
});

it('sqlite: a store that was closed says so instead of pretending', async () => {
  const store = createSqliteStore({ path: ':memory:', now: Date.now });
  await store.close();
  await expect(store.check()).rejects.toThrow();
});
