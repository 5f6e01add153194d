/** `series`: the dates that a service which repeats would take, before it is booked. */
import type { Hono } from 'hono';
import { seriesQuery } from '../../../shared/contract/index.ts';
import { routes } from '../../../shared/routes.ts';
import type { Environment } from '../environment.ts';
import { check, query } from '../parse.ts';
import { problem } from '../problem.ts';

export function mountSeries(app: Hono<Environment>): void {
  app.get(routes.series, async (context) => {
    const asked = check(seriesQuery, query(context));
    if (!asked.ok) return problem(context, asked.fault, asked.paths);
    const answer = await context.get('served').account.series(context.get('site'), asked.value);
    if (!answer.ok) return problem(context, answer.fault);
    context.header('cache-control', 'no-store');
    return context.json(answer.value);
  });
}
