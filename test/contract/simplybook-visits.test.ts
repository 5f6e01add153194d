/** Several bookings in one visit, several places in one booking at SimplyBook.me, and our word on what waits for it: over HTTP against its sandbox. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Availability, availability, ownBooking, problem, type Site, site, type Ticket, ticket } from '../../shared/contract/index.ts';
import { addDays } from '../../shared/local-time.ts';
import { origin, startApp } from '../support/app.ts';
import { isSettled } from '../support/barber-visitor.ts';
import { until } from '../support/until.ts';

let here: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => {
  here = await startApp();
});
afterEach(async () => {
  await here.close();
  expect(here.sandbox.violations).toEqual([]);
});

const api = (path: string, init: RequestInit = {}) =>
  here.app.request(`/v1/sites/salon${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });
const business = async (): Promise<Site> => site.parse(await (await api('')).json());
/** So many times of a service that do not overlap. */
const apart = async (service: string, count: number) => {
  const { horizon } = await business();
  const answer = await until(
    async (): Promise<Availability> =>
      availability.parse(await (await api(`/availability?service=${service}&from=${horizon.from}&to=${addDays(horizon.from, 20)}`)).json()),
    ({ complete }) => complete,
  );
  return answer.days
    .flatMap(({ slots }) => slots.map(({ start, units }) => ({ service, start, unit: units[0] ?? '' })))
    .filter((_, index) => index % 5 === 0)
    .slice(0, count);
};
const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' };
const book = (lines: readonly object[], more: object = {}) =>
  api('/bookings', {
    method: 'POST',
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ lines, client, termsAccepted: true, ...more }),
  });
const ended = async (response: Response): Promise<Ticket> => {
  const told = ticket.parse(await response.json());
  return until(async () => {
    await here.account.wake();
    return ticket.parse(await (await api(`/tickets/${told.ticket}`)).json());
  }, isSettled);
};
const calls = (method: string) => here.sandbox.journal.filter((entry) => entry.method === method);
const bookings = () => here.sandbox.company('salon').bookings;

