/**
 * A small world in which nothing happens by itself: every step of the store, of the wire, of a timer and of a client is an event that
 * somebody chooses. The account in it is the real one. It knows nothing of what is chosen, or why.
 */
import type { Account } from '../../../proxy/account/account.ts';
import { createAccount } from '../../../proxy/account/create.ts';
import { durations } from '../../../proxy/domain/durations.ts';
import type { BookingProvider } from '../../../proxy/domain/provider.ts';
import type { Change, Records, Store } from '../../../proxy/ports/store.ts';
import { type Limits, NotSent } from '../../../proxy/ports/upstream.ts';
import { createMemoryStore } from '../../../proxy/stores/memory/create.ts';
import { createFakeService } from '../../support/fake-provider.ts';
import { openSeal } from '../../support/open-seal.ts';

/** Something that the store is asked to do, and has not done. */
export interface PendingStep {
  readonly process: number;
  readonly keys: readonly string[];
  readonly writes: boolean;
  commit(): Promise<void>;
  /** It is done, and whoever asked for it is told so. */
  acknowledge(): void;
}

/** A request on its way. */
export interface PendingRequest {
  readonly process: number;
  readonly write: boolean;
  readonly body: string;
  stage: 'leaving' | 'answering';
  /** For the service: it is a suspended process that has not heard of it. */
  isOver: boolean;
  answer: Response | null;
  give(answer: Response): void;
  fail(error: Error): void;
  readonly request: Request;
}

interface Timer {
  readonly process: number;
  readonly at: number;
  readonly run: () => void;
}

interface Process {
  readonly account: Account;
  alive: boolean;
  /** How far it has come: how many steps of the store it was told of. */
  told: number;
  /** It does nothing until then, as a machine that was suspended. */
  frozenUntil: number;
}

export interface WorldOptions {
  readonly limits: Limits;
  /** The service takes two for one time: whoever books must have looked. */
  readonly acceptsDoubles: boolean;
  /** A fault that is planted, to see that it is found. */
  readonly tampered?: (change: Change<unknown>, records: Records) => Change<unknown>;
}

export type World = ReturnType<typeof createWorld>;

