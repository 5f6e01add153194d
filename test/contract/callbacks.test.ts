/** The service's callbacks over real HTTP: they settle what is in doubt and correct the schedule; forgeries change nothing. */
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availability, site, type Ticket, ticket as ticketShape } from '../../shared/contract/index.ts';
import { origin, startApp, webhookToken } from '../support/app.ts';
import { type Listening, listening } from '../support/listening.ts';
import { freePort } from '../support/ports.ts';

type Started = Awaited<ReturnType<typeof startApp>>;
let here: Started;
let server: Listening;
let business: Server;
let alerts: { status: number; bodies: string[] };

beforeEach(async () => {
  alerts = { status: 200, bodies: [] };
  const alertPort = await freePort();
  business = createServer((request, response) => {
    request.on('data', (data) => alerts.bodies.push(String(data)));
    request.on('end', () => response.writeHead(alerts.status).end());
  });
  await new Promise<void>((resolve) => business.listen(alertPort, () => resolve()));
  // Checking lasts two seconds here, and an alert is posted again after a tenth of one.
  here = await startApp({ alertUrl: `http://localhost:${alertPort}/`, durations: { verifying: 2000, askedAgain: 100 } });
  server = await listening(here.app);
  here.sandbox.callbacks.urls['salon'] = `${server.url}/v1/sites/salon/webhooks/${webhookToken}`;
});
afterEach(async () => {
  await here.close();
  server.close();
  business.close();
  expect(here.sandbox.violations).toEqual([]);
});

