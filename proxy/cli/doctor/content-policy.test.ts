import { describe, expect, it } from 'vitest';
import { keptOut } from './content-policy.ts';

const proxy = 'https://book.example.com';

describe('a page’s policy', () => {
  it.each([
    '',
    'script-src https://book.example.com; connect-src https://book.example.com; img-src https://book.example.com',
    "default-src 'self' https:",
    'default-src *',
    "default-src 'none'; script-src *.example.com; connect-src book.example.com; img-src https://*",
    "frame-ancestors 'none'; style-src 'self'",
    'default-src http://book.example.com:443',
    'script-src https://book.example.com/okno.js',
  ])('that lets the widget work: %s', (policy) => {
    expect(keptOut(policy, proxy)).toEqual([]);
  });

  it.each([
    ["default-src 'self'", ['the script (default-src)', 'requests (default-src)', 'pictures (default-src)']],
    ["script-src 'nonce-abc' https://book.example.com; connect-src 'none'", ['requests (connect-src)']],
    ["script-src-elem 'self'; script-src https://book.example.com", ['the script (script-src-elem)']],
    ['img-src https://example.com', ['pictures (img-src)']],
    ['img-src *.book.example.com', ['pictures (img-src)']],
    ['img-src https://book.example.com:8443', ['pictures (img-src)']],
    ["img-src *, img-src 'self'", ['pictures (img-src)']],
  ])('that does not: %s', (policy, kept) => {
    expect(keptOut(policy, proxy)).toEqual(kept);
  });
});
