import { describe, expect, it } from 'vitest';
import { createSimulatedTime } from '../../test/support/simulated-time.ts';
import { durations } from '../domain/durations.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Runtime } from '../ports/runtime.ts';
import { Throttled } from '../ports/upstream.ts';
import { createMemoryStore } from '../stores/memory/create.ts';
import { createReads } from './reads.ts';
import type { Door } from './upstream.ts';

function setting(answers: (() => Promise<Result<string>>)[]) {
  const time = createSimulatedTime();
  const state = { asked: 0, used: 0, estimate: 0, paused: 0 };
  const runtime: Runtime = {
    fetch: async () => new Response(),
    now: () => time.now(),
    leadsInside: async () => false,
    after: (ms, run) => time.after(ms, run),
    random: (bytes) => new Uint8Array(bytes),
    emit: () => {},
  };
  const door: Door = {
    for: () => async () => new Response(),
    estimate: () => state.estimate,
    untilFree: () => state.estimate,
    pace: 0,
    usedShare: () => state.used,
    standing: async () => ({ running: 0, waiting: { booking: 0, reading: 0, refresh: 0 }, restFor: 0, budget: null }),
    pause: async (ms) => {
      state.paused += ms;
    },
  };
  const reads = createReads({
    id: 'a',
    store: createMemoryStore(() => time.now()),
    runtime,
    durations,
    door,
    connect: () => ({ send: async () => new Response(), token: async () => '', now: () => time.now() }),
  });
  const read = (options: { brief?: boolean; strict?: boolean; wait?: number } = {}) =>
    reads.read<string>({
      key: 'k',
      fresh: 60_000,
      wait: options.wait ?? 2000,
      brief: options.brief ?? false,
      strict: options.strict ?? false,
      load: async () => {
        const answer = answers[Math.min(state.asked, answers.length - 1)];
        state.asked += 1;
        return answer ? answer() : ok('');
      },
    });
  return { time, state, read, renew: reads.renew };
}

describe('a read', () => {
  it('is made once for all who ask at once, and answered from memory while it is fresh', async () => {
    const { time, state, read } = setting([async () => ok('one')]);
    const all = await time.until(Promise.all([read(), read(), read()]), 1000);
    expect(all.map((reading) => reading.state)).toEqual(['known', 'known', 'known']);
    await time.advance(59_000);
    expect(await read()).toMatchObject({ value: 'one' });
    expect(state.asked).toBe(1);
  });

  it('answers what is stale at once, with its age, and renews it behind', async () => {
    const { time, state, read } = setting([async () => ok('old'), async () => ok('new')]);
    await time.until(read(), 1000);
    const asOf = time.now();
    await time.advance(61_000);
    expect(await read()).toEqual({ state: 'known', value: 'old', asOf, renewedIn: 1000 });
    await time.advance(10);
    expect(await read()).toMatchObject({ value: 'new' });
    expect(state.asked).toBe(2);
  });

  it('that must not be stale is waited for, and made again when something happened meanwhile', async () => {
    let finish = () => {};
    const slow = () =>
      new Promise<Result<string>>((resolve) => {
        finish = () => resolve(ok('before'));
      });
    const { time, state, read, renew } = setting([async () => ok('old'), slow, async () => ok('after')]);
    await time.until(read({ strict: true }), 1000);
    await time.advance(61_000);
    const waiting = read({ strict: true });
    await time.advance(10);
    renew('k');
    await time.advance(10);
    finish();
    expect(await time.until(waiting, 1000)).toMatchObject({ value: 'after' });
    expect(state.asked).toBe(3);
  });

  it('lasts longer as the day’s budget goes', async () => {
    const { time, state, read } = setting([async () => ok('old'), async () => ok('new')]);
    await time.until(read(), 1000);
    state.used = 0.5;
    await time.advance(200_000);
    await read();
    expect(state.asked).toBe(1);
    await time.advance(41_000);
    await read();
    await time.advance(10);
    expect(state.asked).toBe(2);
  });

  it('that takes too long leaves the caller with when to ask again, and goes on', async () => {
    const { time, state, read } = setting([() => new Promise((resolve) => void time.after(5000, () => resolve(ok('late'))))]);
    expect(await time.until(read(), 3000)).toMatchObject({ state: 'pending' });
    await time.advance(3001);
    expect(await read()).toMatchObject({ state: 'known', value: 'late' });
    expect(state.asked).toBe(1);
  });

  it('is not waited for when it cannot leave soon', async () => {
    const { time, state, read } = setting([async () => ok('x')]);
    state.estimate = 4000;
    expect(await read({ brief: true })).toEqual({ state: 'pending', readyIn: 4000 });
    await time.advance(10);
    expect(await read({ brief: true })).toMatchObject({ value: 'x' });
  });

  it('that failed is not repeated for a moment; what was known is still answered', async () => {
    const { time, state, read } = setting([async () => ok('old'), async () => fail('upstream_failed'), async () => ok('new')]);
    await time.until(read(), 1000);
    await time.advance(61_000);
    await read();
    await time.advance(10);
    expect(await read()).toMatchObject({ value: 'old' });
    expect(state.asked).toBe(2);
    await time.advance(durations.failureKept);
    await read();
    await time.advance(10);
    expect(await read()).toMatchObject({ value: 'new' });
  });

  it('that was refused for asking too much is waited out, and everybody pauses', async () => {
    const { time, state, read } = setting([() => Promise.reject(new Throttled(2)), async () => ok('x')]);
    expect(await time.until(read({ wait: 10_000 }), 10_000)).toMatchObject({ value: 'x' });
    expect(state.paused).toBe(2000);
  });
});
