/** A sample of what `npm run bench` tries a hundred thousand times. */
import { afterEach, describe, expect, it } from 'vitest';
import { startApp } from '../support/app.ts';
import { fuzzReplies } from './account.ts';
import { realIn } from './real.ts';
import { fuzzRoutes } from './routes.ts';

let close: () => Promise<unknown> = async () => {};
afterEach(() => close());

describe('strange', () => {
  it.each([1, 2])('requests at every route are answered, and nothing breaks or leaks (seed %i)', async (seed) => {
    const here = await startApp();
    close = () => here.close();
    const { strange, statuses } = await fuzzRoutes(here.app, await realIn(here.app), 800, seed);
    expect(strange).toEqual([]);
    // It came further than the first refusal.
    for (const status of [200, 400, 401, 403, 404, 415]) expect([...statuses]).toContain(status);
    expect([201, 202, 409, 422].some((status) => statuses.has(status))).toBe(true);
    expect(here.log.filter((entry) => entry.includes('"event":"fault"'))).toEqual([]);
  });

  it('answers of the service are answers or faults, never a crash', async () => {
    expect(await fuzzReplies(20, 1)).toMatchObject({ strange: [] });
  });
});
