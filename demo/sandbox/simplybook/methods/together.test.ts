/** Bookings that are made together, over HTTP: seats of a group, a client's list, a series. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../engine/wall-clock.ts';
import { client, entriesOf, type Reply, type Salon, startSalon } from '../testing.ts';
import { signature } from './signed.ts';

const SECRET = 'salon-secret-key-77d0e4b8';
let salon: Salon;

beforeEach(async () => {
  salon = await startSalon();
});
afterEach(() => salon.sandbox.close());

/** A Tuesday; the studio is open from five to eight. */
const date = '2026-12-08';
const yoga = (time: string, ...more: unknown[]) => salon.call('book', ['11', '7', date, time, client, {}, ...more]);
const batchOf = ({ result }: Reply) => result as Record<string, string>;
const bookings = () => salon.sandbox.company('salon').bookings;

async function confirmBatch(batch: Record<string, string>, change: { id?: string; type?: string; sign?: string } = {}) {
  const id = change.id ?? batch['batch_id'] ?? batch['recurrent_batch_id'] ?? '';
  const sign = change.sign ?? signature(id, batch['batch_hash'] ?? '', SECRET);
  const reply = await salon.call('confirmBookingBatch', [id, change.type ?? batch['batch_type'], sign]);
  return reply.error?.code ?? reply.result;
}

