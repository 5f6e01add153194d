/** The barber's whole product in one process over real HTTP, quicker than life by a factor: sandbox, proxy and website. */
import { fileURLToPath } from 'node:url';
import { startRubitimeSandbox } from '../../demo/sandbox/rubitime/server.ts';
import { serveSite } from '../../demo/site/server.ts';
import { loadConfig } from '../../proxy/config/load.ts';
import { scaled } from '../../proxy/domain/durations.ts';
import { serve } from '../../proxy/runtimes/node/serve.ts';
import { barberSite, barberToken } from './barber.ts';
import { clock } from './clock.ts';
import { testSecret } from './config.ts';
import { freePort } from './ports.ts';

export type BarberStack = Awaited<ReturnType<typeof startBarberStack>>;

export async function startBarberStack(factor: number, more: { readonly booking?: object; readonly payments?: object } = {}) {
  const proxyPort = await freePort();
  const proxyUrl = `http://localhost:${proxyPort}`;
  const sandbox = await startRubitimeSandbox({ now: clock, timeScale: factor });
  const site = await serveSite({ port: await freePort(), proxyUrl });
  const barber = barberSite(sandbox.url, site.url);
  const loaded = loadConfig(
    JSON.stringify({
      publicUrl: proxyUrl,
      secret: testSecret,
      store: { engine: 'memory' },
      sites: { barber: { ...barber, payments: more.payments ?? {}, booking: { ...barber.booking, ...more.booking } } },
    }),
    {},
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const assets = fileURLToPath(new URL('../../dist/widget', import.meta.url));
  const proxy = await serve(loaded.config, { port: proxyPort, durations: scaled(factor), log: () => undefined, assets, now: clock });
  return {
    sandbox,
    proxyUrl,
    siteUrl: `${site.url}/barber`,
    /** Webhooks are sent from now on. */
    listen() {
      sandbox.webhooks.url = `${proxyUrl}/v1/sites/barber/webhooks/${barberToken}`;
    },
    records: () => [...sandbox.records.values()],
    async close() {
      await proxy.close();
      site.server.close();
      site.server.closeAllConnections();
      await sandbox.close();
    },
  };
}
