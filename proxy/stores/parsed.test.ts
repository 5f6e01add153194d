import { expect, it } from 'vitest';
import { createParsed } from './parsed.ts';

it('is the very same value for a text that is seen again, and cannot be changed', () => {
  const parsed = createParsed();
  const once = parsed('a', '{"list":[1]}');
  (once as { list: number[] }).list.push(2);
  const first = parsed('a', '{"list":[1]}');
  expect(first).toEqual({ list: [1] });
  expect(parsed('a', '{"list":[1]}')).toBe(first);
  expect(() => (first as { list: number[] }).list.push(2)).toThrow(TypeError);
  expect(parsed('a', '{"list":[1,2]}')).toEqual({ list: [1, 2] });
});
