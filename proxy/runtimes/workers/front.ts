/** Before the accounts' objects: hands a site's requests to its account's object, and answers what concerns no site. */
import { routes } from '../../../shared/routes.ts';
import { createProofs } from '../../account/proof.ts';
import { createApp } from '../../app.ts';
import { planAccounts } from '../../config/accounts.ts';
import type { LoadedConfig } from '../../config/load.ts';
import { createWatch, watched } from '../../http/operator/watch.ts';
import { visitorAddress } from './address.ts';
import type { ObjectNamespace } from './platform.ts';
import { noAssets, type WorkerOptions, workerRuntime } from './runtime.ts';

const OF_A_SITE = '/:site';
/** What stands before a site's name in the paths that have one. */
const prefixes = [
  ...new Set(
    Object.values(routes)
      .filter((route) => route.includes(OF_A_SITE))
      .map((route) => route.slice(0, route.indexOf(OF_A_SITE) + 1)),
  ),
];

export function siteIn(path: string): string | null {
  const prefix = prefixes.find((start) => path.startsWith(start));
  return prefix === undefined ? null : (path.slice(prefix.length).split('/')[0] ?? null);
}

export function createFront(config: LoadedConfig, { now }: WorkerOptions, objects: ObjectNamespace) {
  const watch = createWatch(now);
  const runtime = watched(workerRuntime(now), watch);
  const plans = planAccounts(config);
  const accounts = new Map(plans.flatMap(({ id, sites }) => Object.keys(sites).map((site) => [site, id] as const)));
  const objectOf = (account: string) => objects.get(objects.idFromName(account));

  /** Made for one request, for nothing that was begun for one request may be waited for by another. */
  const ownApp = () =>
    createApp({
      publicUrl: config.publicUrl,
      // A site that is not there is told so here; all others have their object.
      sites: {},
      runtime,
      addressOf: visitorAddress,
      assets: noAssets,
      proofs: createProofs(config.secret, config.publicUrl, runtime.now),
      // An account's page, and what is measured of it, are its object's.
      operator: config.operatorToken === undefined ? null : { token: config.operatorToken, watch, elsewhere: [...accounts.keys()] },
      async ready() {
        const answers = await Promise.all(plans.map(({ id }) => objectOf(id).fetch(new Request(new URL(routes.ready, config.publicUrl)))));
        if (!answers.every(({ ok }) => ok)) throw new Error('an account cannot store');
      },
    });

  return {
    async fetch(request: Request): Promise<Response> {
      const account = accounts.get(siteIn(new URL(request.url).pathname) ?? '');
      if (account === undefined) return ownApp().fetch(request);
      try {
        return await objectOf(account).fetch(request);
      } catch (error) {
        // It was ended in the middle, and nobody knows how far it came. Without one of our codes it is no answer, so the
        // widget asks again under the same key, which finds what was stored.
        runtime.emit({ event: 'fault', where: 'object', name: error instanceof Error ? error.name : 'unknown' });
        return new Response(null, { status: 503, headers: { 'retry-after': '1' } });
      }
    },
  };
}
