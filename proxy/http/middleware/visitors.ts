/** Keeps one visitor from asking more than one visitor can mean. Counted in this process alone: it stops programs, not people. */
import type { MiddlewareHandler } from 'hono';
import { type Allowance, type Bucket, spend } from '../../domain/allowance.ts';
import type { AppSettings, Environment } from '../environment.ts';
import { problem } from '../problem.ts';

/** More visitors than this push out those who were seen longest ago. */
const REMEMBERED = 10_000;

export function limitVisitors(
  { runtime, addressOf }: Pick<AppSettings, 'runtime' | 'addressOf'>,
  allowance: Allowance,
): MiddlewareHandler<Environment> {
  const buckets = new Map<string, Bucket>();
  return async (context, next) => {
    const visitor = context.req.method !== 'OPTIONS' ? addressOf(context.req.raw, context.env) : null;
    if (visitor === null) return next();
    const { bucket, wait } = spend(buckets.get(visitor), runtime.now(), allowance);
    // Put again, it is the one seen last.
    buckets.delete(visitor);
    buckets.set(visitor, bucket);
    for (const oldest of buckets.keys()) {
      if (buckets.size <= REMEMBERED) break;
      buckets.delete(oldest);
    }
    if (wait > 0) return problem(context, { code: 'too_many_requests', detail: 'Too much from one visitor.', retryAfter: wait });
    return next();
  };
}
