/** `my` and `embed`: our own pages around the element. They hold nothing of anybody's: a link's token never reaches the server. */
import type { Context, Hono } from 'hono';
import { formPathOf, routes } from '../../../shared/routes.ts';
import { addressOf, choiceOf } from '../../forms/choice.ts';
import { offersOf } from '../../forms/offers.ts';
import type { AppSettings, Environment, ServedSite } from '../environment.ts';
import { drawPage, pagePolicy } from '../pages/page.ts';
import { pageLanguage, pageTexts } from '../pages/texts.ts';
import { problem } from '../problem.ts';

/** So long a page waits for what it would tell search engines; a visitor's widget asks for itself. */
const BRIEF = 300;

export function mountPages(
  app: Hono<Environment>,
  { sites, publicUrl, runtime }: Pick<AppSettings, 'sites' | 'publicUrl' | 'runtime'>,
): void {
  const offers = async (name: string, { account, origins }: ServedSite): Promise<string> => {
    let cancel = () => {};
    const late = new Promise<null>((resolve) => {
      cancel = runtime.after(BRIEF, () => resolve(null));
    });
    const found = await Promise.race([account.site(name).catch(() => null), late]);
    cancel();
    return found?.ok ? offersOf(found.value, publicUrl + formPathOf('form', { site: name }), origins[0]) : '';
  };

  const page = (manage: boolean) => async (context: Context<Environment>) => {
    const name = context.req.param('site') ?? '';
    const site = Object.hasOwn(sites, name) ? sites[name] : undefined;
    if (!site) return problem(context, { code: 'site_unknown', detail: 'No site of this name is configured.' });
    context.set('site', name);
    const language = pageLanguage(context.req.header('accept-language'));
    const texts = pageTexts[language];
    context.header('vary', 'Accept-Language');
    context.header('cache-control', 'no-cache');
    context.header('content-security-policy', pagePolicy(manage ? [] : site.origins));
    // `no-referrer` would make the Origin of our own requests null.
    context.header('referrer-policy', 'same-origin');
    context.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    const title = manage ? texts.own : texts.book(name);
    const form = addressOf(formPathOf('form', { site: name }), choiceOf(new URL(context.req.url).searchParams));
    const data = manage ? '' : await offers(name, site);
    return context.html(
      drawPage({ language, title, site: name, manage, form, data, fallback: site.fallback, framers: manage ? [] : site.origins }),
    );
  };
  app.get(routes.manage, page(true));
  app.get(routes.embed, page(false));
}
