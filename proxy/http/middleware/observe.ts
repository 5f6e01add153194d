/** Gives every request an id, answers faults, and logs one line with the route's template: no path, no query, nobody's data. */
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Runtime } from '../../ports/runtime.ts';
import type { Environment } from '../environment.ts';
import { createRequestIds } from '../request-ids.ts';

export function observe(runtime: Runtime): MiddlewareHandler<Environment> {
  const nextId = createRequestIds(runtime.random);
  return async (context, next) => {
    const started = runtime.now();
    const id = nextId();
    context.set('requestId', id);
    context.set('code', null);
    context.header('x-request-id', id);
    context.header('x-content-type-options', 'nosniff');
    await next();
    runtime.emit({
      event: 'request',
      id,
      method: context.req.method,
      // What stands for many routes is none.
      route: matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'unmatched',
      site: context.get('site') ?? null,
      status: context.res.status,
      code: context.get('code'),
      ms: Math.round(runtime.now() - started),
    });
  };
}
