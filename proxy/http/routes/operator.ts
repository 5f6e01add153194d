/**
 * `metrics` and `operator`, of all accounts or of one site's: for whoever runs it, by the operator's token; without one in the
 * configuration they do not exist.
 */
import type { Context, Hono } from 'hono';
import { routes } from '../../../shared/routes.ts';
import type { Account } from '../../account/account.ts';
import { isSame } from '../constant-time.ts';
import type { AppSettings, Environment, OperatorSettings } from '../environment.ts';
import { EXPOSITION_TYPE, expose } from '../operator/exposition.ts';
import { guard, proofOf } from '../operator/guard.ts';
import { familiesOf, type Watched } from '../operator/metrics.ts';
import { drawOperatorPage } from '../operator/page.ts';
import { policy } from '../operator/style.ts';
import { bounded } from '../parse.ts';
import { problem } from '../problem.ts';

type Settings = Pick<AppSettings, 'publicUrl' | 'sites' | 'ready' | 'runtime'> & { readonly operator: OperatorSettings };

export const operatorRoutes = [routes.metrics, routes.siteMetrics, routes.operator, routes.siteOperator] as const;

export function mountOperator(app: Hono<Environment>, { publicUrl, sites, ready, runtime, operator }: Settings): void {
  const { token, watch, elsewhere = [] } = operator;
  const own = new URL(publicUrl).origin;
  const accounts = new Map<Account, string[]>();
  for (const [name, { account }] of Object.entries(sites)) accounts.set(account, [...(accounts.get(account) ?? []), name]);

  type Asked = Context<Environment, (typeof operatorRoutes)[number]>;
  /** Those that are asked for; null when no such site is here. */
  const accountsOf = (context: Asked): readonly (readonly [Account, readonly string[]])[] | null => {
    const site = context.req.param('site');
    const asked = [...accounts].filter(([, named]) => site === undefined || named.includes(site));
    return site === undefined || asked.length > 0 ? asked : null;
  };
  /** null when the store does not answer. */
  const look = (asked: NonNullable<ReturnType<typeof accountsOf>>): Promise<readonly Watched[] | null> =>
    Promise.all(asked.map(async ([account, named]) => ({ sites: named, overview: await account.overview() }))).catch(() => null);
  const unknown = (context: Asked) => problem(context, { code: 'site_unknown' });

  for (const route of operatorRoutes) app.use(route, guard(token));

  for (const route of [routes.metrics, routes.siteMetrics] as const)
    app.get(route, async (context) => {
      const asked = accountsOf(context);
      if (!asked) return unknown(context);
      const isReady = await ready().then(
        () => true,
        () => false,
      );
      const text = expose(familiesOf(watch, (await look(asked)) ?? [], isReady));
      return context.body(text, 200, { 'content-type': EXPOSITION_TYPE });
    });

  for (const route of [routes.operator, routes.siteOperator] as const) {
    app.get(route, async (context) => {
      const asked = accountsOf(context);
      if (!asked) return unknown(context);
      const told = context.req.query('told');
      const notice = told === 'settled' || told === 'too_late' ? told : null;
      context.header('content-security-policy', policy);
      // `no-referrer` would make the Origin of the page's own forms null.
      context.header('referrer-policy', 'same-origin');
      return context.html(
        drawOperatorPage({
          now: runtime.now(),
          path: context.req.path,
          accounts: await look(asked),
          elsewhere,
          watch,
          notice,
          proofOf: (action) => proofOf(token, action),
        }),
      );
    });

    app.post(route, async (context) => {
      const asked = accountsOf(context);
      if (!asked) return unknown(context);
      const refused = { code: 'origin_refused', detail: 'Only the operator’s own page may do this.' } as const;
      if (context.req.header('origin') !== own) return problem(context, refused);
      const body = await bounded(context);
      if (!body.ok) return problem(context, body.fault);
      const form = new URLSearchParams(new TextDecoder().decode(body.value));
      const [id = '', number = '', verdict = ''] = ['account', 'number', 'verdict'].map((name) => form.get(name) ?? '');
      if (!isSame(form.get('proof') ?? '', proofOf(token, [id, number, verdict]))) return problem(context, refused);
      if (verdict !== 'made' && verdict !== 'not_made')
        return problem(context, { code: 'bad_request', detail: 'Refused: verdict.' }, ['verdict']);
      const named = await Promise.all(asked.map(async ([account]) => ({ account, overview: await account.overview() })));
      const account = named.find(({ overview }) => overview.id === id)?.account;
      const settled = await account?.settle(Number(number), verdict);
      return context.redirect(`${context.req.path}?told=${settled?.ok ? 'settled' : 'too_late'}`, 303);
    });
  }
}
