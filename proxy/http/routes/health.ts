/** `healthz` says that the process runs, `readyz` that it could store a booking now. */
import type { Hono } from 'hono';
import { routes } from '../../../shared/routes.ts';
import type { Environment } from '../environment.ts';
import { problem } from '../problem.ts';

export function mountHealth(app: Hono<Environment>, ready: () => Promise<void>): void {
  app.get(routes.health, (context) => context.json({ status: 'running' }, 200, { 'cache-control': 'no-store' }));
  app.get(routes.ready, async (context) => {
    try {
      await ready();
      return context.json({ status: 'ready' }, 200, { 'cache-control': 'no-store' });
    } catch {
      return problem(context, { code: 'busy', detail: 'The store cannot commit.', retryAfter: 5000 });
    }
  });
}
