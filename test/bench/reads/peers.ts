/** Cached reads and bookings beside a bare Hono route and `node:http`. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimplybookSandbox } from '../../../demo/sandbox/simplybook/server.ts';
import { addDays, dateOf, toLocal } from '../../../shared/local-time.ts';
import { configText } from '../../support/config.ts';
import { type Server, startServer } from '../processes.ts';
import type { Outcome, Part } from '../report/part.ts';
import { bookAtProxy, postAtPeer } from './bookings.ts';
import { answerOf, ORIGIN, type Round, reads } from './reads.ts';

/** So that the sandbox's limit is none that this bench meets. */
const QUICKER = 20;
const ROUNDS = 9;
const SECONDS = 1;
const BOOKINGS = 60;

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? 0;
const spread = (values: readonly number[]): string =>
  `${median(values).toFixed(1)} (${(sorted(values)[0] ?? 0).toFixed(1)} to ${(sorted(values).at(-1) ?? 0).toFixed(1)})`;

export const peers: Part = async (factor, say): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'okno-bench-'));
  const sandbox = await startSimplybookSandbox({ timeScale: QUICKER });
  const config = join(folder, 'okno.config.json');
  const store = { engine: 'sqlite', path: join(folder, 'okno.db') } as const;
  const written = JSON.parse(configText({ publicUrl: 'http://localhost:1', apiUrl: sandbox.url, origin: ORIGIN, store }));
  writeFileSync(config, JSON.stringify({ ...written, trustedHops: 1, assets: join(folder, 'assets') }));
  const servers: Server[] = [];
  const start = async (name: string, given: readonly string[]) => {
    const server = await startServer(name, { arguments: given, log: join(folder, `${name}.log`) });
    servers.push(server);
    return server;
  };
  try {
    const proxy = await start('proxy', [config, String(QUICKER)]);
    const from = dateOf(toLocal(Date.now(), 'Europe/London'));
    const month = `/v1/sites/salon/availability?service=2&from=${from}&to=${addDays(from, 30)}`;
    const asked = [
      ['the site', '/v1/sites/salon'],
      ['a month of free times', month],
    ] as const;
    const broken: string[] = [];
    const rows: string[][] = [];
    const rounds = Math.max(1, Math.ceil(ROUNDS / factor));
    for (const [what, path] of asked) {
      const answer = await answerOf(proxy.url, path);
      const given = JSON.stringify([{ ...answer, path: path.split('?')[0] }]);
      const all = await reads(
        [
          { name: 'okno', server: proxy },
          { name: 'hono', server: await start('bare-hono', [given, join(folder, `${rows.length}.db`)]) },
          { name: 'node:http', server: await start('bare-node', [given]) },
        ],
        path,
        rounds,
        { warm: Math.ceil(60_000 / factor), seconds: SECONDS },
      );
      const of = (peer: string, value: (round: Round) => number) => all.filter((round) => round.peer === peer).map(value);
      const bare = of('hono', ({ time }) => time);
      for (const [peer, name] of [
        ['okno', 'Okno, SQLite store'],
        ['hono', 'a bare Hono route'],
        ['node:http', '`node:http`'],
      ] as const) {
        const times = of(peer, ({ time }) => time);
        const ratio = median(times.map((time, index) => time / (bare[index] ?? time)));
        rows.push([
          `${what}, ${(answer.body.length / 1000).toFixed(1)} kB: ${name}`,
          spread(times),
          spread(of(peer, ({ cpu }) => cpu ?? 0)),
          ratio.toFixed(2),
        ]);
        say(rows.at(-1)?.join('  ') ?? '');
        const failed = of(peer, (round) => round.failed).reduce((sum, count) => sum + count, 0);
        if (failed > 0) broken.push(`${failed} answers of ${name} that were none`);
      }
    }

    const bookings = Math.ceil(BOOKINGS / factor);
    const booked = await bookAtProxy(proxy.url, bookings);
    const [, hono] = servers;
    const posted = hono ? await postAtPeer(`${hono.url}/bookings`, bookings) : [];
    if (booked.made < bookings) broken.push(`${booked.made} of ${bookings} bookings were made`);
    if (sandbox.violations.length > 0) broken.push(`${sandbox.violations.length} broken limits`);
    const milliseconds = (times: readonly number[]) => spread(times);
    const made = [
      ['Okno: accepted, stored, sent to the service, stored, answered 201', milliseconds(booked.times)],
      ['a bare Hono route: one row, `synchronous = FULL`', milliseconds(posted)],
    ];
    for (const row of made) say(row.join('  '));
    return {
      broken,
      tables: [
        { name: 'reads', head: ['', 'µs a request', 'µs of processor', 'of the bare route’s time'], rows },
        { name: 'bookings', head: ['one booking after another', 'ms'], rows: made },
      ],
      plots: [],
    };
  } finally {
    for (const server of servers) await server.stop();
    await sandbox.close();
  }
};
