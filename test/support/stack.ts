/** The whole product in one process over real HTTP: sandbox, proxy and the demo's website, each on its own port. */
import { fileURLToPath } from 'node:url';
import { startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import { serveSite } from '../../demo/site/server.ts';
import { type Durations, durations as real } from '../../proxy/domain/durations.ts';
import { type Served, serve } from '../../proxy/runtimes/node/serve.ts';
import { clock } from './clock.ts';
import { testConfig } from './config.ts';
import { freePort } from './ports.ts';

export type Stack = Awaited<ReturnType<typeof startStack>>;

export async function startStack(options: { durations?: Durations; otherOrigins?: readonly string[]; payments?: object } = {}) {
  const [sitePort, proxyPort] = [await freePort(), await freePort()];
  const sandbox = await startSimplybookSandbox({ now: clock });
  const proxyUrl = `http://localhost:${proxyPort}`;
  const site = await serveSite({ port: sitePort, proxyUrl });
  const config = testConfig({
    publicUrl: proxyUrl,
    apiUrl: sandbox.url,
    origin: site.url,
    otherOrigins: options.otherOrigins ?? [],
    store: { engine: 'memory' },
    ...(options.payments && { payments: options.payments }),
  });
  const log: string[] = [];
  const startProxy = () =>
    serve(config, {
      port: proxyPort,
      durations: options.durations ?? real,
      now: clock,
      log: (text: string) => log.push(text),
      assets: fileURLToPath(new URL('../../dist/widget', import.meta.url)),
    });
  let proxy: Served | null = await startProxy();
  return {
    sandbox,
    proxyUrl,
    siteUrl: `${site.url}/salon`,
    log,
    /** What a restart of the proxy would be: it is gone, and it is back on its port. */
    async stopProxy() {
      await proxy?.close();
      proxy = null;
    },
    async startProxy() {
      proxy ??= await startProxy();
    },
    async close() {
      await proxy?.close();
      site.server.close();
      site.server.closeAllConnections();
      await sandbox.close();
    },
  };
}
