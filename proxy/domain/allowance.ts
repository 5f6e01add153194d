/** How much one visitor may ask for in a while: a bucket that refills. Pure. */
import type { Millis } from '../../shared/local-time.ts';

export interface Allowance {
  /** At once, after a pause. */
  readonly burst: number;
  /** For one more. */
  readonly refill: Millis;
}

export interface Bucket {
  readonly left: number;
  readonly at: Millis;
}

/** `wait` is 0 when it may, else how long until it may. */
export function spend(bucket: Bucket | undefined, now: Millis, { burst, refill }: Allowance): { bucket: Bucket; wait: Millis } {
  const left = bucket ? Math.min(burst, bucket.left + (now - bucket.at) / refill) : burst;
  return left >= 1 ? { bucket: { left: left - 1, at: now }, wait: 0 } : { bucket: { left, at: now }, wait: Math.ceil((1 - left) * refill) };
}
