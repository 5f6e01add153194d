/** The Worker as it would be uploaded: the project that is deployed, bundled by the platform's own tool, which is told not to send it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { gather } from '../../deploy/workers/gather.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

it('the Worker is at most 1 MB, and needs nothing of Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'okno-worker-'));
  try {
    await gather(here('../../dist/widget'), join(folder, 'versions'), join(folder, 'script'));
    const project = ['--config', here('../../deploy/workers/wrangler.jsonc'), '--assets', join(folder, 'script')];
    const words = [here('../../node_modules/wrangler/bin/wrangler.js'), 'deploy', '--dry-run', '--outdir', join(folder, 'out'), ...project];
    execFileSync(process.execPath, words, {
      env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: join(folder, 'log') },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const bundle = readFileSync(join(folder, 'out', 'worker.js'));
    expect(gzipSync(bundle, { level: 9 }).length).toBeLessThanOrEqual(1_000_000);
    // More than a shell: the providers and gateways are in it.
    expect(bundle.length).toBeGreaterThan(500_000);
    expect(bundle.toString()).not.toMatch(/from ?["']node:|require\(["']node:/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
