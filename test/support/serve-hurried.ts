/** A proxy in a process of its own, so that a test can kill it: `node serve-hurried.ts CONFIG PORT VERIFYING AHEAD`, its clock ahead of the machine's. */
import { readFileSync } from 'node:fs';
import { loadConfig } from '../../proxy/config/load.ts';
import { serve } from '../../proxy/runtimes/node/serve.ts';
import { hurried } from './hurried.ts';

const [file = '', port = '0', verifying = '', ahead = ''] = process.argv.slice(2);
const loaded = loadConfig(readFileSync(file, 'utf8'), process.env);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
const served = await serve(loaded.config, {
  port: Number(port),
  durations: hurried({ verifying: Number(verifying) }),
  now: () => Date.now() + Number(ahead),
});
console.log(`ready ${served.url}`);
process.once('SIGTERM', () => void served.close().then(() => process.exit(0)));
