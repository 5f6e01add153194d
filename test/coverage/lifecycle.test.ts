/** docs/how-a-booking-is-made.md shows the steps that the code has, and the code changes a state by no other way. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withFaults } from './faults.ts';
import { withDrawing } from './lifecycle.ts';

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const list = (folder: string) => readdirSync(at(folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`);

it('stands in the document as it is', () => {
  const document = readFileSync(at('docs/how-a-booking-is-made.md'), 'utf8');
  expect(withDrawing(document)).toBe(document);
  expect(withFaults(document)).toBe(document);
});

it.each(['docs/how-a-booking-is-made.md', 'SECURITY.md'])('names no test that is not there: %s', (path) => {
  const named = [...readFileSync(at(path), 'utf8').matchAll(/`((?:[\w/-]+\/)?[\w-]+\.test\.ts)`/g)].map(([, name = '']) => name);
  const files = [...list('test'), ...list('proxy'), ...list('demo')];
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)))).toEqual([]);
});

it('is the only way to another state', () => {
  const files = readdirSync(at('proxy'), { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name));
  // Whoever writes a list of bookings writes no state into it.
  const writers = files.filter((name) => /bookings: .*\bstate\b/.test(readFileSync(at(`proxy/${name}`), 'utf8')));
  expect(files.length).toBeGreaterThan(100);
  expect(writers).toEqual([]);
});
