import { describe, expect, it } from 'vitest';
import { createMemo } from './memo.ts';

const [one, other] = [{}, {}];

describe('a memo', () => {
  it.each([
    ['the same things in the same second', 'a', [one], 999, true],
    ['another thing', 'a', [other], 0, false],
    ['one thing more', 'a', [one, other], 0, false],
    ['another name', 'b', [one], 0, false],
    ['the next second', 'a', [one], 1000, false],
  ])('of %s', (_, name, of, later, same) => {
    let time = 5000;
    const memo = createMemo(() => time);
    const first = memo('a', [one], () => ({}));
    time += later;
    expect(memo(name, of, () => ({})) === first).toBe(same);
  });
});