describe('seats', () => {
  it('are as many bookings, in a batch of their own', async () => {
    const reply = await yoga('17:00:00', 3);
    expect(reply.result).toMatchObject({
      require_confirm: false,
      batch_type: 'batch_group_booking',
      batch_id: '1',
      batch_hash: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(new Set(entriesOf(reply).map(({ id }) => id)).size).toBe(3);
    expect(new Set(entriesOf(reply).map(({ start_date_time: start }) => start))).toEqual(new Set([`${date} 17:00:00`]));
    expect((await yoga('17:00:00')).result).not.toHaveProperty('batch_type');
  });

  it('are one booking in some editions', async () => {
    salon.sandbox.quirks.groupReply = 'one';
    expect(entriesOf(await yoga('17:00:00', 3))).toHaveLength(1);
    expect(bookings()).toMatchObject([{ seats: 3 }]);
  });

  it('are eight in the studio, three at once, or as many as the owner allows', async () => {
    const free = async (count: number) =>
      ((await salon.call('getStartTimeMatrix', [date, date, '11', '7', count])).result as Record<string, string[]>)[date] ?? [];
    expect(await free(3)).toContain('17:00:00');
    expect(await free(4)).toEqual([]);
    expect((await yoga('17:00:00', 4)).error?.code).toBe(-32054);
    salon.setParams({ max_group_bookings: '8' });
    expect(entriesOf(await yoga('17:00:00', 6))).toHaveLength(6);
    expect(await free(2)).toContain('17:00:00');
    expect(await free(3)).not.toContain('17:00:00');
    expect((await yoga('17:00:00', 3)).error?.code).toBe(-32054);
    expect(bookings()).toHaveLength(6);
  });

  it('need their plugin, and go with neither a list nor a series', async () => {
    expect((await yoga('17:00:00', 2, (await salon.call('createBatch')).result)).error?.code).toBe(-32602);
    const { unit, date: day, time } = await salon.firstFree('12');
    salon.sandbox.quirks.doubleBooking = true;
    expect((await salon.call('book', ['12', unit, day, time, client, {}, 1, '1', { days: 7 }])).error?.code).toBe(-32602);
    salon.setPlugin('group_booking', false);
    expect((await yoga('17:00:00', 2)).error?.code).toBe(-32001);
  });
});

describe('a list', () => {
  it('is opened, filled, and confirmed as a whole, once or again', async () => {
    const { result: id } = await salon.call('createBatch');
    const first = await yoga('17:00:00', 1, id);
    const last = await yoga('18:00:00', 1, id);
    expect(first.result).toMatchObject({ require_confirm: true, bookings: [{ is_confirmed: '0' }], batch_id: id });
    expect(last.result).toMatchObject({ batch_type: 'batch_multiple_booking', bookings: [{ start_date_time: `${date} 18:00:00` }] });
    const batch = batchOf(last);
    expect(await confirmBatch(batch, { sign: 'wrong' })).toBe(-32085);
    expect(await confirmBatch(batch, { id: '99' })).toBe(-32095);
    expect(await confirmBatch(batch, { type: 'batch_group_booking' })).toBe(-32095);
    expect(bookings().map(({ status }) => status)).toEqual(['unconfirmed', 'unconfirmed']);
    expect(await confirmBatch(batch)).toBe(true);
    expect(bookings().map(({ status }) => status)).toEqual(['confirmed', 'confirmed']);
    expect(await confirmBatch(batch)).toBe(true);
    // It is closed now.
    expect((await yoga('19:00:00', 1, id)).error?.code).toBe(-32095);
  });

  it('leaves to the owner what the owner approves', async () => {
    const { result: id } = await salon.call('createBatch');
    const { unit, date: day, time } = await salon.firstFree('3');
    const reply = await salon.call('book', ['3', unit, day, time, client, {}, 1, id]);
    expect(await confirmBatch(batchOf(reply))).toBe(true);
    expect(bookings()).toMatchObject([{ status: 'new' }]);
  });

  it('is told whole in some editions, and its id as an object', async () => {
    Object.assign(salon.sandbox.quirks, { batchReply: 'all', createBatch: 'object' });
    const { id } = (await salon.call('createBatch')).result as { id: string };
    await yoga('17:00:00', 1, id);
    expect(entriesOf(await yoga('18:00:00', 1, id))).toHaveLength(2);
  });

  it('needs its plugin', async () => {
    salon.setPlugin('multiple_booking', false);
    expect((await salon.call('createBatch')).error?.code).toBe(-32001);
    expect((await yoga('17:00:00', 1, '1')).error?.code).toBe(-32001);
  });

  it('is not what a group is: nobody has to confirm that', async () => {
    expect(await confirmBatch(batchOf(await yoga('17:00:00', 2)))).toBe(-32090);
  });
});

describe('a series', () => {
  const course = (more: unknown = null) => salon.call('book', ['12', '4', first.date, first.time, client, {}, 1, null, more]);
  const dates = (data: unknown = {}) => salon.call('getRecurringDatetimes', ['12', '4', first.date, first.time, data]);
  const weeks = (...index: number[]) => index.map((week) => `${addDays(first.date, week * 7)} ${first.time}`);
  const starts = (reply: Reply) => entriesOf(reply).map(({ start_date_time: start }) => start);
  const take = (start: string) => salon.sandbox.bookAsStranger({ service: '9', unit: '4', start });
  /** An hour of the skin room that is free for five weeks. */
  let first: { date: string; time: string };

  beforeEach(async () => {
    const { result } = await salon.call('getStartTimeMatrix', ['2026-12-02', '2027-01-27', '12', '4', 1]);
    const free = result as Record<string, string[]>;
    const lasts = (day: string, time: string) => [0, 1, 2, 3, 4].every((week) => free[addDays(day, week * 7)]?.includes(time));
    const found = Object.entries(free).flatMap(([day, times]) =>
      times.filter((time) => lasts(day, time)).map((time) => ({ date: day, time })),
    )[0];
    if (!found) throw new Error('no hour is free for five weeks');
    first = found;
  });

  it('is as the service has it, whether the call says so or not', async () => {
    expect((await dates()).result).toEqual(weeks(0, 1, 2, 3));
    const reply = await course();
    expect(starts(reply)).toEqual(weeks(0, 1, 2, 3));
    expect(reply.result).toMatchObject({ batch_type: 'batch_recurrent_booking', recurrent_batch_id: '1', require_confirm: false });
  });

  it('is as the call has it', async () => {
    expect((await dates({ repeat_count: 2, days: 14 })).result).toEqual(weeks(0, 2));
    expect((await dates({ repeat_count: 2, days: 1, type: 'weekly' })).result).toEqual(weeks(0, 1));
    expect(starts(await course({ repeat_count: 2 }))).toEqual(weeks(0, 1));
    expect((await dates({ repeat_count: 0 })).error?.code).toBe(-32602);
  });

  it('is all or nothing unless the call says what to do with dates that are taken', async () => {
    expect(take(weeks(1)[0] ?? '')).toBe(true);
    expect((await dates()).result).toEqual(weeks(0, 1, 2, 3));
    expect((await course()).error).toEqual({ code: -32055, message: "One or more appointments couldn't be reserved" });
    expect((await dates({ mode: 'book_available' })).result).toEqual(weeks(0, 2, 3));
    expect((await dates({ mode: 'skip' })).result).toEqual(weeks(0, 2, 3, 4));
    const moved = (await dates({ mode: 'book_and_move' })).result as string[];
    expect(moved).toHaveLength(4);
    expect(moved[1]).not.toBe(weeks(1)[0]);
    expect((moved[1] ?? '') > (weeks(1)[0] ?? '') && (moved[1] ?? '') < (weeks(2)[0] ?? '')).toBe(true);
    expect(bookings()).toHaveLength(1);
    expect(starts(await course({ mode: 'book_available' }))).toEqual(weeks(0, 2, 3));
  });

  it('is refused like any other booking when it cannot even begin', async () => {
    expect(take(weeks(0)[0] ?? '')).toBe(true);
    expect((await course()).error?.code).toBe(-32054);
    expect((await dates({ mode: 'skip' })).error?.code).toBe(-32054);
  });

  it('is of a service that repeats, by who performs it', async () => {
    const ask = async (...params: unknown[]) => (await salon.call('getRecurringDatetimes', params)).error?.code;
    expect(await ask('9', '4', first.date, first.time, {})).toBe(-32015);
    expect(await ask('99', '4', first.date, first.time, {})).toBe(-32051);
    expect(await ask('12', '1', first.date, first.time, {})).toBe(-32052);
    expect(await ask('12', '4', 'soon', first.time, {})).toBe(-32053);
    expect(await ask('12', '4', first.date, 'noon', {})).toBe(-32054);
  });

  it('is told, numbered and asked for otherwise in some editions', async () => {
    Object.assign(salon.sandbox.quirks, { recurringDates: 'objects', seriesId: 'batch_id', seriesOnlyWhenAsked: true });
    expect((await dates({ repeat_count: 1 })).result).toEqual([{ date: first.date, time: first.time }]);
    expect((await course()).result).not.toHaveProperty('batch_type');
    bookings().splice(0);
    expect((await course({ repeat_count: 4 })).result).toMatchObject({ batch_id: '1' });
  });
});
