import { expect, it } from 'vitest';
import { createRequestIds } from './request-ids.ts';

it('are sixteen hexadecimal digits, each from bytes of its own', () => {
  let draws = 0;
  const next = createRequestIds((bytes) => {
    draws += 1;
    return Uint8Array.from({ length: bytes }, (_, index) => (index >> 3) + draws * 128);
  });
  const ids = Array.from({ length: 200 }, next);
  expect(ids[0]).toBe('8080808080808080');
  expect(ids[127]).toBe('ffffffffffffffff');
  expect(ids[128]).toBe('0000000000000000');
  expect(new Set(ids).size).toBe(200);
  expect(draws).toBe(2);
});
