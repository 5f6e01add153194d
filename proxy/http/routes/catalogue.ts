/** `site` and `service`: what the widget needs to start, and what only a chosen service needs. */
import type { Hono } from 'hono';
import { routes } from '../../../shared/routes.ts';
import { answer } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { problem } from '../problem.ts';

export function mountCatalogue(app: Hono<Environment>): void {
  /** With the business's own words: the account's very same answer is the same here, too. */
  const worded = new WeakMap<object, object>();
  app.get(routes.site, async (context) => {
    const { account, texts } = context.get('served');
    const found = await account.site(context.get('site'));
    if (!found.ok) return problem(context, found.fault);
    const whole = worded.get(found.value) ?? { ...found.value, texts };
    worded.set(found.value, whole);
    return answer(context, whole, 'private, max-age=60');
  });

  app.get(routes.service, async (context) => {
    const found = await context.get('served').account.service(context.get('site'), context.req.param('service') ?? '');
    return found.ok ? answer(context, found.value, 'private, max-age=60') : problem(context, found.fault);
  });
}
