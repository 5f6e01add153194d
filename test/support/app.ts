/** The real application in one process, with a real account on a real sandbox; requests do not cross a network. */

import { createProofs } from '../../proxy/account/proof.ts';
import { createApp } from '../../proxy/app.ts';
import { createWatch, watched } from '../../proxy/http/operator/watch.ts';
import { createFolderAssets } from '../../proxy/runtimes/node/assets.ts';
import { createNodeRuntime } from '../../proxy/runtimes/node/runtime.ts';
import type { Texts } from '../../shared/texts.ts';
import { type StartOptions, startAccount } from './account.ts';
import { clock } from './clock.ts';
import { testSecret } from './config.ts';

export const webhookToken = 'a-webhook-token-for-tests';
export const operatorToken = 'an-operator-token-for-tests-0123';
export const origin = 'https://salon.example';

export async function startApp(options: StartOptions & { assets?: string; texts?: Texts } = {}) {
  const watch = createWatch(clock);
  const started = await startAccount({ ...options, watch });
  const ready = { fails: false };
  const app = createApp({
    publicUrl: 'https://book.example.com',
    sites: {
      salon: {
        account: started.account,
        fallback: { url: 'https://salon.example/book', phone: '+44 20 7946 0018' },
        texts: options.texts,
        origins: [origin],
        webhookTokens: [webhookToken, 'an-older-webhook-token'],
      },
    },
    runtime: watched(
      createNodeRuntime((text) => started.log.push(text), clock),
      watch,
    ),
    assets: options.assets === undefined ? null : createFolderAssets([options.assets]),
    addressOf: (request) => request.headers.get('x-test-address'),
    proofs: createProofs([testSecret], 'https://book.example.com', clock),
    ready: async () => {
      if (ready.fails) throw new Error('no');
    },
    operator: { token: operatorToken, watch },
  });
  return { ...started, app, ready };
}
