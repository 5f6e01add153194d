/** A client's own booking over HTTP: by its link alone, from the confirmation to the calendar and the cancellation. */
import { convertIcsCalendar } from 'ts-ics';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OwnBooking, ownBooking, problem, ticket } from '../../shared/contract/index.ts';
import { origin, startApp } from '../support/app.ts';
import { confirmed, type Slot, soonest } from '../support/appointment.ts';

type Started = Awaited<ReturnType<typeof startApp>>;
let here: Started;
afterEach(async () => {
  await here.close();
  expect(here.sandbox.violations).toEqual([]);
});

const ask = (path: string, token: string | null, init: RequestInit = {}) =>
  here.app.request(`/v1/sites/salon${path}`, {
    ...init,
    headers: { origin, ...(token !== null && { authorization: `Bearer ${token}` }), ...init.headers },
  });
const cancel = (token: string, key: string = crypto.randomUUID()) =>
  ask('/booking/cancel', token, { method: 'POST', headers: { 'idempotency-key': key } });
const own = async (response: Response): Promise<OwnBooking> => ownBooking.parse(await response.json());
const code = async (response: Response) => `${response.status} ${problem.parse(await response.json()).code}`;
const kept = () => here.sandbox.company('salon').bookings;
const calls = (method: string) => here.sandbox.journal.filter((entry) => entry.method === method).length;
const calendar = async (token: string) => {
  const response = await ask('/booking.ics', token);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const [event] = convertIcsCalendar(undefined, await response.text()).events ?? [];
  if (!event) throw new Error('no event');
  return event;
};
const viewToken = async (token: string) => decodeURIComponent(new URL((await calendar(token)).url ?? '').hash.slice(1));

describe('by its link, a client', () => {
  let slot: Slot;
  let manage: string;
  beforeEach(async () => {
    // Nothing is shown from memory here: each question is asked anew.
    here = await startApp({ durations: { ownBookingFresh: 0 } });
    slot = await soonest(here.app, '9');
    manage = (await confirmed(here.app, '9', slot)).manage;
  });

  it('sees the booking as the service keeps it, and nothing that is not theirs to see', async () => {
    const response = await ask('/booking', manage);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const shown = await own(response);
    expect(shown).toMatchObject({
      name: 'Rosewater Salon',
      status: 'confirmed',
      code: kept()[0]?.code,
      start: slot.start,
      timezone: 'Europe/London',
      price: { minor: 8500, currency: 'GBP' },
      actions: ['cancel', 'reschedule'],
    });
    expect(JSON.stringify(shown)).not.toMatch(/staff|nadia|hash|secret/i);
    // What is in the link cannot be read from it.
    for (const secret of [kept()[0]?.hash, kept()[0]?.client.hash, 'nadia', '7946'])
      expect(Buffer.from(manage, 'base64url').toString('latin1') + manage).not.toContain(secret);
  });

  it('sees whether the business wants its page in their own zone', async () => {
    expect((await own(await ask('/booking', manage))).clientTimezone).toBe(false);
    await here.close();
    here = await startApp();
    Object.assign(here.sandbox.company('salon').seed.params, { show_booking_page_in_client_timezone: '1' });
    const made = await confirmed(here.app, '9', await soonest(here.app, '9'));
    expect((await own(await ask('/booking', made.manage))).clientTimezone).toBe(true);
  });

  it('sees the place that was booked, though the service only knows where that person works', async () => {
    const { start } = await soonest(here.app, '3');
    for (const [location, title] of [
      ['2', 'Shoreditch'],
      ['1', 'Marylebone'],
    ] as const) {
      const made = await confirmed(here.app, '3', { start, unit: '1', location });
      expect((await own(await ask('/booking', made.manage))).location).toMatchObject({ title });
      expect((await calendar(made.manage)).location).toContain(title);
      expect((await own(await ask('/booking', await viewToken(made.manage)))).location).toMatchObject({ title });
      await cancel(made.manage);
    }
  });

  it('gives it up once, however often it is asked for, and the time is free again', async () => {
    const key = crypto.randomUUID();
    for (const _ of [1, 2]) expect(await own(await cancel(manage, key))).toMatchObject({ status: 'cancelled', actions: [] });
    expect(await own(await cancel(manage))).toMatchObject({ status: 'cancelled' });
    expect(calls('cancelBooking')).toBe(1);
    expect(kept()[0]?.status).toBe('cancelled');
    expect((await soonest(here.app, '9')).start).toBe(slot.start);
  });

  it('has a calendar entry that keeps its name and counts its changes', async () => {
    const first = await calendar(manage);
    // None is the first: RFC 5545, 3.8.7.4.
    expect(first).toMatchObject({ status: 'CONFIRMED' });
    expect(first.sequence ?? 0).toBe(0);
    expect(first.start.local?.timezone).toBe('Europe/London');
    expect(first.start.local?.date.toISOString().slice(0, 19)).toBe(slot.start);
    expect(await calendar(manage)).toMatchObject({ uid: first.uid, stamp: first.stamp });
    here.sandbox.changeAsOwner(kept()[0]?.id ?? '', 'cancel');
    expect(await calendar(manage)).toMatchObject({ uid: first.uid, sequence: 1, status: 'CANCELLED' });
  });

  it('may pass on a link that only looks', async () => {
    const view = await viewToken(manage);
    expect(await own(await ask('/booking', view))).toMatchObject({ status: 'confirmed', actions: [] });
    expect(await code(await cancel(view))).toBe('403 link_forbids');
    expect(calls('cancelBooking')).toBe(0);
  });

  it('may not use one key for two bookings', async () => {
    const key = crypto.randomUUID();
    const other = await confirmed(here.app, '9', await soonest(here.app, '9'));
    expect((await cancel(manage, key)).status).toBe(200);
    expect(await code(await cancel(other.manage, key))).toBe('422 idempotency_key_reused');
    expect(kept().filter(({ status }) => status === 'cancelled')).toHaveLength(1);
  });

  it.each([
    ['nothing', null],
    ['noise', 'abc'],
    ['a link with a letter changed', 'changed'],
    ['five parts of noise', 'a.b.c.d.e'],
    ['far too much', 'x'.repeat(10_000)],
  ])('opens nothing with %s', async (_, token) => {
    const given = token === 'changed' ? `${manage.slice(0, -6)}${manage.at(-6) === 'A' ? 'B' : 'A'}${manage.slice(-5)}` : token;
    const before = here.sandbox.journal.length;
    expect(await code(await ask('/booking', given))).toBe('401 link_invalid');
    expect(await code(await ask('/booking.ics', given))).toBe('401 link_invalid');
    expect(await code(await cancel(given ?? ''))).toBe('401 link_invalid');
    expect(here.sandbox.journal.length).toBe(before);
  });

  it.each([
    ['not carried out', { html502: 1 }, '502 upstream_failed', 'confirmed'],
    ['carried out and not answered', { cutAfterCommit: 1 }, null, 'cancelled'],
  ])('is told the truth when giving it up was %s', async (_, quirks, refused, status) => {
    Object.assign(here.sandbox.quirks, { faultMethod: 'cancelBooking', ...quirks });
    const key = crypto.randomUUID();
    const answer = await cancel(manage, key);
    if (refused === null) expect(await own(answer)).toMatchObject({ status });
    else expect(await code(answer)).toBe(refused);
    expect(kept()[0]?.status).toBe(status);
    // Again under the same key, it is done.
    expect(await own(await cancel(manage, key))).toMatchObject({ status: 'cancelled' });
    expect(kept()[0]?.status).toBe('cancelled');
  });

  it('learns that the business has no such booking any more', async () => {
    here.sandbox.company('salon').bookings.length = 0;
    expect(await code(await ask('/booking', manage))).toBe('404 booking_unknown');
  });
});

