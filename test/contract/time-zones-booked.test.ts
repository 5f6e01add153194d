/**
 * A time at a jump of the clocks, booked over HTTP at either service: what was offered is what the service receives, what is confirmed and
 * shown later, and what the calendar file says; the client's clock shows the same moment.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeedAccount } from '../../demo/sandbox/rubitime/company.ts';
import { salon } from '../../demo/sandbox/simplybook/companies/salon.ts';
import { availability, ownBooking, site, ticket } from '../../shared/contract/index.ts';
import { firstDay, lastDay } from '../../shared/local-time.ts';
import { twoClocks } from '../../widget/clocks/two-clocks.ts';
import words from '../../widget/i18n/en/clocks.ts';
import { createFormat } from '../../widget/i18n/format.ts';
import { origin, startApp } from '../support/app.ts';
import { barberOrigin, startBarber } from '../support/barber.ts';
import { readByCalendar } from '../support/read-calendar.ts';
import { until } from '../support/until.ts';
import { instantsOf, meantBy, wallAt } from '../support/zones.ts';

type Api = (path: string, init?: RequestInit) => Response | Promise<Response>;
interface Wish {
  readonly zone: string;
  readonly start: string;
  readonly clientZone: string;
  /** How often a clock there shows it. */
  readonly shown: number;
  /** Query and line of who and where. */
  readonly line: { readonly service: string; readonly unit: string; readonly location?: string };
  readonly client: object;
}

/** Offered, booked, confirmed, shown, put into a calendar; returns when all of them have told of one time. */
async function books(api: Api, wake: () => Promise<unknown>, { zone, start, clientZone, shown, line, client }: Wish): Promise<void> {
  expect(instantsOf(start, zone)).toHaveLength(shown);
  const instant = meantBy(start, zone);
  const date = start.slice(0, 10);
  const month = date.slice(0, 7);
  const query = new URLSearchParams({ ...line, from: firstDay(month), to: lastDay(month) });
  const { horizon } = site.parse(await (await api('')).json());
  if (firstDay(month) < horizon.from) query.set('from', horizon.from);
  if (lastDay(month) > horizon.until) query.set('to', horizon.until);
  const offered = await until(
    async () => availability.parse(await (await api(`/availability?${query}`)).json()),
    ({ complete }) => complete,
  );
  expect(offered.timezone).toBe(zone);
  const slot = offered.days.find((day) => day.date === date)?.slots.find((one) => one.start === start);
  expect(slot?.start, `${start} is offered`).toBe(start);

  const made = await api('/bookings', {
    method: 'POST',
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ lines: [{ ...line, start }], client, termsAccepted: true, timezone: clientZone }),
  });
  const told = (await made.json()) as { ticket: string };
  const end = await until(
    async () => {
      await wake();
      return ticket.parse(await (await api(`/tickets/${told.ticket}`)).json());
    },
    ({ state }) => !['accepted', 'sending', 'verifying'].includes(state),
  );
  if (end.state !== 'booked') throw new Error(JSON.stringify(end));
  const { confirmation } = end;
  expect([confirmation.start, confirmation.timezone]).toEqual([start, zone]);

  const headers = { authorization: `Bearer ${confirmation.manage}` };
  const own = ownBooking.parse(await (await api('/booking', { headers })).json());
  expect([own.start, own.timezone]).toEqual([start, zone]);
  const file = await (await api('/booking.ics', { headers })).text();
  expect(file).toContain(`TZID=${zone}:${start.replace(/[-:]/g, '')}`);
  expect(readByCalendar(file)).toBe(instant);

  // What the widget writes of each of them is one text, and the client's clock in it shows that moment.
  const written = [offered.timezone, confirmation.timezone, own.timezone].map((told) =>
    twoClocks(createFormat({ locale: 'en-GB', zone: told, now: () => instant }), { clientZone, mine: true, words }).dayAndTime(start),
  );
  expect(new Set(written).size).toBe(1);
  const clock = (wall: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' })
      .format(Date.parse(`${wall}Z`))
      .replace(/^0/, '');
  expect(written[0]).toContain(clock(wallAt(instant, clientZone)));
  expect(written[0]).toContain(clock(start));
}

