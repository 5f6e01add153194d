/**
 * Every method of the page as a typed call, over HTTP against the sandbox: each parameter is sent, each answer read in all of
 * its forms, every error code provoked and told in our words.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Quirks } from '../../demo/sandbox/simplybook/quirks.ts';
import { type Sandbox, startSimplybookSandbox } from '../../demo/sandbox/simplybook/server.ts';
import type { Connection } from '../../proxy/domain/provider.ts';
import type { Effect } from '../../proxy/ports/upstream.ts';
import { Unanswered } from '../../proxy/ports/upstream.ts';
import { createClient } from '../../proxy/providers/simplybook/client.ts';
import { faultOf, meanings } from '../../proxy/providers/simplybook/errors.ts';
import * as batches from '../../proxy/providers/simplybook/methods/batch.ts';
import type { NewBooking } from '../../proxy/providers/simplybook/methods/booking.ts';
import * as bookings from '../../proxy/providers/simplybook/methods/booking.ts';
import type { Called } from '../../proxy/providers/simplybook/methods/call.ts';
import * as captchas from '../../proxy/providers/simplybook/methods/captcha.ts';
import * as catalogue from '../../proxy/providers/simplybook/methods/catalogue.ts';
import * as company from '../../proxy/providers/simplybook/methods/company.ts';
import * as payments from '../../proxy/providers/simplybook/methods/payment.ts';
import * as promotions from '../../proxy/providers/simplybook/methods/promotion.ts';
import { salonSettings } from '../support/salon-settings.ts';
import names from './simplybook.json' with { type: 'json' };

/** A Tuesday, an hour before the salon opens. */
const began = Date.parse('2026-12-01T08:00:00Z');
const secret = 'salon-secret-key-77d0e4b8';
/** A Tuesday: the studio has eight places from five to eight, and nobody in it. */
const date = '2026-12-08';
const clientData = { name: 'Nadia', email: 'nadia@client.example', phone: '+44 20 7946 0101' };

let now = began;
let sandbox: Sandbox;
let client: ReturnType<typeof createClient>;
let effects: Record<string, Effect>;
let token: string | null;
beforeEach(async () => {
  now = began;
  token = null;
  effects = {};
  sandbox = await startSimplybookSandbox({ now: () => now });
  client = createClient(salonSettings(sandbox.url));
});
afterEach(async () => {
  expect(sandbox.violations).toEqual([]);
  await sandbox.close();
});

const connection: Connection = {
  async send(request, effect) {
    // The service's own clock moves between calls, so that no limit is met.
    now += 1_000;
    const { method } = (await request.clone().json()) as { method: string };
    effects[method] = effect;
    return fetch(request);
  },
  async token(issue, refused) {
    if (token === null || token === refused) token = await issue();
    return token;
  },
  now: () => now,
};

const value = <Value>(called: Called<Value>): Value => {
  if (!called.ok) throw new Error(`refused: ${called.code}`);
  return called.value;
};
/** The code of a refusal; every other answer is a mistake of the test. */
const codeOf = (called: Called<unknown>): number | null => {
  if (called.ok) throw new Error('it was not refused');
  return called.code;
};
const sent = (method: string) => sandbox.journal.findLast((entry) => entry.method === method)?.params;
const switchOn = (quirks: Partial<Quirks>) => Object.assign(sandbox.quirks, quirks);
const seed = () => sandbox.company('salon').seed;
const turnOff = (plugin: string) => seed().plugins.splice(seed().plugins.indexOf(plugin), 1);

const yoga = (change: Partial<NewBooking> = {}): NewBooking => ({
  eventId: '11',
  unitId: '7',
  date,
  time: '17:00:00',
  clientData,
  ...change,
});
const book = (wish: NewBooking) => bookings.book(client, connection, secret, wish);
const made = async (wish: NewBooking) => {
  const reply = value(await book(wish));
  const [first] = reply.bookings;
  if (!first) throw new Error('nothing was made');
  return { ...first, batch: reply.batch, all: reply.bookings, unconfirmed: reply.require_confirm };
};

/** The first free time of a service. */
async function free(eventId: string, change: Partial<NewBooking> = {}): Promise<NewBooking> {
  const answer = await client(connection, 'getCartesianStartTimeMatrix', ['2026-12-01', '2026-12-31', eventId, null, 1]);
  const matrices = (answer.ok ? answer.result : []) as { provider_id: string; timeslots: Record<string, string[]> }[];
  for (const { provider_id: unit, timeslots } of matrices)
    for (const [day, times] of Object.entries(timeslots))
      if (times[0]) return { eventId, unitId: String(unit), date: day, time: times[0], clientData, ...change };
  throw new Error('nothing is free');
}

