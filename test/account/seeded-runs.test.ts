/**
 * A thousand days at a business whose service answers once in five seconds, takes two for one time, and may lose an answer,
 * while the proxy is killed and started again: nothing is doubled, lost or asked too soon, and every state ends by its deadline.
 * The seed is in the name of what fails.
 */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../proxy/account/account.ts';
import { durations } from '../../proxy/domain/durations.ts';
import type { Result } from '../../proxy/domain/result.ts';
import type { Limits } from '../../proxy/ports/upstream.ts';
import { createMemoryStore } from '../../proxy/stores/memory/create.ts';
import type { BookingRequest, Ticket } from '../../shared/contract/index.ts';
import { addDays, dateOf, toLocal } from '../../shared/local-time.ts';
import { createFakeService } from '../support/fake-provider.ts';
import { startProcess } from '../support/simulated-process.ts';
import { createSimulatedTime } from '../support/simulated-time.ts';

const RUNS = 1000;
const limits: Limits = { parallel: 1, restAfterCompletion: 5000, timeout: 20_000 };
/** Everything has ended by then: a booking may begin late, be under way, and be looked into. */
const ALL_ENDS = durations.bookingBegins + durations.lease + limits.timeout + durations.verifying + 2 * durations.lease;

type Random = (below: number) => number;
/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

interface Wish {
  readonly key: string;
  readonly lines: BookingRequest['lines'];
  readonly name: string;
  /** Where it is moved to once it is made. */
  readonly moveTo: string | null;
}

/** A run from its seed: what is asked, what breaks, and what came of it. */
async function run(seed: number) {
  const random = randomOf(seed);
  const time = createSimulatedTime();
  const service = createFakeService(time, {
    limits,
    takes: 100 + random(3000),
    acceptsDoubles: true,
    storesFirst: random(2) === 0,
  });
  service.silent = random(3) === 0 ? 1 : 0;
  service.lost = random(3) === 0 ? 1 : 0;
  const store = createMemoryStore(() => time.now());
  const start = () =>
    startProcess({ time, store, service, wakes: true, random: (bytes) => Uint8Array.from({ length: bytes }, () => random(256)) });
  let process = start();
  const account = (): Account => process.account;

  const [webhooks, twice] = [random(2) === 0, random(2) === 0];
  service.stored = (id) => {
    // Late, in any order, and perhaps twice.
    const tell = () => time.after(random(90_000), () => void account().notify('salon', id));
    if (webhooks) tell();
    if (webhooks && twice) tell();
  };

  const day = addDays(dateOf(toLocal(time.now(), 'UTC')), 1);
  const half = (): string => {
    const number = 18 + random(5);
    return `${day}T${String(Math.floor(number / 2)).padStart(2, '0')}:${number % 2 === 0 ? '00' : '30'}:00`;
  };
  const line = () => {
    const named = ['cut', 'shave'][random(2)] ?? 'cut';
    return { service: named, unit: named === 'cut' && random(2) === 0 ? null : 'ann', location: null, start: half(), seats: 1 };
  };
  const wishes = Array.from({ length: 1 + random(6) }, (_, index): Wish => {
    const lines = random(4) === 0 ? [line(), line()] : [line()];
    const moveTo = lines.length === 1 && random(3) === 0 ? half() : null;
    return { key: `seeded-run-key-${seed}-${index}`.padEnd(24, '-'), lines, name: `Client ${index}`, moveTo };
  });

  const answers = new Map<string, Result<Ticket>>();
  const ask = ({ lines, name, key }: Wish) => {
    const client = { name, email: '', phone: '' };
    void account()
      .book('salon', key, { lines, client, fields: {}, termsAccepted: true })
      .then((answer) => answers.set(key, answer));
  };
  /** What the last move of a booking came to, by what the booking is called. */
  const moves = new Map<string, Result<Ticket>>();
  const move = async ({ key, moveTo }: Wish) => {
    const first = answers.get(key);
    const now = first?.ok && moveTo !== null ? await account().ticket('salon', first.value.ticket) : null;
    if (!now?.ok || now.value.state !== 'booked' || moveTo === null || now.value.confirmation.start === moveTo) return;
    const { manage, code } = now.value.confirmation;
    moves.set(code, await account().reschedule('salon', manage, `${key}-moved`, { start: moveTo }));
  };
  for (const wish of wishes) time.after(random(30_000), () => ask(wish));
  for (let kills = random(3); kills > 0; kills -= 1) {
    time.after(random(60_000), () => {
      process.kill();
      process = start();
      // Whoever was not answered asks again, with the same key.
      for (const wish of wishes) if (!answers.has(wish.key)) time.after(1000 + random(2000), () => answers.has(wish.key) || ask(wish));
    });
  }
  await time.advance(95_000);
  for (const wish of wishes) if (!answers.has(wish.key)) ask(wish);
  // Not all at once, and the last one may still be killed on its way.
  for (const wish of wishes) time.after(40_000 + random(60_000), () => void move(wish));
  if (random(3) === 0) {
    time.after(45_000 + random(60_000), () => {
      process.kill();
      process = start();
    });
  }
  await time.advance(2 * ALL_ENDS);

  const read = async (answer: Result<Ticket> | undefined): Promise<readonly End[]> => {
    if (!answer) return [{ state: 'unanswered', reference: '', start: '' }];
    if (!answer.ok && !answer.fault.ticket) return [{ state: answer.fault.code, reference: '', start: '' }];
    const name = answer.ok ? answer.value.ticket : (answer.fault.ticket?.ticket ?? '');
    const now = await time.until(account().ticket('salon', name), durations.lease);
    if (!now.ok) return [{ state: now.fault.code, reference: '', start: '' }];
    return (now.value.state === 'visit' ? now.value.lines : [now.value]).map((one) => ({
      state: one.state,
      reference: one.ticket.slice(0, 10),
      start: one.state === 'booked' ? one.confirmation.start : '',
    }));
  };
  const ends = (await Promise.all(wishes.map(({ key }) => read(answers.get(key))))).flat();
  const moved = await Promise.all([...moves].map(async ([code, answer]) => ({ code, ends: await read(answer) })));
  return { service, ends, moved };
}

