/** `site` and `service`: what the widget needs to start, and what only a chosen service needs. */
import type { Hono } from 'hono';
import { routes } from '../../../shared/routes.ts';
import type { Environment } from '../environment.ts';
import { problem } from '../problem.ts';

export function mountCatalogue(app: Hono<Environment>): void {
  app.get(routes.site, async (context) => {
    const { account, texts } = context.get('served');
    const answer = await account.site(context.get('site'));
    if (!answer.ok) return problem(context, answer.fault);
    context.header('cache-control', 'private, max-age=60');
    return context.json({ ...answer.value, texts });
  });

  app.get(routes.service, async (context) => {
    const answer = await context.get('served').account.service(context.get('site'), context.req.param('service') ?? '');
    if (!answer.ok) return problem(context, answer.fault);
    context.header('cache-control', 'private, max-age=60');
    return context.json(answer.value);
  });
}
