/** The configuration on Workers: bundled with the Worker, its `${NAME}`s filled from the bindings. */
import { describe, type LoadedConfig, loadConfig } from '../../config/load.ts';
import type { Bindings } from './platform.ts';

/** null when it cannot be used; the log then says why, by path and never by value. */
export function configFrom(config: unknown, bindings: Bindings): LoadedConfig | null {
  const texts = Object.entries(bindings).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const loaded = loadConfig(JSON.stringify(config), Object.fromEntries(texts));
  if (loaded.ok) return loaded.config;
  console.error(`The configuration cannot be used:\n${describe(loaded.faults)}`);
  return null;
}

/** All that can be said to visitors then. */
export const unconfigured = (): Response => new Response('The configuration cannot be used. The log says why.\n', { status: 503 });
