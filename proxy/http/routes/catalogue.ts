/** `site` and `service`: what the widget needs to start, and what only a chosen service needs. */
import type { Hono } from 'hono';
import { routes } from '../../../shared/routes.ts';
import { answer } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { problem } from '../problem.ts';

export function mountCatalogue(app: Hono<Environment>): void {
  app.get(routes.site, async (context) => {
    const found = await context.get('served').account.site(context.get('site'));
    return found.ok ? answer(context, found.value, 'private, max-age=60') : problem(context, found.fault);
  });

  app.get(routes.service, async (context) => {
    const found = await context.get('served').account.service(context.get('site'), context.req.param('service') ?? '');
    return found.ok ? answer(context, found.value, 'private, max-age=60') : problem(context, found.fault);
  });
}
