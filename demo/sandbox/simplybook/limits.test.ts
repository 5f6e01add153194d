import { expect, it } from 'vitest';
import { createLimits } from './limits.ts';

const DAY = 86_400_000;

function counted(timeScale = 1) {
  const clock = { at: 0 };
  const limits = createLimits({ now: () => clock.at, timeScale });
  const refusals = (calls: number, every: number) => {
    let refused = 0;
    for (let turn = 0; turn < calls; turn += 1) {
      clock.at += every;
      const leave = limits.enter('salon', 'getEventList');
      if (leave) leave();
      else refused += 1;
    }
    return refused;
  };
  return { clock, limits, refusals };
}

it('lets two run at once, and the next when one has ended, however often that is said', () => {
  const { limits, clock } = counted();
  const leave = limits.enter('salon', 'book');
  expect(limits.enter('salon', 'book')).not.toBeNull();
  expect(limits.enter('salon', 'book')).toBeNull();
  leave?.();
  leave?.();
  expect(limits.enter('salon', 'book')).not.toBeNull();
  expect(limits.enter('salon', 'book')).toBeNull();
  clock.at += 1_000;
  expect(limits.violations.map(({ kind }) => kind)).toEqual(['parallel', 'parallel']);
});

it('lets five begin in any second', () => {
  const { refusals, limits } = counted();
  expect(refusals(20, 200)).toBe(0);
  expect(refusals(1, 100)).toBe(1);
  expect(limits.violations).toMatchObject([{ kind: 'second', at: 4_100 }]);
});

it('lets five thousand begin in any day', () => {
  const { refusals, limits, clock } = counted();
  expect(refusals(5_000, 1_000)).toBe(0);
  expect(refusals(1, 1_000)).toBe(1);
  expect(limits.violations.map(({ kind }) => kind)).toEqual(['day']);
  clock.at = DAY + 1_000;
  expect(refusals(1, 0)).toBe(0);
});

it('counts companies apart', () => {
  const { refusals, limits } = counted();
  expect(refusals(5, 0)).toBe(0);
  expect(limits.enter('salon', 'book')).toBeNull();
  expect(limits.enter('pierrecoetzee', 'book')).not.toBeNull();
});

it('runs as fast as it is told to', () => {
  expect(counted(50).refusals(20, 4)).toBe(0);
  expect(counted(50).refusals(20, 2)).toBeGreaterThan(0);
});
