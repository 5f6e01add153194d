/** Answers that are broken on purpose, and how long the real service takes. What is switched on stands in `quirks.ts`. */
import { datesBetween, isDate } from '../engine/wall-clock.ts';
import { refuse, tooMany } from './errors.ts';
import { type Quirks, use } from './quirks.ts';
import { type Call, errorOf } from './rpc.ts';

export interface Reply {
  readonly status: number;
  readonly body: string;
  /** For the journal. */
  readonly outcome: string;
}

export const throttled = (call: Call, quirks: Quirks): Reply =>
  quirks.httpThrottle
    ? { status: 429, body: 'Too many requests', outcome: 'throttled' }
    : { status: 200, body: errorOf(tooMany(), call, quirks), outcome: 'throttled' };

export function broken(call: Call, quirks: Quirks): Reply | null {
  if (quirks.faultMethod !== null && quirks.faultMethod !== call.method) return null;
  if (use(quirks, 'html502')) return { status: 502, body: '<html><body><h1>502 Bad Gateway</h1></body></html>', outcome: 'html502' };
  if (use(quirks, 'emptyBody')) return { status: 200, body: '', outcome: 'empty' };
  if (use(quirks, 'garbage')) return { status: 200, body: 'PHP Warning: Division by zero {"resu', outcome: 'garbage' };
  if (use(quirks, 'internalError')) return { status: 200, body: errorOf(refuse(-32603), call, quirks), outcome: '-32603' };
  return null;
}

/** Milliseconds: 40 to 120 for most, up to 800 for a month of free times. `random` is from 0 to 1. */
export function naturalLatency({ method, params }: Call, random: number): number {
  const [from, to] = Array.isArray(params) ? params : [];
  const days = method.endsWith('StartTimeMatrix') && isDate(from) && isDate(to) ? Math.min(31, datesBetween(from, to).length) : 0;
  return 40 + 80 * random + days * (10 + 12 * random);
}