describe('the company', () => {
  it('tells what it is', async () => {
    expect(value(await company.getCompanyInfo(client, connection))).toMatchObject({
      login: 'salon',
      name: 'Rosewater Salon',
      description_text: 'Hair, colour, nails and skin.',
      city: 'London',
      country_id: 'GB',
      lat: 51.5202,
      timezone: 'Europe London',
      timeframe: 15,
      timeline_type: 'modern',
      allow_event_day_break: false,
    });
    expect(value(await company.getTimeframe(client, connection))).toBe(15);
    expect(value(await company.getUserLicenseText(client, connection))).toContain('five minutes early');
  });

  it('has every parameter of the page, one by one and together', async () => {
    expect([...company.companyParameters]).toEqual(names.companyParameters);
    const together = value(await company.getCompanyParams(client, connection, company.companyParameters));
    expect(together).toEqual(seed().params);
    for (const name of company.companyParameters) {
      expect(value(await company.getCompanyParam(client, connection, name))).toBe(together[name]);
    }
    expect(value(await company.getCompanyParams(client, connection, []))).toEqual({});
  });

  it.each([false, true])('has every plugin of the page, on or off (nulls: %s)', async (pluginNulls) => {
    switchOn({ pluginNulls });
    expect([...company.companyPlugins]).toEqual(names.plugins);
    const statuses = value(await company.getPluginStatuses(client, connection, company.companyPlugins));
    expect(
      Object.keys(statuses)
        .filter((name) => statuses[name])
        .toSorted(),
    ).toEqual(seed().plugins.toSorted());
    for (const name of ['promo', 'status'] as const)
      expect(value(await company.isPluginActivated(client, connection, name))).toBe(statuses[name]);
  });
});

describe.each(['map', 'array'] as const)('the catalogue as a %s', (lists) => {
  it('is in its order, and says what repeats and what is taxed', async () => {
    switchOn({ lists });
    Object.assign(seed().params, { sale_tax: '20' });
    const events = value(await catalogue.getEventList(client, connection, { isVisibleOnly: true, asArray: lists === 'array' }));
    expect(sent('getEventList')).toEqual([true, lists === 'array']);
    expect(events).toHaveLength(13);
    expect(events.filter(({ is_recurring }) => is_recurring).map(({ id }) => id)).toEqual(['12']);
    expect(events[0]).toMatchObject({ price: 62, price_with_tax: 74.4, price_without_tax: 62, tax: 12.4, show_tax: true });
    const units = value(await catalogue.getUnitList(client, connection, { asArray: lists === 'array' }));
    expect(units.map(({ id, qty }) => [id, qty]).at(-1)).toEqual(['7', 8]);
    expect(JSON.stringify(units)).not.toContain('staff.example');
    expect(value(await catalogue.getLocationsList(client, connection)).map(({ title }) => title)).toEqual(['Marylebone', 'Shoreditch']);
    expect(sent('getLocationsList')).toEqual([true, true]);
    expect(value(await catalogue.getCategoriesList(client, connection, false))).toHaveLength(4);
    expect(sent('getCategoriesList')).toEqual([false]);
  });
});

