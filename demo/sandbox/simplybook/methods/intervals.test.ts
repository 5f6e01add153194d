import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Salon, startSalon } from '../testing.ts';

let salon: Salon;
/** A Tuesday: the studio is open from five to eight. */
const date = '2026-12-08';

beforeAll(async () => {
  salon = await startSalon();
  salon.sandbox.bookAsStranger({ service: '11', unit: '7', start: `${date} 18:00:00`, seats: 3 });
});
afterAll(() => salon.sandbox.close());

const ask = async (method: string, ...params: unknown[]) => (await salon.call(method, params)).result;

it('are free until the last seat is taken', async () => {
  const whole = [{ from: '17:00:00', to: '20:00:00' }];
  expect(await ask('getAvailableTimeIntervals', date, date, '11', null)).toEqual({ [date]: { 7: whole } });
  expect(await ask('getReservedTime', date, date, '11', '7')).toEqual({ [date]: [] });
  salon.setParams({ max_group_bookings: '8' });
  salon.sandbox.bookAsStranger({ service: '11', unit: '7', start: `${date} 18:00:00`, seats: 5 });
  const taken = { from: '18:00:00', to: '19:00:00' };
  const free = [
    { from: '17:00:00', to: '18:00:00' },
    { from: '19:00:00', to: '20:00:00' },
  ];
  expect(await ask('getAvailableTimeIntervals', date, date, '11', null)).toEqual({ [date]: { 7: free } });
  expect(await ask('getServiceAvailableTimeIntervals', date, date, '11', 0)).toEqual({ [date]: free });
  expect(await ask('getReservedTime', date, date, '11', '7')).toEqual({ [date]: [taken] });
  expect(await ask('getReservedTimeIntervals', date, date, '11', '7')).toEqual({ [date]: [{ type: 'reserved_time', events: [taken] }] });
});

it('of work are asked for in two ways', async () => {
  const anna = {
    [date]: [
      { from: '09:00:00', to: '13:00:00' },
      { from: '13:30:00', to: '18:00:00' },
    ],
  };
  expect(await ask('getWorkDaysInfo', { from: date, to: date, unit_id: '1', event_id: '1' })).toEqual(anna);
  expect(await ask('getWorkDaysInfo', '1', '1', date, date)).toEqual(anna);
});
