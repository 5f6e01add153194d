/** The SimplyBook.me adapter through a real account against the sandbox over HTTP: every shape, every refusal, every fault. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Account } from '../../proxy/account/account.ts';
import type { Result } from '../../proxy/domain/result.ts';
import type { Availability, BookingRequest, Site, Slot } from '../../shared/contract/index.ts';
import { addDays } from '../../shared/local-time.ts';
import { startAccount } from '../support/account.ts';

type Started = Awaited<ReturnType<typeof startAccount>>;
let running: Started | null = null;

afterEach(async () => {
  const { sandbox } = running ?? {};
  await running?.close();
  running = null;
  // Whatever a test did, the account kept to the limits.
  expect(sandbox?.violations ?? []).toEqual([]);
});

async function start(options?: Parameters<typeof startAccount>[0]): Promise<Started> {
  running = await startAccount(options);
  return running;
}

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

async function site(account: Account): Promise<Site> {
  return value(await account.site('salon'));
}

const titled = (from: Site, title: string) => {
  const found = from.services.find((service) => service.title === title);
  if (!found) throw new Error(`no service ${title}`);
  return found;
};

async function free(account: Account, service: string, query: { unit?: string; from?: string } = {}): Promise<Availability> {
  const { horizon } = await site(account);
  const from = query.from ?? horizon.from;
  for (let tries = 0; ; tries += 1) {
    const answer = value(await account.availability('salon', { service, unit: query.unit, from, to: addDays(from, 31), count: 1 }));
    if (answer.complete || tries > 100) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function firstSlot(account: Account, service: string, unit?: string): Promise<Slot> {
  const { days } = await free(account, service, unit === undefined ? {} : { unit });
  const slot = days[0]?.slots[0];
  if (!slot) throw new Error('nothing is free');
  return slot;
}

const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' };
const key = () => crypto.randomUUID();

const request = (service: string, slot: Slot, more: Partial<BookingRequest> & { unit?: string | null } = {}): BookingRequest => {
  const { unit = slot.units[0] ?? null, ...rest } = more;
  return {
    lines: [{ service, unit, location: null, start: slot.start, seats: 1 }],
    client,
    fields: {},
    termsAccepted: true,
    promo: undefined,
    ...rest,
  };
};

const turnOff = (plugins: string[], name: string) => plugins.splice(plugins.indexOf(name), 1);

describe('the catalogue', () => {
  const expectSalon = (salon: Site) => {
    expect(salon).toMatchObject({
      name: 'Rosewater Salon',
      timezone: 'Europe/London',
      formats: { weekStart: 1, hour12: false },
      contact: { email: 'required', phone: 'required' },
      anyUnitTitle: 'Any specialist',
      capabilities: { locations: true, categories: true, anyUnit: true, promo: true, maxSeats: 3 },
    });
    expect(salon.services.map(({ title }) => title)).toEqual([
      'Cut and finish',
      'Blow-dry',
      'Extensions consultation',
      'Root colour',
      'Balayage',
      'Colour correction',
      'Gel manicure',
      'Nail bar express',
      'Glow facial',
      'Bridal package',
      'Face yoga class',
      'Clear skin course',
      'Make-up lesson',
    ]);
    expect(titled(salon, 'Cut and finish')).toMatchObject({ duration: 60, price: { minor: 6200, currency: 'GBP' }, units: ['1', '2'] });
    expect(salon.categories.map(({ title }) => title)).toEqual(['Hair', 'Colour', 'Nails', 'Skin']);
    expect(salon.locations.map(({ title, address }) => [title, address])).toEqual([
      ['Marylebone', '14 Moxon Street, London, W1U'],
      ['Shoreditch', '3 Calvert Avenue, London, E2'],
    ]);
    expect(salon.units.find(({ title }) => title === 'Nail bar table')?.seats).toBe(3);
  };

  it.each([
    ['maps by id', {}],
    ['lists', { lists: 'array' }],
    ['a list of units', { unitMap: 'list' }],
    ['ids as numbers', { idsAsNumbers: true }],
    ['categories of null, plugins of null', { categoriesNull: true, pluginNulls: true }],
    ['no calls for many plugins and parameters', { pluginStatuses: 'unsupported', companyParams: 'unsupported' }],
  ] as const)('is the same from %s', async (_, quirks) => {
    const { account } = await start({ sandbox: { quirks } });
    expectSalon(await site(account));
  });

  it('gives every service to those who are attached to no other, when there is no map', async () => {
    const { account } = await start({ sandbox: { quirks: { unitMap: 'absent' } } });
    expect(titled(await site(account), 'Glow facial').units).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it('tells nobody about staff, owner, keys or scripts', async () => {
    const { account } = await start();
    const text = JSON.stringify(await site(account));
    for (const secret of ['staff@', '7946 095', 'owner.private', 'salon-public-key', 'alert(1)', 'onerror', 'javascript:', 'onclick']) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('https://salon.example/balayage');
  });

  it('reads the fields of a service, of every type', async () => {
    const { account } = await start();
    const { fields } = value(await account.service('salon', titled(await site(account), 'Colour correction').id));
    expect(fields.map(({ type }) => type)).toEqual(['date', 'select', 'textarea', 'text', 'digits', 'radio', 'time', 'checkbox']);
    expect(fields[1]).toMatchObject({ required: true, options: ['Box dye', 'Salon colour', 'Henna', 'Bleach', 'Nothing'] });
    expect(value(await account.service('salon', titled(await site(account), 'Bridal package').id)).paymentRequired).toBe(true);
  });

  it.each([
    ['any_unit', (salon: Site) => salon.anyUnitTitle === null && !salon.capabilities.anyUnit],
    ['event_category', (salon: Site) => salon.categories.length === 0],
    ['group_booking', (salon: Site) => salon.capabilities.maxSeats === 1],
    ['location', (salon: Site) => salon.locations.length === 0],
    ['paid_events', (salon: Site) => salon.services.every(({ price }) => price === null)],
    ['promo', (salon: Site) => !salon.capabilities.promo],
    ['user_license', (salon: Site) => salon.terms === null],
  ])('without the plugin %s lacks what it brings', async (plugin, holds) => {
    const { account, sandbox } = await start();
    turnOff(sandbox.company('salon').seed.plugins, plugin);
    expect(holds(await site(account))).toBe(true);
  });

  it('asks for no fields without their plugin, and for no payment without its own', async () => {
    const { account, sandbox } = await start();
    for (const plugin of ['event_field', 'paid_events']) turnOff(sandbox.company('salon').seed.plugins, plugin);
    const { id } = titled(await site(account), 'Bridal package');
    expect(value(await account.service('salon', id))).toMatchObject({ fields: [], paymentRequired: false });
    const methods = sandbox.journal.map(({ method }) => method);
    expect(methods).not.toContain('getAdditionalFields');
    expect(methods).not.toContain('isPaymentRequired');
  });

  it.each([
    ['', 'GB', '+442079460101'],
    ['49', 'DE', '+492079460101'],
  ])('reads a national number where fixed_country_prefix is "%s" as one of %s', async (prefix, country, dialled) => {
    const { account, sandbox } = await start();
    Object.assign(sandbox.company('salon').seed.params, { fixed_country_prefix: prefix });
    expect((await site(account)).phoneCountry).toBe(country);
    const order = request('9', await firstSlot(account, '9'), { client: { ...client, phone: '020 7946 0101' } });
    expect(value(await account.book('salon', key(), order)).state).toBe('booked');
    expect(sandbox.company('salon').bookings[0]?.client.phone).toBe(dialled);
  });

  it('says that the configuration is wrong when the key is refused', async () => {
    const { account } = await start({ settings: { apiKey: 'wrong' } });
    expect(await account.site('salon')).toMatchObject({ ok: false, fault: { code: 'upstream_misconfigured' } });
  });
});

describe('availability', () => {
  it('takes one call a month for all units', async () => {
    const { account, sandbox } = await start();
    const salon = await site(account);
    await free(account, titled(salon, 'Cut and finish').id);
    const calls = sandbox.journal.filter(({ method }) => method.includes('Matrix'));
    expect(new Set(calls.map(({ method }) => method))).toEqual(new Set(['getCartesianStartTimeMatrix']));
    expect(calls.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ['days left out', { missingDays: true }],
    ['ids as numbers', { idsAsNumbers: true }],
    ['no matrix for all units', { matrixOff: true }],
  ])('is the same with %s', async (_, quirks) => {
    const plain = await startAccount();
    const expected = await free(plain.account, '1');
    await plain.close();
    const { account } = await start({ sandbox: { quirks } });
    expect((await free(account, '1')).days).toEqual(expected.days);
  });

  it('refuses what is not in the catalogue without asking the service', async () => {
    const { account, sandbox } = await start();
    await site(account);
    const before = sandbox.journal.length;
    const answer = await account.availability('salon', { service: '99', from: '2026-12-01', to: '2026-12-31', count: 1 });
    expect(answer).toMatchObject({ ok: false, fault: { code: 'not_found' } });
    expect(sandbox.journal).toHaveLength(before);
  });

  it.each(['html502', 'emptyBody', 'garbage', 'internalError'] as const)('never reads %s as "no times"', async (fault) => {
    const { account, sandbox } = await start();
    const { horizon } = await site(account);
    sandbox.quirks[fault] = 100;
    const answer = value(await account.availability('salon', { service: '1', from: horizon.from, to: horizon.from, count: 1 }));
    expect(answer).toMatchObject({ complete: false, next: { state: 'searching' } });
  });

  it.each([false, true])('waits out a refusal that others on the key caused (HTTP 429: %s)', async (httpThrottle) => {
    const { account, sandbox } = await start({ sandbox: { quirks: { httpThrottle } } });
    sandbox.quirks.throttleNext = 1;
    expect((await site(account)).name).toBe('Rosewater Salon');
  });
});

describe('the token', () => {
  it('is one for all callers, though a new one kills the old', async () => {
    const { account, sandbox } = await start({ sandbox: { quirks: { singleToken: true } } });
    const salon = await site(account);
    await Promise.all(salon.services.map(({ id }) => account.service('salon', id)));
    expect(sandbox.journal.filter(({ method }) => method === 'getToken')).toHaveLength(1);
  });

  it('is renewed once when it is denied, even before a booking', async () => {
    const { account, sandbox } = await start();
    const slot = await firstSlot(account, '1');
    value(await account.service('salon', '1'));
    sandbox.quirks.tokenDead = 1;
    const ticket = value(await account.book('salon', key(), request('1', slot)));
    expect(ticket.state).toBe('booked');
    expect(sandbox.journal.filter(({ method }) => method === 'getToken')).toHaveLength(2);
    expect(sandbox.company('salon').bookings).toHaveLength(1);
  });
});

describe('a promo code', () => {
  it('gives the price before and after', async () => {
    const { account } = await start();
    const slot = await firstSlot(account, '1');
    const { lines } = request('1', slot);
    expect(value(await account.quote('salon', { lines, promo: 'WELCOME20', client }))).toEqual({
      before: { minor: 6200, currency: 'GBP' },
      total: { minor: 4960, currency: 'GBP' },
      promo: {
        state: 'applied',
        code: 'WELCOME20',
        title: 'A fifth off your first visit',
        percent: 20,
        saving: { minor: 1240, currency: 'GBP' },
        until: '2099-12-31',
        fineprint: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: '20% off the whole price. Not for ' },
              { type: 'bold', children: [{ type: 'text', text: 'gift cards' }] },
              { type: 'text', text: ', and not with another offer.' },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ['NOPE', 'promo_unknown'],
    ['SUMMER25', 'promo_expired'],
    ['SPRING27', 'promo_not_active'],
    ['GLOW15', 'promo_wrong_service'],
    ['GONE10', 'promo_used_up'],
  ])('%s is refused as %s', async (promo, reason) => {
    const { account } = await start();
    const { lines } = request('1', await firstSlot(account, '1'));
    expect(value(await account.quote('salon', { lines, promo })).promo).toEqual({ state: 'refused', code: promo, reason });
  });

  it('is refused for its hours and for a client who used it', async () => {
    const { account } = await start();
    const { days } = await free(account, '1');
    const evening = days.flatMap(({ slots }) => slots).find(({ start }) => start.slice(11) >= '15:00');
    const { lines } = request('1', evening ?? (await firstSlot(account, '1')));
    expect(value(await account.quote('salon', { lines, promo: 'MORNING10' })).promo).toMatchObject({ reason: 'promo_wrong_time' });
    const slot = await firstSlot(account, '1');
    expect(value(await account.book('salon', key(), request('1', slot, { promo: 'ONCE30' }))).state).toBe('booked');
    expect(await account.book('salon', key(), request('9', await firstSlot(account, '9'), { promo: 'ONCE30' }))).toMatchObject({
      ok: false,
      fault: { code: 'promo_used_by_client' },
    });
  });
});

describe('a booking', () => {
  it('is made once, with its price, fields and promo code', async () => {
    const { account, sandbox } = await start();
    const service = titled(await site(account), 'Colour correction');
    const { fields } = value(await account.service('salon', service.id));
    const values: Record<string, string> = {
      date: '2026-05-01',
      select: 'Henna',
      textarea: 'A long story',
      checkbox: '1',
      digits: '3',
      radio: 'Long',
      time: '10:30',
      text: 'Copper',
    };
    const slot = await firstSlot(account, service.id);
    const filled = Object.fromEntries(fields.map((field) => [field.key, values[field.type] ?? '']));
    const ticket = value(await account.book('salon', key(), request(service.id, slot, { fields: filled, promo: 'WELCOME20' })));
    expect(ticket).toMatchObject({
      state: 'booked',
      confirmation: {
        status: 'confirmed',
        service: service.id,
        unit: '3',
        start: slot.start,
        location: '2',
        timezone: 'Europe/London',
        price: { minor: 11200, currency: 'GBP' },
      },
    });
    expect(sandbox.company('salon').bookings).toMatchObject([{ promo: 'WELCOME20', fields: filled, client: { email: client.email } }]);
    expect(JSON.stringify(ticket)).not.toContain(sandbox.company('salon').bookings[0]?.hash);
  });

  it('says when the business must approve it', async () => {
    const { account } = await start();
    const service = titled(await site(account), 'Extensions consultation');
    const ticket = value(await account.book('salon', key(), request(service.id, await firstSlot(account, service.id))));
    expect(ticket).toMatchObject({ state: 'booked', confirmation: { status: 'awaiting_approval', payment: null } });
  });

  it('says until when it must be paid, and where', async () => {
    const { account, sandbox } = await start();
    const service = titled(await site(account), 'Bridal package');
    const ticket = value(await account.book('salon', key(), request(service.id, await firstSlot(account, service.id))));
    expect(ticket).toMatchObject({
      state: 'booked',
      confirmation: { status: 'awaiting_payment', payment: { url: `${sandbox.url}/v2` } },
    });
  });

  it('resolves "any" to somebody, and to the next one when the first was taken meanwhile', async () => {
    const { account, sandbox } = await start();
    const { days } = await free(account, '4');
    const slot = days.flatMap(({ slots }) => slots).find(({ units }) => units.length === 2);
    if (!slot) throw new Error('no time at which both are free');
    const [first = '', second = ''] = slot.units;
    expect(sandbox.bookAsStranger({ service: '4', unit: first, start: slot.start })).toBe(true);
    const ticket = value(await account.book('salon', key(), request('4', slot, { unit: null })));
    expect(ticket).toMatchObject({ state: 'booked', confirmation: { unit: second } });
  });

  it('that was taken meanwhile is refused with what is free nearby, and the time is not offered again', async () => {
    const { account, sandbox } = await start();
    const slot = await firstSlot(account, '9');
    expect(sandbox.bookAsStranger({ service: '9', unit: slot.units[0] ?? '', start: slot.start })).toBe(true);
    const answer = await account.book('salon', key(), request('9', slot));
    expect(answer).toMatchObject({ ok: false, fault: { code: 'slot_taken', refusal: { code: 'slot_taken' } } });
    expect(answer.ok ? [] : answer.fault.refusal?.nearest).toHaveLength(3);
    const again = (await free(account, '9')).days.flatMap(({ slots }) => slots.map(({ start: at }) => at));
    expect(again).not.toContain(slot.start);
  });

  it.each([
    ['a name', { client: { ...client, name: '' } }, 'name_invalid', 'name'],
    ['an e-mail address', { client: { ...client, email: 'nadia' } }, 'email_invalid', 'email'],
    ['a telephone number', { client: { ...client, phone: '12' } }, 'phone_invalid', 'phone'],
    ['consent', { termsAccepted: false }, 'terms_required', 'terms'],
  ] as const)('without %s is refused at its field, before anything is sent', async (_, change, code, field) => {
    const { account, sandbox } = await start();
    const slot = await firstSlot(account, '1');
    expect(await account.book('salon', key(), request('1', slot, change))).toMatchObject({
      ok: false,
      fault: { code, refusal: { field } },
    });
    expect(sandbox.journal.filter(({ method }) => method === 'book')).toEqual([]);
  });

  it("tells the business's own refusal as text", async () => {
    const { account, sandbox } = await start();
    const slot = await firstSlot(account, '1');
    sandbox.quirks.validatorMessage = 'We only take <b>regulars</b> on that day.';
    expect(await account.book('salon', key(), request('1', slot))).toMatchObject({
      ok: false,
      fault: { code: 'refused_by_business', refusal: { detail: 'We only take regulars on that day.' } },
    });
  });

  it.each(['html502', 'emptyBody', 'garbage', 'internalError', 'cutAfterCommit'] as const)(
    'answered by %s is in doubt: checked, told, never sent again',
    async (fault) => {
      const { account, sandbox } = await start();
      const slot = await firstSlot(account, '1');
      value(await account.service('salon', '1'));
      sandbox.quirks.faultMethod = 'book';
      sandbox.quirks[fault] = 1;
      const same = key();
      const ticket = value(await account.book('salon', same, request('1', slot)));
      expect(ticket.state).toBe('verifying');
      expect(value(await account.book('salon', same, request('1', slot))).ticket).toBe(ticket.ticket);
      expect(sandbox.journal.filter(({ method }) => method === 'book')).toHaveLength(1);
      // Its time stays held.
      expect(
        (await free(account, '1')).days.flatMap(({ slots }) => slots).find(({ start: at }) => at === slot.start)?.units ?? [],
      ).not.toContain(slot.units[0]);
    },
  );

  it('that comes too late for the business is refused with what is free nearby', async () => {
    const { account, sandbox } = await start();
    const slot = await firstSlot(account, '9');
    value(await account.service('salon', '9'));
    const { params } = sandbox.company('salon').seed;
    const before = params['min_time_till_event'] ?? '';
    Object.assign(params, { min_time_till_event: '80000' });
    const answer = await account.book('salon', key(), request('9', slot));
    Object.assign(params, { min_time_till_event: before });
    expect(answer).toMatchObject({ ok: false, fault: { code: 'time_not_allowed' } });
    expect(answer.ok ? [] : answer.fault.refusal?.nearest).toHaveLength(3);
  });

  it('throttled by the service waits and is made, once', async () => {
    const { account, sandbox } = await start();
    const slot = await firstSlot(account, '1');
    value(await account.service('salon', '1'));
    sandbox.quirks.throttleNext = 1;
    const ticket = value(await account.book('salon', key(), request('1', slot)));
    expect(ticket.state).toBe('booked');
    expect(sandbox.company('salon').bookings).toHaveLength(1);
  });

  it('tells the service how far away the client is, when the owner wants it', async () => {
    const { account, sandbox } = await start();
    Object.assign(sandbox.company('salon').seed.params, { send_notifications_in_client_timezone: '1' });
    const slot = await firstSlot(account, '1');
    value(await account.book('salon', key(), request('1', slot, { timezone: 'Etc/GMT-9' })));
    expect([-9 * 3600, -8 * 3600]).toContain(sandbox.company('salon').bookings[0]?.clientTimeOffset);
    Object.assign(sandbox.company('salon').seed.params, { send_notifications_in_client_timezone: '0' });
  });
});