describe('a visit of several bookings', () => {
  it('is one list at the service, whose lines are made one by one and confirmed together', async () => {
    const lines = await apart('9', 3);
    const end = await ended(await book(lines));
    expect(end.state === 'visit' && end.lines.map(({ state }) => state)).toEqual(['booked', 'booked', 'booked']);
    expect(calls('createBatch')).toHaveLength(1);
    const batch = calls('book').map(({ params }) => (params as readonly unknown[])[7]);
    expect(new Set(batch).size).toBe(1);
    expect(batch[0]).not.toBeNull();
    await until(
      async () => {
        await here.account.wake();
        return bookings().map(({ status }) => status);
      },
      (states) => states.every((state) => state === 'confirmed'),
    );
    // Not before the last of them was made: the list takes no more then.
    const order = here.sandbox.journal
      .map(({ method }) => method)
      .filter((method) => method === 'book' || method === 'confirmBookingBatch');
    expect(order.indexOf('confirmBookingBatch')).toBe(3);
    expect(calls('confirmBooking')).toEqual([]);
    const told = ticket.parse(await (await api(`/tickets/${end.ticket}`)).json());
    await until(
      async () => ticket.parse(await (await api(`/tickets/${told.ticket}`)).json()),
      (now) => now.state === 'visit' && now.lines.every((line) => line.state === 'booked' && line.confirmation.status === 'confirmed'),
    );
  });

  it('knows its own booking where the service answers with the whole list', async () => {
    here.sandbox.quirks.batchReply = 'all';
    const end = await ended(await book(await apart('9', 3)));
    if (end.state !== 'visit') throw new Error(JSON.stringify(end));
    const codes = end.lines.map((line) => line.state === 'booked' && line.confirmation.code);
    expect(new Set(codes)).toEqual(new Set(bookings().map(({ code }) => code)));
  });

  it('of which one time was just taken is told line by line, and the rest is cancelled when the client wants all or nothing', async () => {
    const lines = await apart('9', 3);
    const [, second] = lines;
    if (!second) throw new Error('nothing is free');
    here.sandbox.bookAsStranger(second);
    const part = await ended(await book(lines));
    expect(part).toMatchObject({ state: 'visit', undoable: true, lines: [{ state: 'booked' }, { state: 'refused' }, { state: 'booked' }] });
    const end = await ended(await api(`/tickets/${part.ticket}`, { method: 'DELETE' }));
    expect(end).toMatchObject({ lines: [{ state: 'withdrawn' }, { state: 'refused' }, { state: 'withdrawn' }] });
    expect(bookings().filter(({ status }) => status !== 'cancelled')).toHaveLength(1);
  });

  it('is given up as a whole by the link of any of its bookings, or one of them alone', async () => {
    const end = await ended(await book(await apart('9', 3)));
    const [first, second, third] = end.state === 'visit' ? end.lines : [];
    if (first?.state !== 'booked' || second?.state !== 'booked' || third?.state !== 'booked') throw new Error(JSON.stringify(end));
    const own = async ({ confirmation: { manage } }: typeof first, path = '', body?: object) =>
      ownBooking.parse(
        await (
          await api(`/booking${path}`, {
            headers: { authorization: `Bearer ${manage}`, 'idempotency-key': crypto.randomUUID() },
            ...(body && { method: 'POST', body: JSON.stringify(body) }),
          })
        ).json(),
      );
    expect(await own(second)).toMatchObject({ together: 3 });
    expect(await own(third, '/cancel', {})).toMatchObject({ status: 'cancelled' });
    expect(await own(second)).toMatchObject({ status: 'confirmed', together: 2 });
    expect(await own(second, '/cancel', { all: true })).toMatchObject({ status: 'cancelled', together: 0 });
    expect(bookings().map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('does not go together with several seats: refused before anything is asked', async () => {
    const lines = await apart('9', 2);
    const asked = here.sandbox.journal.length;
    const answer = await book(lines.map((line) => ({ ...line, seats: 2 })));
    expect([answer.status, problem.parse(await answer.json()).code]).toEqual([400, 'bad_request']);
    expect(here.sandbox.journal).toHaveLength(asked);
  });
});

describe('several places', () => {
  it('are several bookings at the service, and are given up together', async () => {
    const { services, units } = await business();
    const roomy = new Set(units.filter(({ seats }) => seats > 2).map(({ id }) => id));
    const group = services.find(({ units: performers }) => performers.every((id) => roomy.has(id)));
    const [line] = await apart(group?.id ?? '', 1);
    const end = await ended(await book([{ ...line, seats: 3 }]));
    if (end.state !== 'booked') throw new Error(JSON.stringify(end));
    expect(bookings().map(({ status }) => status)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    const gone = await api('/booking/cancel', {
      method: 'POST',
      headers: { 'idempotency-key': crypto.randomUUID(), authorization: `Bearer ${end.confirmation.manage}` },
    });
    expect(gone.status).toBe(200);
    expect(bookings().map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });
});

describe('our word', () => {
  const services = async () => new Map((await business()).services.map(({ id, title }) => [title, id]));
  const single = async (title: RegExp) => {
    const found = [...(await services())].find(([name]) => title.test(name))?.[1] ?? '';
    const [line] = await apart(found, 1);
    if (!line) throw new Error(`no time for ${title}`);
    const end = await ended(await book([line]));
    if (end.state !== 'booked') throw new Error(JSON.stringify(end));
    return end;
  };
  const status = async (name: string) => {
    const told = ticket.parse(await (await api(`/tickets/${name}`)).json());
    return told.state === 'booked' ? told.confirmation.status : told.state;
  };
  const wakes = async () => {
    for (let times = 0; times < 20; times += 1) {
      await here.account.wake();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };

  it('is given where the service waits for it, and for nobody else’s', async () => {
    const seed = here.sandbox.company('salon').seed;
    const byApi = seed.services.find(({ confirmedByApi }) => confirmedByApi);
    seed.plugins.splice(seed.plugins.indexOf('approve_booking'), 1);
    const made = await single(new RegExp(byApi?.name ?? 'none'));
    await until(
      async () => {
        await here.account.wake();
        return status(made.ticket);
      },
      (now) => now === 'confirmed',
    );
    expect(calls('confirmBooking')).toHaveLength(1);
  });

  it('is never given where the owner approves, where money is owed, or where nothing waits', async () => {
    await single(/^Cut and finish/);
    await wakes();
    const seed = here.sandbox.company('salon').seed;
    const approved = seed.services.find(({ needsApproval }) => needsApproval);
    const made = await single(new RegExp(approved?.name ?? 'none'));
    await wakes();
    expect(await status(made.ticket)).toBe('awaiting_approval');
    expect([calls('confirmBooking'), calls('confirmBookingBatch')]).toEqual([[], []]);
  });
});
