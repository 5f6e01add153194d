/** The proxy as browsers and the service reach it, and a page that is to show the widget. */
import { pathOf, routes } from '../../../shared/routes.ts';
import type { LoadedConfig } from '../../config/load.ts';
import { bad, type Finding, good, note } from '../finding.ts';
import { keptOut } from './content-policy.ts';

type Ask = (url: string, init?: RequestInit) => Promise<Response | null>;

/** null when nobody answers. */
export const ask: Ask = (url, init) => fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000), ...init }).catch(() => null);

export async function* lookAtProxy({ publicUrl, sites }: LoadedConfig): AsyncGenerator<Finding> {
  const ready = await ask(publicUrl + routes.ready);
  const host = new URL(publicUrl);
  if (host.protocol !== 'https:' && !/^(localhost|127\.|\[::1\])/.test(host.hostname))
    yield bad(`proxy: ${publicUrl} has no TLS`, 'put a server with TLS in front: docs/deploy.md');
  if (!ready) {
    yield bad(`proxy: nobody answers at ${publicUrl}`, 'is `okno serve` running, and does the name lead to it?');
    return;
  }
  yield ready.status === 200 ? good(`proxy: ready at ${publicUrl}`) : bad(`proxy: ${publicUrl}${routes.ready} answers ${ready.status}`);
  for (const [name, { webhookToken }] of Object.entries(sites)) {
    const [token = ''] = [webhookToken].flat();
    const path = routes.webhook.replace(':site', name).replace(':token', encodeURIComponent(token));
    // An empty notification names no booking: it is refused, but only by the right address.
    const told = await ask(publicUrl + path, { method: 'POST', body: '{}' });
    yield told?.status === 400
      ? good(`${name}: the notification address can be reached`)
      : bad(`${name}: the notification address answers ${told?.status ?? 'nothing'}`, 'does the running proxy have this configuration?');
  }
}

export async function* lookAtPage(page: string, { publicUrl, sites }: LoadedConfig): AsyncGenerator<Finding> {
  const { origin } = new URL(page);
  const listed = Object.entries(sites).filter(([, site]) => site.origins.includes(origin));
  if (listed.length === 0) yield bad(`page: ${origin} is listed by no site`, `add "${origin}" to the site's origins`);
  for (const [name] of listed) {
    const told = await ask(publicUrl + pathOf('site', { site: name }), { method: 'OPTIONS', headers: { origin } });
    yield told?.headers.get('access-control-allow-origin') === origin
      ? good(`page: ${name} may be shown by ${origin}`)
      : bad(`page: the running proxy does not let ${origin} show ${name}`, 'restart it with this configuration');
  }
  const answer = await ask(page, { redirect: 'follow' });
  if (!answer) {
    yield bad(`page: nobody answers at ${origin}`);
    return;
  }
  const html = await answer.text().catch(() => '');
  const own = new URL(publicUrl).origin;
  yield html.includes(`${own}${routes.script}`)
    ? good('page: it loads the script')
    : note('page: the script does not stand in it', 'a tag manager may add it; else paste what `okno snippet` prints');
  const inPage = [...html.matchAll(/<meta[^>]+http-equiv=["']?content-security-policy["']?[^>]*>/gi)].flatMap(
    ([tag]) => /content=(?:"([^"]*)"|'([^']*)')/i.exec(tag)?.slice(1, 3).filter(Boolean) ?? [],
  );
  const policies = [answer.headers.get('content-security-policy') ?? '', ...inPage];
  const kept = [...new Set(policies.flatMap((policy) => keptOut(policy, own)))];
  yield kept.length === 0
    ? good('page: its Content-Security-Policy lets the widget work')
    : bad(`page: its Content-Security-Policy keeps out ${kept.join(', ')}`, `add ${own} there: docs/embed.md`);
}
