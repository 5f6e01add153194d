/** What a runtime supplies: network, time, chance and the log. Types only. */
import type { ErrorCode } from '../../shared/errors.ts';
import type { Millis } from '../../shared/local-time.ts';

export interface Runtime {
  readonly fetch: (request: Request) => Promise<Response>;
  now(): Millis;
  /** Runs once after `ms`; returns a function that cancels it. */
  after(ms: Millis, run: () => void): () => void;
  /** Whether a host's name that looks public leads into a private network. */
  leadsInside(hostname: string): Promise<boolean>;
  random(bytes: number): Uint8Array;
  emit(event: ProxyEvent): void;
}

/** What may be logged: templates, codes and counts; no path, no query, nothing personal. */
export type ProxyEvent =
  | {
      readonly event: 'request';
      readonly id: string;
      readonly method: string;
      readonly route: string;
      readonly site: string | null;
      readonly status: number;
      readonly code: ErrorCode | null;
      readonly ms: number;
    }
  | {
      readonly event: 'upstream';
      readonly account: string;
      readonly lane: string;
      readonly effect: 'read' | 'write';
      readonly status: number | null;
      readonly waited: number;
      readonly ms: number;
      readonly outcome: 'answered' | 'unanswered' | 'not_sent';
    }
  | {
      readonly event: 'booking';
      readonly account: string;
      readonly ticket: string;
      readonly state: string;
      readonly code: ErrorCode | null;
    }
  | { readonly event: 'fault'; readonly where: string; readonly name: string; readonly id?: string }
  | { readonly event: 'started' | 'stopping'; readonly detail: string };
