/** A service of SimplyBook.me that repeats, over HTTP against its sandbox: its dates before, while and after it is booked. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeedService } from '../../demo/sandbox/simplybook/seed.ts';
import {
  availability,
  ownBooking,
  problem,
  type Series,
  type Site,
  series,
  site,
  type Ticket,
  ticket,
} from '../../shared/contract/index.ts';
import { addDays, addMinutes, dateOf } from '../../shared/local-time.ts';
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

const COURSE = '12';
const ROOM = '4';
const api = (path: string, init: RequestInit = {}) =>
  here.app.request(`/v1/sites/salon${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });
const business = async (): Promise<Site> => site.parse(await (await api('')).json());
const ask = (start: string, more = '') => api(`/series?service=${COURSE}&start=${start}${more}`);
/** As soon as every schedule that it needs is known. */
const datesOf = (start: string): Promise<Series> =>
  until(
    async () => series.parse(await (await ask(start)).json()),
    ({ dates }) => dates.every(({ state }) => state !== 'unknown'),
  );
const weeks = (start: string) => [0, 1, 2, 3].map((week) => addMinutes(start, week * 7 * 1440));
/** A start from which four weeks are free. */
const first = async (): Promise<string> => {
  const { horizon } = await business();
  const answer = await until(
    async () =>
      availability.parse(await (await api(`/availability?service=${COURSE}&from=${horizon.from}&to=${addDays(horizon.from, 50)}`)).json()),
    ({ complete }) => complete,
  );
  const free = answer.days.flatMap(({ slots }) => slots.map(({ start }) => start));
  const found = free.find((start) => weeks(start).every((at) => free.includes(at)));
  if (!found) throw new Error('nothing is free for four weeks');
  return found;
};
const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' };
const book = (lines: readonly object[]) =>
  api('/bookings', {
    method: 'POST',
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ lines, client, termsAccepted: true }),
  });
const ended = async (response: Response): Promise<Ticket> => {
  const told = ticket.parse(await response.json());
  return until(async () => {
    await here.account.wake();
    return ticket.parse(await (await api(`/tickets/${told.ticket}`)).json());
  }, isSettled);
};
const course = async (start: string) => {
  const end = await ended(await book([{ service: COURSE, unit: ROOM, start }]));
  if (end.state !== 'booked') throw new Error(JSON.stringify(end));
  return end.confirmation;
};
/** As the owner sets it from now on. */
const repeats = (recurring: SeedService['recurring']) => {
  const { seed } = here.sandbox.company('salon');
  const services = seed.services.map((service) => {
    if (service.id !== COURSE) return service;
    const { recurring: _, ...once } = service;
    return recurring ? { ...once, recurring } : once;
  });
  // The seed's lists are everybody's: this one is not changed, but another.
  Object.assign(seed, { services });
};
const refusalOf = async (response: Response) => problem.parse(await response.json()).refusal;
const calls = (method: string) => here.sandbox.journal.filter((entry) => entry.method === method);
const bookings = () => here.sandbox.company('salon').bookings;
const starts = () => bookings().map(({ start }) => start.replace(' ', 'T'));
const stranger = (start: string) => here.sandbox.bookAsStranger({ service: '9', unit: ROOM, start });
const own = (path: string, token: string, init: RequestInit = {}) =>
  api(path, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });

