/** Many visitors on the service that answers once in five seconds: a twentieth of every duration, the same proportions. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startBarber } from '../support/barber.ts';
import { FACTOR } from '../support/hurried.ts';
import { bookings, type Load, rush, visits } from './barber-load.ts';
import { bookingRows, type Row, rushRows, tableOf, visitRows } from './report.ts';

let here: Awaited<ReturnType<typeof startBarber>>;
const rows: Row[] = [];
afterEach(async () => {
  await here.close();
  expect(here.sandbox.violations).toEqual([]);
});
afterAll(() => console.info(`\nEvery duration is a ${FACTOR}th of what it is in life.\n${tableOf(rows)}\n`));

const begin = async (): Promise<Load> => {
  here = await startBarber();
  return { request: (path, init) => here.app.request(path, init), sandbox: here.sandbox, factor: FACTOR };
};

it('100 visitors in a minute, from a cold start, over all triples: at most twelve calls, and every visitor is answered', async () => {
  const figures = await visits(await begin(), 100);
  rows.push(...visitRows(figures));
  expect(figures).toMatchObject({ visitors: 100, misled: 0 });
  expect(figures.triples).toHaveLength(7);
  expect(figures.busiest).toBeLessThanOrEqual(12);
  // Far fewer calls than visitors, and yet most were told everything.
  expect(figures.toldAll).toBeGreaterThan(50);
});

describe('bookings at once', () => {
  it.each([1, 5, 20])('%i are made, one after another, each once', async (count) => {
    const figures = await bookings(await begin(), count);
    rows.push(...bookingRows(figures));
    expect(figures.starts).toHaveLength(count);
    // One look serves all who wait, or two when somebody came after it had left.
    expect(figures.looks).toBeLessThanOrEqual(2);
    expect(figures.creates).toBe(count);
    expect(figures.ends).toEqual(figures.starts.map(() => 'booked'));
    expect(figures.kept).toEqual(figures.starts);
  });

  it('50 clients after one time make one record', async () => {
    const figures = await rush(await begin(), 50);
    rows.push(...rushRows(figures));
    expect(figures.ends.filter((end) => end === 'booked')).toHaveLength(1);
    expect(figures.ends.filter((end) => end === '409')).toHaveLength(49);
    expect(figures.kept).toHaveLength(1);
  });
});
