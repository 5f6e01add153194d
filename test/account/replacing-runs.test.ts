/**
 * Five hundred moves at a service that cannot move a booking, while answers get lost, cancelling is refused and the proxy is killed: the
 * client always has a booking, has two only when told that nobody knows, and stands where they were told. The seed is in what fails.
 */
import { describe, expect, it } from 'vitest';
import { durations } from '../../proxy/domain/durations.ts';
import { fail, ok, type Result } from '../../proxy/domain/result.ts';
import type { Limits } from '../../proxy/ports/upstream.ts';
import { createMemoryStore } from '../../proxy/stores/memory/create.ts';
import type { Ticket } from '../../shared/contract/index.ts';
import { addDays, dateOf, toLocal } from '../../shared/local-time.ts';
import { createFakeService, type FakeService } from '../support/fake-provider.ts';
import { startProcess } from '../support/simulated-process.ts';
import { createSimulatedTime } from '../support/simulated-time.ts';

const RUNS = 500;
const limits: Limits = { parallel: 1, restAfterCompletion: 1000, timeout: 20_000 };
/** Held, sent, given up or taken back, and looked into: all of it has ended by then. */
const ALL_ENDS = durations.bookingBegins + 2 * durations.verifying + limits.timeout + 4 * durations.lease;

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** It cannot move, and refuses to cancel so many times. */
function replacing(service: FakeService, refusals: { left: number }): FakeService {
  const { undo } = service.provider;
  const cancel: typeof undo = async (connection, reference) => {
    if (refusals.left === 0) return undo(connection, reference);
    refusals.left -= 1;
    await connection.send(new Request('http://service/'), 'read');
    return fail('cancellation_refused');
  };
  return {
    ...service,
    provider: { ...service.provider, move: null, replaces: true, goneIsCancelled: true, cancel, undo: cancel },
    fetch: (request) => service.fetch(request),
  };
}

async function run(seed: number) {
  const random = randomOf(seed);
  const time = createSimulatedTime();
  const fake = createFakeService(time, { limits, takes: 100 + random(2000), storesFirst: random(2) === 0 });
  const refusals = { left: 0 };
  const service = replacing(fake, refusals);
  const store = createMemoryStore(() => time.now());
  const start = () =>
    startProcess({ time, store, service, wakes: true, random: (bytes) => Uint8Array.from({ length: bytes }, () => random(256)) });
  let process = start();

  const day = addDays(dateOf(toLocal(time.now(), 'UTC')), 1);
  const [from, to] = [`${day}T09:00:00`, `${day}T10:00:00`];
  const line = { service: 'shave', unit: 'ann', location: null, start: from, seats: 1 };
  const client = { name: 'Nadia', email: '', phone: '' };
  const request = { lines: [line], client, fields: {}, termsAccepted: true };
  const first = await time.until(process.account.book('salon', 'first-key-of-a-seeded-run', request), ALL_ENDS);
  if (!first.ok) throw new Error(first.fault.code);
  await time.advance(60_000);
  const made = await time.until(process.account.ticket('salon', first.value.ticket), durations.lease);
  if (!made.ok || made.value.state !== 'booked') throw new Error('nothing to move');
  const { manage } = made.value.confirmation;

  fake.silent = random(3) === 0 ? 1 + random(2) : 0;
  fake.lost = random(3) === 0 ? 1 : 0;
  refusals.left = [0, 0, 0, 1, 2][random(5)] ?? 0;
  if (random(2) === 0) fake.stored = (id) => void time.after(random(90_000), () => void process.account.notify('salon', id));
  let answer: Result<Ticket> | null = null;
  const ask = () => {
    void process.account.reschedule('salon', manage, 'moving-key-of-a-seeded-run', { start: to }).then((told) => {
      answer ??= told;
    });
  };
  ask();
  for (let kills = random(3); kills > 0; kills -= 1) {
    time.after(random(12_000), () => {
      process.kill();
      process = start();
      // Whoever was not answered asks again, with the same key.
      time.after(500 + random(2000), () => answer ?? ask());
    });
  }
  await time.advance(ALL_ENDS);
  const told = answer as Result<Ticket> | null;
  const name = told?.ok ? told.value.ticket : told?.fault.ticket?.ticket;
  const now = name === undefined ? ok(null) : await time.until(process.account.ticket('salon', name), durations.lease);
  const state = now.ok ? (now.value?.state ?? (told?.ok === false ? told.fault.code : 'unanswered')) : now.fault.code;
  const own = await time.until(process.account.ownBooking('salon', manage), ALL_ENDS);
  return { state, own: own.ok ? own.value.start : own.fault.code, standing: fake.standing().map((order) => order.start), from, to, fake };
}

function faultsOf({ state, own, standing, from, to, fake }: Awaited<ReturnType<typeof run>>): string[] {
  const expected: Readonly<Record<string, readonly string[]>> = { booked: [to], refused: [from], expired: [from], busy: [from] };
  const there = expected[state];
  return [
    ...(standing.length === 0 ? ['nothing is left'] : []),
    ...(there === undefined && state !== 'unresolved' ? [`it is left ${state}`] : []),
    ...(there && standing.join() !== there.join() ? [`it is told ${state} and stands at ${standing}`] : []),
    ...(there && own !== there[0] ? [`its link shows ${own}`] : []),
    ...fake.violations.map((at) => `asked too soon at ${at}`),
  ];
}

describe('five hundred moves that are made anew', () => {
  it.each([0, 1, 2, 3, 4])(
    'keep every promise (block %i)',
    async (block) => {
      const faults: string[] = [];
      const states = new Set<string>();
      for (let seed = (block * RUNS) / 5; seed < ((block + 1) * RUNS) / 5; seed += 1) {
        const result = await run(seed);
        faults.push(...faultsOf(result).map((fault) => `seed ${seed}: ${fault}`));
        states.add(result.state);
      }
      expect(faults).toEqual([]);
      // The runs do reach what they are there for.
      expect([...states]).toEqual(expect.arrayContaining(['booked', 'refused', 'unresolved']));
    },
    120_000,
  );
});
