import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../config/load.ts';
import { draftOf, environmentFile, put } from './draft.ts';

const answers = {
  publicUrl: 'https://book.example.com',
  name: 'my-salon',
  origins: ['https://salon.example'],
  provider: 'simplybook',
  settings: { apiUrl: 'https://user-api.simplybook.me', companyLogin: 'salon', apiKey: 'key-1', secretKey: 'key-2' },
};
const secret = () => 's'.repeat(43);

describe('a drafted configuration', () => {
  it('is valid with its secrets, and holds none of them', () => {
    const { config, secrets } = draftOf(answers, ['apiKey', 'secretKey'], secret);
    expect(Object.keys(secrets)).toEqual([
      'OKNO_SECRET',
      'OKNO_OPERATOR',
      'MY_SALON_WEBHOOK_TOKEN',
      'MY_SALON_API_KEY',
      'MY_SALON_SECRET_KEY',
    ]);
    for (const value of Object.values(secrets)) expect(config).not.toContain(value);
    expect(loadConfig(config, secrets)).toMatchObject({
      ok: true,
      config: { sites: { 'my-salon': { apiKey: 'key-1', secretKey: 'key-2' } } },
    });
    expect(loadConfig(config, {}).ok).toBe(false);
  });

  it('names its secrets so that a shell takes them', () => {
    const { secrets } = draftOf({ ...answers, name: '1st' }, ['apiKey'], secret);
    for (const name of Object.keys(secrets)) expect(name).toMatch(/^[A-Z][A-Z0-9_]*$/);
  });
});

describe('the file of secrets', () => {
  it('is one NAME=value a line, and never more', () => {
    expect(environmentFile({ A: 'x-1', B: 'y/z=' })).toBe('A=x-1\nB=y/z=\n');
    for (const value of ['x\nB=2', 'a b', '$(id)', '"', '']) expect(environmentFile({ A: value })).toBeNull();
  });
});

it('an answer is put at its path', () => {
  expect(put(put({ a: 1 }, 'b.c', [2]), 'b.d', 3)).toEqual({ a: 1, b: { c: [2], d: 3 } });
});
