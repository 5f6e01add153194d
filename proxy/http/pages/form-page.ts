/** How every page of forms is opened and answered: its business, its language, its headers; and what it says when that fails. */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Site } from '../../../shared/contract/index.ts';
import { errorTable } from '../../../shared/errors.ts';
import type { Fault } from '../../domain/result.ts';
import { drawForm, type FormPage, formPolicy, otherWays } from '../../forms/page.ts';
import { localeOf, type Speech, speech } from '../../forms/words.ts';
import type { AppSettings, Environment, ServedSite } from '../environment.ts';
import { bounded } from '../parse.ts';
import { problem } from '../problem.ts';
import { pageLanguage } from './texts.ts';

export interface OpenedForm {
  readonly context: Context<Environment>;
  readonly served: ServedSite;
  readonly site: Site;
  readonly speech: Speech;
  show(page: Omit<FormPage, 'speech' | 'business'>, status?: ContentfulStatusCode): Response | Promise<Response>;
  /** What went wrong, with another way and another try. */
  trouble(fault: Fault): Response | Promise<Response>;
}

type Ports = Pick<AppSettings, 'sites' | 'publicUrl' | 'runtime'>;

/** A business that books by forms, or the answer that says why not. */
export async function openForm({ sites, runtime }: Ports, context: Context<Environment>): Promise<OpenedForm | Response> {
  const name = context.req.param('site') ?? '';
  const served = Object.hasOwn(sites, name) ? sites[name] : undefined;
  if (!served) return problem(context, { code: 'site_unknown', detail: 'No site of this name is configured.' });
  context.set('site', name);
  context.set('served', served);
  context.header('vary', 'Accept-Language');
  context.header('cache-control', 'no-store');
  context.header('content-security-policy', formPolicy(served.origins));
  // `no-referrer` would make the Origin of our own forms null.
  context.header('referrer-policy', 'same-origin');
  context.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  const accepted = context.req.header('accept-language');
  const language = pageLanguage(accepted);
  const found = await served.account.site(name);
  const business = found.ok ? found.value.name : name;
  const words = await speech(
    language,
    localeOf(accepted, language),
    found.ok ? found.value.formats : { hour12: null, weekStart: null },
    served.texts,
    () => runtime.now(),
  );

  const show: OpenedForm['show'] = (page, status = 200) => context.html(drawForm({ ...page, speech: words, business }), status);
  const trouble: OpenedForm['trouble'] = (fault) => {
    context.set('code', fault.code);
    const { url, phone } = served.fallback;
    const elsewhere = { url: fault.fallback?.url ?? url, phone: fault.fallback?.phone ?? phone };
    const told = words.first.problem({ code: fault.code, detail: null, retryAfter: null });
    const body = html`<p role="alert">${told}</p><p><a href="">${words.first.retry}</a></p>${otherWays(elsewhere, words)}`;
    return show({ title: words.first.unavailable, body }, errorTable[fault.code].status as ContentfulStatusCode);
  };
  if (!found.ok) return trouble(found.fault);
  const { captcha, login } = found.value.capabilities;
  if (login || captcha) {
    const said = login ? html`<p>${words.login.more}</p>` : '';
    const title = login ? words.login.title : words.first.unavailable;
    return show({ title, body: html`${said}${otherWays(found.value.fallback, words)}` });
  }
  return { context, served, site: found.value, speech: words, show, trouble };
}

/** The fields of a form that one of our own pages sent; else the refusal. */
export async function formOf({ publicUrl }: Ports, context: Context<Environment>): Promise<URLSearchParams | Response> {
  if (context.req.header('origin') !== new URL(publicUrl).origin)
    return problem(context, { code: 'origin_refused', detail: 'Only our own pages send this form.' });
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded')
    return problem(context, { code: 'media_type_unsupported', detail: 'Send `application/x-www-form-urlencoded`.' });
  const body = await bounded(context);
  return body.ok ? new URLSearchParams(new TextDecoder().decode(body.value)) : problem(context, body.fault);
}
