/**
 * What was read from the service, with its age: fresh is answered, stale is answered and renewed behind, missing is waited
 * for a moment. One flight a key, however many ask. It knows nothing of what is read.
 */
import type { Millis } from '../../shared/local-time.ts';
import type { Durations } from '../domain/durations.ts';
import type { Connection } from '../domain/provider.ts';
import { type Fault, fail, ok, type Result } from '../domain/result.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { NotSent, Throttled, Unanswered } from '../ports/upstream.ts';
import { json, stored } from './stored.ts';
import type { Door, Errand } from './upstream.ts';

export interface Question<Value> {
  /** Names what is read; one of a finite set, or `transient`. */
  readonly key: string;
  /** How long an answer is fresh while the day's budget is unspent. */
  readonly fresh: Millis;
  /** How long this caller waits when nothing is known. */
  readonly wait: Millis;
  /** Waits only when the read may leave soon. */
  readonly brief?: boolean;
  /** Never stored, and forgotten when no longer fresh: it may name a person. */
  readonly transient?: boolean;
  /** What is no longer fresh is no answer. */
  readonly strict?: boolean;
  load(connection: Connection): Promise<Result<Value>>;
}

export type Reading<Value> =
  /** `renewedIn` while a newer one is being read. */
  | { readonly state: 'known'; readonly value: Value; readonly asOf: Millis; readonly renewedIn?: Millis }
  | { readonly state: 'pending'; readonly readyIn: Millis }
  | { readonly state: 'failed'; readonly fault: Fault };

/** What became of the questions: how many were answered from a fresh or a stale snapshot, had to wait for one, or failed. */
export type ReadCounts = Readonly<Record<'fresh' | 'stale' | 'missing' | 'failed', number>>;

/** The snapshots of one kind that this process knows. */
export interface SnapshotAges {
  readonly kind: string;
  readonly count: number;
  readonly oldest: Millis;
  readonly newest: Millis;
}

export interface Reads {
  readonly counts: ReadCounts;
  ages(): readonly SnapshotAges[];
  read<Value>(question: Question<Value>): Promise<Reading<Value>>;
  /** What begins so is no longer fresh, whatever its age: something has happened. */
  renew(prefix: string): void;
  /** Takes an answer that was got otherwise. */
  put(key: string, value: unknown, asOf: Millis): Promise<void>;
  /** Something has happened since. */
  isOvertaken(key: string, asOf: Millis): boolean;
  /** What is known now, however old, without asking for more. */
  peek<Value>(key: string): Promise<{ readonly value: Value; readonly asOf: Millis } | null>;
}

interface Known {
  readonly value: unknown;
  readonly asOf: Millis;
}
interface Flight {
  readonly done: Promise<Result<Known>>;
  waiting: number;
  askedAt: Millis;
  /** Its request has left: the answer is near. */
  left: boolean;
}

export interface ReadsPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  readonly door: Door;
  connect(errand: Errand): Connection;
}

const storeKey = (key: string) => `snapshot:${key}`;

