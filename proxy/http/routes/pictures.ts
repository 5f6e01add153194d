/** `pictures`: the business's own, for every page, fetched by the proxy. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Hono } from 'hono';
import { routes } from '../../../shared/routes.ts';
import type { Environment, ServedSite } from '../environment.ts';
import { problem } from '../problem.ts';

/** Mounted before the origin rules: an `img` sends no origin. */
export function mountPictures(app: Hono<Environment>, sites: Readonly<Record<string, ServedSite>>): void {
  app.get(routes.picture, async (context) => {
    const { site: name = '', picture = '' } = context.req.param();
    const site = Object.hasOwn(sites, name) ? sites[name] : undefined;
    context.header('access-control-allow-origin', '*');
    context.header('cross-origin-resource-policy', 'cross-origin');
    if (!site) return problem(context, { code: 'site_unknown', detail: 'No site of this name is configured.' });
    context.set('site', name);
    const answer = await site.account.picture(picture);
    if (!answer.ok) return problem(context, answer.fault);
    const { body, contentType } = answer.value;
    const etag = `"${bytesToHex(sha256(body)).slice(0, 24)}"`;
    context.header('cache-control', 'public, max-age=86400');
    context.header('etag', etag);
    // Opened on its own it is nothing but a picture.
    context.header('content-security-policy', "default-src 'none'; sandbox");
    if (context.req.header('if-none-match') === etag) return context.body(null, 304);
    return context.body(body, 200, { 'content-type': contentType });
  });
}
