/** The Rubitime adapter through a real account against the sandbox over HTTP: one call in five seconds, and nothing doubled. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Availability,
  availability,
  ownBooking,
  problem,
  quote,
  type Site,
  site,
  type Ticket,
  ticket,
} from '../../shared/contract/index.ts';
import { toInstant, toLocal } from '../../shared/local-time.ts';
import { barberToken, barberOrigin as origin, startBarber } from '../support/barber.ts';
import { type Listening, listening } from '../support/listening.ts';
import { until } from '../support/until.ts';

type Started = Awaited<ReturnType<typeof startBarber>>;
let here: Started;
let server: Listening | null = null;
/** Calls of others on the same key may be refused; ours never. */
let othersCall = false;
afterEach(async () => {
  await here.close();
  server?.close();
  server = null;
  if (!othersCall) expect(here.sandbox.violations).toEqual([]);
  othersCall = false;
});

const start = async (options: Parameters<typeof startBarber>[0] = {}) => {
  here = await startBarber(options);
};
/** Webhooks need an address. */
const listen = async () => {
  server = await listening(here.app);
  here.sandbox.webhooks.url = `${server.url}/v1/sites/barber/webhooks/${barberToken}`;
};
const api = (path: string, init: RequestInit = {}) =>
  here.app.request(`/v1/sites/barber${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });
const business = async (): Promise<Site> => site.parse(await (await api('')).json());
const look = async (service: string, query = ''): Promise<Availability> => {
  const { horizon } = await business();
  return availability.parse(await (await api(`/availability?service=${service}&from=${horizon.from}&to=${horizon.until}${query}`)).json());
};
const free = (service: string, query = '') =>
  until(
    () => look(service, query),
    ({ complete, next }) => complete && next.state !== 'searching',
  );
const soonest = async (service: string, query = '') => {
  const { next } = await free(service, query);
  if (next.state !== 'found') throw new Error('nothing is free');
  return next.slot;
};
const client = { name: 'Пётр Иванов', email: '', phone: '8 (912) 345-67-89' };
const book = async (service: string, slot: { start: string; units: string[] }, more: object = {}, key: string = crypto.randomUUID()) =>
  api('/bookings', {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: JSON.stringify({ lines: [{ service, unit: slot.units[0], start: slot.start }], client, ...more }),
  });
const settled = async (response: Response): Promise<Ticket> => {
  const body = (await response.json()) as { ticket: string };
  const told = ticket.safeParse(body).data;
  if (!told) throw new Error(JSON.stringify(body));
  return until(
    async () => {
      await here.account.wake();
      return ticket.parse(await (await api(`/tickets/${told.ticket}`)).json());
    },
    ({ state }) => !['accepted', 'sending', 'verifying'].includes(state),
  );
};
/** What is due is done first, as the server's timer would. */
const woken =
  <Value>(ask: () => Value | Promise<Value>) =>
  async (): Promise<Value> => {
    await here.account.wake();
    return ask();
  };
const code = async (response: Response) => `${response.status} ${problem.parse(await response.json()).code}`;
const records = () => [...here.sandbox.records.values()];
const calls = (method: string) => here.sandbox.journal.filter((entry) => entry.method === method);

describe('the catalogue', () => {
  it('is what the owner wrote, and costs no call', async () => {
    await start();
    expect(await business()).toMatchObject({
      name: 'Бритва',
      timezone: 'Europe/Moscow',
      phoneCountry: 'RU',
      contact: { email: 'optional', phone: 'required' },
      capabilities: { locations: true, categories: false, anyUnit: true, promo: true, maxSeats: 1 },
      locations: [
        { id: '1', timezone: 'Europe/Moscow', units: ['4', '5'] },
        { id: '2', timezone: 'Asia/Novosibirsk', units: ['6'] },
      ],
      services: [{ id: '9', price: { minor: 240_000, currency: 'RUB' }, units: ['4', '5', '6'] }, { id: '11' }, { id: '14' }],
    });
    expect((await (await api('/services/9')).json()).fields).toMatchObject([{ key: 'custom_field1', type: 'textarea', required: false }]);
    expect(here.sandbox.journal).toEqual([]);
  });
});

describe('free times', () => {
  it('come unit by unit: what is known is answered at once, with when the rest will be', async () => {
    await start();
    const first = await look('9', '&location=1');
    expect(first.complete).toBe(false);
    expect(first.readyInSeconds).toBeGreaterThan(0);
    expect(first.next.state).not.toBe('none');
    const whole = await free('9', '&location=1');
    expect(whole.units.map(({ unit }) => unit)).toEqual(['4', '5']);
    expect(whole.units.every(({ asOf }) => asOf !== null)).toBe(true);
    // One call for each of the two, however often it was asked.
    expect(calls('get-schedule')).toHaveLength(2);
    expect(calls('get-schedule')[0]?.params).toEqual({ branch_id: 1, cooperator_id: 4, service_id: 9, only_available: 1 });
  });

  it('are asked for only where they were wished', async () => {
    await start();
    await free('9', '&location=2');
    expect(calls('get-schedule').map(({ params }) => params['cooperator_id'])).toEqual([6]);
  });

  it.each([true, false])('are none where there are none (as a list: %s)', async (emptyAsList) => {
    await start({ sandbox: { quirks: { emptyAsList } } });
    // Nobody has hours for it any more: the owner's list and the service's differ.
    const { horizon } = await business();
    for (
      let date = Date.parse(`${horizon.from}T00:00:00Z`);
      date < Date.parse(`${horizon.from}T00:00:00Z`) + 23 * 86_400_000;
      date += 86_400_000
    )
      here.sandbox.asOwner.add({
        branch_id: 2,
        cooperator_id: 6,
        service_id: 14,
        record: `${new Date(date).toISOString().slice(0, 10)} 00:00`,
        duration: 1440,
      });
    expect((await free('14', '&location=2')).next.state).toBe('none');
  });

  it.each(['html502', 'emptyBody', 'garbage'] as const)('are never "none" because of %s', async (fault) => {
    await start();
    here.sandbox.quirks[fault] = 1;
    const first = await look('14', '&location=2');
    expect(first.complete).toBe(false);
    expect(first.next.state).toBe('searching');
    expect((await free('14', '&location=2')).next.state).toBe('found');
  });

  it('survive that others on the same key asked just before', async () => {
    othersCall = true;
    await start();
    const others = async () =>
      (await (
        await fetch(`${here.sandbox.url}/get-record`, { method: 'POST', body: JSON.stringify({ id: 1, rk: 'barber-key-6b1f09d2' }) })
      ).json()) as {
        message: string;
      };
    expect((await others()).message).toBe('Record not found');
    expect((await free('14', '&location=2')).next.state).toBe('found');
    expect(here.sandbox.journal.some(({ outcome }) => outcome.startsWith('Limit on the number'))).toBe(true);
  });
});

describe('a booking', () => {
  it('says which campaign led the client here, in the field that the owner gave it, and in no log', async () => {
    await start({ booking: { attributionField: 'custom_field10' } });
    const attribution = { utm_source: 'ya', yclid: '123456789' };
    const made = await book('9', await soonest('9', '&location=1'), {
      attribution,
      fields: { custom_field1: 'Да', custom_field10: 'x' },
    }).then(settled);
    expect(made.state).toBe('booked');
    expect(records()).toMatchObject([{ custom_field1: 'Да', custom_field10: 'utm_source=ya&yclid=123456789' }]);
    expect(here.log.join('\n')).not.toContain('123456789');
    const other = await book('9', await soonest('9', '&location=1'), { attribution: { email: 'petr@client.example' } });
    expect(other.status).toBe(400);
  });
  it('is looked at again and made once, with everything that the service can keep', async () => {
    await start();
    const slot = await soonest('9', '&location=1');
    const key = crypto.randomUUID();
    const more = { promo: 'dsa123456', fields: { custom_field1: 'Коротко' }, page: 'https://barber.example/book?client=petr#key' };
    const [made, again] = await Promise.all([book('9', slot, more, key).then(settled), book('9', slot, more, key).then(settled)]);
    expect(again.ticket).toBe(made.ticket);
    expect(made).toMatchObject({ state: 'booked', confirmation: { status: 'confirmed', price: { minor: 230_000 }, start: slot.start } });
    expect(records()).toMatchObject([
      {
        record: slot.start.replace('T', ' '),
        name: 'Пётр Иванов',
        phone: '+79123456789',
        price: '2300',
        duration: '60',
        whom: 0,
        status: 0,
        source: 'https://barber.example/book',
        coupon: 'dsa123456',
        coupon_discount: '100',
        reminder: toLocal(toInstant(slot.start, 'Europe/Moscow') - 3_600_000, 'Europe/Moscow').replace('T', ' '),
        reminder_minutes: '60',
        custom_field1: 'Коротко',
      },
    ]);
    expect(records()[0]?.comment).toMatch(/^Промокод dsa123456: −100\nOkno [\w-]{10}$/);
    const methods = here.sandbox.journal.map(({ method }) => method);
    expect(methods.slice(-2)).toEqual(['get-schedule', 'create-record']);
    expect(calls('create-record')).toHaveLength(1);
  });

  it('needs one call when a schedule is young and changes by hand are known to be told', async () => {
    await start({ durations: { availabilityFresh: 60_000 } });
    await listen();
    const slot = await soonest('14', '&location=2');
    // Something is told, and proves true.
    here.sandbox.asOwner.add({ branch_id: 1, cooperator_id: 4, service_id: 9, record: slot.start.replace('T', ' ') });
    await until(
      woken(() => calls('get-record').length),
      (count) => count === 1,
    );
    await until(
      woken(() => here.log.filter((line) => line.includes('"event":"upstream"') && line.includes('"refresh"')).length),
      (count) => count > 0,
    );
    const before = here.sandbox.journal.length;
    expect((await settled(await book('14', slot))).state).toBe('booked');
    expect(here.sandbox.journal.slice(before).map(({ method }) => method)[0]).toBe('create-record');
  });

  it('of a time that somebody took by hand is refused with what is free nearby, though the service would have taken it', async () => {
    await start();
    const slot = await soonest('9', '&location=1');
    here.sandbox.asOwner.add({ branch_id: 1, cooperator_id: Number(slot.units[0]), service_id: 9, record: slot.start.replace('T', ' ') });
    const response = await book('9', slot);
    const told = response.status === 202 ? await settled(response) : (problem.parse(await response.json()).ticket ?? null);
    expect(told).toMatchObject({ state: 'refused', refusal: { code: 'slot_taken' } });
    expect(records()).toHaveLength(1);
    expect(calls('create-record')).toHaveLength(0);
  });

  it('of one time by two clients is made for one', async () => {
    await start();
    const slot = await soonest('9', '&location=1');
    const [first, second] = await Promise.all([book('9', slot), book('9', slot)]);
    const outcomes = await Promise.all(
      [first, second].map(async (response) => (response.status < 300 ? (await settled(response)).state : await code(response))),
    );
    expect(outcomes.toSorted()).toEqual(['409 slot_taken', 'booked']);
    expect(records()).toHaveLength(1);
  });

  it.each([
    ['hangBeforeCommit', 0],
    ['hangAfterCommit', 1],
  ] as const)('that is not answered (%s) is never sent again', async (quirk, kept) => {
    await start({ durations: { verifying: 500 } });
    const slot = await soonest('14', '&location=2');
    here.sandbox.quirks[quirk] = 1;
    expect((await settled(await book('14', slot))).state).toBe('unresolved');
    expect(records()).toHaveLength(kept);
    expect(calls('create-record')).toHaveLength(1);
  });

  it('that is not answered is settled by its webhook, held back or doubled', async () => {
    await start({ durations: { verifying: 10_000, askedAgain: 100 } });
    await listen();
    const slot = await soonest('14', '&location=2');
    Object.assign(here.sandbox.quirks, { hangAfterCommit: 1, webhookTwice: true, webhookMs: 300 });
    expect(await settled(await book('14', slot))).toMatchObject({
      state: 'booked',
      confirmation: { code: String(records()[0]?.id), timezone: 'Asia/Novosibirsk' },
    });
    expect(records()).toHaveLength(1);
  });

  it('that is not answered stays unknown when the owner’s own record stands at its time: the service takes two', async () => {
    await start({ durations: { verifying: 1500, askedAgain: 100 } });
    await listen();
    const slot = await soonest('14', '&location=2');
    here.sandbox.quirks.hangBeforeCommit = 1;
    const asked = await book('14', slot);
    await until(
      () => calls('create-record').length,
      (count) => count === 1,
    );
    here.sandbox.asOwner.add({
      branch_id: 2,
      cooperator_id: 6,
      service_id: 14,
      record: slot.start.replace('T', ' '),
      name: 'Другой',
      duration: 60,
    });
    expect((await settled(asked)).state).toBe('unresolved');
    expect(calls('create-record')).toHaveLength(1);
  });

  it.each([
    ['NOSUCH', 'promo_unknown', '9'],
    ['DSA123456', 'promo_wrong_service', '14'],
  ])('with the promo code %s: %s', async (promo, expected, service) => {
    await start();
    const slot = { start: `${(await business()).horizon.from}T23:30:00`, units: [] };
    const lines = [{ service, unit: null, start: slot.start }];
    const told = quote.parse(await (await api('/quote', { method: 'POST', body: JSON.stringify({ lines, promo }) })).json());
    expect(told.promo).toMatchObject({ state: 'refused', reason: expected });
  });
});

describe('a prepayment', () => {
  const waiting = async () => {
    await start({ durations: { askedAgain: 100 }, booking: { prepayment: { percent: 20 } } });
    await listen();
    const slot = await soonest('14', '&location=2');
    const made = await settled(await book('14', slot));
    if (made.state !== 'booked') throw new Error(made.state);
    expect(records()).toMatchObject([{ status: 3, price: '1800', prepayment: '360', source: 'okno' }]);
    expect(made.confirmation).toMatchObject({ status: 'awaiting_payment', payment: { until: null } });
    return { made, slot, card: made.confirmation.payment?.url ?? '' };
  };
  const now = async (name: string) => {
    const told = ticket.parse(await (await api(`/tickets/${name}`)).json());
    return told.state === 'booked' ? told.confirmation : null;
  };

  it('is paid on the service’s page, and the booking follows', async () => {
    const { made, card } = await waiting();
    const linked = await until(
      woken(() => now(made.ticket)),
      (shown) => shown?.payment?.url?.includes('/prp/') ?? false,
    );
    expect(linked?.status).toBe('awaiting_payment');
    expect((await fetch(card, { method: 'POST' })).status).toBe(200);
    const paid = await until(
      woken(() => now(made.ticket)),
      (shown) => shown?.status === 'confirmed',
    );
    expect(paid?.payment).toBeNull();
    expect(records()[0]?.prepayment_date).toMatch(/^\d{4}-/);
  });

  it('that nobody makes gives the time away again', async () => {
    const { slot } = await waiting();
    here.sandbox.asOwner.cancel(records()[0]?.id ?? 0);
    await until(
      woken(async () => (await look('14', '&location=2')).days.some(({ slots }) => slots.some(({ start: at }) => at === slot.start))),
      (is) => is,
    );
  });
});

describe('a webhook', () => {
  it('of what the owner did by hand corrects what is offered', async () => {
    await start({ durations: { askedAgain: 100 } });
    await listen();
    const slot = await soonest('14', '&location=2');
    const record = here.sandbox.asOwner.add({ branch_id: 2, cooperator_id: 6, service_id: 14, record: slot.start.replace('T', ' ') });
    const offered = async () =>
      (await look('14', '&location=2')).days.some(({ slots }) => slots.some(({ start: at }) => at === slot.start));
    await until(
      woken(() => offered()),
      (is) => !is,
    );
    expect(here.sandbox.webhooks.sent.map(({ event }) => event)).toEqual(['event-create-record']);
    here.sandbox.asOwner.cancel(record.id);
    await until(
      woken(() => offered()),
      (is) => is,
    );
  });

  it('of a removal gives the time of our own booking back', async () => {
    await start({ durations: { askedAgain: 100 } });
    await listen();
    const slot = await soonest('14', '&location=2');
    const made = await settled(await book('14', slot));
    expect(made.state).toBe('booked');
    here.sandbox.asOwner.remove(records()[0]?.id ?? 0);
    await until(
      async () => {
        await here.account.wake();
        return (await look('14', '&location=2')).days.some(({ slots }) => slots.some(({ start: at }) => at === slot.start));
      },
      (is) => is,
    );
  });

  it('that is forged changes nothing', async () => {
    await start({ durations: { askedAgain: 100 } });
    const slot = await soonest('14', '&location=2');
    const made = await settled(await book('14', slot));
    const id = records()[0]?.id;
    const send = (token: string, body: unknown) =>
      here.app.request(`/v1/sites/barber/webhooks/${token}`, { method: 'POST', body: JSON.stringify(body) });
    // It says that the booking was cancelled; the service, asked, says that it stands.
    const forged = { event: 'event-update-record', data: { id, status: 4 } };
    expect((await send('a-wrong-webhook-token', forged)).status).toBe(404);
    expect((await send(barberToken, forged)).status).toBe(200);
    expect((await send(barberToken, { event: 'event-remove-record', data: { id: 99 } })).status).toBe(200);
    expect((await send(barberToken, { event: 'other' })).status).toBe(400);
    const asked = calls('get-record').length;
    await until(
      woken(() => calls('get-record').length),
      (count) => count >= asked + 2,
    );
    expect(ticket.parse(await (await api(`/tickets/${made.ticket}`)).json()).state).toBe('booked');
  });
});

describe('by its link', () => {
  it.each([false, true])(
    'a booking is seen and given up, and stays in the owner’s history (numbers as strings: %s)',
    async (numbersAsStrings) => {
      await start({ sandbox: { quirks: { numbersAsStrings } } });
      const slot = await soonest('14', '&location=2');
      const made = await settled(await book('14', slot));
      if (made.state !== 'booked') throw new Error(made.state);
      const headers = { authorization: `Bearer ${made.confirmation.manage}`, 'idempotency-key': crypto.randomUUID() };
      const shown = ownBooking.parse(await (await api('/booking', { headers })).json());
      expect(shown).toMatchObject({
        service: 'Детская стрижка',
        unit: 'Ксения',
        status: 'confirmed',
        start: slot.start,
        price: { minor: 180_000, currency: 'RUB' },
        location: { title: 'На Красном проспекте' },
      });
      expect(ownBooking.parse(await (await api('/booking/cancel', { method: 'POST', headers })).json()).status).toBe('cancelled');
      expect(calls('update-record').map(({ params }) => params)).toEqual([{ id: records()[0]?.id, status: 4 }]);
      expect(records()).toMatchObject([{ status: 4 }]);
    },
  );
});

it('says each of the eight statuses, and is given up only before it begins', async () => {
  await start({ durations: { ownBookingFresh: 0, askedAgain: 100 } });
  await listen();
  const slot = await soonest('14', '&location=2');
  const made = await settled(await book('14', slot));
  if (made.state !== 'booked') throw new Error(made.state);
  const authorization = `Bearer ${made.confirmation.manage}`;
  const view = async () => ownBooking.parse(await (await api('/booking', { headers: { authorization } })).json());
  const confirmed = async () => {
    const told = ticket.parse(await (await api(`/tickets/${made.ticket}`)).json());
    return told.state === 'booked' ? told.confirmation.status : told.state;
  };
  for (const [status, expected, first, actions] of [
    [3, 'awaiting_payment', 'awaiting_payment', ['cancel', 'reschedule']],
    [1, 'in_progress', 'confirmed', []],
    [5, 'awaiting_approval', 'awaiting_approval', ['cancel', 'reschedule']],
    [2, 'completed', 'confirmed', []],
    [7, 'move_requested', 'awaiting_approval', ['cancel', 'reschedule']],
    [0, 'confirmed', 'confirmed', ['cancel', 'reschedule']],
    [6, 'in_cart', 'awaiting_approval', ['cancel', 'reschedule']],
  ] as const) {
    here.sandbox.asOwner.mark(records()[0]?.id ?? 0, status);
    await until(woken(confirmed), (told) => told === first);
    expect(await until(view, (shown) => shown.status === expected)).toMatchObject({ status: expected, actions });
    if (actions.length > 0) continue;
    const refused = await api('/booking/cancel', { method: 'POST', headers: { authorization, 'idempotency-key': crypto.randomUUID() } });
    expect(await code(refused)).toBe('409 cancellation_refused');
  }
  here.sandbox.asOwner.mark(records()[0]?.id ?? 0, 4);
  expect(await until(view, (shown) => shown.status === 'cancelled')).toMatchObject({ actions: [] });
  expect(calls('update-record')).toEqual([]);
}, 30_000);

it('is not given up any more once the business wants notice', async () => {
  await start({ manage: { cancelUntil: 'P90D' } });
  const slot = await soonest('14', '&location=2');
  const made = await settled(await book('14', slot));
  if (made.state !== 'booked') throw new Error(made.state);
  const headers = { authorization: `Bearer ${made.confirmation.manage}`, 'idempotency-key': crypto.randomUUID() };
  expect(ownBooking.parse(await (await api('/booking', { headers })).json()).actions).toEqual(['reschedule']);
  const refused = await api('/booking/cancel', { method: 'POST', headers });
  expect([refused.status, problem.parse(await refused.json()).code]).toEqual([409, 'cancellation_refused']);
  expect(calls('update-record')).toEqual([]);
});

describe('branches in two time zones', () => {
  // Tuesday: 08:00 in Moscow, noon in Novosibirsk.
  const NOON = Date.parse('2026-12-01T05:00:00Z');
  const HOUR = 3_600_000;
  /** A clock that runs from there, and may be put forward. */
  const clockAt = (instant: number) => {
    const began = Date.now();
    let ahead = 0;
    return {
      now: () => instant + Date.now() - began + ahead,
      putForward: (ms: number) => {
        ahead += ms;
      },
    };
  };
  const bookThere = async (time: string) => {
    const made = await settled(await book('14', { start: `2026-12-01T${time}:00`, units: ['6'] }));
    if (made.state !== 'booked') throw new Error(made.state);
    return { made, headers: { authorization: `Bearer ${made.confirmation.manage}`, 'idempotency-key': crypto.randomUUID() } };
  };

  it('each offers its own times, and takes them back as it gave them', async () => {
    await start({ now: clockAt(NOON).now });
    const offered = await free('14', '&location=2');
    expect(offered.timezone).toBe('Asia/Novosibirsk');
    expect(offered.next).toMatchObject({ slot: { start: '2026-12-01T13:30:00' } });
    expect((await free('14', '&unit=5')).timezone).toBe('Europe/Moscow');

    const { made, headers } = await bookThere('13:30');
    expect(made.confirmation).toMatchObject({ start: '2026-12-01T13:30:00', timezone: 'Asia/Novosibirsk', location: '2' });
    expect(calls('create-record').map(({ params }) => params['record'])).toEqual(['2026-12-01 13:30:00']);
    // An hour before, four hours earlier on Moscow's clock, and stored on Moscow's.
    expect(records()).toMatchObject([
      { branch_id: 2, record: '2026-12-01 13:30:00', reminder: '2026-12-01 08:30:00', reminder_minutes: '60' },
    ]);
    expect(records()[0]?.created_at).toMatch(/^2026-12-01 08:0/);

    const shown = ownBooking.parse(await (await api('/booking', { headers })).json());
    expect(shown).toMatchObject({ start: '2026-12-01T13:30:00', timezone: 'Asia/Novosibirsk' });
    const file = await (await api('/booking.ics', { headers })).text();
    expect(file).toContain('DTSTART;VALUE=DATE-TIME;TZID=Asia/Novosibirsk:20261201T133000');
    expect(file).toContain('TZOFFSETTO:+0700');
  });

  it('hide what is over by their own clocks, though the schedule was read before', async () => {
    const clock = clockAt(NOON);
    const long = 10 * HOUR;
    await start({ now: clock.now, durations: { availabilityFresh: long, freshAtMost: long, snapshotKept: long } });
    await free('14', '&location=2');
    await free('14', '&location=1');
    const asked = here.sandbox.journal.length;
    clock.putForward(2 * HOUR);
    const firsts = [await look('14', '&location=2'), await look('14', '&location=1')].map(({ next }) => next);
    // 14:00 and 10:00 there now; nobody works in Moscow before eleven.
    expect(firsts).toMatchObject([{ slot: { start: '2026-12-01T14:30:00' } }, { slot: { start: '2026-12-01T11:00:00' } }]);
    expect(here.sandbox.journal).toHaveLength(asked);
  });

  it('want notice by the clock of the branch', async () => {
    await start({ now: clockAt(NOON).now, manage: { cancelUntil: 'PT2H' } });
    await free('14', '&location=2');
    const [late, early] = [await bookThere('13:30'), await bookThere('14:30')];
    expect(await code(await api('/booking/cancel', { method: 'POST', headers: late.headers }))).toBe('409 cancellation_refused');
    expect((await api('/booking/cancel', { method: 'POST', headers: early.headers })).status).toBe(200);
    expect(records().map(({ record, status }) => [record.slice(11, 16), status])).toEqual([
      ['13:30', 0],
      ['14:30', 4],
    ]);
  });

  it('are not mixed: whoever names neither place nor person is told to', async () => {
    await start({ now: clockAt(NOON).now });
    const refused = await api('/availability?service=14&from=2026-12-01&to=2026-12-28');
    expect(problem.parse(await refused.json())).toMatchObject({
      status: 400,
      code: 'bad_request',
      detail: 'The units work in several time zones: name a location or a unit.',
    });
    expect(await code(await book('14', { start: '2026-12-01T13:30:00', units: [] }))).toBe('400 bad_request');
    // Nothing but Moscow's people do this one.
    expect((await free('11')).timezone).toBe('Europe/Moscow');
    expect(calls('create-record')).toEqual([]);
  });

  it('are not offered for each other when a time is gone', async () => {
    await start({ now: clockAt(NOON).now, durations: { availabilityFresh: HOUR, freshAtMost: HOUR } });
    for (const place of [1, 2]) await free('9', `&location=${place}`);
    here.sandbox.asOwner.add({ branch_id: 1, cooperator_id: 4, service_id: 9, record: '2026-12-02 11:00' });
    const { refusal } = problem.parse(await (await book('9', { start: '2026-12-02T11:00:00', units: ['4'] })).json());
    // In Novosibirsk somebody is free at ten, too: at another moment.
    expect(refusal?.nearest).toEqual([
      { start: '2026-12-02T10:00:00', units: ['4'] },
      { start: '2026-12-02T11:30:00', units: ['5'] },
      { start: '2026-12-02T12:00:00', units: ['4', '5'] },
    ]);
  });
});

it('the key stands in no answer, no error and no line of the log', async () => {
  await start();
  here.sandbox.quirks.garbage = 1;
  const slot = await soonest('14', '&location=2');
  const made = await settled(await book('14', slot));
  const all = [
    JSON.stringify(made),
    JSON.stringify(await business()),
    JSON.stringify(await look('14', '&location=2')),
    here.log.join('\n'),
  ].join('\n');
  expect(all).not.toContain('barber-key-6b1f09d2');
  expect(here.log.join('\n')).not.toMatch(/Пётр|7912/);
});