/** Never shown, shown twice, shown once; jumps of an hour and of half an hour, at all minutes of the hour, north and south. */
const branches = [
  ['Europe/London', '2026-10-25T01:30:00', 2, 'America/New_York'],
  ['Europe/Berlin', '2027-03-28T02:15:00', 0, 'Europe/London'],
  ['America/St_Johns', '2026-11-01T01:15:00', 2, 'America/Los_Angeles'],
  ['America/Havana', '2027-03-14T00:30:00', 0, 'Pacific/Kiritimati'],
  ['America/Santiago', '2027-04-03T23:30:00', 2, 'Pacific/Auckland'],
  ['Australia/Lord_Howe', '2026-10-04T02:15:00', 0, 'Australia/Sydney'],
  ['Pacific/Auckland', '2026-09-27T02:30:00', 0, 'Pacific/Chatham'],
  ['Asia/Jerusalem', '2026-10-25T01:30:00', 2, 'Asia/Kathmandu'],
  ['Pacific/Apia', '2026-12-31T23:30:00', 1, 'Pacific/Pago_Pago'],
] as const;
const companies = [
  ['Europe/London', '2027-03-28T01:30:00', 0, 'Asia/Tokyo'],
  ['America/New_York', '2027-03-14T02:00:00', 0, 'UTC'],
  ['America/St_Johns', '2027-03-14T02:30:00', 0, 'Asia/Kolkata'],
  ['Australia/Lord_Howe', '2027-04-04T01:45:00', 2, 'Australia/Adelaide'],
  ['Pacific/Chatham', '2027-04-04T03:00:00', 2, 'America/Caracas'],
  ['Asia/Kathmandu', '2026-12-01T03:15:00', 1, 'Asia/Kolkata'],
  ['Pacific/Marquesas', '2026-12-01T01:30:00', 1, 'Pacific/Kiritimati'],
] as const;

const places = [...new Set(branches.map(([zone]) => zone))];
const nights = Object.fromEntries(Array.from({ length: 7 }, (_, day) => [day, [0, 1440] as const]));

describe('branches all over the world', () => {
  const seed: SeedAccount = {
    key: 'barber-key-6b1f09d2',
    step: 15,
    horizonDays: 230,
    branches: places.map((zone, index) => ({ id: index + 1, title: zone, zone })),
    services: [{ id: 9, title: 'Стрижка', duration: 15, price: 1000 }],
    cooperators: places.map((zone, index) => ({
      id: index + 1,
      title: zone,
      branch: index + 1,
      services: [9],
      hours: nights,
      // The table's times are at the ends of the day.
      breaks: [[240, 1380]],
      isOff: () => false,
      seats: 1,
    })),
  };
  const began = Date.now();
  const now = () => Date.parse('2026-09-20T09:00:00Z') + Date.now() - began;
  let here: Awaited<ReturnType<typeof startBarber>>;
  beforeAll(async () => {
    here = await startBarber({
      sandbox: { seed },
      now,
      booking: { horizonDays: 230 },
      catalog: {
        branches: places.map((zone, index) => ({ id: index + 1, title: zone, timezone: zone })),
        services: [{ id: 9, title: 'Стрижка', duration: 15, price: 1000 }],
        cooperators: places.map((zone, index) => ({ id: index + 1, title: zone, branches: [index + 1], services: [9] })),
        fields: [],
        promoCodes: [],
      },
    });
  });
  afterAll(async () => {
    await here.close();
    expect(here.sandbox.violations).toEqual([]);
  });
  const api: Api = (path, init = {}) =>
    here.app.request(`/v1/sites/barber${path}`, {
      ...init,
      headers: { origin: barberOrigin, 'content-type': 'application/json', ...init.headers },
    });

  it.each(branches)('%s at %s, shown %i times, for a client in %s', async (zone, start, shown, clientZone) => {
    const id = String(places.indexOf(zone) + 1);
    const client = { name: 'Пётр', email: '', phone: '+79123456789' };
    await books(api, () => here.account.wake(), { zone, start, shown, clientZone, client, line: { service: '9', unit: id, location: id } });
    const record = [...here.sandbox.records.values()].at(-1);
    expect([record?.branch_id, record?.record]).toEqual([Number(id), start.replace('T', ' ')]);
  });
});

describe('a company on one clock', () => {
  it.each(companies)('%s at %s, shown %i times, for a client in %s', async (zone, start, shown, clientZone) => {
    const company = {
      ...salon,
      zone,
      info: { ...salon.info, timezone: zone.replace('/', ' '), timeframe: '15' },
      params: { ...salon.params, company_timezone: zone.replace('/', ' '), max_time_till_event: '200000' },
      units: salon.units.map((unit) => ({ ...unit, hours: nights, breaks: [], isOff: () => false, busy: () => [] })),
    };
    const { app, account, sandbox, close } = await startApp({ sandbox: { companies: [company] } });
    const api: Api = (path, init = {}) =>
      app.request(`/v1/sites/salon${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });
    const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' };
    try {
      await books(api, () => account.wake(), { zone, start, shown, clientZone, client, line: { service: '1', unit: '1' } });
      expect(sandbox.company('salon').bookings.map((booking) => booking.start)).toEqual([start.replace('T', ' ')]);
      expect(sandbox.violations).toEqual([]);
    } finally {
      await close();
    }
  });
});
