/** The Durable Object store against the one suite, in real objects; and what only an object has: one alarm, and an end at any moment. */
import { abortAllDurableObjects } from 'cloudflare:test';
import { expect, it } from 'vitest';
import type { Store } from '../../proxy/ports/store.ts';
import { storeConformance } from '../conformance/store.ts';
import { createObject, PACE } from './object.ts';

storeConformance('durable object', () => {
  const { open } = createObject();
  return { open, cleanUp: async () => {}, persistent: true };
});

const wake = (store: Store, account: string, wakeAt: number | null) => store.transact(account, [], () => ({ result: null, wakeAt }));
const inSeconds = async (alarm: () => Promise<number | null>) => {
  const at = await alarm();
  return at === null ? null : Math.round((at - Date.now()) / 1000);
};

it('has its alarm at the earliest wake-up, by the platform’s clock and never sooner than its pace', async () => {
  const { open, alarm } = createObject();
  const store = await open(() => 1_000_000);
  await store.transact('a', [], () => ({ result: null, put: { k: { value: 1 } } }));
  expect(await alarm()).toBeNull();
  await wake(store, 'a', 1_060_000);
  expect(await inSeconds(alarm)).toBe(60);
  await wake(store, 'b', 1_030_000);
  expect(await inSeconds(alarm)).toBe(30);
  await wake(store, 'a', 1);
  expect(await inSeconds(alarm)).toBe(PACE / 1000);
});

it('is woken for what is long due, however many steps come meanwhile, and again until it is done', async () => {
  let time = 1_000_000;
  const { open, inside, alarm, ring } = createObject();
  const store = await open(() => time);
  await wake(store, 'a', 1);
  const first = await alarm();
  for (let step = 0; step < 20; step += 1) {
    time += 1000;
    await wake(store, 'a', 1);
  }
  expect(await alarm()).toBe(first);
  await inside((held) => {
    held.alarmed = () => store.arm();
  });
  expect(await ring()).toBe(true);
  expect(await inSeconds(alarm)).toBe(PACE / 1000);
  await wake(store, 'a', null);
  expect(await ring()).toBe(true);
  expect(await alarm()).toBeNull();
});

it('sets a lost alarm again when the object begins, and puts off none that has come', async () => {
  const { open, inside, alarm } = createObject();
  await wake(await open(() => 1_000_000), 'a', 1);
  const set = await alarm();
  const later = await open(() => 1_090_000);
  await later.begin();
  await wake(later, 'b', 1);
  expect(await alarm()).toBe(set);
  await inside(({ storage }) => storage.deleteAlarm());
  await (await open(() => 1_090_000)).begin();
  expect(await inSeconds(alarm)).toBe(PACE / 1000);
});

it('commits no alarm with a step that fails', async () => {
  const { open, alarm } = createObject();
  const store = await open(() => 1_000_000);
  const circular: Record<string, never> = {};
  Object.assign(circular, { self: circular });
  await expect(store.transact('a', [], () => ({ result: null, wakeAt: 1, put: { bad: { value: circular } } }))).rejects.toThrow();
  expect(await alarm()).toBeNull();
  expect(await store.due(['a'])).toEqual([]);
});

it('has kept all that it acknowledged when the object is ended in mid-work', async () => {
  const { open } = createObject();
  const first = await open(Date.now);
  const add = (store: Store) =>
    store.transact('a', ['n'], ({ n }) => ({ result: Number(n ?? 0) + 1, put: { n: { value: Number(n ?? 0) + 1 } }, wakeAt: 1 }));
  let acknowledged = 0;
  const steps = Array.from({ length: 40 }, async () => {
    acknowledged = Math.max(acknowledged, await add(first));
  });
  await steps[5];
  await abortAllDurableObjects();
  await Promise.allSettled(steps);
  const second = await open(Date.now);
  const { n } = await second.read('a', ['n']);
  expect(acknowledged).toBeGreaterThan(0);
  // A step that was cut off may have been stored; none that was acknowledged is missing.
  expect(Number(n)).toBeGreaterThanOrEqual(acknowledged);
  expect(await second.due(['a'])).toEqual(['a']);
  expect(await add(second)).toBe(Number(n) + 1);
});
