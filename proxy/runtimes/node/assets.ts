/** Serves the built script from folders, the first that has a file: read once, compressed files beside the plain ones. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Asset, Assets } from '../../ports/assets.ts';

/** A version or file name as the build writes it: nothing that could leave the folder. */
const SAFE = /^[\w-][\w.-]*$/;

export function createFolderAssets(folders: readonly string[]): Assets {
  const known = new Map<string, Promise<Asset | null>>();

  const firstOf = async (path: string): Promise<Buffer | null> => {
    for (const folder of folders) {
      const body = await readFile(join(folder, path)).catch(() => null);
      if (body) return body;
    }
    return null;
  };

  const load = async (path: string, encoding: 'br' | 'gzip' | null): Promise<Asset | null> => {
    const suffix = encoding === 'br' ? '.br' : encoding === 'gzip' ? '.gz' : '';
    const body = await firstOf(path + suffix);
    if (!body) return null;
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 24)}"`;
    return {
      body: new Uint8Array(body),
      contentType: path.endsWith('.json') ? 'application/json' : 'text/javascript; charset=utf-8',
      encoding,
      etag,
    };
  };

  const find = async (path: string, accepted: readonly string[]): Promise<Asset | null> => {
    for (const encoding of ['br', 'gzip', null] as const) {
      if (encoding !== null && !accepted.includes(encoding)) continue;
      const key = `${encoding} ${path}`;
      const asset = known.get(key) ?? load(path, encoding);
      known.set(key, asset);
      const found = await asset;
      if (found) return found;
      // A file that is missing now may come with the next build.
      known.delete(key);
    }
    return null;
  };

  return {
    script: (accepted) => find('okno.js', accepted),
    openapi: (accepted) => find('openapi.json', accepted),
    file: async (version, name, accepted) =>
      SAFE.test(version) && SAFE.test(name) && name.endsWith('.js') ? find(`okno/${version}/${name}`, accepted) : null,
  };
}

/** Beside the built proxy lies the built widget. */
export const builtScript = (): string => {
  const here = import.meta.url;
  return fileURLToPath(new URL(here.includes('/dist/') ? '../../../widget' : '../../../dist/widget', here));
};
