/** The outside world as web standards give it: network, clock, chance, and the log as JSON lines. */
import type { Millis } from '../../shared/local-time.ts';
import type { Runtime } from '../ports/runtime.ts';
import { NotSent } from '../ports/upstream.ts';
import { neverLeft } from './never-left.ts';

export interface WebRuntimeSettings {
  /** One JSON line at a time. */
  readonly log: (text: string) => void;
  readonly now: () => Millis;
  readonly leadsInside: Runtime['leadsInside'];
}

export const createWebRuntime = ({ log, now, leadsInside }: WebRuntimeSettings): Runtime => ({
  async fetch(request) {
    try {
      return await fetch(request);
    } catch (error) {
      throw neverLeft(error) ? new NotSent(1000) : error;
    }
  },
  now,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  leadsInside,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  emit: (event) => log(JSON.stringify({ time: new Date(now()).toISOString(), ...event })),
});
