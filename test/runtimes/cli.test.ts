/** `okno serve` and `okno snippet` as an owner starts them: from the built package. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { configText } from '../support/config.ts';
import { freePort } from '../support/ports.ts';

const okno = fileURLToPath(new URL('../../dist/proxy/cli/okno.js', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okno-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => spawnSync(process.execPath, [okno, ...words], { cwd: folder, encoding: 'utf8' });

describe('okno serve', () => {
  it('ends with 2 and says what to do when the configuration is missing or wrong', () => {
    const missing = run('serve');
    expect([missing.status, missing.stderr]).toEqual([
      2,
      'Cannot read okno.config.json. Name the configuration with --config or OKNO_CONFIG.\n',
    ]);
    writeFileSync(join(folder, 'okno.config.json'), '{"secret":"short","sites":{}}');
    const wrong = run('serve');
    expect(wrong.status).toBe(2);
    for (const path of ['publicUrl', 'secret', 'sites']) expect(wrong.stderr).toContain(`  ${path}: `);
    expect(wrong.stderr).not.toContain('short"');
  });

  it('serves the site and the script, logs JSON lines, and ends cleanly when it is told to', async () => {
    const sandbox = await startSimplybookSandbox({});
    const port = await freePort();
    const store = { engine: 'sqlite', path: join(folder, 'okno.db') } as const;
    const config = join(folder, 'config.json');
    writeFileSync(
      config,
      configText({ publicUrl: `http://localhost:${port}`, apiUrl: sandbox.url, origin: 'https://salon.example', store }),
    );
    const child = spawn(process.execPath, [okno, 'serve', '--config', config, '--port', String(port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const lines: string[] = [];
      await new Promise<void>((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
        child.stdout.on('data', (data: Buffer) => {
          lines.push(...String(data).trim().split('\n'));
          if (lines.some((line) => line.includes('"started"'))) resolve();
        });
      });
      const get = (path: string) => fetch(`http://localhost:${port}${path}`, { headers: { 'accept-encoding': 'br' } });
      expect((await get('/readyz')).status).toBe(200);
      expect(await (await get('/v1/sites/salon')).json()).toMatchObject({ name: 'Rosewater Salon' });
      const script = await get('/okno.js');
      expect(script.headers.get('content-encoding')).toBe('br');
      expect(await script.text()).toContain('okno-booking');
      for (const line of lines) expect(JSON.parse(line)).toHaveProperty('event');
      const second = run('serve', '--config', config, '--port', String(port));
      expect([second.status, second.stderr.trim()]).toEqual([1, `Port ${port} is in use. Choose another with --port.`]);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    } finally {
      child.kill('SIGKILL');
      await sandbox.close();
    }
  });
});

describe('okno snippet', () => {
  it('prints the code, and beside it where it goes and how the colour can be read', () => {
    const made = run('snippet', '--proxy', 'https://book.example.com/', '--site', 'salon', '--accent', '#A8325E', '--system', 'tilda');
    expect([made.status, made.stdout]).toEqual([
      0,
      '<script type="module" src="https://book.example.com/okno.js"></script>\n<okno-booking site="salon" style="--okno-accent: #a8325e"><a href="https://book.example.com/embed/salon">Book online</a></okno-booking>\n',
    ]);
    expect(made.stderr).toContain('T123');
    expect(made.stderr).toMatch(/White text on #a8325e: 6\.\d:1, AA\.\nDark text on #a8325e: \d\.\d:1, below AA\./);
  });

  it('ends with 2 and names every choice that is missing or wrong', () => {
    const wrong = run('snippet', '--accent', 'reddish');
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    for (const name of ['--proxy: ', '--site: ', '--accent: ']) expect(wrong.stderr).toContain(name);
    expect(run('snippet', '--mode', 'drawer').stderr).toContain('inline, popup, float, frame, link');
  });
});
