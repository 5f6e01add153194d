/** What one process needs for 1 to 1,000 sites, for the largest business, and after a million requests. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startSimplybookSandbox } from '../../../demo/sandbox/simplybook/server.ts';
import { freeDays } from '../../../proxy/domain/availability.ts';
import { siteOf } from '../../../proxy/domain/site.ts';
import { addDays, dateOf, toLocal } from '../../../shared/local-time.ts';
import { configText } from '../../support/config.ts';
import { bigCatalogue, bigOffers } from '../big.ts';
import { startServer } from '../processes.ts';
import { answerOf, ORIGIN, reads } from '../reads/reads.ts';
import type { Outcome, Part, Table } from '../report/part.ts';
import { heldBy, memory } from './memory.ts';

const SITES = [1, 10, 100, 1000];
const REQUESTS = 1_000_000;
const STEPS = 10;
/** Megabytes that the heap may hold more after the last hundred thousand requests than after the first. */
const MAY_GROW = 5;
const FLAGS = ['--expose-gc'];
const MONTH = 31;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

/** So many sites, each an account of its own on the same sandbox; the names of all but the first are nobody's there. */
function configOf(folder: string, apiUrl: string, count: number): string {
  const store = { engine: 'sqlite', path: join(folder, `${count}.db`) } as const;
  const config = JSON.parse(configText({ publicUrl: 'http://localhost:1', apiUrl, origin: ORIGIN, store }));
  const others = Array.from({ length: count - 1 }, (_, index) => [
    `site-${index}`,
    { ...config.sites.salon, companyLogin: `company-${index}` },
  ]);
  const path = join(folder, `${count}.json`);
  writeFileSync(
    path,
    JSON.stringify({ ...config, assets: join(folder, 'assets'), sites: { ...config.sites, ...Object.fromEntries(others) } }),
  );
  return path;
}

function large(): Table {
  const now = Date.now();
  const from = dateOf(toLocal(now, bigCatalogue.timezone));
  const [service] = bigCatalogue.services;
  if (!service) throw new Error('the business sells nothing');
  const timed = <Value>(run: () => Value): { readonly value: Value; readonly ms: number } => {
    const times: number[] = [];
    let value = run();
    for (let time = 0; time < 15; time += 1) {
      const began = performance.now();
      value = run();
      times.push(performance.now() - began);
    }
    return { value, ms: median(times) };
  };
  const offers = bigOffers(from, MONTH, now);
  const wanted = { service: service.id, seats: 1, from, to: addDays(from, MONTH - 1), now };
  const site = timed(() => siteOf('big', bigCatalogue, { url: null, phone: null }, now, now));
  const merge = timed(() => freeDays(bigCatalogue, service, wanted, offers, []));
  const day = merge.value.slice(1, 2);
  const row = (what: string, value: unknown, ms: number): readonly string[] => {
    const written = timed(() => JSON.stringify(value));
    return [what, kilobytes(written.value.length), kilobytes(gzipSync(written.value).length), ms.toFixed(1), written.ms.toFixed(1)];
  };
  return {
    name: 'large',
    head: ['', 'size', 'gzip', 'made in, ms', 'written in, ms'],
    rows: [
      row('the site, 400 services', site.value, site.ms),
      row('a month of a thousand starts a day, merged from ten people', merge.value, merge.ms),
      row('one day of it', day, merge.ms / MONTH),
    ],
  };
}

export const growth: Part = async (factor, say): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'okno-bench-'));
  const sandbox = await startSimplybookSandbox({ timeScale: 20 });
  try {
    const rows: string[][] = [];
    const points: { sites: number; start: number; heap: number; rss: number; read: number }[] = [];
    for (const sites of SITES) {
      const began = performance.now();
      const server = await startServer('proxy', { arguments: [configOf(folder, sandbox.url, sites), '20'], flags: FLAGS });
      const start = performance.now() - began;
      const path = '/v1/sites/salon';
      await answerOf(server.url, path);
      const rounds = await reads([{ name: 'okno', server }], path, 3, { warm: Math.ceil(20_000 / factor), seconds: 1 });
      const held = await heldBy(server);
      await server.stop();
      points.push({ sites, start, read: median(rounds.map(({ time }) => time)), ...held });
      const last = points.at(-1);
      rows.push([sites.toLocaleString('en'), start.toFixed(0), held.heap.toFixed(0), held.rss.toFixed(0), (last?.read ?? 0).toFixed(1)]);
      say(`${sites} sites: ${rows.at(-1)?.slice(1).join('  ')}`);
    }
    return {
      broken: [],
      tables: [{ name: 'growth', head: ['sites', 'ready after, ms', 'heap, MB', 'RSS, MB', 'cached read, µs'], rows }, large()],
      plots: [
        {
          name: 'growth',
          title: 'Memory of one process',
          x: 'sites, each with an account of its own',
          y: 'MB',
          logX: true,
          series: [
            { name: 'heap', points: points.map(({ sites, heap }) => [sites, heap]) },
            { name: 'RSS', points: points.map(({ sites, rss }) => [sites, rss]) },
          ],
        },
      ],
    };
  } finally {
    await sandbox.close();
  }
};

export const longRun: Part = async (factor, say): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'okno-bench-'));
  const sandbox = await startSimplybookSandbox({ timeScale: 20 });
  const server = await startServer('proxy', { arguments: [configOf(folder, sandbox.url, 1), '20'], flags: FLAGS });
  try {
    const from = dateOf(toLocal(Date.now(), 'Europe/London'));
    const paths = ['/v1/sites/salon', `/v1/sites/salon/availability?service=2&from=${from}&to=${addDays(from, 30)}`];
    for (const path of paths) await answerOf(server.url, path);
    const held = await memory(server, paths, Math.ceil(REQUESTS / factor), STEPS);
    for (const { requests, heap, rss } of held) say(`${requests} requests: heap ${heap.toFixed(1)} MB, RSS ${rss.toFixed(0)} MB`);
    const grown = (held.at(-1)?.heap ?? 0) - (held[1]?.heap ?? 0);
    return {
      broken: grown > MAY_GROW ? [`the heap grew by ${grown.toFixed(1)} MB`] : [],
      tables: [
        {
          name: 'memory',
          head: ['requests', 'heap after collection, MB', 'RSS, MB'],
          rows: held.map(({ requests, heap, rss }) => [requests.toLocaleString('en'), heap.toFixed(1), rss.toFixed(0)]),
        },
      ],
      plots: [
        {
          name: 'memory',
          title: 'Memory over a million requests',
          x: 'requests',
          y: 'MB',
          series: [
            { name: 'heap after collection', points: held.map(({ requests, heap }) => [requests, heap]) },
            { name: 'RSS', points: held.map(({ requests, rss }) => [requests, rss]) },
          ],
        },
      ],
    };
  } finally {
    await server.stop();
    await sandbox.close();
  }
};
