/** `okno init` and `okno doctor` as an owner starts them, from the built package against the sandboxes: what they write, and what they find. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RubitimeSandbox, startRubitimeSandbox } from '../../demo/sandbox/rubitime/server.ts';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { barberSite } from '../support/barber.ts';
import { configText } from '../support/config.ts';
import { type Listening, listening } from '../support/listening.ts';
import { createRedisServer, provideRedis } from '../support/redis.ts';

const okno = fileURLToPath(new URL('../../dist/proxy/cli/okno.js', import.meta.url));
const keys = { apiKey: 'salon-public-key-3f9a51c2', secretKey: 'salon-secret-key-77d0e4b8' };
let folder: string;
let salon: Awaited<ReturnType<typeof startSimplybookSandbox>>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'okno-doctor-'));
  salon = await startSimplybookSandbox({});
});
afterEach(async () => {
  await salon.close();
  rmSync(folder, { recursive: true, force: true });
});

/** It must not block: the sandboxes answer from this process. */
const run = (...words: string[]) =>
  new Promise<{ code: number | null; out: string }>((resolve) => {
    const child = spawn(process.execPath, [okno, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (out += String(data)));
    child.once('close', (code) => resolve({ code, out }));
  });
const file = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(file(name), 'utf8');

const answers = (change: object = {}) => {
  const whole = {
    publicUrl: 'http://localhost:1',
    name: 'salon',
    origins: ['https://salon.example'],
    provider: 'simplybook',
    settings: { apiUrl: salon.url, companyUrl: `${salon.url}/v2`, companyLogin: 'salon', ...keys },
    ...change,
  };
  writeFileSync(file('answers.json'), JSON.stringify(whole));
  return ['init', '--answers', 'answers.json'] as const;
};

describe('okno init', () => {
  it('tries the keys, then writes a configuration without secrets that the doctor can use', async () => {
    const made = await run(...answers());
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/ok {4}Bridal package · .+: \d+ free times/);
    for (const key of Object.values(keys)) {
      expect(made.out).not.toContain(key);
      expect(read('okno.config.json')).not.toContain(key);
      expect(read('okno.env')).toContain(key);
    }
    expect(statSync(file('okno.env')).mode & 0o777).toBe(0o600);
    const again = await run(...answers());
    expect([again.code, again.out]).toEqual([2, 'okno.config.json is there already. Move it away, or use --force.\n']);

    const looked = await run('doctor', '--env', 'okno.env');
    expect(looked.code).toBe(1);
    expect(looked.out).toContain('note  store: the file is not there yet; the first start makes it');
    expect(looked.out).toContain('BAD   proxy: nobody answers at http://localhost:1');
    expect(looked.out).toContain('ok    salon: the service answers, and takes the keys');
    expect(looked.out).toContain('ok    salon: the clocks agree');
    for (const [, value = ''] of read('okno.env').matchAll(/=(.+)/g)) expect(looked.out).not.toContain(value);
    expect(salon.violations).toEqual([]);
  });

  it('writes nothing when the service refuses the keys, or an answer is none', async () => {
    const refused = await run(...answers({ settings: { apiUrl: salon.url, companyLogin: 'salon', ...keys, apiKey: 'a-wrong-key' } }));
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('the service refuses the keys');
    const invalid = await run(...answers({ name: 'My Salon', origins: ['https://salon.example/page'] }));
    expect(invalid.code).toBe(2);
    expect(invalid.out).toContain('sites.My Salon: small letters, digits and hyphens');
    expect((await run('init')).out).toBe('Nobody can be asked here: give the answers with --answers FILE.\n');
    for (const name of ['okno.config.json', 'okno.env']) expect(() => read(name)).toThrow();
  });

  it('asks for every schedule that clients can come to, one at a time', async () => {
    const barber: RubitimeSandbox = await startRubitimeSandbox();
    try {
      const { provider, origins, webhookToken: _, ...settings } = barberSite(barber.url, 'https://barber.example');
      const catalog = {
        branches: settings.catalog.branches.slice(0, 1),
        services: settings.catalog.services.slice(0, 1),
        cooperators: [{ id: 4, title: 'Артём', branches: [1], services: [9] }],
      };
      const made = await run(...answers({ name: 'barber', provider, origins, settings: { ...settings, catalog } }));
      expect(made.code).toBe(0);
      expect(made.out).toMatch(/ok {4}Стрижка мужская · Артём: \d+ free times/);
      expect(barber.violations).toEqual([]);
    } finally {
      await barber.close();
    }
  });
});

describe('okno doctor', () => {
  let page: Listening | null = null;
  afterEach(() => page?.close());
  /** Of a service that is not there: what else is found does not hang on it. */
  const write = (store: Parameters<typeof configText>[0]['store']) =>
    writeFileSync(
      file('okno.config.json'),
      configText({ publicUrl: 'http://localhost:1', apiUrl: 'http://localhost:1', origin: 'https://salon.example', store }),
    );

  it('names what keeps a page from showing the widget', async () => {
    const policy = { 'content-security-policy': "default-src 'self'; connect-src http://localhost:1" };
    const html = '<script type="module" src="http://localhost:1/okno.js"></script>';
    page = await listening({ fetch: () => new Response(html, { headers: policy }) });
    const { url } = page;
    write({ engine: 'memory' });
    const { code, out } = await run('doctor', '--page', url);
    expect(code).toBe(1);
    expect(out).toContain('BAD   store: memory alone');
    expect(out).toContain('BAD   salon: the service gave no answer (upstream_failed)');
    expect(out).toContain(`BAD   page: ${new URL(url).origin} is listed by no site`);
    expect(out).toContain('ok    page: it loads the script');
    expect(out).toContain('keeps out the script (default-src), pictures (default-src)');
    expect((await run('doctor', '--page', 'nowhere')).code).toBe(2);
  });

  it('looks into a server’s own settings for what it may forget', async () => {
    const program = provideRedis();
    if (program === null) return;
    const server = await createRedisServer(program);
    await server.start();
    try {
      write({ engine: 'redis', url: server.url });
      expect((await run('doctor')).out).toContain('ok    store: every write reaches the disk before it is acknowledged');
    } finally {
      await server.kill();
    }
    expect((await run('doctor')).out).toContain('BAD   store: it cannot commit');
    await server.remove();
  });
});
