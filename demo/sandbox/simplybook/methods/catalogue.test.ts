/** What a company sells and when it is open, asked for over HTTP. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standardParams } from '../companies/standard-params.ts';
import { startSimplybookSandbox } from '../server.ts';
import { type Salon, startSalon, today } from '../testing.ts';

let salon: Salon;

beforeEach(async () => {
  salon = await startSalon();
});
afterEach(() => salon.sandbox.close());

describe('the catalogue', () => {
  it('is loosely typed, as in life', async () => {
    const events = (await salon.call('getEventList')).result as Record<string, unknown>;
    expect(Object.keys(events)).toHaveLength(13);
    expect(events['1']).toMatchObject({
      id: '1',
      name: 'Cut and finish',
      duration: '60',
      price: '62.0000',
      currency: 'GBP',
      categories: ['1'],
      unit_map: { 1: null, 2: null },
    });
  });

  it('gives lists when asked for them', async () => {
    expect((await salon.call('getUnitList', [true, true])).result).toHaveLength(7);
    expect((await salon.call('getLocationsList', [true, true])).result).toHaveLength(2);
    expect(Object.keys((await salon.call('getCategoriesList', [true])).result as object)).toEqual(['1', '2', '3', '4']);
  });

  it('has a field of every type', async () => {
    const fields = (await salon.call('getAdditionalFields', ['6'])).result as { type: string; is_null: unknown }[];
    expect(fields.map(({ type }) => type).toSorted()).toEqual(
      ['checkbox', 'date', 'digits', 'radio', 'select', 'text', 'textarea', 'time'].toSorted(),
    );
    expect(fields.filter(({ is_null }) => is_null === null)).toHaveLength(3);
    expect((await salon.call('getAdditionalFields', ['1'])).result).toEqual([]);
  });

  it('is what the method page shows, for the company of its examples', async () => {
    const pierre = await salon.login('pierrecoetzee', 'pierre-public-key-51b7');
    const ask = async (method: string, params: unknown[] = []) => (await salon.ask('/', method, params, pierre)).result;
    expect(await ask('getCompanyInfo')).toMatchObject({ name: 'Pierre', timezone: 'Europe London', timeline_type: 'modern_week' });
    expect(await ask('getEventList')).toMatchObject({ 1: { duration: '60', price: '300.0000', currency: 'UAH', is_recurring: '0' } });
    expect(await ask('getLocationsList')).toMatchObject({ 1: { title: 'location 1', lat: '51.50013000000000000000' } });
    expect(await ask('getPluginPromoInfoByCode', ['yvuvugum'])).toEqual({
      id: '1',
      title: '[service/services] with [discount]% discount!',
      code: 'yvuvugum',
      description: expect.stringMatching(/^We are offering .* for a limited time only\.$/),
      discount: '99.9999',
      start_date: '2015-12-23',
      expired_date: '2016-01-23',
      sheduler_start_date: '2015-12-23',
      sheduler_end_date: '2015-12-31',
      sheduler_start_time: '09:00:00',
      sheduler_end_time: '22:30:00',
      allow_usage_count: '20',
      fineprint_text: expect.stringContaining('Must be redeemed prior to the expiration date'),
      redemption_text: expect.stringContaining('[promocode]\r\n[discount]\r\n[reward]\r\n[referal_qty]'),
      headline: '[service/services] with [discount]% discount!',
      image: null,
      allow_customer_count: '1',
      show_in_catalogue: '1',
      status: 'active',
      plugin_promo_message_id: '1',
      common_promotion_id: '132',
      service_ids: ['1'],
    });
    expect(Object.keys((await ask('getEventList', [true])) as object)).toEqual(['1']);
    expect(await ask('getEventList', [false])).toMatchObject({ 2: { is_visible: '0', is_public: '0' } });
    expect((await salon.ask('/', 'getUserLicenseText', [], pierre)).error?.code).toBe(-32001);
  });
});

describe('the company', () => {
  it('answers every documented parameter, and refuses others', async () => {
    expect(Object.keys(standardParams)).toHaveLength(20);
    for (const key of Object.keys(standardParams)) expect((await salon.call('getCompanyParam', [key])).error).toBeUndefined();
    expect((await salon.call('getCompanyParam', ['colour'])).error?.code).toBe(-32602);
    expect((await salon.call('getCompanyParams', [['timeframe', 'colour']])).result).toEqual({ timeframe: '15' });
  });

  it('keeps its parameters to its own sandbox', async () => {
    const other = await startSimplybookSandbox();
    Object.assign(other.company('salon').seed.params, { timeframe: '60' });
    expect((await salon.call('getTimeframe')).result).toBe('15');
    await other.close();
  });

  it('says how far it is from UTC, in minutes', async () => {
    expect((await salon.call('getCompanyTimezoneOffset')).result).toEqual({ offset: 0, timezone: 'Europe London' });
    salon.clock.at = Date.parse('2027-07-01T08:00:00Z');
    const summer = await salon.login();
    expect((await salon.ask('/', 'getCompanyTimezoneOffset', [], summer)).result).toMatchObject({ offset: 60 });
  });

  it('asks to be paid online for one service only', async () => {
    const asked = [];
    for (let service = 1; service <= 13; service += 1)
      asked.push((await salon.call('isPaymentRequired', [String(service)])).result ? service : null);
    expect(asked.filter((service) => service !== null)).toEqual([10]);
  });
});

describe('the calendar', () => {
  const december = async (...unit: unknown[]) =>
    (await salon.call('getWorkCalendar', [2026, 12, ...unit])).result as Record<string, { is_day_off: string; from: string; to: string }>;

  it('has every day of the month; Sundays are off', async () => {
    const days = await december();
    expect(Object.keys(days)).toHaveLength(31);
    expect(days['2026-12-06']).toEqual({ from: '00:00:00', to: '00:00:00', is_day_off: '1' });
    expect(days['2026-12-07']?.is_day_off).toBe('0');
  });

  it('is of one unit when asked, in the older and the newer form', async () => {
    const anna = await december('1');
    expect(anna['2026-12-07']?.is_day_off).toBe('1');
    expect(anna['2026-12-08']).toEqual({ from: '09:00:00', to: '18:00:00', is_day_off: '0' });
    expect(await december({ unit_group_id: '1', event_id: '1' })).toEqual(anna);
    expect((await december({ event_id: '9' }))['2026-12-08']?.is_day_off).toBe('1');
  });

  it('begins on the first day that somebody works', async () => {
    expect((await salon.call('getFirstWorkingDay', [null])).result).toBe(today);
    expect((await salon.call('getFirstWorkingDay', [{ unit_group_id: '4', event_id: '9' }])).result).toBe('2026-12-02');
  });

  it('ends an appointment after its duration, and refuses what is no time', async () => {
    expect((await salon.call('calculateEndTime', ['2026-12-08 10:00:00', '2', '1'])).result).toBe('2026-12-08 10:45:00');
    expect((await salon.call('calculateEndTime', ['2026-12-08 10:00:00', '2', '2'])).result).toBe('2026-12-08 10:30:00');
    expect((await salon.call('calculateEndTime', ['soon', '2', '2'])).error?.code).toBe(-32602);
  });

  it('names the units that are free at a time of the matrix', async () => {
    const { date, time, unit } = await salon.firstFree('4');
    expect((await salon.call('getAvailableUnits', ['4', `${date} ${time}`, 1])).result).toContain(unit);
    expect((await salon.call('getAvailableUnits', ['4', `${date} 03:00:00`, 1])).result).toEqual([]);
  });

  it('lets a service go on over a break, or after closing, where the owner does', async () => {
    const matrix = async (service: string, unit: string) =>
      Object.values(
        (await salon.call('getStartTimeMatrix', [today, '2026-12-31', service, unit, 1])).result as Record<string, string[]>,
      ).flat();
    // The skin room's break begins at half past twelve; the studio closes at eight. Both services take an hour.
    expect(await matrix('9', '4')).not.toContain('12:00:00');
    expect((await matrix('11', '7')).toSorted().at(-1)).toBe('19:00:00');
    salon.setParams({ allow_event_breaktime_break: '1', allow_event_day_break: '1' });
    expect(await matrix('9', '4')).toContain('12:00:00');
    expect((await matrix('11', '7')).toSorted().at(-1)).toBe('19:45:00');
  });
});
