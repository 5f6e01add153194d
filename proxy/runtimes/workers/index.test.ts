import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planAccounts } from '../../config/accounts.ts';
import { configFrom } from './config.ts';
import { siteIn } from './front.ts';
import { createWorker } from './index.ts';
import type { Bindings, ObjectState } from './platform.ts';

const config = {
  publicUrl: 'https://book.example.com',
  secret: '${SECRET}',
  sites: {
    salon: {
      provider: 'simplybook',
      apiUrl: 'https://user-api.simplybook.me',
      companyLogin: 'salon',
      apiKey: 'key',
      secretKey: 'secret',
      origins: ['https://salon.example'],
      webhookToken: 'a-token-of-16-characters',
    },
  },
};

/** Objects whose answer says by which name they were asked for. */
const bindings = (answer = async (name: string): Promise<Response> => new Response(name)): Bindings => ({
  ACCOUNTS: { idFromName: (name) => `id of ${name}`, get: (id) => ({ fetch: () => answer(String(id)) }) },
  SECRET: 'x'.repeat(32),
});
const ask = (path: string, given = bindings()) => createWorker(config).handler.fetch(new Request(`https://book.example.com${path}`), given);

const said: string[] = [];
const { error, log } = console;
beforeEach(() => {
  said.length = 0;
  console.error = console.log = (text: string) => void said.push(text);
});
afterEach(() => {
  Object.assign(console, { error, log });
});

describe('the site in a path', () => {
  it.each([
    ['/v1/sites/salon', 'salon'],
    ['/v1/sites/salon/bookings', 'salon'],
    ['/v1/sites/salon/webhooks/a-token', 'salon'],
    ['/my/salon', 'salon'],
    ['/embed/salon', 'salon'],
    ['/v1/sites/', ''],
    ['/okno.js', null],
    ['/v1/sitesalon', null],
    ['/', null],
  ])('%s: %s', (path, expected) => {
    expect(siteIn(path)).toBe(expected);
  });
});

describe('the Worker', () => {
  it('hands a site to the object of its account, and answers the rest', async () => {
    expect(await (await ask('/v1/sites/salon')).text()).toMatch(/^id of [0-9a-f]{16}$/);
    expect(await (await ask('/v1/sites/nobody')).json()).toMatchObject({ code: 'site_unknown' });
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/nothing')).status).toBe(404);
  });

  it('is ready when every account could store', async () => {
    expect((await ask('/readyz')).status).toBe(200);
    expect(
      (
        await ask(
          '/readyz',
          bindings(async () => new Response(null, { status: 503 })),
        )
      ).status,
    ).toBe(503);
  });

  it('gives no answer of ours when the object was ended in the middle: nobody knows how far it came', async () => {
    const answer = await ask(
      '/v1/sites/salon',
      bindings(() => Promise.reject(new Error('reset, with a secret in it'))),
    );
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([503, '1', '']);
    expect(said.join('\n')).toContain('"where":"object"');
    expect(said.join('\n')).not.toContain('a secret');
  });

  it('says what is missing in its log alone, and no value', async () => {
    const answer = await ask('/v1/sites/salon', { ...bindings(), SECRET: 'too-short-a-secret' });
    expect(answer.status).toBe(503);
    expect(said.join('\n')).toContain('secret: ');
    expect(await answer.text()).not.toContain('secret');
    expect(said.join('\n')).not.toContain('too-short');
    await ask('/v1/sites/salon', { ACCOUNTS: bindings().ACCOUNTS });
    expect(said.join('\n')).toContain('set the environment variable SECRET');
  });
});

describe('an object', () => {
  const rows = { toArray: () => [] };
  const state = (id: string, done: string[]): ObjectState => ({
    id: { toString: () => id },
    storage: {
      sql: { exec: () => rows },
      transactionSync: (run) => run(),
      getAlarm: async () => null,
      setAlarm: async () => void done.push('set'),
      sync: async () => {},
    },
    blockConcurrencyWhile: (run) => run(),
  });

  it('of an account that is no longer configured lets its alarm go', async () => {
    const done: string[] = [];
    const object = new (createWorker(config).Account)(state('id of somebody', done), bindings());
    await object.alarm();
    expect(done).toEqual([]);
    expect((await object.fetch(new Request('https://book.example.com/readyz'))).status).toBe(503);
  });

  it('whose configuration cannot be used looks again later', async () => {
    const done: string[] = [];
    const object = new (createWorker(config).Account)(state('any', done), { ACCOUNTS: bindings().ACCOUNTS });
    await object.alarm();
    expect(done).toEqual(['set']);
  });

  it('knows its account by its id', async () => {
    const loaded = configFrom(config, bindings());
    const id = loaded ? planAccounts(loaded)[0]?.id : undefined;
    const object = new (createWorker(config).Account)(state(`id of ${id}`, []), bindings());
    expect((await object.fetch(new Request('https://book.example.com/readyz'))).status).toBe(200);
  });
});
