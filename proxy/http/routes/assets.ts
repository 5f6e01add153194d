/** The script, for every page: evergreen loader, immutable files of a version; and the description of our interface. */
import type { Context, Hono } from 'hono';
import { routes } from '../../../shared/routes.ts';
import type { Asset, Assets } from '../../ports/assets.ts';
import type { Environment } from '../environment.ts';
import { problem } from '../problem.ts';

export function mountAssets(app: Hono<Environment>, assets: Assets): void {
  app.get(routes.script, async (context) => {
    // Revalidated often, so that a deploy reaches everybody within minutes.
    return send(context, await assets.script(accepted(context)), 'public, max-age=300, stale-while-revalidate=86400');
  });
  app.get(routes.openapi, async (context) => send(context, await assets.openapi(accepted(context)), 'public, max-age=300'));
  app.get(routes.assets, async (context) => {
    const { version = '', file = '' } = context.req.param();
    return send(context, await assets.file(version, file, accepted(context)), 'public, max-age=31536000, immutable');
  });
}

/** Encodings that the browser takes; one weighted zero is refused. */
const accepted = (context: Context<Environment>): readonly string[] =>
  (context.req.header('accept-encoding') ?? '')
    .split(',')
    .filter((entry) => !/;\s*q=0(\.0*)?\s*$/.test(entry))
    .map((entry) => (entry.split(';')[0] ?? '').trim());

function send(context: Context<Environment>, asset: Asset | null, cacheControl: string): Response {
  context.header('access-control-allow-origin', '*');
  context.header('cross-origin-resource-policy', 'cross-origin');
  context.header('vary', 'Accept-Encoding');
  if (!asset) return problem(context, { code: 'not_found', detail: 'No such file in this version.' });
  context.header('cache-control', cacheControl);
  context.header('etag', asset.etag);
  context.header('content-type', asset.contentType);
  if (context.req.header('if-none-match') === asset.etag) return context.body(null, 304);
  if (asset.encoding) context.header('content-encoding', asset.encoding);
  return context.body(asset.body);
}