interface End {
  readonly state: string;
  readonly reference: string;
  /** Where a booked one stands, as its client was told. */
  readonly start: string;
}

const minutesOf = ({ start }: { start: string }) => Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16));
const lasts = ({ service }: { service: string }) => (service === 'cut' ? 60 : 30);

function faultsOf({ service, ends, moved }: Awaited<ReturnType<typeof run>>): string[] {
  const { booked, violations } = service;
  const doubled = booked.flatMap((one, index) =>
    booked
      .slice(index + 1)
      .filter(
        (other) =>
          one.unit === other.unit && minutesOf(one) < minutesOf(other) + lasts(other) && minutesOf(other) < minutesOf(one) + lasts(one),
      )
      .map((other) => `${one.unit} has ${one.start} and ${other.start}`),
  );
  const references = booked.map(({ reference }) => reference);
  const made = ends.filter(({ state }) => state === 'booked').map(({ reference }) => reference);
  const told = new Set(ends.filter(({ state }) => state === 'booked' || state === 'unresolved').map(({ reference }) => reference));
  const final = ['booked', 'refused', 'expired', 'unresolved', 'slot_taken', 'busy'];
  return [
    ...doubled,
    ...violations.map((at) => `asked too soon at ${at}`),
    ...references.filter((one, index) => references.indexOf(one) !== index).map((one) => `${one} was sent twice`),
    ...made.filter((one) => !references.includes(one)).map((one) => `${one} was called made and was not`),
    ...references.filter((one) => !told.has(one)).map((one) => `${one} was made and its client was told otherwise`),
    ...[...ends, ...moved.flatMap((move) => move.ends)]
      .filter(({ state }) => !final.includes(state))
      .map(({ state }) => `one is left ${state}`),
    ...moved.flatMap((move) =>
      move.ends
        .filter(({ state, start }) => state === 'booked' && booked[Number(move.code) - 1]?.start !== start)
        .map(({ start }) => `${move.code} was called moved to ${start} and stands elsewhere`),
    ),
  ];
}

describe('a thousand seeded runs', () => {
  it.each(Array.from({ length: 10 }, (_, block) => block))(
    'keep every promise (block %i)',
    async (block) => {
      const faults: string[] = [];
      const states = new Map<string, number>();
      for (let seed = (block * RUNS) / 10; seed < ((block + 1) * RUNS) / 10; seed += 1) {
        const result = await run(seed);
        faults.push(...faultsOf(result).map((fault) => `seed ${seed}: ${fault}`));
        const reached = [
          ...result.ends.map(({ state }) => state),
          ...result.moved.flatMap(({ ends }) => ends.map(({ state }) => `move ${state}`)),
        ];
        for (const state of reached) states.set(state, (states.get(state) ?? 0) + 1);
      }
      expect(faults).toEqual([]);
      // The runs do reach what they are there for.
      for (const state of ['booked', 'unresolved', 'slot_taken', 'move booked', 'move slot_taken'])
        expect(states.get(state) ?? 0, state).toBeGreaterThan(0);
    },
    120_000,
  );
});
