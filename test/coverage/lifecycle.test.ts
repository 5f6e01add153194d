/** docs/how-a-booking-is-made.md shows the steps that the code has, and the code changes a state by no other way. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withDrawing } from './lifecycle.ts';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);

it('stands in the document as it is', () => {
  const document = readFileSync(at('docs/how-a-booking-is-made.md'), 'utf8');
  expect(withDrawing(document)).toBe(document);
});

it('is the only way to another state', () => {
  const files = readdirSync(at('proxy'), { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name));
  // Whoever writes a list of bookings writes no state into it.
  const writers = files.filter((name) => /bookings: .*\bstate\b/.test(readFileSync(at(`proxy/${name}`), 'utf8')));
  expect(files.length).toBeGreaterThan(100);
  expect(writers).toEqual([]);
});
