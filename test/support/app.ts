/** The real application in one process, with a real account on a real sandbox; requests do not cross a network. */
import { createApp } from '../../proxy/app.ts';
import { createFolderAssets } from '../../proxy/runtimes/node/assets.ts';
import { createNodeRuntime } from '../../proxy/runtimes/node/runtime.ts';
import { startAccount } from './account.ts';

export const origin = 'https://salon.example';

export async function startApp(options: Parameters<typeof startAccount>[0] & { assets?: string } = {}) {
  const started = await startAccount(options);
  const ready = { fails: false };
  const app = createApp({
    publicUrl: 'https://book.example.com',
    sites: { salon: { account: started.account, origins: [origin] } },
    runtime: createNodeRuntime((text) => started.log.push(text)),
    assets: options.assets === undefined ? null : createFolderAssets(options.assets),
    ready: async () => {
      if (ready.fails) throw new Error('no');
    },
  });
  return { ...started, app, ready };
}
