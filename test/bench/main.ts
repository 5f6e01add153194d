/**
 * `npm run bench`: what Okno costs, and what it does under load, part by part; `npm run bench -- reads calls` runs some alone.
 * `--factor 20` runs all of it hurried. `--write` puts tables and plots into docs/. It ends with 1 when a count is broken; times
 * are told and judged by nobody: they are the machine's.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { calls } from './calls/calls.ts';
import { fuzz } from './fuzz.ts';
import { growth, longRun } from './growth/growth.ts';
import { interleavings } from './interleavings.ts';
import { peers } from './reads/peers.ts';
import { machine } from './report/machine.ts';
import type { Part } from './report/part.ts';
import { svgOf } from './report/plot.ts';
import { markdownOf, placed } from './report/table.ts';
import { rubitime } from './rubitime.ts';
import { chromiumVersion, widget } from './widget/widget.ts';

const judged = async (broken: readonly string[]) => ({ broken, tables: [], plots: [] });
const parts: Readonly<Record<string, Part>> = {
  reads: peers,
  growth,
  memory: longRun,
  widget,
  calls,
  rubitime: async (factor, say) => judged(await rubitime(factor, say)),
  fuzz: async (factor, say) => judged(await fuzz(factor, say)),
  interleavings: async (factor, say) => judged(await interleavings(factor, say)),
};

/** What hangs is a fault too. */
const PATIENCE = 30 * 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { factor: { type: 'string', default: '1' }, write: { type: 'boolean', default: false } },
});
const factor = Number(values.factor);
const unknown = positionals.filter((name) => !(name in parts));
if (!(factor >= 1 && factor <= 50) || unknown.length > 0) {
  const wrong = unknown.length > 0 ? `there is no ${unknown.join(', ')}` : `--factor is a number from 1 to 50, not "${values.factor}"`;
  console.error(`Run npm run bench -- [${Object.keys(parts).join('|')} …] [--factor N] [--write]: ${wrong}.`);
  process.exit(2);
}

const docs = (path: string): string => fileURLToPath(new URL(`../../docs/${path}`, import.meta.url));
const say = (line: string) => console.log(line);
const broken: string[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  say(`\n${name}`);
  const hanging = setTimeout(() => {
    console.error(`${name} did not end.`);
    process.exit(1);
  }, PATIENCE);
  const outcome = await run(factor, say);
  clearTimeout(hanging);
  broken.push(...outcome.broken.map((count) => `${name}: ${count}`));
  if (!values.write || outcome.tables.length === 0) continue;
  const place = docs('performance.md');
  const tables = outcome.tables.reduce((text, table) => placed(text, table.name, markdownOf(table)), readFileSync(place, 'utf8'));
  writeFileSync(place, placed(tables, `${name} on`, machine(name === 'widget' ? chromiumVersion() : null, factor, Date.now())));
  mkdirSync(docs('plots'), { recursive: true });
  for (const plot of outcome.plots) writeFileSync(docs(`plots/${plot.name}.svg`), svgOf(plot));
}
for (const count of broken) console.error(`Broken: ${count}`);
process.exit(broken.length === 0 ? 0 : 1);
