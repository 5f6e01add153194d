/** What an owner sets in SimplyBook.me, over HTTP on both sides: each parameter and plugin that a client can notice, and promotions. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Confirmation, problem, quote, site, type Ticket, ticket } from '../../shared/contract/index.ts';
import { origin, startApp } from '../support/app.ts';
import { soonest } from '../support/appointment.ts';
import { until } from '../support/until.ts';

let here: Awaited<ReturnType<typeof startApp>>;
beforeEach(async () => {
  here = await startApp();
});
afterEach(async () => {
  await here.close();
  expect(here.sandbox.violations).toEqual([]);
});

const seed = () => here.sandbox.company('salon').seed;
const set = (params: Readonly<Record<string, string>>) => Object.assign(seed().params, params);
function turn(plugin: string, on: boolean) {
  const { plugins } = seed();
  if (on) plugins.push(plugin);
  else plugins.splice(plugins.indexOf(plugin), 1);
}
const asked = (method: string) => here.sandbox.journal.filter((entry) => entry.method === method);

const read = async (path: string) => (await here.app.request(`/v1/sites/salon${path}`, { headers: { origin } })).json();
const send = (path: string, body: unknown) =>
  here.app.request(`/v1/sites/salon${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
const salon = async () => site.parse(await read(''));

interface Wish {
  readonly promo?: string;
  readonly phone?: string;
}
async function book(service: string, { promo, phone = '+44 20 7946 0101' }: Wish = {}): Promise<Response> {
  const { unit, start } = await soonest(here.app, service);
  const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone };
  return send('/bookings', { lines: [{ service, unit, start }], client, termsAccepted: true, ...(promo !== undefined && { promo }) });
}
async function booked(response: Response): Promise<Extract<Ticket, { state: 'booked' }>> {
  const told = ticket.parse(await response.json());
  if (told.state !== 'booked') throw new Error(JSON.stringify(told));
  return told;
}

describe('a parameter', () => {
  it.each([
    ['monday_is_first_day', '0', { formats: { weekStart: 0 } }],
    ['time_format', 'h:i a', { formats: { hour12: true } }],
    ['require_fields', 'phone', { contact: { email: 'optional', phone: 'required' } }],
    ['max_group_bookings', '2', { capabilities: { maxSeats: 2 } }],
    ['show_booking_page_in_client_timezone', '1', { clientTimezone: true }],
    ['fixed_country_prefix', '49', { phoneCountry: 'DE' }],
  ])('%s, set to %j, reaches the page', async (name, value, expected) => {
    set({ [name]: value });
    expect(await salon()).toMatchObject(expected);
  });

  it('max_time_till_event ends the calendar', async () => {
    set({ max_time_till_event: '10080' });
    const { horizon } = await salon();
    expect(Date.parse(horizon.until) - Date.parse(horizon.from)).toBe(7 * 86_400_000);
  });

  it('company_timezone is the zone where the company itself does not tell one', async () => {
    Object.assign(here.sandbox.quirks, { companyInfo: 'brief' });
    set({ company_timezone: 'Europe Berlin' });
    expect((await salon()).timezone).toBe('Europe/Berlin');
    expect(asked('getCompanyTimezoneOffset')).toEqual([]);
  });

  it.each([
    ['0', '49', '+44 20 7946 0101', 'phone_invalid'],
    ['0', '49', '030 901820', null],
    ['1', '49', '+44 20 7946 0101', null],
    ['0', '', '+49 30 901820', null],
  ])('changable_prefix_by_client at %j with the prefix %j: %s ends as %j', async (changeable, prefix, phone, code) => {
    set({ fixed_country_prefix: prefix, changable_prefix_by_client: changeable });
    const response = await book('9', { phone });
    if (code === null) expect(response.status).toBe(201);
    else expect(problem.parse(await response.json())).toMatchObject({ code, refusal: { field: 'phone' } });
    expect(asked('book')).toHaveLength(code === null ? 1 : 0);
  });

  it.each([
    ['0', 'awaiting_payment', (until: string | null) => until !== null],
    ['1', 'confirmed', (until: string | null) => until === null],
  ])('allow_delay_payment at %j says whether an unpaid time is given away', async (value, expected, holds) => {
    set({ allow_delay_payment: value });
    const { status, payment } = (await booked(await book('10'))).confirmation;
    expect(status).toBe(expected);
    expect(payment && holds(payment.until)).toBe(true);
  });
});

describe('a plugin', () => {
  it('description brings what is told of services', async () => {
    expect((await salon()).services.some(({ description }) => description.length > 0)).toBe(true);
  });
  it('description, switched off, takes that away, and nothing of who performs them', async () => {
    turn('description', false);
    const { services, units } = await salon();
    expect(services.some(({ description }) => description.length > 0)).toBe(false);
    expect(units.some(({ description }) => description.length > 0)).toBe(true);
  });

  it.each([
    [true, ['#c86b85', '#5b7fa6']],
    [false, [null, null]],
  ])('unit_colors (%j) tells people apart', async (on, expected) => {
    if (!on) turn('unit_colors', false);
    expect((await salon()).units.slice(0, 2).map(({ colour }) => colour)).toEqual(expected);
  });

  it('contact_widget names the telephone where nobody wrote one down', async () => {
    expect((await salon()).fallback.phone).toBeNull();
  });
  it('contact_widget, switched on, names the company’s own', async () => {
    turn('contact_widget', true);
    expect((await salon()).fallback.phone).toBe('+44 20 7946 0018');
  });

  it('hipaa closes the interface: the page says so and offers the hosted page', async () => {
    turn('hipaa', true);
    expect(problem.parse(await read(''))).toMatchObject({
      code: 'upstream_misconfigured',
      fallback: { url: 'https://salon.simplybook.me' },
    });
    expect(await (await here.app.request('/embed/salon')).text()).toContain('https://salon.example/book');
  });

  it('client_login, which the page’s list does not name, sends clients to where they log in, before anything is asked or held', async () => {
    turn('client_login', true);
    const { capabilities, fallback } = await salon();
    expect([capabilities.login, fallback.url]).toEqual([true, 'https://salon.simplybook.me']);
    const refused = await book('9');
    expect([refused.status, problem.parse(await refused.json()).code]).toEqual([409, 'login_required']);
    expect(asked('book')).toEqual([]);
  });

  it('custom_css changes nothing here: its text is not even asked for', async () => {
    turn('custom_css', true);
    await salon();
    expect(JSON.stringify(asked('getPluginStatuses').map(({ params }) => params))).not.toContain('custom_css');
  });
});

describe('promotions', () => {
  const ask = async (promo: string) => {
    const { unit, start } = await soonest(here.app, '9');
    return send('/quote', { lines: [{ service: '9', unit, start }], promo });
  };

  it('are offered while one is running', async () => {
    expect((await salon()).capabilities.promo).toBe(true);
    expect(asked('hasUpcommingPromotions')).toHaveLength(1);
  });

  it('are not offered when all are over, and no code is asked about', async () => {
    seed().promos.splice(0, Number.POSITIVE_INFINITY);
    expect((await salon()).capabilities.promo).toBe(false);
    expect(problem.parse(await (await ask('WELCOME20')).json()).code).toBe('feature_off');
    expect(asked('validatePromoCode')).toEqual([]);
  });

  it.each(['getPromocodeInfo', 'getPluginPromoInfoByCode'] as const)(
    'tell by %s until when and on which conditions',
    async (promoMethod) => {
      Object.assign(here.sandbox.quirks, { promoMethod });
      const { promo } = quote.parse(await (await ask('WELCOME20')).json());
      expect(promo).toMatchObject({ state: 'applied', until: '2099-12-31' });
      expect(JSON.stringify(promo)).toContain('20% off the whole price. Not for ');
    },
  );

  it('give a reward after the booking is confirmed, to its ticket', async () => {
    const made = await booked(await book('9', { promo: 'WELCOME20' }));
    const rewardOf = async () => (await booked(Response.json(await read(`/tickets/${made.ticket}`)))).confirmation.reward;
    const reward = await until(rewardOf, (told) => told !== undefined);
    expect(reward).toMatchObject({ title: 'Bring 2 friends and the next fringe trim is free' });
    expect(JSON.stringify(reward?.text)).toContain('the code WELCOME20');
    expect(asked('getPromotionRewardInfo')).toHaveLength(1);
    const { client } = here.sandbox.company('salon').bookings[0] ?? {};
    expect(JSON.stringify(made) + JSON.stringify(reward)).not.toContain(client?.hash);
  });

  it('give none where there is none, and without a code nobody asks', async () => {
    const rewarded = await booked(await book('9', { promo: 'GLOW15' }));
    const rewardOf = async () => (await booked(Response.json(await read(`/tickets/${rewarded.ticket}`)))).confirmation.reward;
    expect(await until(rewardOf, (told) => told !== undefined)).toBeNull();
    expect((await booked(await book('9'))).confirmation.reward).toBeNull();
    expect(asked('getPromotionRewardInfo')).toHaveLength(1);
  });

  it.each(['hangBeforeCommit', 'html502', 'internalError'] as const)(
    'never hold a confirmation up when the reward is answered by %s',
    async (fault) => {
      Object.assign(here.sandbox.quirks, { faultMethod: 'getPromotionRewardInfo', [fault]: 1 });
      const made: { confirmation: Confirmation; ticket: string } = await booked(await book('9', { promo: 'WELCOME20' }));
      expect(made.confirmation.status).toBe('confirmed');
      const rewardOf = async () => (await booked(Response.json(await read(`/tickets/${made.ticket}`)))).confirmation.reward;
      expect(await until(rewardOf, (told) => told !== undefined)).toBeNull();
    },
  );
});
