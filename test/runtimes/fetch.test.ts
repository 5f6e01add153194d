/**
 * The proxy as a function: under Node with nothing but web standards, and by the entries for Deno and Bun where these are
 * installed (`DENO_PATH`, `BUN_PATH`, or on the path); they are too heavy to be brought along.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { createHandler } from '../../proxy/runtimes/fetch.ts';
import { createMemoryStore } from '../../proxy/stores/memory/create.ts';
import { confirmed, soonest } from '../support/appointment.ts';
import { clock } from '../support/clock.ts';
import { configText, testConfig } from '../support/config.ts';
import { hurried } from '../support/hurried.ts';
import { freePort } from '../support/ports.ts';
import { until } from '../support/until.ts';

const origin = 'https://salon.example';
let sandbox: Awaited<ReturnType<typeof startSimplybookSandbox>>;
beforeAll(async () => {
  sandbox = await startSimplybookSandbox({ now: clock, timeScale: 20 });
});
afterAll(() => sandbox.close());

describe('the proxy as a function', () => {
  const log: string[] = [];
  const create = () =>
    createHandler(testConfig({ publicUrl: 'https://book.example.com', apiUrl: sandbox.url, origin, store: { engine: 'memory' } }), {
      store: createMemoryStore(clock),
      assets: null,
      durations: hurried(),
      now: clock,
      log: (text) => log.push(text),
    });

  it('reads, books and tells it in JSON lines', async () => {
    const handler = create();
    const app = { request: (path: string, init?: RequestInit) => handler.fetch(new Request(`https://book.example.com${path}`, init)) };
    const made = await confirmed(app, '9', await soonest(app, '9'));
    expect(made.status).toBe('confirmed');
    expect(log.map((line) => (JSON.parse(line) as { event: string }).event)).toContain('booking');
    await handler.close();
  });

  it('counts visitors by the address that it is handed', async () => {
    const handler = create();
    const ask = (remote: string) =>
      handler.fetch(new Request('https://book.example.com/v1/sites/salon/captcha', { headers: { origin } }), remote);
    for (let asked = 0; asked < 15; asked += 1) await ask('192.0.2.1');
    expect((await ask('192.0.2.1')).status).toBe(429);
    expect((await ask('192.0.2.2')).status).not.toBe(429);
    await handler.close();
  });
});

/** The program itself: what starts it for npm keeps signals to itself. */
const installed = (pattern: string) => globSync(fileURLToPath(new URL(`../../node_modules/${pattern}`, import.meta.url)))[0];
const runs = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
const entry = (name: string) => fileURLToPath(new URL(`../../deploy/fetch/${name}.ts`, import.meta.url));

describe.each([
  [
    'deno',
    process.env['DENO_PATH'] ?? installed('@deno/*/deno') ?? 'deno',
    ['run', '--allow-env', '--allow-net', '--allow-read', '--allow-write'],
  ],
  ['bun', process.env['BUN_PATH'] ?? installed('bun/bin/bun.exe') ?? 'bun', []],
])('on %s', (name, program, words) => {
  it.skipIf(!runs(program))('the entry serves the script, books, and ends cleanly when it is told to', async () => {
    const folder = mkdtempSync(join(tmpdir(), `okno-${name}-`));
    const here = await startSimplybookSandbox({});
    let child: ChildProcess | null = null;
    try {
      const port = await freePort();
      const url = `http://localhost:${port}`;
      const file = join(folder, 'config.json');
      writeFileSync(
        file,
        configText({ publicUrl: url, apiUrl: here.url, origin, store: { engine: 'sqlite', path: join(folder, 'okno.db') } }),
      );
      const started = spawn(program, [...words, entry(name)], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, OKNO_CONFIG: file, PORT: String(port) },
      });
      child = started;
      await until(
        () =>
          fetch(`${url}/readyz`).then(
            ({ ok }) => ok,
            () => false,
          ),
        (ready) => ready,
      );
      expect((await fetch(`${url}/okno.js`)).headers.get('content-type')).toContain('javascript');
      const app = { request: (path: string, init?: RequestInit) => fetch(url + path, init) };
      expect((await confirmed(app, '9', await soonest(app, '9'))).status).toBe('confirmed');
      const ended = new Promise((resolve) => started.once('exit', resolve));
      started.kill('SIGTERM');
      expect(await ended).toBe(0);
    } finally {
      child?.kill('SIGKILL');
      await here.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
