import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../stores/memory/create.ts';
import { createTokens } from './token.ts';

function setting() {
  let time = 0;
  let issued = 0;
  const store = createMemoryStore(() => time);
  const create = () =>
    createTokens({
      id: 'a',
      store,
      lifetime: 50,
      seal: async (text) => `sealed ${text}`,
      open: async (sealed) => sealed.slice('sealed '.length),
    });
  const issue = async () => {
    issued += 1;
    return `token ${issued}`;
  };
  return { token: create(), another: create, issue, store, pass: (ms: number) => (time += ms) };
}

describe('the token', () => {
  it('is issued once for all who ask at once, kept sealed, and shared with another process', async () => {
    const { token, another, issue, store } = setting();
    expect(await Promise.all([token(issue), token(issue), token(issue)])).toEqual(['token 1', 'token 1', 'token 1']);
    expect(await another()(issue)).toBe('token 1');
    expect(await store.read('a', ['token'])).toEqual({ token: 'sealed token 1' });
  });
  it('is renewed unasked before it ends', async () => {
    const { token, issue, pass } = setting();
    await token(issue);
    pass(49);
    expect(await token(issue)).toBe('token 1');
    pass(1);
    expect(await token(issue)).toBe('token 2');
  });
  it('that was refused is renewed by the first to say so; the others get the new one', async () => {
    const { token, issue } = setting();
    await token(issue);
    expect(await Promise.all([token(issue, 'token 1'), token(issue, 'token 1')])).toEqual(['token 2', 'token 2']);
    expect(await token(issue, 'token 1')).toBe('token 2');
  });
  it('that could not be issued is tried again by the next', async () => {
    const { token, issue } = setting();
    await expect(token(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await token(issue)).toBe('token 1');
  });
});
