/** Moving a booking at SimplyBook.me, which cannot: made anew for the same client, then the old one is given up. Over HTTP. */
import { convertIcsCalendar } from 'ts-ics';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availability, type OwnBooking, ownBooking, problem, site, type Ticket, ticket } from '../../shared/contract/index.ts';
import { origin, startApp, webhookToken } from '../support/app.ts';
import { confirmed, type Slot, soonest } from '../support/appointment.ts';
import { isSettled } from '../support/barber-visitor.ts';
import { type Listening, listening } from '../support/listening.ts';
import { until } from '../support/until.ts';

let here: Awaited<ReturnType<typeof startApp>>;
let server: Listening | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
  await here.close();
  expect(here.sandbox.violations).toEqual([]);
});

const start = async (options: Parameters<typeof startApp>[0] = {}) => {
  here = await startApp({ ...options, durations: { ownBookingFresh: 0, verifying: 2000, askedAgain: 100, ...options.durations } });
};
const api = (path: string, token: string | null = null, init: RequestInit = {}) =>
  here.app.request(`/v1/sites/salon${path}`, {
    ...init,
    headers: {
      origin,
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...init.headers,
    },
  });
const move = (token: string, body: object, key: string = crypto.randomUUID()) =>
  api('/booking/reschedule', token, {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: JSON.stringify({ termsAccepted: true, ...body }),
  });
const own = async (token: string): Promise<OwnBooking> => ownBooking.parse(await (await api('/booking', token)).json());
const fault = async (response: Response) => problem.parse(await response.json());
const ended = async (response: Response): Promise<Ticket> => {
  const body: unknown = await response.json();
  const told = ticket.parse((body as { ticket?: unknown }).ticket instanceof Object ? (body as { ticket: unknown }).ticket : body);
  return until(async () => {
    await here.account.wake();
    return ticket.parse(await (await api(`/tickets/${told.ticket}`)).json());
  }, isSettled);
};
const kept = () => here.sandbox.company('salon').bookings;
const standing = () =>
  kept()
    .filter(({ status }) => status !== 'cancelled')
    .map((booking) => booking.start.replace(' ', 'T'));
const calls = (method: string) => here.sandbox.journal.filter((entry) => entry.method === method).length;
const book = (more: object) =>
  api('/bookings', null, {
    method: 'POST',
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      client: { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
      termsAccepted: true,
      ...more,
    }),
  });
const booked = async (service = '9', more: object = {}) => {
  const made = await ended(await book({ lines: [{ service, ...(await soonest(here.app, service)) }], ...more }));
  if (made.state !== 'booked') throw new Error(JSON.stringify(made));
  return { ...made.confirmation, ticket: made.ticket };
};
const callbacks = async () => {
  server = await listening(here.app);
  here.sandbox.callbacks.urls['salon'] = `${server.url}/v1/sites/salon/webhooks/${webhookToken}`;
};

