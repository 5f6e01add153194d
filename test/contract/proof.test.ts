/** The proof of a booking all the way: booked over HTTP, handed to a page's own server, verified there by the published keys. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveConversions } from '../../demo/conversions/server.ts';
import { createProofs } from '../../proxy/account/proof.ts';
import { ticket } from '../../shared/contract/index.ts';
import { origin, startApp } from '../support/app.ts';
import { confirmed, soonest } from '../support/appointment.ts';
import { testSecret } from '../support/config.ts';

let here: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => {
  here = await startApp();
});
afterEach(() => here.close());

it('is in every answer about a booking, the same booking by the same name', async () => {
  const made = await confirmed(here.app, '9', await soonest(here.app, '9'));
  const ask = async () =>
    ticket.parse(await (await here.app.request(`/v1/sites/salon/tickets/${made.ticket}`, { headers: { origin } })).json());
  const [once, twice] = [await ask(), await ask()];
  if (once.state !== 'booked' || twice.state !== 'booked') throw new Error('it is booked');
  expect(once.confirmation.proof?.jws).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(twice.confirmation.proof?.id).toBe(once.confirmation.proof?.id);
  expect(JSON.stringify(once.confirmation.proof)).not.toContain(made.ticket);
});

it('is believed by a page’s server once, and a forged one never', async () => {
  // A proxy on a real port, for the example fetches its keys over HTTP.
  const proxy = createServer(async (request, response) => {
    const answer = await here.app.request(request.url ?? '/');
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const host = await serveConversions({ proxy: address, site: 'salon' });
  try {
    const tell = async (proof: string) => (await fetch(host.url, { method: 'POST', body: proof })).status;
    const booked = { state: 'booked', ticket: 'a-ticket', confirmation: { status: 'confirmed' } } as never;
    const sign = async (secret: string, site = 'salon', issuer = address) => {
      const proven = await createProofs([secret], issuer, Date.now).prove(site, booked);
      return proven.state === 'booked' ? (proven.confirmation.proof?.jws ?? '') : '';
    };
    const real = await sign(testSecret);
    expect([await tell(real), await tell(real)]).toEqual([201, 200]);
    expect(await tell(await sign('a-secret-that-nobody-has-configured-here'))).toBe(403);
    expect(await tell(await sign(testSecret, 'barber'))).toBe(403);
    expect(await tell(await sign(testSecret, 'salon', 'https://elsewhere.example'))).toBe(403);
    expect(await tell(`${real.slice(0, -8)}AAAAAAAA`)).toBe(403);
    expect(await tell('')).toBe(403);
    expect(host.counted.size).toBe(1);
  } finally {
    await host.close();
    await new Promise<void>((resolve) => proxy.close(() => resolve()));
  }
});
