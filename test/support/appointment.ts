/** Making an appointment over HTTP, as a widget would: for tests that begin after it. */
import { availability, type Confirmation, site, ticket } from '../../shared/contract/index.ts';

const origin = 'https://salon.example';

export interface Slot {
  readonly start: string;
  readonly unit: string;
}

interface App {
  request(path: string, init?: RequestInit): Response | Promise<Response>;
}

const get = async (app: App, path: string) => (await app.request(`/v1/sites/salon${path}`, { headers: { origin } })).json();

/** The first free time of a service; asks until the schedule is known, at most a hundred times. */
export async function soonest(app: App, service: string): Promise<Slot> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { horizon } = site.parse(await get(app, ''));
    const { next } = availability.parse(await get(app, `/availability?service=${service}&from=${horizon.from}&to=${horizon.from}`));
    if (next.state === 'found') return { start: next.slot.start, unit: next.slot.units[0] ?? '' };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nothing is free for service ${service}`);
}

export async function confirmed(
  app: App,
  service: string,
  { start, unit }: Slot,
  promo?: string,
): Promise<Confirmation & { readonly ticket: string }> {
  const response = await app.request('/v1/sites/salon/bookings', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      lines: [{ service, unit, start }],
      client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
      termsAccepted: true,
      promo,
    }),
  });
  const body: unknown = await response.json();
  const made = ticket.safeParse(body).data;
  if (made?.state !== 'booked') throw new Error(JSON.stringify(body));
  return { ...made.confirmation, ticket: made.ticket };
}
