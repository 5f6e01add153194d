/** The only way to a provider's service. One request is one turn. Types and the two ways in which it fails. */
import type { Millis } from '../../shared/local-time.ts';

export type Effect = 'read' | 'write';

/** Rejects `NotSent` (nothing left the proxy) or `Unanswered` (it left, and nobody knows what came of it). */
export type Upstream = (request: Request, effect: Effect) => Promise<Response>;

/** Most urgent first: a booking, a read that someone waits for, a read for later. */
export type Lane = 'booking' | 'reading' | 'refresh';
export const lanes: readonly Lane[] = ['booking', 'reading', 'refresh'];

/** A service's limits as plain data. */
export interface Limits {
  readonly parallel: number;
  readonly perSecond?: number;
  /** In a rolling day. */
  readonly perDay?: number;
  /** Pause after a request has ended, before the next may start. */
  readonly restAfterCompletion?: Millis;
  /** When an unanswered request counts as lost. */
  readonly timeout: Millis;
}

export class NotSent extends Error {
  override readonly name = 'NotSent';
  readonly retryAfter: Millis;
  constructor(retryAfter: Millis) {
    super('the request was not sent');
    this.retryAfter = retryAfter;
  }
}

/** The service refused for being asked too much: certainly not carried out. Adapters throw it; all callers then wait. */
export class Throttled extends Error {
  override readonly name = 'Throttled';
  readonly seconds: number;
  constructor(seconds: number) {
    super('the service refused for being asked too much');
    this.seconds = seconds;
  }
}

export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  constructor(options?: ErrorOptions) {
    super('the request was sent and not answered', options);
  }
}
