/**
 * What the platform serves as files: the script, and every version of it that was deployed in the last thirty days, so that a
 * page which was left open over a deploy still books.
 */
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepVersions } from '../../proxy/runtimes/node/kept-versions.ts';

/** `built` is the built script, `kept` where its versions lie from one deploy to the next, `out` what is uploaded. */
export async function gather(built: string, kept: string, out: string): Promise<void> {
  await keepVersions(built, kept, Date.now());
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  for (const file of ['okno.js', 'openapi.json']) await cp(join(built, file), join(out, file));
  // The platform compresses by itself; and when a version ended is nobody's business.
  await cp(join(kept, 'okno'), join(out, 'okno'), { recursive: true, filter: (path) => !/\.(br|gz|txt)$/.test(path) });
  await cp(fileURLToPath(new URL('_headers', import.meta.url)), join(out, '_headers'));
}
