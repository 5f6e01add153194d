/** Making an appointment over HTTP, as a widget would: for tests that begin after it. */
import { availability, type Confirmation, site, ticket, type VisitTicket } from '../../shared/contract/index.ts';
import { addDays } from '../../shared/local-time.ts';
import { until } from './until.ts';

const origin = 'https://salon.example';

export interface Slot {
  readonly start: string;
  readonly unit: string;
  /** Where, for who works at several places. */
  readonly location?: string;
}

interface App {
  request(path: string, init?: RequestInit): Response | Promise<Response>;
}

const get = async (app: App, path: string) => (await app.request(`/v1/sites/salon${path}`, { headers: { origin } })).json();

/** The first free time of a service; asks until the schedule is known, at most a hundred times. */
export async function soonest(app: App, service: string): Promise<Slot> {
  for (let tries = 0; tries < 100; tries += 1) {
    // A busy machine may be too slow for the first answers.
    const horizon = site.safeParse(await get(app, '')).data?.horizon;
    const query = `?service=${service}&from=${horizon?.from}&to=${horizon?.from}`;
    const next = horizon && availability.safeParse(await get(app, `/availability${query}`)).data?.next;
    if (next?.state === 'found') return { start: next.slot.start, unit: next.slot.units[0] ?? '' };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`nothing is free for service ${service}`);
}

const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' };

const book = async (app: App, body: object): Promise<unknown> => {
  const response = await app.request('/v1/sites/salon/bookings', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ client, termsAccepted: true, ...body }),
  });
  return response.json();
};

/** Twice the same service in one visit, the second time after the first. */
export async function visitOf(app: App, service: string): Promise<VisitTicket> {
  const { start, unit } = await soonest(app, service);
  const day = start.slice(0, 10);
  const { days } = availability.parse(await get(app, `/availability?service=${service}&unit=${unit}&from=${day}&to=${addDays(day, 14)}`));
  const later = days.flatMap(({ date, slots }) => (date > day ? slots : []))[0];
  const lines = [start, later?.start].map((at) => ({ service, unit, start: at }));
  const made = ticket.parse(await book(app, { lines }));
  return until(
    async () => ticket.parse(await get(app, `/tickets/${made.ticket}`)),
    (now) => now.state === 'visit' && now.settled,
  ) as Promise<VisitTicket>;
}

export async function confirmed(
  app: App,
  service: string,
  slot: Slot,
  promo?: string,
): Promise<Confirmation & { readonly ticket: string }> {
  const body = await book(app, { lines: [{ service, ...slot }], promo });
  const held = ticket.safeParse(body).data;
  if (!held) throw new Error(JSON.stringify(body));
  // On a busy machine it is still being sent when the answer comes.
  const made = await until(
    async () => (held.state === 'booked' ? held : ticket.parse(await get(app, `/tickets/${held.ticket}`))),
    ({ state }) => !['accepted', 'sending'].includes(state),
  );
  if (made.state !== 'booked') throw new Error(JSON.stringify(made));
  return { ...made.confirmation, ticket: made.ticket };
}
