/** The import check itself: it sees the whole house, and it refuses what it is there to refuse. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Cruise {
  readonly modules: readonly object[];
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string } }[] };
}

function cruise(cwd: string, folders: readonly string[]): Cruise {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const { stdout } = spawnSync(process.execPath, [bin, ...folders, '--config', config, '--output-type', 'json'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout) as Cruise;
}

/** A house with these files. */
function planted(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'okno-house-'));
  try {
    for (const [path, text] of Object.entries({ ...files, 'test/tsconfig.json': '{}' })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const found = cruise(folder, [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))]);
    return found.summary.violations.map(({ rule }) => rule.name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the import check', () => {
  it('sees every file of the house', () => {
    const { modules, summary } = cruise(root, ['shared', 'proxy', 'widget', 'demo', 'deploy', 'test/bench']);
    expect(modules.length).toBeGreaterThan(200);
    expect(summary.violations).toEqual([]);
  });

  it.each([
    ['shared-knows-nobody', { 'shared/a.ts': "import '../proxy/b.ts';", 'proxy/b.ts': '' }],
    ['proxy-and-widget-meet-in-shared', { 'proxy/a.ts': "import '../widget/b.ts';", 'widget/b.ts': '' }],
    ['the-demo-imports-nothing-of-ours', { 'demo/sandbox/a.ts': "import '../../shared/b.ts';", 'shared/b.ts': '' }],
    ['booking-has-no-dom', { 'widget/booking/a.ts': "import '../steps/b.tsx';", 'widget/steps/b.tsx': '' }],
    ['no-cycles', { 'shared/a.ts': "import './b.ts';", 'shared/b.ts': "import './a.ts';" }],
    ['node-only-at-the-edge', { 'proxy/account/a.ts': "import 'node:fs';" }],
    ['node-only-at-the-edge', { 'proxy/payments/a.ts': "import 'node:crypto';" }],
    ['node-only-at-the-edge', { 'proxy/runtimes/workers/a.ts': "import 'node:fs';" }],
    [
      'what-runs-anywhere-needs-no-node',
      { 'proxy/runtimes/fetch.ts': "import '../stores/sqlite/create.ts';", 'proxy/stores/sqlite/create.ts': '' },
    ],
    ['payments', { 'proxy/payments/a.ts': "import '../account/b.ts';", 'proxy/account/b.ts': '' }],
    ['gateways-do-not-know-each-other', { 'proxy/payments/stripe/a.ts': "import '../yookassa/b.ts';", 'proxy/payments/yookassa/b.ts': '' }],
    ['the-bench-needs-no-test-runner', { 'test/bench/a.ts': "import '../load/b.ts';", 'test/load/b.ts': "import 'vitest';" }],
    ['nobody-imports-tests', { 'proxy/a.ts': "import './b.test.ts';", 'proxy/b.test.ts': '' }],
  ])('refuses %s', (rule, files) => {
    expect(planted(files)).toContain(rule);
  });
});
