/** A page that was left open over a deploy: it knows the names of the files that it came with, and no others. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atHosts, noBrowser } from './hosts/at-hosts.ts';
import { book } from './hosts/host-page.ts';

const dist = fileURLToPath(new URL('../../dist/widget', import.meta.url));

describe.skipIf(noBrowser)('a deploy', () => {
  const root = mkdtempSync(join(tmpdir(), 'okno-deploy-'));
  const script = join(root, 'built');

  /** What a build of other sources would leave: everything in the folder is of this version, and nothing of another. */
  const buildAs = (version: string) => {
    rmSync(script, { recursive: true, force: true });
    cpSync(dist, script, { recursive: true, filter: (file) => !file.endsWith('.gz') && !file.endsWith('.br') });
    const [built = ''] = readdirSync(join(script, 'okno'));
    renameSync(join(script, 'okno', built), join(script, 'okno', version));
    const loader = join(script, 'okno.js');
    writeFileSync(loader, readFileSync(loader, 'utf8').replaceAll(built, version));
  };

  beforeAll(() => buildAs('before'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const hosts = atHosts({ script, kept: join(root, 'kept') });

  it('does not keep a page that was open from booking with the files it knows, and a new page gets the new ones', async () => {
    const body = '<p style="height:4000px">Above</p><okno-booking site="salon"></okno-booking>';
    const { page, complaints, leave } = await hosts.open({ body });
    const asked: string[] = [];
    page.on('response', (response) => {
      const version = /\/okno\/(\w+)\//.exec(response.url())?.[1];
      if (version) asked.push(`${version} ${response.status()}`);
    });
    await page.waitForFunction(() => 'okno' in window);
    expect(asked).toEqual([]);

    await hosts.stack.stopProxy();
    buildAs('after');
    await hosts.stack.startProxy();
    await page.locator('okno-booking').scrollIntoViewIfNeeded();
    await book(page.locator('okno-booking'), 'nadia@deploy.example');
    expect([...new Set(asked)]).toEqual(['before 200']);
    expect(complaints).toEqual([]);

    await leave();

    const later = await hosts.open({ body: '<okno-booking site="salon"></okno-booking>' });
    const [core] = await Promise.all([
      later.page.waitForResponse(/core\.js$/),
      later.page.getByRole('button', { name: /Glow facial/ }).waitFor(),
    ]);
    expect(core.url()).toContain('/okno/after/');
    await later.leave();
  });
});