describe('a series before it is booked', () => {
  it('is known as one before anything is asked', async () => {
    expect((await business()).services.filter(({ series: repeats }) => repeats).map(({ id }) => id)).toEqual([COURSE]);
  });

  it.each(['texts', 'objects'] as const)('shows every date, told as %s, and asks once for all who look', async (recurringDates) => {
    here.sandbox.quirks.recurringDates = recurringDates;
    const start = await first();
    const told = await datesOf(start);
    expect(told).toMatchObject({ service: COURSE, unit: ROOM, dates: weeks(start).map((at) => ({ start: at, state: 'free' })) });
    const asked = calls('getRecurringDatetimes').length;
    await Promise.all([datesOf(start), datesOf(start)]);
    expect(calls('getRecurringDatetimes')).toHaveLength(asked);
  });

  it('says which of them is taken', async () => {
    const start = await first();
    const [one, two, three, four] = weeks(start);
    const end = await ended(await book([{ service: '9', unit: ROOM, start: three }]));
    expect(end.state).toBe('booked');
    const { dates } = await datesOf(start);
    expect(dates).toEqual([
      { start: one, state: 'free' },
      { start: two, state: 'free' },
      { start: three, state: 'taken' },
      { start: four, state: 'free' },
    ]);
  });

  it('costs no question when its first date is taken', async () => {
    const start = await first();
    await ended(await book([{ service: '9', unit: ROOM, start }]));
    const answer = await ask(start);
    const told = problem.parse(await answer.json());
    expect([answer.status, told.code]).toEqual([409, 'slot_taken']);
    expect(told.refusal?.nearest.length).toBeGreaterThan(0);
    expect(calls('getRecurringDatetimes')).toEqual([]);
  });

  it.each([
    ['a service that does not repeat', `/series?service=9&start=2026-12-02T10:00:00`, 409, 'recurrence_not_offered'],
    ['no such service', `/series?service=99&start=2026-12-02T10:00:00`, 404, 'not_found'],
    ['no start', `/series?service=${COURSE}`, 400, 'bad_request'],
    ['a day far away', `/series?service=${COURSE}&start=2036-12-02T10:00:00`, 409, 'date_unavailable'],
  ])('%s is refused and not asked for', async (_, path, status, code) => {
    const answer = await api(path);
    expect([answer.status, problem.parse(await answer.json()).code]).toEqual([status, code]);
    expect(calls('getRecurringDatetimes')).toEqual([]);
  });

  it('is not shown to one visitor more often than one visitor can mean', async () => {
    const one = { headers: { 'x-test-address': '203.0.113.7' } };
    const answers = await Promise.all(Array.from({ length: 31 }, () => api(`/series?service=99&start=2026-12-02T10:00:00`, one)));
    expect(answers.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
  });

  it('that the service does not know as one any more is refused as such', async () => {
    const start = await first();
    repeats(undefined);
    const answer = await book([{ service: COURSE, unit: ROOM, start }]);
    expect(problem.parse(await answer.json()).code).toBe('recurrence_not_offered');
    expect(bookings()).toEqual([]);
  });
});

describe('a series that is booked', () => {
  it.each([false, true])('is what was shown, whether the service must be told (%s) or not', async (seriesOnlyWhenAsked) => {
    here.sandbox.quirks.seriesOnlyWhenAsked = seriesOnlyWhenAsked;
    const start = await first();
    const { dates, start: begins } = await course(start);
    expect([begins, dates]).toEqual([start, weeks(start)]);
    expect(starts()).toEqual(weeks(start));
    expect(calls('book')).toHaveLength(1);
  });

  it('is seen, put into the calendar and given up as a whole', async () => {
    const start = await first();
    const { manage } = await course(start);
    const asked = here.sandbox.journal.length;
    const seen = ownBooking.parse(await (await own('/booking', manage)).json());
    expect([seen.status, seen.start, seen.dates]).toEqual(['confirmed', start, weeks(start)]);
    expect(here.sandbox.journal.slice(asked).map(({ method }) => method)).toEqual(['getBookingDetails']);
    const file = await (await own('/booking.ics', manage)).text();
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(new Set(file.match(/^UID:.*/gm)).size).toBe(4);
    for (const at of weeks(start)) expect(file).toContain(at.replace(/[-:]/g, ''));
    const gone = await own('/booking/cancel', manage, { method: 'POST', headers: { 'idempotency-key': crypto.randomUUID() } });
    expect(ownBooking.parse(await gone.json()).status).toBe('cancelled');
    expect(bookings().map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
  });

  it('takes its other dates from everybody as soon as it is made', async () => {
    const start = await first();
    const second = weeks(start)[1] ?? '';
    const day = dateOf(second);
    const offered = async () => {
      const answer = await api(`/availability?service=9&unit=${ROOM}&from=${day}&to=${day}`);
      return JSON.stringify(await answer.json());
    };
    expect(await until(offered, (text) => text.includes(second))).toContain(second);
    await course(start);
    await until(offered, (text) => !text.includes(second));
  });

  it('of which a date was just taken is not made, and told date by date', async () => {
    const start = await first();
    const [one, two, three, four] = weeks(start);
    expect(stranger(two ?? '')).toBe(true);
    const answer = await book([{ service: COURSE, unit: ROOM, start }]);
    const refusal = await refusalOf(answer);
    expect([answer.status, refusal?.code]).toEqual([409, 'slots_partly_taken']);
    expect(refusal?.dates).toEqual([
      { start: one, state: 'free' },
      { start: two, state: 'taken' },
      { start: three, state: 'free' },
      { start: four, state: 'free' },
    ]);
    expect(bookings()).toHaveLength(1);
  });

  it('is booked without the date that is taken where the service leaves it out, and the dates are those that were made', async () => {
    const start = await first();
    const [one, two, three, four] = weeks(start);
    repeats({ days: 7, repeat_count: 4, type: 'fixed', mode: 'book_available' });
    expect(stranger(two ?? '')).toBe(true);
    expect((await course(start)).dates).toEqual([one, three, four]);
  });

  it('goes with neither several lines nor several seats', async () => {
    const start = await first();
    const asked = here.sandbox.journal.length;
    const line = { service: COURSE, unit: ROOM, start };
    for (const lines of [[line, { service: '9', unit: ROOM, start: addMinutes(start, 120) }], [{ ...line, seats: 2 }]]) {
      expect(problem.parse(await (await book(lines)).json()).code).toBe('bad_request');
    }
    expect(here.sandbox.journal).toHaveLength(asked);
  });
});
