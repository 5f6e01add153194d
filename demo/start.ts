/** `npm start`: the demo sites, the proxy on the next port, a sandbox on each of the four after. Ctrl-C ends all. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { startRubitimeSandbox } from './sandbox/rubitime/server.ts';
import { startSimplybookSandbox } from './sandbox/simplybook/server.ts';
import { startStripeSandbox } from './sandbox/stripe/server.ts';
import { startYookassaSandbox } from './sandbox/yookassa/server.ts';
import { serveSite } from './site/server.ts';

const port = Number(process.env['PORT'] ?? 8787);
if (!Number.isInteger(port) || port < 1 || port > 65_530) {
  console.error(`PORT must be a whole number from 1 to 65530, not "${process.env['PORT']}".`);
  process.exit(2);
}
const proxyUrl = `http://localhost:${port + 1}`;

const sandbox = await startSimplybookSandbox({ port: port + 2, latency: true });
// As the owner enters it at the service: docs/configure.md.
sandbox.callbacks.urls['salon'] = `${proxyUrl}/v1/sites/salon/webhooks/demo-webhook-token-0a1b2c3d`;
const rubitime = await startRubitimeSandbox({ port: port + 3, latency: true });
rubitime.webhooks.url = `${proxyUrl}/v1/sites/barber/webhooks/demo-barber-token-9f8e7d6c`;
const stripe = await startStripeSandbox({ port: port + 4 });
stripe.notifications.urls['salon'] = `${proxyUrl}/v1/sites/salon/payments/stripe/demo-webhook-token-0a1b2c3d`;
const yookassa = await startYookassaSandbox({ port: port + 5 });
yookassa.notifications.urls['barber'] = `${proxyUrl}/v1/sites/barber/payments/yookassa/demo-barber-token-9f8e7d6c`;
const site = await serveSite({ port, proxyUrl });

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const proxy = spawn(
  process.execPath,
  [path('../dist/proxy/cli/okno.js'), 'serve', '--config', path('okno.config.json'), '--port', String(port + 1)],
  {
    stdio: ['ignore', process.env['OKNO_LOG'] ? 'inherit' : 'ignore', 'inherit'],
    env: {
      ...process.env,
      DEMO_PROXY: proxyUrl,
      DEMO_SITE: site.url,
      DEMO_SANDBOX: sandbox.url,
      DEMO_RUBITIME: rubitime.url,
      DEMO_STRIPE: stripe.url,
      DEMO_YOOKASSA: yookassa.url,
      // The sandbox forgets its bookings when it stops, so the proxy starts anew with it.
      DEMO_STORE: ':memory:',
      DEMO_ASSETS: path('../dist/kept'),
      DEMO_SECRET: randomBytes(32).toString('base64url'),
    },
  },
);

const stop = (code: number) => {
  proxy.kill('SIGTERM');
  site.server.close();
  void Promise.all([sandbox, rubitime, stripe, yookassa].map((server) => server.close())).finally(() => process.exit(code));
};
proxy.once('exit', (code) => stop(code ?? 0));
process.once('SIGINT', () => stop(0));
process.once('SIGTERM', () => stop(0));

// Nobody is sent to a door that is not open yet.
for (let tries = 0; tries < 200; tries += 1) {
  if (
    await fetch(`${proxyUrl}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  )
    break;
  await new Promise((resolve) => setTimeout(resolve, 50));
}

console.log(`
  Okno in one screen    ${site.url}
  The salon's website   ${site.url}/salon
  The barber's          ${site.url}/barber
  The proxy             ${proxyUrl}
  SimplyBook.me sandbox ${sandbox.url}
  Rubitime sandbox      ${rubitime.url}
  The barber's calendar ${rubitime.ownerUrl}
  Stripe sandbox        ${stripe.url}
  YooKassa sandbox      ${yookassa.url}

  Try the promo code WELCOME20. Ctrl-C stops everything.
`);
