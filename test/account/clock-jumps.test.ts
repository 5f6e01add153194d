/**
 * The machine's clock jumps, forwards and backwards, at every moment of a booking, while its timers run on: nothing is doubled or
 * lost, and every client is told the truth. The seed is in the name of what fails.
 */
import { describe, expect, it } from 'vitest';
import type { Result } from '../../proxy/domain/result.ts';
import { createMemoryStore } from '../../proxy/stores/memory/create.ts';
import type { Ticket } from '../../shared/contract/index.ts';
import { addDays, dateOf, toLocal } from '../../shared/local-time.ts';
import { createFakeService } from '../support/fake-provider.ts';
import { startProcess } from '../support/simulated-process.ts';
import { createSimulatedTime } from '../support/simulated-time.ts';

const MINUTE = 60_000;
const jumps = [-120 * MINUTE, -MINUTE, -3000, 3000, MINUTE, 120 * MINUTE];

/** Two clients want one time; the clock jumps by `jump` after `at` milliseconds, and goes back to the right time after ten minutes. */
async function run(jump: number, at: number, lost: boolean) {
  const time = createSimulatedTime();
  const service = createFakeService(time, {
    limits: { parallel: 1, restAfterCompletion: 5000, timeout: 20_000 },
    takes: 1500,
    acceptsDoubles: true,
    storesFirst: true,
  });
  service.lost = lost ? 1 : 0;
  let ahead = 0;
  const wrong = { ...time, now: () => time.now() + ahead };
  const store = createMemoryStore(wrong.now);
  let seed = 1;
  const random = (bytes: number) =>
    Uint8Array.from({ length: bytes }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % 256;
    });
  const { account } = startProcess({ time: wrong, store, service, wakes: true, random });
  const start = `${addDays(dateOf(toLocal(time.now(), 'UTC')), 1)}T10:00:00`;
  const ask = (name: string) =>
    account.book('salon', `clock-jump-key-${name}`.padEnd(24, '-'), {
      lines: [{ service: 'shave', unit: 'ann', location: null, start, seats: 1 }],
      client: { name, email: '', phone: '' },
      fields: {},
      termsAccepted: true,
    });
  time.after(at, () => {
    ahead = jump;
  });
  time.after(at + 10 * MINUTE, () => {
    ahead = 0;
  });
  const answers: Result<Ticket>[] = [];
  for (const name of ['Nadia', 'Omar']) void ask(name).then((answer) => answers.push(answer));
  await time.advance(180 * MINUTE);
  expect(answers).toHaveLength(2);
  const told = await Promise.all(
    answers.map(async (answer) => {
      const name = answer.ok ? answer.value.ticket : answer.fault.ticket?.ticket;
      const now = name === undefined ? answer : await time.until(account.ticket('salon', name), MINUTE);
      return now.ok ? now.value.state : now.fault.code;
    }),
  );
  return { told, standing: service.standing().length };
}

const moments = [0, 500, 2000, 5500, 7000, 9000, 14_000];
const cases = jumps.flatMap((jump) => moments.flatMap((at) => [false, true].map((lost) => [jump, at, lost] as const)));

describe('a clock that jumps', () => {
  it.each(cases)('by %i ms after %i ms (an answer lost: %s) doubles nothing, loses nothing', async (jump, at, lost) => {
    const { told, standing } = await run(jump, at, lost);
    const booked = told.filter((state) => state === 'booked').length;
    const unknown = told.filter((state) => state === 'unresolved').length;
    // Whoever is told of a booking has one; what nobody knows is said to be unknown.
    expect([told, standing <= 1 && booked <= standing && booked + unknown >= standing]).toEqual([told, true]);
    for (const state of told) expect(['booked', 'unresolved', 'refused', 'slot_taken', 'expired', 'booking_expired']).toContain(state);
  });
});