const api = (path: string, init: RequestInit = {}) =>
  here.app.request(`/v1/sites/salon${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });
const bookings = () => here.sandbox.company('salon').bookings;

/** Asks until it is so; bounded by tries. What is due is woken, as the server's timer would. */
async function until<Value>(ask: () => Promise<Value>, enough: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    const value = await ask();
    if (enough(value)) return value;
    if (tries > 400) throw new Error(`still ${JSON.stringify(value)}`);
    await here.account.wake();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const starts = async (service: string) => {
  // A busy machine may be too slow for the first answers.
  const horizon = site.safeParse(await (await api('')).json()).data?.horizon;
  const query = `?service=${service}&from=${horizon?.from}&to=${horizon?.from}`;
  const next = horizon && availability.safeParse(await (await api(`/availability${query}`)).json()).data?.next;
  return next?.state === 'found' ? [next.slot] : [];
};
const free = (service: string) =>
  until(
    () => starts(service),
    (found) => found.length > 0,
  ).then(([slot]) => slot);

async function book(service: string, name = 'Nadia Brown'): Promise<{ ticket: Ticket; start: string; unit: string }> {
  const slot = await free(service);
  const request = {
    lines: [{ service, unit: slot?.units[0] ?? null, start: slot?.start ?? '' }],
    client: { name, email: 'nadia@client.example', phone: '+44 20 7946 0101' },
    termsAccepted: true,
  };
  const response = await api('/bookings', {
    method: 'POST',
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(request),
  });
  return { ticket: ticketShape.parse(await response.json()), start: slot?.start ?? '', unit: slot?.units[0] ?? '' };
}
const state = async (ticket: string) => ticketShape.parse(await (await api(`/tickets/${ticket}`)).json());

describe('a callback', () => {
  it.each([false, true])('settles a booking in doubt: it was made (sent twice: %s)', async (twice) => {
    here.sandbox.quirks.cutAfterCommit = 1;
    here.sandbox.quirks.callbackTwice = twice;
    here.sandbox.quirks.callbackMs = 150;
    const { ticket } = await book('9');
    expect(ticket.state).toBe('verifying');
    const settled = await until(
      () => state(ticket.ticket),
      ({ state: now }) => now !== 'verifying',
    );
    expect(settled).toMatchObject({ state: 'booked', confirmation: { code: bookings()[0]?.code, service: '9', price: { minor: 8500 } } });
    expect(bookings()).toHaveLength(1);
  });

  it('that comes before the doubt settles it too', async () => {
    here.sandbox.quirks.hangAfterCommit = 1;
    const { ticket } = await book('9');
    expect(ticket.state).toBe('sending');
    const settled = await until(
      () => state(ticket.ticket),
      ({ state: now }) => now === 'booked',
    );
    expect(settled.state).toBe('booked');
    expect(bookings()).toHaveLength(1);
  });

  it('settles a booking in doubt: somebody else has its time', async () => {
    here.sandbox.quirks.faultMethod = 'book';
    here.sandbox.quirks.html502 = 1;
    const { ticket, start, unit } = await book('9');
    expect(ticket.state).toBe('verifying');
    expect(here.sandbox.bookAsStranger({ service: '9', unit, start })).toBe(true);
    const settled = await until(
      () => state(ticket.ticket),
      ({ state: now }) => now !== 'verifying',
    );
    expect(settled).toMatchObject({ state: 'refused', refusal: { code: 'slot_taken' } });
  });

  it('settles even what was given up', async () => {
    here.sandbox.quirks.cutAfterCommit = 1;
    here.sandbox.quirks.callbackLost = 1;
    const { ticket } = await book('9');
    await until(
      () => state(ticket.ticket),
      ({ state: now }) => now === 'unresolved',
    );
    const [booking] = bookings();
    if (booking) here.sandbox.callbacks.tell(here.sandbox.company('salon'), booking, 'notify');
    const settled = await until(
      () => state(ticket.ticket),
      ({ state: now }) => now !== 'unresolved',
    );
    expect(settled).toMatchObject({ state: 'booked', confirmation: { code: booking?.code } });
  });

  it('takes a time off the schedule that a stranger has booked', async () => {
    const slot = await free('9');
    expect(here.sandbox.bookAsStranger({ service: '9', unit: slot?.units[0] ?? '', start: slot?.start ?? '' })).toBe(true);
    const next = await until(
      () => free('9'),
      (found) => found?.start !== slot?.start,
    );
    expect(next && slot && next.start > slot.start).toBe(true);
  });

  it('gives a cancelled time back', async () => {
    const { ticket, start } = await book('9');
    expect(ticket.state).toBe('booked');
    expect((await free('9'))?.start).not.toBe(start);
    here.sandbox.changeAsOwner(bookings()[0]?.id ?? '', 'cancel');
    expect(
      (
        await until(
          () => free('9'),
          (slot) => slot?.start === start,
        )
      )?.start,
    ).toBe(start);
  });

  it('tells when the business has approved', async () => {
    const { ticket } = await book('3');
    expect(ticket).toMatchObject({ state: 'booked', confirmation: { status: 'awaiting_approval' } });
    here.sandbox.changeAsOwner(bookings()[0]?.id ?? '', 'approve');
    const approved = await until(
      () => state(ticket.ticket),
      (now) => now.state === 'booked' && now.confirmation.status === 'confirmed',
    );
    expect(approved.state).toBe('booked');
  });
});

describe('a forged notification', () => {
  const send = (token: string, body: unknown) =>
    here.app.request(`/v1/sites/salon/webhooks/${token}`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  const forged = { booking_id: '434', booking_hash: '0'.repeat(32), company: 'salon', notification_type: 'cancel' };

  it.each([
    ['a wrong token', 'wrong', forged, 404],
    ['part of a token', webhookToken.slice(0, -1), forged, 404],
    ['more than a token', `${webhookToken}x`, forged, 404],
    ['an older token', 'an-older-webhook-token', forged, 200],
    ['another company', webhookToken, { ...forged, company: 'other' }, 400],
    ['no JSON', webhookToken, '{', 400],
    ['a large body', webhookToken, 'x'.repeat(70_000), 413],
  ])('with %s', async (_, token, body, status) => {
    expect((await send(token, body)).status).toBe(status);
  });

  it('changes nothing: the service is asked, and does not know it', async () => {
    const { ticket } = await book('9');
    const asked = () => here.sandbox.journal.filter(({ method }) => method === 'getBookingDetails');
    expect((await send(webhookToken, { ...forged, booking_id: bookings()[0]?.id ?? '' })).status).toBe(200);
    await until(
      async () => asked(),
      (calls) => calls.some(({ outcome }) => outcome === '-32085'),
    );
    expect((await state(ticket.ticket)).state).toBe('booked');
    expect(bookings()[0]?.status).toBe('confirmed');
    expect(here.log.join('\n')).not.toContain('0'.repeat(32));
  });

  it('a hundred at once cost one question each booking at most, and a booking still goes first', async () => {
    await free('9');
    await Promise.all(Array.from({ length: 100 }, (_, index) => send(webhookToken, { ...forged, booking_id: String(index % 5) })));
    const { ticket } = await book('9');
    const end = await until(
      () => state(ticket.ticket),
      (now) => now.state !== 'sending' && now.state !== 'accepted',
    );
    expect(end.state).toBe('booked');
  });
});

describe('an alert', () => {
  it('tells the business of a booking that nobody knows about, until it is taken, and names nobody', async () => {
    alerts.status = 500;
    here.sandbox.quirks.cutAfterCommit = 1;
    here.sandbox.quirks.callbackLost = 1;
    const { ticket, start } = await book('9');
    const posts = (count: number) =>
      until(
        async () => alerts.bodies.length,
        (posted) => posted >= count,
      );
    await posts(2);
    alerts.status = 200;
    const taken = await posts(3);
    expect(JSON.parse(alerts.bodies[0] ?? '{}')).toEqual({
      site: 'salon',
      ticket: ticket.ticket,
      code: 'outcome_unknown',
      service: '9',
      unit: '4',
      start,
    });
    expect((await state(ticket.ticket)).state).toBe('unresolved');
    await until(
      async () => here.store.read('test', ['book']),
      ({ book: kept }) => JSON.stringify(kept).includes('"alerts":[]'),
    );
    expect(alerts.bodies).toHaveLength(taken);
  });
});
