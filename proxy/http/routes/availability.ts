/** `availability`: free slots, from snapshots. */
import type { Hono } from 'hono';
import { availabilityQuery } from '../../../shared/contract/index.ts';
import { routes } from '../../../shared/routes.ts';
import { answer } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { createQueryCheck } from '../parse.ts';
import { problem } from '../problem.ts';

export function mountAvailability(app: Hono<Environment>): void {
  const askedIn = createQueryCheck(availabilityQuery);
  app.get(routes.availability, async (context) => {
    const asked = askedIn(context);
    if (!asked.ok) return problem(context, asked.fault, asked.paths);
    const found = await context.get('served').account.availability(context.get('site'), asked.value);
    return found.ok ? answer(context, found.value, 'no-store') : problem(context, found.fault);
  });
}
