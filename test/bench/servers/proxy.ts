/**
 * The proxy as `okno serve` runs it: `node proxy.ts CONFIG QUICKER`, a service's second shorter by a factor. Asked for `memory`, it
 * collects what nobody holds and tells the rest in megabytes (with `--expose-gc`).
 */
import { readFileSync } from 'node:fs';
import { loadConfig } from '../../../proxy/config/load.ts';
import { durations } from '../../../proxy/domain/durations.ts';
import { serve } from '../../../proxy/runtimes/node/serve.ts';
import { ready } from './ready.ts';

const [file = '', quicker = '1'] = process.argv.slice(2);
const loaded = loadConfig(readFileSync(file, 'utf8'), {});
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
const served = await serve(loaded.config, { port: 0, durations: { ...durations, second: durations.second / Number(quicker) } });

const MEGABYTE = 1_000_000;
process.on('message', () => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heap: heapUsed / MEGABYTE, rss: rss / MEGABYTE });
});
ready(served.url);
