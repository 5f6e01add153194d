import { describe, expect, it } from 'vitest';
import { neverLeft } from './never-left.ts';

const coded = (code: string) => Object.assign(new Error('no'), { code });

describe('a fault of fetch', () => {
  it.each([
    ['Node: refused', new TypeError('fetch failed', { cause: coded('ECONNREFUSED') }), true],
    ['Node: refused at both addresses', new TypeError('fetch failed', { cause: new AggregateError([coded('ECONNREFUSED')]) }), true],
    ['Node: cut', new TypeError('fetch failed', { cause: coded('UND_ERR_SOCKET') }), false],
    ['Bun: no such name', Object.assign(new TypeError('getaddrinfo'), { code: 'ENOTFOUND' }), true],
    ['Bun: cut', Object.assign(new Error('The socket connection was closed'), { code: 'ECONNRESET' }), false],
    [
      'Deno: no such name',
      new TypeError('fetch failed', { cause: new Error('error sending request for url (http://x/): client error (Connect): dns error') }),
      true,
    ],
    ['Deno: cut', new TypeError('fetch failed', { cause: new Error('client error (SendRequest): connection closed') }), false],
    ['Workers: refused or cut, nobody knows', new Error('Network connection lost.'), false],
    ['something else', 'no', false],
  ])('%s', (_, error, expected) => {
    expect(neverLeft(error)).toBe(expected);
  });
});
