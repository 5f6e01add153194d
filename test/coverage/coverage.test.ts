/** docs/coverage.md says what is so: what is used is really asked for and tested, and what is not is marked. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { asks } from './asks.ts';
import { document } from './document.ts';
import { journey } from './journey.ts';
import * as rubitime from './rubitime.ts';
import { codes, described, isAsked, parameters, plugins, referred } from './simplybook.ts';

let called: readonly string[];
beforeAll(async () => {
  called = await journey();
});

describe('coverage', () => {
  it('stands in the document as it is', () => {
    expect(readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8')).toBe(document(called));
  });

  it('counts what the page counts', () => {
    expect([described, codes, parameters, plugins].map(({ length }) => length)).toEqual([23, 34, 20, 30]);
    const { methods, parameters: sent, fields, statuses, events } = rubitime;
    expect([methods, sent, fields, statuses, events].map(({ length }) => length)).toEqual([5, 24, 30, 8, 3]);
  });

  it('counts a method as used only when the service was asked for it and answered', () => {
    const methods = [...described, ...referred];
    const used = methods.filter(isAsked).map(({ name }) => name);
    expect(used.filter((name) => !called.includes(name))).toEqual([]);
    expect(methods.map(({ name }) => name).filter((name) => called.includes(name) && !used.includes(name))).toEqual([]);
  });

  it('leaves out nothing of a page that is covered whole', () => {
    const { methods, parameters: sent, fields, statuses, events } = rubitime;
    const simplybook = [described, referred, codes, parameters, plugins].flat();
    const missing = [methods, sent, fields, statuses, events, simplybook]
      .flat()
      .filter(({ used, tested }) => used.length === 0 || tested.length === 0);
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['Company parameters', parameters],
    ['Plugins', plugins],
  ])('has a line for each of the %s that says what it changes, or why it is not asked for', (title, list) => {
    const [, section = ''] = readFileSync(new URL('../../docs/simplybook.md', import.meta.url), 'utf8').split(`## ${title}\n`);
    const rows = [...(section.split('\n## ')[0] ?? '').matchAll(/^\| `(\w+)` \| (.+) \|$/gm)];
    expect(rows.map(([, name]) => name)).toEqual(list.map(({ name }) => name));
    expect(rows.filter(([, , line = '']) => !/^Not asked for: .{20,}\.$|^[^:]{20,}/.test(line)).map(([row]) => row)).toEqual([]);
    const unasked = rows.filter(([, , line = '']) => line.startsWith('Not asked for')).map(([, name]) => name);
    expect(unasked).toEqual(list.filter((one) => !isAsked(one)).map(({ name }) => name));
  });

  it('holds each of the 25 asks to tests that there are', () => {
    expect(asks).toHaveLength(25);
    const missing = asks.flatMap(({ asked, tests }) => [
      ...(tests.length === 0 ? [asked] : []),
      ...tests.flatMap(([file, name]) => {
        const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
        return text.includes(`it('${name}'`) || text.includes(`)('${name}'`) || text.includes(`    '${name}',`) ? [] : [`${file}: ${name}`];
      }),
    ]);
    expect(missing).toEqual([]);
  });

  it('counts nothing as used that no test names', () => {
    const all = [...described, ...referred, ...codes, ...parameters, ...plugins, ...Object.values(rubitime).filter(Array.isArray).flat()];
    const untested = all.filter(({ used, tested }) => used.length > 0 && tested.length === 0);
    expect(untested.map(({ name }) => name)).toEqual([]);
  });
});
