/**
 * Which pages may talk to a site: its listed origins exactly, and our own. Origin stops other websites' scripts; it does not
 * stop programs, and it is not meant to.
 */
import type { MiddlewareHandler } from 'hono';
import type { Fault } from '../../domain/result.ts';
import type { Environment, ServedSite } from '../environment.ts';
import { problem } from '../problem.ts';

const METHODS = 'GET, POST, DELETE';
const HEADERS = 'content-type, idempotency-key, authorization';
const EXPOSED = 'retry-after, location, x-request-id';

export function siteOrigins(sites: Readonly<Record<string, ServedSite>>, publicUrl: string): MiddlewareHandler<Environment> {
  const own = new URL(publicUrl).origin;
  return async (context, next) => {
    context.header('vary', 'Origin');
    const name = context.req.param('site') ?? '';
    const site = Object.hasOwn(sites, name) ? sites[name] : undefined;
    // What is wrong may be read by any page: it says nothing about anybody, and the owner must see it.
    const refuse = (fault: Fault) => {
      context.header('access-control-allow-origin', '*');
      return problem(context, fault);
    };
    if (!site) return refuse({ code: 'site_unknown', detail: 'No site of this name is configured.' });
    context.set('site', name);
    context.set('served', site);

    const origin = context.req.header('origin');
    const listed = origin !== undefined && (origin === own || site.origins.includes(origin));
    if (listed) {
      context.header('access-control-allow-origin', origin);
      context.header('access-control-expose-headers', EXPOSED);
    }
    if (context.req.method === 'OPTIONS') {
      if (!listed) return problem(context, refused);
      context.header('access-control-allow-methods', METHODS);
      context.header('access-control-allow-headers', HEADERS);
      context.header('access-control-max-age', '7200');
      return context.body(null, 204);
    }
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
    // A browser sends no Origin with a same-origin GET; whatever changes something must come from a listed page.
    if (!listed && !(reads && origin === undefined)) return refuse(refused);
    return next();
  };
}

const refused = { code: 'origin_refused', detail: "Add this page's origin to the site's `origins`." } as const;
