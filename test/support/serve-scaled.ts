/** A proxy in a process of its own, so that a test can kill it: `node serve-scaled.ts CONFIG PORT FACTOR VERIFYING`. */
import { readFileSync } from 'node:fs';
import { loadConfig } from '../../proxy/config/load.ts';
import { scaled } from '../../proxy/domain/durations.ts';
import { serve } from '../../proxy/runtimes/node/serve.ts';

const [file = '', port = '0', factor = '1', verifying = ''] = process.argv.slice(2);
const loaded = loadConfig(readFileSync(file, 'utf8'), process.env);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
const served = await serve(loaded.config, { port: Number(port), durations: { ...scaled(Number(factor)), verifying: Number(verifying) } });
console.log(`ready ${served.url}`);
process.once('SIGTERM', () => void served.close().then(() => process.exit(0)));
