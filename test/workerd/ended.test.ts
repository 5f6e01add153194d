/** An account's object that is ended at one moment after another of a booking, as a deploy ends it: never two, never lost, and the truth is told. */
import { abortAllDurableObjects, env } from 'cloudflare:test';
import { beforeAll, expect, inject, it } from 'vitest';
import { type Bindings, createWorker } from '../../proxy/runtimes/workers/index.ts';
import { problem, ticket } from '../../shared/contract/index.ts';
import { soonest } from '../support/appointment.ts';
import { hurried } from '../support/hurried.ts';
import { until } from '../support/until.ts';

const origin = 'https://salon.example';
const sandbox = inject('hurriedSandboxUrl');
const worker = createWorker(
  {
    publicUrl: 'https://book.example.com',
    secret: 'a-secret-for-workerd-that-is-long-enough-0123456789',
    sites: {
      salon: {
        provider: 'simplybook',
        apiUrl: sandbox,
        companyUrl: `${sandbox}/v2`,
        companyLogin: 'salon',
        apiKey: 'salon-public-key-3f9a51c2',
        secretKey: 'salon-secret-key-77d0e4b8',
        origins: [origin],
        webhookToken: 'a-webhook-token-for-tests',
      },
    },
  },
  { durations: hurried({ verifying: 1000 }), now: () => Date.now() + inject('clockAhead') },
);
const bindings: Bindings = { ACCOUNTS: env.OBJECTS };
beforeAll(() => {
  const { log } = console;
  console.log = () => {};
  globalThis.fillObject = (state) => new worker.Account(state, bindings);
  return () => {
    globalThis.fillObject = undefined;
    console.log = log;
  };
});

const app = {
  request: (path: string, init?: RequestInit) => worker.handler.fetch(new Request(`https://book.example.com${path}`, init), bindings),
};
const steer = (path: string, init?: RequestInit) => fetch(`${sandbox}/_sandbox/${path}`, init);
const named = async (name: string) =>
  ((await (await steer('bookings')).json()) as { client: { name: string } }[]).filter(({ client }) => client.name === name);
const sent = async (name: string) =>
  ((await (await steer('journal')).json()) as { method: string; params: unknown }[]).filter(
    ({ method, params }) => method === 'book' && JSON.stringify(params).includes(name),
  ).length;

it.each([0, 15, 40, 110])('after %i ms', async (delay) => {
  const { start, unit } = await soonest(app, '9');
  await steer('quirks', { method: 'POST', body: JSON.stringify({ slowMs: 40 }) });
  const name = `Nadia Brown ${delay}`;
  const book = () =>
    app.request('/v1/sites/salon/bookings', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', 'idempotency-key': `ended-after-${delay}-0123456789abcdef` },
      body: JSON.stringify({
        lines: [{ service: '9', unit, start }],
        client: { name, email: 'nadia@client.example', phone: '020 7946 0101' },
        termsAccepted: true,
      }),
    });
  const first = book().catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, delay));
  await abortAllDurableObjects();
  await first;
  const end = await until(
    async () => {
      const body: unknown = await (await book()).json();
      return (ticket.safeParse(body).data ?? problem.parse(body).ticket)?.state;
    },
    (state) => state === 'booked' || state === 'unresolved',
  );
  // Whoever is told so has been booked; of what nobody knows, nothing was sent a second time.
  expect(await sent(name)).toBeLessThanOrEqual(1);
  expect((await named(name)).length).toBeLessThanOrEqual(1);
  if (end === 'booked') expect(await named(name)).toHaveLength(1);
});