export function createReads({ id, store, runtime, durations, door, connect }: ReadsPorts): Reads {
  const memory = new Map<string, Known>();
  const flights = new Map<string, Flight>();
  const failures = new Map<string, { readonly until: Millis; readonly fault: Fault }>();
  const counts: { -readonly [Name in keyof ReadCounts]: number } = { fresh: 0, stale: 0, missing: 0, failed: 0 };

  /** An answer lasts longer as the day's budget goes, so that the budget lasts the day. */
  const timeToLive = (fresh: Millis) => Math.min(fresh / Math.max(1 - door.usedShare(), 0.01) ** 2, Math.max(durations.freshAtMost, fresh));
  /** It is never less than what is asked for, so most need not know how much of the day is left. */
  const isYoung = (age: Millis, fresh: Millis) => age < fresh || age < timeToLive(fresh);
  /** When something last happened to what a key names. */
  const happened = new Map<string, Millis>();
  const isOvertaken = (key: string, asOf: Millis) => asOf < (happened.get(key) ?? 0);
  const isFresh = (key: string, known: Known, fresh: Millis) => !isOvertaken(key, known.asOf) && isYoung(runtime.now() - known.asOf, fresh);

  const lookUp = async (key: string): Promise<Known | null> => {
    const here = memory.get(key);
    if (here && runtime.now() - here.asOf < durations.snapshotKept) return here;
    return fromStore(key);
  };
  const fromStore = async (key: string): Promise<Known | null> => {
    const found = stored<Known>(await store.read(id, [storeKey(key)]), storeKey(key));
    if (found) memory.set(key, found);
    return found;
  };

  const keep = async (question: Pick<Question<unknown>, 'key' | 'transient' | 'fresh'>, known: Known) => {
    memory.set(question.key, known);
    if (question.transient) {
      runtime.after(timeToLive(question.fresh), () => {
        memory.delete(question.key);
        if (!flights.has(question.key)) happened.delete(question.key);
      });
      return;
    }
    await store.transact(id, [], () => ({
      result: null,
      put: { [storeKey(question.key)]: { value: json(known), expiresAt: known.asOf + durations.snapshotKept } },
    }));
  };

  /** Loads until there is an answer; a refusal for being asked too much is waited out while someone wants it. */
  const load = async (question: Question<unknown>, errand: Errand): Promise<Result<Known>> => {
    for (;;) {
      // Taken before asking: a booking made meanwhile is newer than the answer.
      const asOf = runtime.now();
      const answer = await question.load(connect(errand)).catch(failure);
      if (answer instanceof Throttled) {
        const wait = answer.seconds * durations.second;
        await door.pause(wait);
        if (runtime.now() + wait >= errand.until()) return fail('busy', { retryAfter: wait });
        await new Promise<void>((resolve) => {
          runtime.after(wait, resolve);
        });
        continue;
      }
      return answer.ok ? ok({ value: answer.value, asOf }) : answer;
    }
  };

  const fly = (question: Question<unknown>): Flight => {
    const run = async (): Promise<Result<Known>> => {
      // Another process may have read it meanwhile.
      const stored = question.transient ? null : await fromStore(question.key);
      if (stored && isFresh(question.key, stored, question.fresh)) return { ok: true, value: stored };
      const answer = await load(question, {
        lane: () => (flight.waiting > 0 ? 'reading' : 'refresh'),
        until: () => flight.askedAt + durations.wanted,
        left: () => {
          flight.left = true;
        },
      });
      if (answer.ok) await keep(question, answer.value);
      else failures.set(question.key, { until: runtime.now() + durations.failureKept, fault: answer.fault });
      return answer;
    };
    const flight: Flight = { done: Promise.resolve().then(run), waiting: 0, askedAt: runtime.now(), left: false };
    flights.set(question.key, flight);
    const land = () => flights.delete(question.key);
    flight.done.then(land, (error: unknown) => {
      land();
      runtime.emit({ event: 'fault', where: 'reads', name: error instanceof Error ? error.name : 'unknown' });
    });
    return flight;
  };

  const waitFor = async (flight: Flight, ms: Millis): Promise<Result<Known> | null> => {
    flight.waiting += 1;
    let cancel = () => {};
    const patience = new Promise<null>((resolve) => {
      cancel = runtime.after(ms, () => resolve(null));
    });
    try {
      return await Promise.race([flight.done, patience]);
    } finally {
      cancel();
      flight.waiting -= 1;
    }
  };

  return {
    counts,
    ages() {
      const kinds = new Map<string, SnapshotAges>();
      for (const [key, { asOf }] of memory) {
        const age = runtime.now() - asOf;
        if (age >= durations.snapshotKept) continue;
        const kind = key.split(':', 1)[0] ?? key;
        const { count, oldest, newest } = kinds.get(kind) ?? { count: 0, oldest: age, newest: age };
        kinds.set(kind, { kind, count: count + 1, oldest: Math.max(oldest, age), newest: Math.min(newest, age) });
      }
      return [...kinds.values()];
    },
    renew(prefix) {
      for (const key of [...memory.keys(), ...flights.keys()]) if (key.startsWith(prefix)) happened.set(key, runtime.now());
    },
    put: (key, value, asOf) => keep({ key, fresh: 0 }, { value, asOf }),
    isOvertaken,
    async peek(key) {
      return (await lookUp(key)) as never;
    },

    async read<Value>(question: Question<Value>): Promise<Reading<Value>> {
      const found = await lookUp(question.key);
      const known = question.strict && found && !isFresh(question.key, found, question.fresh) ? null : found;
      const answer = (found: Known) => ({ state: 'known', value: found.value as Value, asOf: found.asOf }) as const;
      if (known && isFresh(question.key, known, question.fresh)) {
        counts.fresh += 1;
        return answer(known);
      }

      const failure = failures.get(question.key);
      const failed = failure && failure.until > runtime.now() ? failure : null;
      counts[known ? 'stale' : failed ? 'failed' : 'missing'] += 1;
      if (failed) return known ? answer(known) : { state: 'failed', fault: failed.fault };

      const estimate = door.estimate('reading');
      const flight = flights.get(question.key) ?? fly(question as Question<unknown>);
      flight.askedAt = runtime.now();
      const readyIn = Math.max(estimate, durations.second);
      if (known) return { ...answer(known), renewedIn: readyIn };

      if (question.brief && !flight.left && estimate > durations.leavesSoon) return { state: 'pending', readyIn };
      const landed = await waitFor(flight, question.wait);
      if (!landed) return { state: 'pending', readyIn };
      // It left before something happened that it cannot know of.
      if (landed.ok && question.strict && isOvertaken(question.key, landed.value.asOf)) return this.read(question);
      return landed.ok ? answer(landed.value) : { state: 'failed', fault: landed.fault };
    },
  };
}

/** What a read that threw came to: a fault, or the service asking everybody to wait. */
export function failure(error: unknown): Result<never> | Throttled {
  if (error instanceof Throttled) return error;
  if (error instanceof NotSent) return fail('busy', { retryAfter: error.retryAfter });
  if (error instanceof Unanswered) return fail('upstream_failed');
  throw error;
}
