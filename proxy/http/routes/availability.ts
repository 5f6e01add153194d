/** `availability`: free slots, from snapshots. */
import type { Hono } from 'hono';
import { availabilityQuery } from '../../../shared/contract/index.ts';
import { routes } from '../../../shared/routes.ts';
import type { Environment } from '../environment.ts';
import { check, query } from '../parse.ts';
import { problem } from '../problem.ts';

export function mountAvailability(app: Hono<Environment>): void {
  app.get(routes.availability, async (context) => {
    const asked = check(availabilityQuery, query(context));
    if (!asked.ok) return problem(context, asked.fault, asked.paths);
    const answer = await context.get('served').account.availability(context.get('site'), asked.value);
    if (!answer.ok) return problem(context, answer.fault);
    context.header('cache-control', 'no-store');
    return context.json(answer.value);
  });
}