describe('a booking that is moved', () => {
  let manage: string;
  let first: string;
  let made: string;
  let next: Slot;
  beforeEach(async () => {
    await start();
    const confirmation = await booked();
    ({ manage, start: first, ticket: made } = confirmation);
    next = await soonest(here.app, '9');
  });

  it('stands at its new time alone, made for the same client, who is named by a signature', async () => {
    expect(await own(manage)).toMatchObject({ actions: ['cancel', 'reschedule'], asks: { fields: [], terms: true, captcha: false } });
    const moved = await move(manage, { start: next.start });
    expect(moved.status).toBe(201);
    const told = ticket.parse(await moved.json());
    expect(told).toMatchObject({ state: 'booked', confirmation: { start: next.start, status: 'confirmed' } });
    expect(standing()).toEqual([next.start]);
    const [old, anew] = kept();
    expect(anew?.client).toEqual(old?.client);
    const sent = here.sandbox.journal.filter(({ method }) => method === 'book').at(-1)?.params as readonly unknown[];
    expect(sent[4]).toEqual({ client_id: old?.client.id, client_sign: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  it('is opened by its old link, however often it was moved, and by its new one', async () => {
    let link = manage;
    for (const _ of [1, 2]) {
      const { start: to } = await soonest(here.app, '9');
      const told = ticket.parse(await (await move(link, { start: to })).json());
      if (told.state !== 'booked') throw new Error(told.state);
      link = told.confirmation.manage;
      for (const token of [manage, link]) expect(await own(token)).toMatchObject({ start: to, status: 'confirmed' });
      expect(standing()).toEqual([to]);
    }
    expect(await own(manage)).toMatchObject({ actions: ['cancel', 'reschedule'] });
    await api('/booking/cancel', manage, { method: 'POST', headers: { 'idempotency-key': crypto.randomUUID() } });
    expect(standing()).toEqual([]);
    expect(await own(link)).toMatchObject({ status: 'cancelled' });
  });

  it('is the same entry of a calendar, changed', async () => {
    const entry = async (token: string) => convertIcsCalendar(undefined, await (await api('/booking.ics', token)).text()).events?.[0];
    const before = await entry(manage);
    const told = ticket.parse(await (await move(manage, { start: next.start })).json());
    if (told.state !== 'booked') throw new Error(told.state);
    for (const token of [manage, told.confirmation.manage]) expect(await entry(token)).toMatchObject({ uid: before?.uid, sequence: 1 });
  });

  it('is shown where it is now by the ticket that it was made by', async () => {
    await move(manage, { start: next.start });
    expect(await (await api(`/tickets/${made}`)).json()).toMatchObject({ state: 'booked', confirmation: { start: next.start } });
  });

  it('is moved once under one key, also after its link leads elsewhere', async () => {
    const key = crypto.randomUUID();
    const [one, two] = [await move(manage, { start: next.start }, key), await move(manage, { start: next.start }, key)];
    expect((await ended(two)).ticket).toBe((await ended(one)).ticket);
    expect([calls('book'), calls('cancelBooking')]).toEqual([2, 1]);
    expect(standing()).toEqual([next.start]);
  });

  it('is moved once when two ask for it at the same time', async () => {
    const other = (await soonest(here.app, '9')).start;
    const answers = await Promise.all([move(manage, { start: next.start }), move(manage, { start: other })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, expect.any(Number)]);
    expect(standing()).toHaveLength(1);
  });

  it('needs consent again, where there are terms', async () => {
    expect(await fault(await move(manage, { start: next.start, termsAccepted: false }))).toMatchObject({
      code: 'terms_required',
      refusal: { field: 'terms' },
    });
    expect(standing()).toEqual([first]);
  });

  it('stays where it was when the new time is taken', async () => {
    expect(here.sandbox.bookAsStranger({ service: '9', ...next })).toBe(true);
    expect(await fault(await move(manage, { start: next.start }))).toMatchObject({ code: 'slot_taken' });
    expect(await own(manage)).toMatchObject({ start: first, status: 'confirmed' });
  });

  it('stays where it was when the old one cannot be given up: the new one is taken back', async () => {
    here.sandbox.quirks.cancelRefused = 1;
    expect(await fault(await move(manage, { start: next.start }))).toMatchObject({ code: 'reschedule_refused' });
    expect(standing()).toEqual([first]);
    expect(await own(manage)).toMatchObject({ start: first, status: 'confirmed', actions: ['cancel', 'reschedule'] });
    // It may be tried again.
    expect(await ended(await move(manage, { start: next.start }))).toMatchObject({ state: 'booked' });
    expect(standing()).toEqual([next.start]);
  });

  it('is unresolved when neither of the two can be given up, and the business is told', async () => {
    here.sandbox.quirks.cancelRefused = 9;
    const told = await ended(await move(manage, { start: next.start }));
    expect(told.state).toBe('unresolved');
    expect(standing().toSorted()).toEqual([first, next.start].toSorted());
    const { start: another } = await soonest(here.app, '9');
    expect(await fault(await move(manage, { start: another }))).toMatchObject({ code: 'reschedule_refused' });
    expect(calls('book')).toBe(2);
  });

  it.each([
    ['is cut after it was carried out', { cutAfterCommit: 1 }],
    ['hangs after it was carried out', { hangAfterCommit: 1 }],
    ['hangs before it is carried out', { hangBeforeCommit: 1 }],
    ['is answered with noise', { html502: 2 }],
    ['is refused for being too many', { throttleNext: 1 }],
  ])('ends at its new time when giving up the old one %s', async (_, quirks) => {
    await here.close();
    await start({ durations: { verifying: 60_000 } });
    const { manage: link } = await booked();
    const { start: to } = await soonest(here.app, '9');
    Object.assign(here.sandbox.quirks, { faultMethod: 'cancelBooking', ...quirks });
    expect(await ended(await move(link, { start: to }))).toMatchObject({ state: 'booked', confirmation: { start: to } });
    expect(standing()).toEqual([to]);
    expect(calls('book')).toBe(2);
    expect(await own(link)).toMatchObject({ start: to });
  });

  it('is never made twice: in doubt, it ends unknown without callbacks, and the old one stands', async () => {
    here.sandbox.quirks.cutAfterCommit = 1;
    expect((await ended(await move(manage, { start: next.start }))).state).toBe('unresolved');
    expect(calls('book')).toBe(2);
    expect(standing()).toContain(first);
  });

  it('is settled by a callback when its making is in doubt, and then the old one is given up', async () => {
    await callbacks();
    here.sandbox.quirks.cutAfterCommit = 1;
    const told = await ended(await move(manage, { start: next.start }));
    expect(told).toMatchObject({ state: 'booked', confirmation: { start: next.start } });
    expect([standing(), calls('book')]).toEqual([[next.start], 2]);
    // Whose booking it is came from the old one: it may be moved again.
    expect(await own(manage)).toMatchObject({ start: next.start, actions: ['cancel', 'reschedule'] });
  });
});

describe('what is asked again', () => {
  const fields = {
    '0f3c1a7e5b9d42688e1f70a3c5d2b491': '2026-01-31',
    '1a2b3c4d5e6f708192a3b4c5d6e7f801': 'Henna',
    '2b7e151628aed2a6abf7158809cf4f3c': '',
    '7137449123ef65cde9b5dba58189dbbc': '1',
  };
  it('is nothing of what the service tells, which is shown and goes along', async () => {
    await start();
    const { manage } = await booked('6', { fields });
    const shown = await own(manage);
    expect(shown.answers).toEqual([
      { title: 'When did you last colour your hair?', value: '2026-01-31' },
      { title: 'What was used?', value: 'Henna' },
      { title: 'I had a patch test in the last six months', value: '' },
    ]);
    expect(shown.asks).toEqual({ fields: [], terms: true, captcha: false });
    const { start: to } = await soonest(here.app, '6');
    expect(await ended(await move(manage, { start: to }))).toMatchObject({ state: 'booked' });
    const [old, anew] = kept();
    expect(anew?.fields).toMatchObject({ ...old?.fields });
  });

  it('is what it does not tell', async () => {
    await start({ sandbox: { quirks: { answersTold: false } } });
    const { manage } = await booked('6', { fields });
    const { asks, answers } = await own(manage);
    expect(answers).toEqual([]);
    expect(asks?.fields).toHaveLength(8);
    const { start: to } = await soonest(here.app, '6');
    expect(await fault(await move(manage, { start: to }))).toMatchObject({ code: 'fields_invalid' });
    expect(await ended(await move(manage, { start: to, fields: { ...fields, foreign: 'x' } }))).toMatchObject({ state: 'booked' });
    expect(kept().at(-1)?.fields).toMatchObject(fields);
    expect(kept().at(-1)?.fields).not.toHaveProperty('foreign');
  });

  it('is a captcha, where the site has one', async () => {
    await start({ sandbox: { quirks: { captcha: 'fcaptcha' } } });
    const given = async () => {
      const answer = await here.account.challenge();
      return answer.ok && answer.value ? `passed|${here.sandbox.company('salon').challenges.at(-1)?.token}` : '';
    };
    const { manage: link } = await booked('9', { captcha: await given() });
    const { start: to } = await soonest(here.app, '9');
    expect((await own(link)).asks).toEqual({ fields: [], terms: true, captcha: true });
    expect(await fault(await move(link, { start: to }))).toMatchObject({ code: 'captcha_refused', refusal: { field: 'captcha' } });
    expect(await ended(await move(link, { start: to, captcha: await given() }))).toMatchObject({ state: 'booked' });
    expect(standing()).toEqual([to]);
  });

  it('is for whoever may change the booking: a link for looking shows no answers', async () => {
    await start();
    const { manage } = await booked('6', { fields });
    const [event] = convertIcsCalendar(undefined, await (await api('/booking.ics', manage)).text()).events ?? [];
    const view = decodeURIComponent(new URL(event?.url ?? '').hash.slice(1));
    expect(await own(view)).toMatchObject({ answers: [], actions: [] });
    expect(await own(view)).not.toHaveProperty('asks');
  });
});

describe('is not offered', () => {
  it('a booking that is paid for', async () => {
    await start();
    const { manage } = await booked('10');
    expect((await own(manage)).actions).not.toContain('reschedule');
    expect(await fault(await move(manage, { start: '2030-01-01T10:00:00' }))).toMatchObject({ code: 'reschedule_refused' });
  });

  it('a series', async () => {
    await start();
    // The hours are the company's own; any of them whose dates are all free will do.
    const { horizon } = site.parse(await (await api('')).json());
    const told = await api(`/availability?service=12&from=${horizon.from}&to=${horizon.from.slice(0, 8)}30`);
    const starts = availability.parse(await told.json()).days.flatMap(({ slots }) => slots.map((slot) => slot.start));
    const ends: Ticket[] = [];
    for (const at of starts) {
      ends.push(await ended(await book({ lines: [{ service: '12', unit: '4', start: at }] })));
      if (ends.at(-1)?.state === 'booked') break;
    }
    const made = ends.at(-1);
    if (made?.state !== 'booked') throw new Error('no series is free');
    expect(made.confirmation.dates).toHaveLength(4);
    expect((await own(made.confirmation.manage)).actions).toEqual(['cancel']);
  });

  it('several places', async () => {
    await start();
    const slot = await soonest(here.app, '11');
    const { manage } = await booked('11', { lines: [{ service: '11', ...slot, seats: 2 }] });
    expect((await own(manage)).actions).toEqual(['cancel']);
  });

  it('a booking that a code made cheaper', async () => {
    await start();
    const { manage } = await confirmed(here.app, '9', await soonest(here.app, '9'), 'GLOW15');
    expect((await own(manage)).actions).toEqual(['cancel']);
  });

  it('where the owner does not want it, or so shortly before', async () => {
    await start({ settings: { manage: { cancelUntil: 0, rescheduleUntil: null } } });
    expect((await own((await booked()).manage)).actions).toEqual(['cancel']);
    await here.close();
    await start({ settings: { manage: { cancelUntil: 525_600, rescheduleUntil: 525_600 } } });
    expect((await own((await booked()).manage)).actions).toEqual([]);
  });
});

it('what waits for our word is confirmed at its new time', async () => {
  await start();
  // What the owner approves is the owner's.
  const { plugins } = here.sandbox.company('salon').seed;
  plugins.splice(plugins.indexOf('approve_booking'), 1);
  const { manage } = await booked('13');
  const { start: to } = await soonest(here.app, '13');
  await ended(await move(manage, { start: to }));
  await until(
    () => kept().at(-1)?.status,
    (status) => status === 'confirmed',
  );
  expect(standing()).toEqual([to]);
});
