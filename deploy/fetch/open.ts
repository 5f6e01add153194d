/** The proxy as a function, from a configuration file and files beside it: what the entries for Deno and Bun share. */
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { describe, loadConfig } from '../../proxy/config/load.ts';
import { createHandler, type Handler } from '../../proxy/runtimes/fetch.ts';
import { builtScript, createFolderAssets } from '../../proxy/runtimes/node/assets.ts';
import { keepVersions } from '../../proxy/runtimes/node/kept-versions.ts';
import { leadsInside } from '../../proxy/runtimes/node/leads-inside.ts';
import { openStore } from '../../proxy/runtimes/node/store.ts';

export const port = Number(process.env['PORT'] ?? 8788);

export async function open(): Promise<Handler> {
  const file = process.env['OKNO_CONFIG'] ?? 'okno.config.json';
  const loaded = loadConfig(await readFile(file, 'utf8'), process.env);
  if (!loaded.ok) {
    console.error(`${file} cannot be used:\n${describe(loaded.faults)}`);
    process.exit(2);
  }
  const { config } = loaded;
  const built = builtScript();
  await keepVersions(built, config.assets, Date.now()).catch(() => console.error(`${config.assets} cannot be written.`));
  const handler = createHandler(config, {
    store: openStore(config),
    assets: createFolderAssets([built, config.assets]),
    leadsInside: (hostname) => leadsInside(hostname),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      handler.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  return handler;
}
