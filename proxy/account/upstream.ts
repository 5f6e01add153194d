/**
 * The only door to a provider's service: every request waits for its turn, leaves within its bound or not at all, and gives
 * its turn back however it ends. It knows nothing of what a request says.
 */
import type { Millis } from '../../shared/local-time.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Change, Records, Store } from '../ports/store.ts';
import { type Effect, type Lane, type Limits, NotSent, Unanswered, type Upstream } from '../ports/upstream.ts';
import { json, stored } from './stored.ts';
import {
  estimate,
  finish,
  leave,
  nextIn,
  noTurns,
  type Place,
  pace,
  pause,
  type Rules,
  type Standing,
  standing,
  type Turns,
  take,
  untilFree,
  usedShare,
} from './turns.ts';

export interface Errand {
  /** May change while it waits: a read becomes urgent when someone waits for it. */
  lane(): Lane;
  /** When it gives up, if it has not left by then. */
  until(): Millis;
  /** Its place in the lane's line is that of who came then; by default, of who comes now. */
  readonly place?: Place;
  /** Told when a request leaves. */
  left?(at: Millis): void;
  /** Committed together with the turn of a `write`, before it leaves; null calls the request off. */
  readonly before?: { readonly keys: readonly string[]; change(records: Records, now: Millis): Change<null> | null };
}

export interface Door {
  for(errand: Errand): Upstream;
  /** How long a newcomer would wait, at least. */
  estimate(lane: Lane): Millis;
  /** How long the next one would wait, were it alone; and how long each one more. */
  untilFree(lane: Lane): Millis;
  readonly pace: Millis;
  /** The part of the day's budget for reads that is used up, 0 to 1. */
  usedShare(): number;
  /** The service refused for being asked too much: everybody waits. */
  pause(ms: Millis): Promise<void>;
  /** How it stands for all processes that share the key. */
  standing(): Promise<Standing>;
}

export interface DoorPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly rules: Rules;
}

const KEY = 'turns';

type Step =
  | { readonly kind: 'go'; readonly until: Millis }
  | { readonly kind: 'wait'; readonly look: Millis }
  | { readonly kind: 'over'; readonly least: Millis };

export function createDoor({ id: account, store, runtime, rules }: DoorPorts): Door {
  /** This process's callers in line, by turn, to be told at once when their time has come. */
  const sleeping = new Map<string, () => void>();
  let known: Turns = noTurns;
  let counter = 0;
  const prefix = hex(runtime.random(6));

  const turnsOf = (records: Records): Turns => stored(records, KEY) ?? noTurns;
  const keep = (turns: Turns) => {
    known = turns;
    return { [KEY]: { value: json(turns) } };
  };

  const step = (turn: string, errand: Errand, effect: Effect): Promise<Step> => {
    const before = effect === 'write' ? errand.before : undefined;
    const lane = errand.lane();
    const bound = errand.until();
    return store.transact<Step>(account, [KEY, ...(before?.keys ?? [])], (records, now) => {
      const { turns, verdict } = take(turnsOf(records), { id: turn, lane, place: errand.place }, now, rules);
      if (!verdict.go) {
        if (now + verdict.least < bound && now < bound) return { result: { kind: 'wait', look: verdict.look }, put: keep(turns) };
        return { result: { kind: 'over', least: verdict.least }, put: keep(leave(turns, turn)) };
      }
      const change = before?.change(records, now);
      if (change === null) return { result: { kind: 'over', least: 0 }, put: keep(leave(turnsOf(records), turn)) };
      return { ...change, result: { kind: 'go', until: verdict.until }, put: { ...change?.put, ...keep(turns) } };
    });
  };

  const sleep = (turn: string, ms: Millis) =>
    new Promise<void>((resolve) => {
      const done = () => {
        cancel();
        sleeping.delete(turn);
        resolve();
      };
      const cancel = runtime.after(ms, done);
      sleeping.set(turn, done);
    });

  const giveBack = async (turn: string, ended: 'answered' | 'unanswered') => {
    const next = await store.transact(account, [KEY], (records, now) => {
      const turns = finish(turnsOf(records), turn, now, rules, ended);
      return { result: nextIn(turns, now, rules), put: keep(turns) };
    });
    for (const id of next) sleeping.get(id)?.();
  };

  const exchange = async (request: Request, ms: Millis): Promise<Response> => {
    const abort = new AbortController();
    const cancel = runtime.after(ms, () => abort.abort());
    try {
      const response = await runtime.fetch(new Request(request, { signal: abort.signal }));
      // Read here, so that a body that never ends is bounded too.
      const body = await response.text();
      return new Response(body || null, { status: response.status, headers: response.headers });
    } catch (error) {
      // What never left says so itself; about anything else nobody knows.
      if (error instanceof NotSent) throw error;
      throw new Unanswered({ cause: error });
    } finally {
      cancel();
    }
  };

  const send = async (errand: Errand, request: Request, effect: Effect): Promise<Response> => {
    counter += 1;
    const turn = `${prefix}.${counter}`;
    const entered = runtime.now();
    const report = (outcome: 'answered' | 'unanswered' | 'not_sent', status: number | null, started: Millis) =>
      runtime.emit({
        event: 'upstream',
        account,
        lane: errand.lane(),
        effect,
        status,
        waited: Math.round(started - entered),
        ms: Math.round(runtime.now() - started),
        outcome,
      });
    for (;;) {
      const asked = runtime.now();
      const verdict = await step(turn, errand, effect);
      if (verdict.kind === 'wait') {
        await sleep(turn, verdict.look);
        continue;
      }
      const started = runtime.now();
      if (verdict.kind === 'over') {
        report('not_sent', null, started);
        throw new NotSent(Math.max(verdict.least, rules.durations.second));
      }
      // It ends with its turn, which began when it was asked for. Of a process that was suspended in between others may think that it has
      // sent and died: it does not send.
      const { timeout } = rules.limits;
      const patience = Math.min(timeout, timeout - (started - asked));
      if (patience < timeout / 2) {
        report('not_sent', null, started);
        await giveBack(turn, 'answered');
        throw new NotSent(rules.durations.second);
      }
      errand.left?.(started);
      let ended: 'answered' | 'unanswered' = 'unanswered';
      try {
        const response = await exchange(request, patience);
        ended = 'answered';
        report(ended, response.status, started);
        return response;
      } catch (error) {
        report(error instanceof NotSent ? 'not_sent' : ended, null, started);
        throw error;
      } finally {
        await giveBack(turn, ended);
      }
    }
  };

  return {
    for: (errand) => (request, effect) => send(errand, request, effect),
    estimate: (lane) => estimate(known, lane, runtime.now(), rules),
    untilFree: (lane) => untilFree(known, lane, runtime.now(), rules),
    pace: pace(rules),
    usedShare: () => usedShare(known, runtime.now(), rules),
    async pause(ms) {
      await store.transact(account, [KEY], (records, now) => ({ result: null, put: keep(pause(turnsOf(records), now + ms)) }));
    },
    standing: async () => standing(turnsOf(await store.read(account, [KEY])), runtime.now(), rules),
  };
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A service's own durations, brought to the runtime's pace. */
export const paced = (limits: Limits, second: Millis): Limits => ({
  ...limits,
  timeout: (limits.timeout * second) / 1000,
  ...(limits.restAfterCompletion !== undefined && { restAfterCompletion: (limits.restAfterCompletion * second) / 1000 }),
});