describe.each([false, true])('a booking (ids as numbers: %s)', (idsAsNumbers) => {
  beforeEach(() => {
    switchOn({ idsAsNumbers });
  });

  it('is made with every parameter, and read back', async () => {
    const additional = [
      { name: 'promocode', value: 'WELCOME20', type: 'text' },
      { name: 'anything', value: 'else', type: 'text' },
    ];
    const one = await made(yoga({ clientData: { ...clientData, client_time_offset: -3600 }, additional }));
    expect(sent('book')).toEqual(['11', '7', date, '17:00:00', { ...clientData, client_time_offset: -3600 }, additional, 1, null]);
    expect(one).toMatchObject({
      id: '434',
      event_id: '11',
      unit_id: '7',
      client_id: '34',
      start_date_time: `${date} 17:00:00`,
      end_date_time: `${date} 18:00:00`,
      require_payment: false,
      batch: null,
      unconfirmed: false,
    });
    for (const ask of [bookings.getBooking, bookings.getBookingDetails]) {
      expect(value(await ask(client, connection, secret, one))).toMatchObject({
        id: '434',
        client_name: 'Nadia',
        status: 'confirmed',
        promo: true,
        location: '2',
        end_date_time: `${date} 18:00:00`,
        record_date: expect.stringMatching(/^2026-12-01 08:00/),
      });
    }
    expect(value(await bookings.cancelBooking(client, connection, secret, one))).toBe(true);
    expect(value(await bookings.getBookingDetails(client, connection, secret, one))).toMatchObject({ status: 'cancelled' });
  });

  it('is of a client who was here before, shown by a signature', async () => {
    const first = await made(yoga());
    const known = { id: first.client_id, hash: first.client_hash };
    const again = await made(yoga({ clientData: { known } }));
    expect([again.client_id, again.client_hash]).toEqual([known.id, known.hash]);
    expect(sandbox.company('salon').bookings.at(-1)?.client.name).toBe('Nadia');
    expect(JSON.stringify(sent('book'))).not.toContain(known.hash);
  });

  it('has the answers to the owner’s questions', async () => {
    const fields = {
      '0f3c1a7e5b9d42688e1f70a3c5d2b491': '2026-05-01',
      '1a2b3c4d5e6f708192a3b4c5d6e7f801': 'Henna',
      '7137449123ef65cde9b5dba58189dbbc': '1',
    };
    const one = await made(await free('6', { additional: fields }));
    const { additional_fields: told } = value(await bookings.getBookingDetails(client, connection, secret, one));
    expect(told).toHaveLength(8);
    expect(told[1]).toEqual({
      field_name: '1a2b3c4d5e6f708192a3b4c5d6e7f801',
      field_title: 'What was used?',
      field_type: 'select',
      value: 'Henna',
    });
  });

  it('is confirmed by whoever holds the secret key', async () => {
    const one = await made(await free('13'));
    expect(one).toMatchObject({ unconfirmed: true, is_confirmed: '0' });
    expect(value(await bookings.confirmBooking(client, connection, secret, one))).toBe(true);
    expect(effects['confirmBooking']).toBe('write');
    expect(value(await bookings.getBookingDetails(client, connection, secret, one))).toMatchObject({ is_confirmed: '1' });
  });

  it.each(['each', 'one'] as const)('of several seats is a batch (%s)', async (groupReply) => {
    switchOn({ groupReply });
    const { all, batch } = await made(yoga({ count: 3 }));
    expect(sent('book')).toEqual(['11', '7', date, '17:00:00', clientData, {}, 3, null]);
    expect(all).toHaveLength(groupReply === 'each' ? 3 : 1);
    expect(batch).toEqual({ id: '1', type: 'batch_group_booking', hash: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  it.each([
    ['scalar', 'new', 1],
    ['object', 'all', 2],
  ] as const)('of a list that is opened as a %s is confirmed with it, told of %s', async (createBatch, batchReply, shown) => {
    switchOn({ createBatch, batchReply });
    const batchId = value(await batches.createBatch(client, connection));
    expect(batchId).toBe('1');
    await made(yoga({ batchId }));
    const last = await made(yoga({ batchId, time: '18:00:00' }));
    expect(sent('book')).toEqual(['11', '7', date, '18:00:00', clientData, {}, 1, '1']);
    expect(last.all).toHaveLength(shown);
    expect(last.unconfirmed).toBe(true);
    if (!last.batch) throw new Error('it has no batch');
    expect(value(await batches.confirmBookingBatch(client, connection, secret, last.batch))).toBe(true);
    expect(sandbox.company('salon').bookings.map(({ status }) => status)).toEqual(['confirmed', 'confirmed']);
  });

  it.each([
    ['texts', 'recurrent_batch_id'],
    ['objects', 'batch_id'],
  ] as const)('of a series is shown as %s first, and then made (%s)', async (recurringDates, seriesId) => {
    switchOn({ recurringDates, seriesId });
    const recurringData = { days: 7, repeat_count: 2, type: 'fixed', mode: 'book_available' } as const;
    const wish = await free('12', { recurringData });
    const dates = value(await bookings.getRecurringDatetimes(client, connection, wish));
    expect(sent('getRecurringDatetimes')).toEqual(['12', wish.unitId, wish.date, wish.time, recurringData]);
    const one = await made(wish);
    expect(sent('book')).toEqual(['12', wish.unitId, wish.date, wish.time, clientData, {}, 1, null, recurringData]);
    expect(one.all.map(({ start_date_time: start }) => start)).toEqual(dates);
    expect(dates[0]).toBe(`${wish.date} ${wish.time}`);
    expect(one.batch).toMatchObject({ id: '1', type: 'batch_recurrent_booking' });
  });
});

describe.each(['booleans', 'texts'] as const)('money (yes and no as %s)', (answers) => {
  beforeEach(() => {
    switchOn({ answers });
  });

  it('is wanted for what is paid online', async () => {
    expect(value(await payments.isPaymentRequired(client, connection, '10'))).toBe(true);
    expect(value(await payments.isPaymentRequired(client, connection, '1'))).toBe(false);
    expect(value(await payments.getPaymentProcessorConfig(client, connection, 'paypal'))).toMatchObject({ currency: 'GBP' });
  });

  it('for a booking confirms it', async () => {
    const one = await made(await free('10'));
    expect(one).toMatchObject({ require_payment: true, unconfirmed: true });
    expect(value(await payments.confirmBookingPayment(client, connection, secret, one, 'stripe'))).toBe(true);
    expect(value(await bookings.getBookingDetails(client, connection, secret, one))).toMatchObject({
      require_payment: false,
      is_confirmed: '1',
      invoice_amount: 240,
      invoice_currency: 'GBP',
      invoice_status: 'paid',
      invoice_payment_received: true,
      invoice_payment_processor: 'stripe',
    });
  });

  it('for a cart confirms all that is in it', async () => {
    const [one, two] = [await made(await free('10')), await made(await free('10'))];
    const cart = value(await payments.getBookingCart(client, connection, [one.id, two.id]));
    expect(cart).toMatchObject({ cart_id: '1', amount: 480, currency: 'GBP', status: 'not_paid' });
    expect(cart.cart).toMatchObject([
      { id: one.id, event_id: '10', name: expect.stringMatching(/^Bridal package 2026-/), price: 240, qty: 1 },
      { id: two.id, qty: 1 },
    ]);
    expect(value(await payments.confirmBookingCart(client, connection, secret, cart, 'paypal'))).toBe(true);
    expect(value(await payments.getBookingCart(client, connection, [one.id, two.id]))).toMatchObject({ status: 'paid' });
  });

  it('for a batch confirms all of it', async () => {
    const batchId = value(await batches.createBatch(client, connection));
    const one = await made(await free('10', { batchId }));
    if (!one.batch) throw new Error('it has no batch');
    expect(value(await batches.confirmBookingBatchPayment(client, connection, secret, one.batch, 'paypal'))).toBe(true);
    expect(value(await bookings.getBookingDetails(client, connection, secret, one))).toMatchObject({ is_confirmed: '1' });
  });

  it('within an application is shown by its proof', async () => {
    const one = await made(await free('10'));
    const { cart_id: cart } = value(await payments.getBookingCart(client, connection, [one.id]));
    const proof = { response: { id: 'PAY-1', state: 'approved' } };
    expect(value(await payments.validatePayment(client, connection, proof, cart))).toBe(true);
    expect(sent('validatePayment')).toEqual([proof, cart]);
  });

  it('is asserted once: all that says so is a write', async () => {
    const one = await made(await free('10'));
    const key = { id: one.id, hash: one.hash };
    await payments.confirmBookingPayment(client, connection, secret, key, 'paypal');
    await payments.confirmBookingCart(client, connection, secret, { cart_id: '9', cart_hash: '' }, 'paypal');
    await payments.validatePayment(client, connection, {}, '9');
    await batches.createBatch(client, connection);
    await batches.confirmBookingBatch(client, connection, secret, { ...key, type: '' });
    await batches.confirmBookingBatchPayment(client, connection, secret, { ...key, type: '' }, 'paypal');
    await bookings.confirmBooking(client, connection, secret, key);
    await bookings.cancelBooking(client, connection, secret, key);
    await payments.getBookingCart(client, connection, [one.id]);
    const writes = Object.keys(effects).filter((method) => effects[method] === 'write');
    expect(writes.toSorted()).toEqual([
      'book',
      'cancelBooking',
      'confirmBooking',
      'confirmBookingBatch',
      'confirmBookingBatchPayment',
      'confirmBookingCart',
      'confirmBookingPayment',
      'createBatch',
      'validatePayment',
    ]);
  });
});

describe.each([false, true])('a promotion (nothing as a list: %s)', (nullAsList) => {
  beforeEach(() => {
    switchOn({ nullAsList });
  });

  it('is asked about with every parameter', async () => {
    const question = { code: 'GLOW15', startDateTime: `${date} 10:00:00`, eventId: '9', count: 2, clientData };
    expect(value(await promotions.validatePromoCode(client, connection, question))).toBe(true);
    expect(sent('validatePromoCode')).toEqual(['GLOW15', `${date} 10:00:00`, '9', 2, clientData]);
    expect(value(await promotions.hasUpcommingPromotions(client, connection))).toBe(true);
  });

  it('is described by either name, or is not there', async () => {
    for (const ask of [promotions.getPromocodeInfo, promotions.getPluginPromoInfoByCode]) {
      expect(value(await ask(client, connection, 'yvuvugum'))).toMatchObject({
        id: '1',
        code: 'yvuvugum',
        discount: 99.9999,
        start_date: '2015-12-23',
        expired_date: '2016-01-23',
        sheduler_start_date: '2015-12-23',
        sheduler_end_date: '2015-12-31',
        sheduler_start_time: '09:00:00',
        sheduler_end_time: '22:30:00',
        allow_usage_count: 20,
        allow_customer_count: 1,
        fineprint_text: expect.stringContaining('new clients only'),
        redemption_text: expect.stringContaining('[promocode]'),
        show_in_catalogue: true,
        status: 'active',
        plugin_promo_message_id: '1',
        common_promotion_id: '132',
        service_ids: ['1'],
        image: '',
      });
      expect(value(await ask(client, connection, 'NOPE'))).toBeNull();
    }
  });

  it('rewards the client whom a booking names, or nobody', async () => {
    const { client_id: clientId, client_hash: hash } = await made(yoga());
    const wish = { commonPromotionId: '2', clientId, hash };
    expect(value(await promotions.getPromotionRewardInfo(client, connection, wish))).toMatchObject({ client_id: clientId, discount: 100 });
    expect(value(await promotions.getPromotionRewardInfo(client, connection, { ...wish, hash: 'another' }))).toBeNull();
  });
});

describe('a captcha', () => {
  it.each(['null', 'object'] as const)('may not be there (%s)', async (captchaOff) => {
    switchOn({ captchaOff });
    expect(value(await captchas.getCaptchaChallenge(client, connection))).toBeNull();
  });

  it.each(['fcaptcha', 'altcha', 'recaptcha', 'recaptchav3', 'turnstile'] as const)('of %s is answered with a booking', async (captcha) => {
    switchOn({ captcha });
    const told = value(await captchas.getCaptchaChallenge(client, connection));
    expect(told).toMatchObject({ provider: captcha, widgetUrl: expect.stringContaining('captcha-widget.js'), imageUrl: '' });
    expect(codeOf(await book(yoga()))).toBe(-32070);
    const additional = { captcha_token: `passed|${told?.['challengeToken']}` };
    expect((await made(yoga({ additional }))).id).toBe('434');
  });

  it('of a picture says where that is', async () => {
    switchOn({ captcha: 'imagecaptcha', captchaScript: 'untold' });
    const told = value(await captchas.getCaptchaChallenge(client, connection));
    expect(told).toMatchObject({ widgetUrl: '', imageUrl: expect.stringMatching(/^\/v2\/captcha\/image\//) });
  });
});

/** Every code of the page, by a typed call wherever one can be refused with it. */
const provoked: Readonly<Record<string, () => Promise<Called<unknown>>>> = {
  '-32001': () => {
    turnOff('user_license');
    return company.getUserLicenseText(client, connection);
  },
  '-32010': () => raw('getStartTimeMatrix', []),
  // Only a call that is none of ours has parameters that are no list.
  '-32011': () => raw('getTimeframe', { no: 'list' } as unknown as readonly unknown[]),
  '-32012': () => payments.getBookingCart(client, connection, ['99999']),
  '-32015': () => bookings.getRecurringDatetimes(client, connection, yoga({ recurringData: { days: 7 } })),
  '-32020': async () => {
    await company.getTimeframe(client, connection);
    seed().plugins.push('hipaa');
    return company.getTimeframe(client, connection);
  },
  '-32030': () => promo('NOPE'),
  '-32031': () => promo('SUMMER25'),
  '-32032': () => promo('SPRING27'),
  '-32033': () => promo('GLOW15'),
  '-32034': () => promo('GONE10'),
  '-32035': async () => {
    await made(await free('1', { additional: { promocode: 'ONCE30' } }));
    return promo('ONCE30');
  },
  '-32036': () => promo('MORNING10'),
  '-32051': () => book(yoga({ eventId: '99' })),
  '-32052': () => book(yoga({ unitId: '1' })),
  '-32053': () => book(yoga({ date: '2026-12-07' })),
  '-32054': () => book(yoga({ time: '17:05:00' })),
  '-32055': async () => {
    const wish = await free('12');
    const later = new Date(Date.parse(`${wish.date}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
    sandbox.bookAsStranger({ service: '9', unit: wish.unitId, start: `${later} ${wish.time}` });
    return book(wish);
  },
  '-32056': () => book(yoga({ date: '2027-06-01' })),
  '-32061': () => book(yoga({ clientData: { ...clientData, name: '' } })),
  '-32062': () => book(yoga({ clientData: { ...clientData, email: 'nadia' } })),
  '-32063': () => book(yoga({ clientData: { ...clientData, phone: '1' } })),
  '-32070': async () => book(await free('6')),
  '-32080': () => bookings.getBooking(client, connection, secret, { id: '99999', hash: '' }),
  '-32085': async () => bookings.cancelBooking(client, connection, 'another key', await made(yoga())),
  '-32090': async () => bookings.confirmBooking(client, connection, secret, await made(yoga())),
  '-32095': () => batches.confirmBookingBatch(client, connection, secret, { id: '99', type: 'batch_group_booking', hash: '' }),
  '-32097': async () => payments.confirmBookingPayment(client, connection, secret, await made(await free('10')), 'barter'),
  '-32099': async () => {
    const { id } = await made(await free('10'));
    const { cart_id: cart } = value(await payments.getBookingCart(client, connection, [id]));
    return payments.validatePayment(client, connection, { response: { state: 'failed' } }, cart);
  },
  '-32600': async () => {
    await company.getTimeframe(client, connection);
    client = createClient({ ...salonSettings(sandbox.url), companyLogin: 'nobody' });
    return company.getTimeframe(client, connection);
  },
  '-32601': () => raw('someNotExistingMethod', []),
  '-32602': () => company.getCompanyParam(client, connection, 'colour' as company.CompanyParameter),
  '-32603': async () => {
    await company.getTimeframe(client, connection);
    switchOn({ internalError: 1 });
    return company.getTimeframe(client, connection);
  },
  '-3264': () => book(yoga({ clientData: { known: { id: '9999', hash: 'x' } } })),
};

const promo = (code: string) =>
  promotions.validatePromoCode(client, connection, { code, startDateTime: `${date} 15:00:00`, eventId: '1', clientData });
async function raw(method: string, params: readonly unknown[]): Promise<Called<unknown>> {
  const answer = await client(connection, method, params);
  return answer.ok ? { ok: true, value: answer.result } : answer;
}

describe('an error', () => {
  it('is provoked for every code of the page', () => {
    expect(Object.keys(provoked).map(Number).toSorted()).toEqual(names.errorCodes.toSorted());
  });

  it.each(Object.keys(provoked))('%s is told in our words', async (code) => {
    const refused = (await provoked[code]?.()) ?? null;
    if (!refused || refused.ok) throw new Error('it was not refused');
    expect(refused.code).toBe(Number(code));
    expect(faultOf(refused).code).toBe(meanings[Number(code)]?.code);
  });

  it('that came after a write, or an answer that says nothing, leaves it unknown what was done', async () => {
    const one = await made(yoga());
    switchOn({ internalError: 1 });
    await expect(bookings.confirmBooking(client, connection, secret, one)).rejects.toBeInstanceOf(Unanswered);
    for (const fault of ['html502', 'emptyBody', 'garbage'] as const) {
      switchOn({ [fault]: 1 });
      await expect(payments.getBookingCart(client, connection, [one.id])).rejects.toBeInstanceOf(Unanswered);
    }
  });
});

it('every method of the page has its typed call', async () => {
  const typed = { ...batches, ...bookings, ...catalogue, ...company, ...payments, ...promotions };
  const missing = [...names.methods.described, ...names.methods.referred].filter((name) => !(name in typed));
  // The client itself logs in.
  expect(missing).toEqual(['getToken']);
});
