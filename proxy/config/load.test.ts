import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planAccounts } from './accounts.ts';
import { configJsonSchema } from './json-schema.ts';
import { describe as inWords, loadConfig } from './load.ts';

const site = {
  provider: 'simplybook',
  apiUrl: 'https://user-api.simplybook.me/',
  companyLogin: 'Salon',
  apiKey: '${KEY}',
  secretKey: 'secret',
  origins: ['https://salon.example'],
  webhookToken: 'a-token-of-16-characters',
};
const config = { publicUrl: 'https://book.example.com/', secret: 'x'.repeat(32), sites: { salon: site } };
const environment = { KEY: 'the-key' };
const load = (change: object) => loadConfig(JSON.stringify({ ...config, ...change }), environment);
const paths = (change: object) => {
  const loaded = load(change);
  return loaded.ok ? [] : loaded.faults.map(({ path }) => path);
};

describe('a configuration', () => {
  it('is filled from the environment and given its defaults', () => {
    const loaded = load({});
    if (!loaded.ok) throw new Error(inWords(loaded.faults));
    expect(loaded.config).toMatchObject({
      publicUrl: 'https://book.example.com',
      secret: ['x'.repeat(32)],
      store: { engine: 'sqlite', path: './okno.db' },
      sites: {
        salon: {
          apiUrl: 'https://user-api.simplybook.me',
          companyLogin: 'salon',
          apiKey: 'the-key',
          limits: { perDay: 5000, perSecond: 5, parallel: 2 },
          clientTimeOffset: 'seconds',
        },
      },
    });
  });

  it('tells all of its faults at once, by path, and none of its values', () => {
    const loaded = loadConfig(
      JSON.stringify({
        ...config,
        secret: 'too-short-a-secret',
        colour: 'red',
        sites: { salon: { ...site, apiKey: '${MISSING}', origins: ['https://salon.example/'], limits: { perDay: 1 } } },
      }),
      environment,
    );
    const text = loaded.ok ? '' : inWords(loaded.faults);
    for (const path of ['secret', 'colour', 'sites.salon.apiKey', 'sites.salon.origins.0', 'sites.salon.limits.perDay'])
      expect(text).toContain(`  ${path}: `);
    expect(text).toContain('set the environment variable MISSING');
    expect(text).not.toContain('too-short-a-secret');
  });

  it.each([
    [{ publicUrl: 'book.example.com' }, ['publicUrl']],
    [{ sites: {} }, ['sites']],
    [{ store: { engine: 'paper' } }, ['store.engine']],
    [{ sites: { salon: { ...site, provider: 'paper' } } }, ['sites.salon.provider']],
    [{ sites: { 'Not a name': site } }, ['sites.Not a name']],
    [{ sites: { salon: { ...site, webhookToken: 'short' } } }, ['sites.salon.webhookToken']],
    [{ secret: ['x'.repeat(32), 'short'] }, ['secret.1']],
    [
      { sites: { salon: { ...site, payments: { stripe: { secretKey: 'pk_live_x', webhookSecret: 'whsec_x' } } } } },
      ['sites.salon.payments.stripe.secretKey'],
    ],
    [{ sites: { salon: { ...site, payments: { paper: {} } } } }, ['sites.salon.payments.paper']],
  ])('%j is refused at %j', (change, expected) => {
    expect(paths(change)).toEqual(expected);
  });

  it('that is not JSON says where', () => {
    const loaded = loadConfig('{"publicUrl": }', {});
    expect(loaded.ok ? '' : inWords(loaded.faults)).toMatch(/not JSON/);
  });
});

describe('accounts', () => {
  it('are one for two sites with one key, and their names tell nothing', () => {
    const loaded = load({
      sites: { one: { ...site, fallback: { phone: '+44 20' } }, two: site, three: { ...site, companyLogin: 'other' } },
    });
    const plans = loaded.ok ? planAccounts(loaded.config) : [];
    expect(plans.map(({ sites }) => Object.keys(sites))).toEqual([['one', 'two'], ['three']]);
    expect(plans[0]?.sites['one']).toEqual({
      fallback: { url: 'https://salon.simplybook.me', phone: '+44 20' },
      alertUrl: null,
      payments: {},
    });
    expect(plans[0]?.id).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('the schema for editors', () => {
  it('is the one in docs/', () => {
    expect(readFileSync(new URL('../../docs/okno.schema.json', import.meta.url), 'utf8')).toBe(configJsonSchema());
  });
});
