/** Vendor names stand in their adapter, the configuration, the tests and the demo: everything else decides by capabilities. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const NAMES = /simply\s?book|rubitime|stripe|yoo\s?kassa/i;
const neutral = (path: string): boolean =>
  /^(widget|shared|proxy)\//.test(path) && !/^proxy\/(providers|payments|config)\//.test(path) && !/\.test\.tsx?$/.test(path);

const files = ['widget', 'shared', 'proxy'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path)),
);
const naming = (path: string): boolean => NAMES.test(path) || NAMES.test(readFileSync(root + path, 'utf8'));

describe('vendor names', () => {
  it('stand nowhere in the widget, in what is shared, or in the neutral core', () => {
    const read = files.filter(neutral);
    expect(read.length).toBeGreaterThan(150);
    expect(read.filter(naming)).toEqual([]);
  });

  it('are found where they belong', () => {
    expect(files.filter((path) => /^proxy\/providers\/(simplybook|rubitime)\//.test(path)).some(naming)).toBe(true);
    expect(files.filter((path) => /^proxy\/payments\/(stripe|yookassa)\//.test(path)).some(naming)).toBe(true);
    for (const registry of ['proxy/providers/registry.ts', 'proxy/payments/registry.ts']) expect(naming(registry)).toBe(true);
  });

  it('of gateways stand nowhere else among the payments', () => {
    const others = files.filter((path) => /^proxy\/payments\/[^/]+\.ts$/.test(path) && !/registry|\.test\.ts$/.test(path));
    expect(others.length).toBeGreaterThan(2);
    expect(others.filter(naming)).toEqual([]);
  });
});
