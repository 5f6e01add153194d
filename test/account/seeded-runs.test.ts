/**
 * A thousand days at a business whose service answers once in five seconds, takes two for one time, and may lose an answer,
 * while the proxy is killed and started again: nothing is doubled, lost or asked too soon, and every state ends by its deadline.
 * The seed is in the name of what fails.
 */
import { describe, expect, it } from 'vitest';
import type { Account } from '../../proxy/account/account.ts';
import { createAccount } from '../../proxy/account/create.ts';
import { durations } from '../../proxy/domain/durations.ts';
import type { Result } from '../../proxy/domain/result.ts';
import type { Store } from '../../proxy/ports/store.ts';
import type { Limits } from '../../proxy/ports/upstream.ts';
import { createMemoryStore } from '../../proxy/stores/memory/create.ts';
import type { Ticket } from '../../shared/contract/index.ts';
import { addDays, dateOf, toLocal } from '../../shared/local-time.ts';
import { createFakeService, type FakeService } from '../support/fake-provider.ts';
import { openSeal } from '../support/open-seal.ts';
import { createSimulatedTime, type SimulatedTime } from '../support/simulated-time.ts';

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

const never = <Value>() => new Promise<Value>(() => {});

/** A process on the store: killed, it does nothing more, and its connections close. */
function startProcess(time: SimulatedTime, store: Store, service: FakeService, random: Random) {
  let alive = true;
  const killed = new AbortController();
  const only = <Value>(run: () => Promise<Value>): Promise<Value> => (alive ? run().then((value) => (alive ? value : never())) : never());
  const mine: Store = {
    ...store,
    transact: (account, keys, change) => only(() => store.transact(account, keys, change)),
    read: (account, keys) => only(() => store.read(account, keys)),
  };
  const account = createAccount({
    id: 'a',
    provider: service.provider,
    sites: { salon: { fallback: { url: null, phone: null } } },
    store: mine,
    durations,
    seal: openSeal,
    linkSeal: openSeal,
    runtime: {
      fetch: (request) =>
        only(() => service.fetch(new Request(request, { signal: AbortSignal.any([request.signal, killed.signal]) }))).catch((error) =>
          alive ? Promise.reject(error) : never<Response>(),
        ),
      now: () => time.now(),
      leadsInside: async () => false,
      after: (ms, run) => time.after(ms, () => alive && run()),
      random: (bytes) => Uint8Array.from({ length: bytes }, () => random(256)),
      emit: () => {},
    },
  });
  const wake = () =>
    time.after(durations.lease / 3, () => {
      if (!alive) return;
      void account.wake();
      wake();
    });
  wake();
  return {
    account,
    kill() {
      alive = false;
      killed.abort();
    },
  };
}

interface Wish {
  readonly key: string;
  readonly service: string;
  readonly unit: string | null;
  readonly start: string;
  readonly name: string;
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
  let process = startProcess(time, store, service, random);
  const account = (): Account => process.account;

  const [webhooks, twice] = [random(2) === 0, random(2) === 0];
  service.stored = (id) => {
    // Late, in any order, and perhaps twice.
    const tell = () => time.after(random(90_000), () => void account().notify('salon', id));
    if (webhooks) tell();
    if (webhooks && twice) tell();
  };

  const day = addDays(dateOf(toLocal(time.now(), 'UTC')), 1);
  const wishes = Array.from({ length: 1 + random(6) }, (_, index): Wish => {
    const half = 18 + random(4);
    const named = ['cut', 'shave'][random(2)] ?? 'cut';
    return {
      key: `seeded-run-key-${seed}-${index}`.padEnd(24, '-'),
      service: named,
      unit: named === 'cut' && random(2) === 0 ? null : 'ann',
      start: `${day}T${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}:00`,
      name: `Client ${index}`,
    };
  });

  const answers = new Map<string, Result<Ticket>>();
  const ask = (wish: Wish) => {
    const { service: named, unit, start, name, key } = wish;
    const client = { name, email: '', phone: '' };
    const line = { service: named, unit, location: null, start, seats: 1 };
    void account()
      .book('salon', key, { lines: [line], client, fields: {}, promo: undefined, termsAccepted: true })
      .then((answer) => answers.set(key, answer));
  };
  for (const wish of wishes) time.after(random(30_000), () => ask(wish));
  for (let kills = random(3); kills > 0; kills -= 1) {
    time.after(random(60_000), () => {
      process.kill();
      process = startProcess(time, store, service, random);
      // Whoever was not answered asks again, with the same key.
      for (const wish of wishes) if (!answers.has(wish.key)) time.after(1000 + random(2000), () => answers.has(wish.key) || ask(wish));
    });
  }
  await time.advance(95_000);
  for (const wish of wishes) if (!answers.has(wish.key)) ask(wish);
  await time.advance(ALL_ENDS);

  const ends = await Promise.all(
    wishes.map(async ({ key }) => {
      const answer = answers.get(key);
      if (!answer) return { state: 'unanswered', reference: '' };
      if (!answer.ok && !answer.fault.ticket) return { state: answer.fault.code, reference: '' };
      const name = answer.ok ? answer.value.ticket : (answer.fault.ticket?.ticket ?? '');
      const now = await time.until(account().ticket('salon', name), durations.lease);
      return { state: now.ok ? now.value.state : now.fault.code, reference: name.slice(0, 10) };
    }),
  );
  return { service, ends };
}

const minutesOf = ({ start }: { start: string }) => Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16));
const lasts = ({ service }: { service: string }) => (service === 'cut' ? 60 : 30);

function faultsOf({ service, ends }: Awaited<ReturnType<typeof run>>): string[] {
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
    ...ends.filter(({ state }) => !final.includes(state)).map(({ state }) => `one is left ${state}`),
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
        for (const { state } of result.ends) states.set(state, (states.get(state) ?? 0) + 1);
      }
      expect(faults).toEqual([]);
      // The runs do reach what they are there for.
      for (const state of ['booked', 'unresolved', 'slot_taken']) expect(states.get(state) ?? 0, state).toBeGreaterThan(0);
    },
    120_000,
  );
});
