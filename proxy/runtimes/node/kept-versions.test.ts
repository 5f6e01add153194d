import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderAssets } from './assets.ts';
import { keepVersions } from './kept-versions.ts';

const DAY = 86_400_000;
let root: string;
const built = () => join(root, 'built');
const kept = () => join(root, 'kept');
const deploy = (version: string) => {
  rmSync(built(), { recursive: true, force: true });
  mkdirSync(join(built(), 'okno', version), { recursive: true });
  writeFileSync(join(built(), 'okno', version, 'core.js'), `// ${version}`);
  writeFileSync(join(built(), 'okno.js'), `// loads ${version}`);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'okno-versions-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('versions of the script', () => {
  it('are served for thirty days after the next one came, however long they were current', async () => {
    deploy('one');
    await keepVersions(built(), kept(), 0);
    deploy('two');
    await keepVersions(built(), kept(), 90 * DAY);
    const text = async (version: string) => {
      const asset = await createFolderAssets([built(), kept()]).file(version, 'core.js', []);
      return asset && new TextDecoder().decode(asset.body);
    };
    expect([await text('one'), await text('two')]).toEqual(['// one', '// two']);
    await keepVersions(built(), kept(), 119 * DAY);
    expect(await text('one')).toBe('// one');
    await keepVersions(built(), kept(), 121 * DAY);
    expect([await text('one'), await text('two')]).toEqual([null, '// two']);
    expect(readdirSync(kept())).toEqual(['okno']);
  });

  it('become current again when a deploy is taken back', async () => {
    deploy('one');
    await keepVersions(built(), kept(), 0);
    deploy('two');
    await keepVersions(built(), kept(), DAY);
    deploy('one');
    await keepVersions(built(), kept(), 40 * DAY);
    await keepVersions(built(), kept(), 80 * DAY);
    expect(readFileSync(join(kept(), 'okno', 'one', 'core.js'), 'utf8')).toBe('// one');
    expect(existsSync(join(kept(), 'okno', 'two'))).toBe(false);
  });
});
