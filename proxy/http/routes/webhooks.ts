/** The services' notifications: from no page, so by a secret address instead of an origin. */
import type { Hono } from 'hono';
import { routes } from '../../../shared/routes.ts';
import { isSame } from '../constant-time.ts';
import type { Environment, ServedSite } from '../environment.ts';
import { bounded, parsed } from '../parse.ts';
import { problem } from '../problem.ts';

/** Mounted before the origin rules: services send no origin. */
export function mountWebhooks(app: Hono<Environment>, sites: Readonly<Record<string, ServedSite>>): void {
  app.post(routes.webhook, async (context) => {
    const { site: name = '', token = '' } = context.req.param();
    const site = Object.hasOwn(sites, name) ? sites[name] : undefined;
    // All are compared, whichever fits.
    const known = (site?.webhookTokens ?? []).map((secret) => isSame(token, secret)).includes(true);
    if (!site || !known) return problem(context, { code: 'not_found', detail: 'No such route.' });
    context.set('site', name);
    const body = await bounded(context);
    const value = body.ok ? parsed(body.value) : body;
    if (!value.ok) return problem(context, value.fault);
    const noted = await site.account.notify(name, value.value);
    // The service reads nothing but that it was taken.
    return noted.ok ? context.text('OK', 200, { 'cache-control': 'no-store' }) : problem(context, noted.fault);
  });
}
