/**
 * `npm run bench`: the load on the service that answers once in five seconds, as long as in life, and whatever strangers may send.
 * `--factor 20` runs it hurried.
 */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';
import { interleavings } from './interleavings.ts';
import { rubitime } from './rubitime.ts';

const { values } = parseArgs({ options: { factor: { type: 'string', default: '1' } } });
const factor = Number(values.factor);
if (!(factor >= 1 && factor <= 50)) {
  console.error(`--factor is a number from 1 to 50, not "${values.factor}".`);
  process.exit(2);
}

/** What hangs is a fault too. At full length it takes about a quarter of an hour. */
const PATIENCE = 40 * 60_000;
setTimeout(() => {
  console.error('The bench did not end.');
  process.exit(1);
}, PATIENCE).unref();

const say = (line: string) => console.log(line);
const broken = [...(await rubitime(factor, say)), ...(await fuzz(factor, say)), ...(await interleavings(factor, say))];
for (const count of broken) console.error(`Broken: ${count}`);
// Times are told and judged by nobody: they are the machine's.
process.exit(broken.length === 0 ? 0 : 1);
