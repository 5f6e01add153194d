/**
 * Every version of the script that was served in the last thirty days, in one folder: a page that was left open over a deploy
 * still finds the files of its own version.
 */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Millis } from '../../../shared/local-time.ts';

const DAYS_30 = 30 * 86_400_000;
/** Beside a version that is no longer the current one: since when. */
const RETIRED = 'retired.txt';

/** Adds the built version to the kept ones and drops those that nobody can need. Rejects when the folder cannot be written. */
export async function keepVersions(built: string, kept: string, now: Millis): Promise<void> {
  const versions = join(kept, 'okno');
  await mkdir(versions, { recursive: true });
  const current: readonly string[] = await readdir(join(built, 'okno')).catch(() => []);
  for (const version of current) {
    const target = join(versions, version);
    // Copied beside and renamed, so that a version is there whole or not at all.
    const half = join(kept, `.half-${version}-${process.pid}`);
    await cp(join(built, 'okno', version), half, { recursive: true });
    await rename(half, target).catch(() => rm(half, { recursive: true, force: true }));
    await rm(join(target, RETIRED), { force: true });
  }
  for (const version of (await readdir(versions)).filter((name) => !current.includes(name))) {
    const mark = join(versions, version, RETIRED);
    const since = Number(await readFile(mark, 'utf8').catch(() => Number.NaN));
    if (Number.isNaN(since)) await writeFile(mark, String(now));
    else if (now - since > DAYS_30) await rm(join(versions, version), { recursive: true, force: true });
  }
}
