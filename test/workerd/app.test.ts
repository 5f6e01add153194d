/** The neutral core inside workerd, without Node: the same app and account, with the memory store, book once. */
import { createLocalJWKSet, jwtVerify } from 'jose';
import { expect, inject, it } from 'vitest';
import { createAccount, createApp, createProofs, createProvider, createSeal, durations, type Runtime } from '../../proxy/index.ts';
import { NotSent } from '../../proxy/ports/upstream.ts';
import { createMemoryStore } from '../../proxy/stores/memory/create.ts';
import { type Confirmation, ownBooking, type Ticket, ticket } from '../../shared/contract/index.ts';
import { confirmed, soonest } from '../support/appointment.ts';
import { salonSettings } from '../support/salon-settings.ts';

const secret = 'a-secret-for-workerd-that-is-long-enough-0123456789';
const origin = 'https://salon.example';
const log: string[] = [];
const now = () => Date.now() + inject('clockAhead');

const runtime: Runtime = {
  fetch: (request) =>
    fetch(request).catch((error: unknown) => Promise.reject(String(error).includes('refused') ? new NotSent(1000) : error)),
  now,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  leadsInside: async () => false,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  emit: (event) => log.push(JSON.stringify(event)),
};

const createSalon = () => {
  const fallback = { url: null, phone: null };
  const account = createAccount({
    id: 'workerd',
    provider: createProvider(salonSettings(inject('sandboxUrl'))),
    sites: { salon: { fallback } },
    store: createMemoryStore(now),
    runtime,
    durations,
    seal: createSeal([secret], 'workerd'),
    linkSeal: createSeal([secret], 'links'),
  });
  return createApp({
    publicUrl: 'https://book.example.com',
    sites: { salon: { account, fallback, origins: [origin], webhookTokens: ['a-webhook-token-for-tests'] } },
    runtime,
    addressOf: () => null,
    assets: null,
    proofs: createProofs([secret], 'https://book.example.com', now),
    ready: async () => {},
  });
};

const bookings = async () => (await (await fetch(`${inject('sandboxUrl')}/_sandbox/bookings`)).json()) as { client: { name: string } }[];

it('runs where there is no Node', () => {
  expect(navigator.userAgent).toBe('Cloudflare-Workers');
});

it('signs proofs that its published keys verify', async () => {
  const proofs = createProofs([secret], 'https://book.example.com', now);
  const keys = (await (await createSalon().request('/.well-known/jwks.json')).json()) as Awaited<ReturnType<typeof proofs.keys>>;
  expect(keys).toEqual(await proofs.keys());
  const confirmation = { status: 'confirmed' } as Confirmation;
  const proven = await proofs.prove('salon', { state: 'booked', ticket: 't', confirmation });
  const proof = proven.state === 'booked' ? proven.confirmation.proof : undefined;
  const asked = { issuer: 'https://book.example.com', audience: 'salon', currentDate: new Date(now()) };
  expect((await jwtVerify(proof?.jws ?? '', createLocalJWKSet({ keys: [...keys.keys] }), asked)).payload.jti).toBe(proof?.id);
});

it('reads, books once under one key, shows and cancels', async () => {
  const app = createSalon();
  const slot = await soonest(app, '9');
  const request = {
    lines: [{ service: '9', unit: slot.unit, start: slot.start }],
    client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '020 7946 0101' },
    termsAccepted: true,
  };
  const book = async (): Promise<Ticket> =>
    ticket.parse(
      await (
        await app.request('/v1/sites/salon/bookings', {
          method: 'POST',
          headers: { origin, 'content-type': 'application/json', 'idempotency-key': 'workerd-test-key-0123456789' },
          body: JSON.stringify(request),
        })
      ).json(),
    );
  const [first, second] = await Promise.all([book(), book()]);
  if (first.state !== 'booked' || second.state !== 'booked') throw new Error(`${first.state}, ${second.state}\n${log.join('\n')}`);
  expect(second.ticket).toBe(first.ticket);
  expect(await bookings()).toMatchObject([{ client: { name: 'Nadia Brown', phone: '+442079460101' } }]);

  const headers = { origin, authorization: `Bearer ${first.confirmation.manage}` };
  expect(await (await app.request('/v1/sites/salon/booking.ics', { headers })).text()).toContain('BEGIN:VTIMEZONE');
  expect((await app.request('/v1/sites/salon/pictures/u1')).headers.get('content-type')).toBe('image/png');
  const cancelled = await app.request('/v1/sites/salon/booking/cancel', {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': 'workerd-cancel-key-0123456789' },
  });
  expect(ownBooking.parse(await cancelled.json()).status).toBe('cancelled');
});

it('never sends a second request for a time that it has just sold', async () => {
  const app = createSalon();
  const slot = await soonest(app, '1');
  await confirmed(app, '1', slot);
  await expect(confirmed(app, '1', slot)).rejects.toThrow('slot_taken');
});
