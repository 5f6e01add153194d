/** The outside world on Node: network, clock, chance, and the log as JSON lines. */
import type { Runtime } from '../../ports/runtime.ts';
import { NotSent } from '../../ports/upstream.ts';
import { leadsInside } from './leads-inside.ts';

/** Faults of the network that prove that nothing was sent. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

export function createNodeRuntime(log: (text: string) => void, now: () => number = Date.now): Runtime {
  return {
    async fetch(request) {
      try {
        return await fetch(request);
      } catch (error) {
        throw NEVER_LEFT.has(codeOf(error)) ? new NotSent(1000) : error;
      }
    },
    now,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    leadsInside: (hostname) => leadsInside(hostname),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    emit: (event) => log(JSON.stringify({ time: new Date(now()).toISOString(), ...event })),
  };
}

/** `fetch` wraps the network's error, and several attempts (v6, v4) in an aggregate. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string' && NEVER_LEFT.has(error.code)) return error.code;
  return 'cause' in error ? codeOf(error.cause) : '';
}