it('what was just changed is never shown as it was', async () => {
  here = await startApp({ durations: { ownBookingFresh: 60_000 } });
  const { manage } = await confirmed(here.app, '9', await soonest(here.app, '9'));
  for (const _ of [1, 2]) expect(await own(await ask('/booking', manage))).toMatchObject({ status: 'confirmed' });
  expect(calls('getBookingDetails')).toBe(1);
  expect(await own(await cancel(manage))).toMatchObject({ status: 'cancelled' });
  expect(await own(await ask('/booking', manage))).toMatchObject({ status: 'cancelled' });
  expect(await own(await cancel(manage))).toMatchObject({ status: 'cancelled' });
  expect(calls('cancelBooking')).toBe(1);
});

it('a link ends a while after its booking', async () => {
  here = await startApp({ durations: { linkLasts: -1e12 } });
  const { manage } = await confirmed(here.app, '9', await soonest(here.app, '9'));
  expect(await code(await ask('/booking', manage))).toBe('410 link_expired');
});

it('a booking of an older edition of the service is asked for by its older name', async () => {
  here = await startApp({ sandbox: { quirks: { detailsMethod: 'getBooking' } } });
  const { manage } = await confirmed(here.app, '9', await soonest(here.app, '9'));
  expect(await own(await ask('/booking', manage))).toMatchObject({ status: 'confirmed' });
  expect(calls('getBooking')).toBe(1);
});

it('the ticket shows the link for as long as it lasts', async () => {
  here = await startApp();
  const { ticket: name } = await confirmed(here.app, '9', await soonest(here.app, '9'));
  const shown = ticket.parse(await (await ask(`/tickets/${name}`, null)).json());
  if (shown.state !== 'booked') throw new Error(shown.state);
  expect((await ask('/booking', shown.confirmation.manage)).status).toBe(200);
});
