import { describe, expect, it } from 'vitest';
import { type Bucket, spend } from './allowance.ts';

const allowance = { burst: 3, refill: 1000 };

describe('an allowance', () => {
  it('lets a burst through, then one at a time', () => {
    let bucket: Bucket | undefined;
    const waits = [0, 0, 0, 0, 500, 1000, 1000].map((now) => {
      const spent = spend(bucket, now, allowance);
      bucket = spent.bucket;
      return spent.wait;
    });
    expect(waits).toEqual([0, 0, 0, 1000, 500, 0, 1000]);
  });
  it('never saves up more than a burst', () => {
    const { bucket } = spend({ left: 0, at: 0 }, 1_000_000, allowance);
    expect(bucket.left).toBe(2);
  });
});
