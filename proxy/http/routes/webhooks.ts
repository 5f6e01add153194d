/** The services' notifications: from no page, so by a secret address instead of an origin. */
import type { Hono } from 'hono';
import { routes } from '../../../shared/routes.ts';
import { isSame } from '../constant-time.ts';
import type { Environment, ServedSite } from '../environment.ts';
import { bounded, parsed } from '../parse.ts';
import { problem } from '../problem.ts';

/** Mounted before the origin rules: services send no origin. */
export function mountWebhooks(app: Hono<Environment>, sites: Readonly<Record<string, ServedSite>>): void {
  const siteOf = ({ site: name = '', token = '' }: Readonly<Record<string, string>>): ServedSite | null => {
    const site = Object.hasOwn(sites, name) ? sites[name] : undefined;
    // All are compared, whichever fits.
    const known = (site?.webhookTokens ?? []).map((secret) => isSame(token, secret)).includes(true);
    return site && known ? site : null;
  };

  app.post(routes.webhook, async (context) => {
    const site = siteOf(context.req.param());
    if (!site) return problem(context, { code: 'not_found', detail: 'No such route.' });
    const { site: name } = context.req.param();
    context.set('site', name);
    const body = await bounded(context);
    const value = body.ok ? parsed(body.value) : body;
    if (!value.ok) return problem(context, value.fault);
    const noted = await site.account.notify(name, value.value);
    // The service reads nothing but that it was taken.
    return noted.ok ? context.text('OK', 200, { 'cache-control': 'no-store' }) : problem(context, noted.fault);
  });

  app.post(routes.paymentNotice, async (context) => {
    const site = siteOf(context.req.param());
    if (!site) return problem(context, { code: 'not_found', detail: 'No such route.' });
    const { site: name, gateway } = context.req.param();
    context.set('site', name);
    // As it came: signatures are made over bytes.
    const body = await bounded(context);
    if (!body.ok) return problem(context, body.fault);
    const noted = await site.account.notifyPayment(name, gateway, { body: Uint8Array.from(body.value), headers: context.req.raw.headers });
    return noted.ok ? context.text('OK', 200, { 'cache-control': 'no-store' }) : problem(context, noted.fault);
  });
}
