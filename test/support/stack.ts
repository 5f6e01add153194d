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

export interface StackOptions {
  readonly durations?: Durations;
  readonly otherOrigins?: readonly string[];
  readonly payments?: object;
  /** In the salon's own words. */
  readonly texts?: object;
  /** Other businesses of the proxy, for the origin of the page: the first of the other origins, or else the website's. */
  readonly otherSites?: (origin: string) => object;
  /** The folder of the built script, read anew with every start; by default the build's own. */
  readonly script?: string;
  /** Where its earlier versions are kept. */
  readonly kept?: string;
  /** By what name a browser reaches the proxy. */
  readonly host?: string;
}

/** A service's second is as much shorter, for it and for us: as many requests fit into it, and no visitor waits for whole ones. */
export const QUICKER = 10;

export async function startStack(options: StackOptions = {}) {
  const [sitePort, proxyPort] = [await freePort(), await freePort()];
  const sandbox = await startSimplybookSandbox({ now: clock, timeScale: QUICKER });
  const proxyUrl = `http://${options.host ?? 'localhost'}:${proxyPort}`;
  const site = await serveSite({ port: sitePort, proxyUrl });
  const configured = testConfig({
    publicUrl: proxyUrl,
    apiUrl: sandbox.url,
    origin: site.url,
    otherOrigins: options.otherOrigins ?? [],
    store: { engine: 'memory' },
    ...(options.otherSites && { otherSites: options.otherSites(options.otherOrigins?.[0] ?? site.url) }),
    ...(options.payments && { payments: options.payments }),
    ...(options.texts && { texts: options.texts }),
  });
  const config = { ...configured, ...(options.kept && { assets: options.kept }) };
  const log: string[] = [];
  const startProxy = () =>
    serve(config, {
      port: proxyPort,
      durations: options.durations ?? { ...real, second: real.second / QUICKER },
      now: clock,
      log: (text: string) => log.push(text),
      assets: options.script ?? fileURLToPath(new URL('../../dist/widget', import.meta.url)),
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
