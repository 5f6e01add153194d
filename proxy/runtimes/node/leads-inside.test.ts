import { describe, expect, it } from 'vitest';
import { leadsInside } from './leads-inside.ts';

describe('leadsInside', () => {
  it.each([
    ['salon.simplybook.me', ['203.0.114.5'], false],
    ['evil.example', ['10.0.0.5'], true],
    ['evil.example', ['203.0.114.5', '169.254.169.254'], true],
    ['evil.example', ['127.0.0.1'], true],
    ['evil.example', ['::1'], true],
    ['evil.example', ['::ffff:192.168.1.1'], true],
    ['evil.example', ['fd00::1'], true],
    // Written by the owner as it is.
    ['localhost', ['127.0.0.1'], false],
    ['10.0.0.5', ['10.0.0.5'], false],
    ['[::1]', ['::1'], false],
  ])('%s at %j: %s', async (name, addresses, expected) => {
    expect(await leadsInside(name, async () => addresses)).toBe(expected);
  });
  it('leaves a name that nobody knows to the fetch', async () => {
    expect(await leadsInside('nowhere.example', () => Promise.reject(new Error('ENOTFOUND')))).toBe(false);
  });
});