const START = 1_800_000_000_000;
/** Lets everything run that can: promises lead to promises, and none of them to the outside. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

export function createWorld({ limits, acceptsDoubles, tampered = (change) => change }: WorldOptions) {
  let now = START;
  let timerNumber = 0;
  const timers = new Map<number, Timer>();
  const steps: PendingStep[] = [];
  const wire: PendingRequest[] = [];
  const left: PendingRequest[] = [];
  const processes: Process[] = [];
  let wakeAt: number | null = null;
  let wokenAt = START;
  /** When requests ended, for whoever counts them. */
  let endedAt = Number.NEGATIVE_INFINITY;
  const broken: string[] = [];

  const memory = createMemoryStore(() => now);
  // What it does is done at once; when it does it is for us to say.
  const instantly = {
    now: () => now,
    after: (_ms: number, run: () => void) => {
      run();
      return () => {};
    },
    advance: settled,
    until: <V>(value: Promise<V>) => value,
  };
  const service = createFakeService(instantly, {
    limits: { ...limits, restAfterCompletion: 0, parallel: 1000 },
    acceptsDoubles,
    storesFirst: true,
  });
  const provider: BookingProvider = { ...service.provider, limits };

  const step = <Result>(process: number, keys: readonly string[], writes: boolean, run: () => Promise<Result>): Promise<Result> => {
    if (!processes[process]?.alive) return new Promise(() => {});
    let done: () => void = () => {};
    return new Promise((resolve, reject) => {
      steps.push({
        process,
        keys,
        writes,
        commit: () =>
          run().then(
            (result) => {
              done = () => resolve(result);
            },
            (error: Error) => {
              done = () => reject(error);
            },
          ),
        acknowledge: () => {
          const asker = processes[process];
          if (asker) asker.told += 1;
          done();
        },
      });
    });
  };
  const storeOf = (process: number): Store => ({
    ...memory,
    transact: <Result>(account: string, keys: readonly string[], change: (records: Records, at: number) => Change<Result>) =>
      step(process, keys, true, () =>
        memory.transact(account, keys, (records, at) => {
          const changed = tampered(change(records, at), records) as Change<Result>;
          if (changed.wakeAt !== undefined) wakeAt = changed.wakeAt;
          return changed;
        }),
      ),
    read: (account, keys) => step(process, keys, false, () => memory.read(account, keys)),
  });

  const leave = async (process: number, request: Request): Promise<Response> => {
    const write = request.method !== 'GET';
    const body = write ? await request.clone().text() : '';
    // What a suspended process waits for has long been answered.
    const running = wire.filter((entry) => !entry.isOver && processes[entry.process]?.alive).length;
    if (running >= limits.parallel || now - endedAt < (limits.restAfterCompletion ?? 0)) broken.push('a request left too soon');
    return new Promise((give, fail) => {
      const entry: PendingRequest = { process, write, body, stage: 'leaving', isOver: false, answer: null, give, fail, request };
      wire.push(entry);
      left.push(entry);
      request.signal.addEventListener('abort', () => end(entry, () => fail(new Error('aborted'))));
    });
  };
  const end = (entry: PendingRequest, tell: () => void) => {
    const index = wire.indexOf(entry);
    if (index < 0) return;
    wire.splice(index, 1);
    if (!entry.isOver) endedAt = now;
    tell();
  };

  const start = () => {
    const process = processes.length;
    let seed = process * 7919 + 1;
    const account = createAccount({
      id: 'a',
      provider,
      sites: { salon: { fallback: { url: null, phone: null } } },
      store: storeOf(process),
      durations,
      seal: openSeal,
      linkSeal: openSeal,
      runtime: {
        fetch: (request) => leave(process, request),
        now: () => now,
        leadsInside: async () => false,
        after(ms, run) {
          timerNumber += 1;
          const number = timerNumber;
          timers.set(number, { process, at: now + Math.max(0, ms), run });
          return () => timers.delete(number);
        },
        random: (bytes) =>
          Uint8Array.from({ length: bytes }, () => {
            seed = (seed * 48_271) % 2_147_483_647;
            return seed % 256;
          }),
        emit: (event) => {
          if (event.event === 'fault') broken.push(`a fault in ${event.where}: ${event.name}`);
        },
      },
    });
    processes.push({ account, alive: true, told: 0, frozenUntil: 0 });
  };
  start();

  const isAwake = (process: number) => processes[process]?.alive === true && (processes[process]?.frozenUntil ?? 0) <= now;
  const nextTimer = () =>
    [...timers].filter(([, { process }]) => isAwake(process)).toSorted(([a, one], [b, other]) => one.at - other.at || a - b)[0];
  const current = (): Process => {
    const newest = processes.findLast(({ alive }, process) => alive && isAwake(process)) ?? processes.at(-1);
    if (!newest) throw new Error('no process');
    return newest;
  };
  const nextWake = () => (wakeAt === null ? Number.POSITIVE_INFINITY : Math.max(wakeAt, wokenAt + durations.lease / 3));
  const nextThaw = () =>
    Math.min(...processes.map(({ alive, frozenUntil }) => (alive && frozenUntil > now ? frozenUntil : Number.POSITIVE_INFINITY)));

  return {
    service,
    broken,
    settled,
    now: () => now - START,
    account: () => current().account,
    /** Those of processes that run. */
    steps: () => steps.filter(({ process }) => isAwake(process)),
    /** Those that have left, since this was asked last. */
    left: () => left.splice(0),
    wire: () => wire.filter((entry) => entry.stage === 'leaving' || isAwake(entry.process)),
    read: (keys: readonly string[]) => memory.read('a', keys),
    isFrozen: () => processes.some(({ alive, frozenUntil }) => alive && frozenUntil > now),
    /** What stands in the store and at the service, what is on its way, and what waits for when. */
    async state(names: readonly string[]): Promise<string> {
      const stored = await memory.read('a', ['book', 'turns', ...names]);
      const waits = [...timers.values()].map(({ process, at }) => `${process}@${at - now}`).sort();
      const asked = steps.map(({ process, keys }) => `${process}:${keys}`);
      const sent = wire.map(({ process, stage, body }) => `${process}:${stage}:${body}`);
      const lives = processes.map(({ alive, told, frozenUntil }) => (alive ? [told, Math.max(0, frozenUntil - now)] : 'dead'));
      return JSON.stringify([now, wakeAt, wokenAt, stored, waits, asked, sent, lives, service.booked]);
    },

    async run(pending: PendingStep): Promise<void> {
      steps.splice(steps.indexOf(pending), 1);
      await pending.commit();
      if (isAwake(pending.process)) pending.acknowledge();
      await settled();
    },
    /** It is stored, and then its process stands still before it is told so. */
    async runAndFreeze(pending: PendingStep, ms: number): Promise<void> {
      await pending.commit();
      pending.commit = async () => {};
      this.freeze(ms, pending.process);
      await settled();
    },
    /** It is stored, and nobody is left who could be told. */
    async runAndCrash(pending: PendingStep): Promise<void> {
      await pending.commit();
      this.crash(pending.process);
      await settled();
    },
    async arrive(entry: PendingRequest): Promise<void> {
      entry.answer = await service.fetch(
        new Request(entry.request.url, { method: entry.request.method, ...(entry.write && { body: entry.body }) }),
      );
      entry.stage = 'answering';
      if (!processes[entry.process]?.alive) end(entry, () => {});
      await settled();
    },
    async answer(entry: PendingRequest): Promise<void> {
      end(entry, () => entry.answer && entry.give(entry.answer));
      await settled();
    },
    /** It never arrives, and nobody says so. */
    silence(entry: PendingRequest): void {
      entry.stage = 'answering';
      entry.answer = null;
    },
    async cut(entry: PendingRequest): Promise<void> {
      end(entry, () => entry.fail(new Error('cut')));
      await settled();
    },
    async refuseConnection(entry: PendingRequest): Promise<void> {
      end(entry, () => entry.fail(new NotSent(1000)));
      await settled();
    },
    /** The process of this number, or the one that runs. */
    crash(number = processes.indexOf(current())): void {
      const process = processes[number];
      if (!process) return;
      process.alive = false;
      for (const pending of steps.filter((one) => one.process === number)) steps.splice(steps.indexOf(pending), 1);
      for (const [key, timer] of timers) if (timer.process === number) timers.delete(key);
      // What has left may still arrive; its answer finds nobody.
      for (const entry of wire.filter((one) => one.process === number && one.stage === 'answering')) end(entry, () => {});
      start();
    },
    /** It stands still for so long, and another one is started meanwhile. */
    freeze(ms: number, number = processes.indexOf(current())): void {
      const process = processes[number];
      if (process) process.frozenUntil = now + ms;
      for (const entry of wire.filter((one) => one.process === number)) {
        entry.isOver = true;
        endedAt = now;
      }
      start();
    },
    /** Nothing else happens before the next timer, or the next time that somebody looks what is due. False when there is none. */
    async tick(until: number): Promise<boolean> {
      const next = nextTimer();
      const at = Math.min(next?.[1].at ?? Number.POSITIVE_INFINITY, nextWake(), nextThaw());
      if (at > START + until) return false;
      now = Math.max(now, at);
      if (next && next[1].at <= now) {
        timers.delete(next[0]);
        next[1].run();
      } else if (nextWake() <= now) {
        wokenAt = now;
        void current().account.wake();
      }
      await settled();
      return true;
    },
  };
}
