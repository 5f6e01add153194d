/**
 * Two clients who want one time, played as somebody chooses: what may happen next, and what must never have happened. The first of the
 * options is what happens on a good day; every other one is a disturbance.
 */
import { durations } from '../../../proxy/domain/durations.ts';
import type { Result } from '../../../proxy/domain/result.ts';
import type { Ticket } from '../../../shared/contract/index.ts';
import { addDays, dateOf, toLocal } from '../../../shared/local-time.ts';
import { openSeal } from '../../support/open-seal.ts';
import { createWorld, type WorldOptions } from './world.ts';

export interface PlayOptions extends WorldOptions {
  /** What becomes of the first booking that is sent, where nobody chooses otherwise. */
  readonly first: 'answered' | 'not answered' | 'lost';
}

export interface Option {
  readonly name: string;
  act(): Promise<unknown>;
}

/** Says which one happens; null ends the play, for everything that can follow is known. */
export type Choose = (options: readonly Option[], state: () => Promise<string>) => Promise<number | null>;

export interface Played {
  readonly faults: readonly string[];
  /** What became of both. */
  readonly ends: readonly string[];
}

/** Nothing is left open by then. */
const ALL_ENDS = 2 * (durations.bookingBegins + durations.verifying + 20_000) + 8 * durations.lease;
const LONG = durations.bookingBegins + durations.verifying + 60_000;
const STEPS = 2000;
const FINAL = ['booked', 'refused', 'expired', 'withdrawn', 'unresolved'];
const clients = [0, 1];

export async function play(options: PlayOptions, choose: Choose): Promise<Played | null> {
  const world = createWorld(options);
  const day = addDays(dateOf(toLocal(1_800_000_000_000, 'UTC')), 1);
  const line = { service: 'shave', unit: 'ann', location: null, start: `${day}T10:00:00`, seats: 1 };
  const keyOf = (client: number) => `interleaved-key-of-client-${client}`;
  const names = await Promise.all(
    clients.map(async (client) => (await openSeal.names(JSON.stringify(['ticket', 'salon', keyOf(client)])))[0]),
  );
  const answers: (Result<Ticket> | null)[] = clients.map(() => null);
  const faults: string[] = [];
  const withdrawn = new Set<number>();
  /** Left, and nobody has said what came of it. */
  const unanswered = new Set<string>();
  let asked = 0;
  let fate = options.first;
  const spent = (act: () => void) => {
    fate = 'answered';
    act();
  };

  const ask = async (client: number) => {
    const body = { lines: [line], client: { name: `Client ${client}`, email: '', phone: '' }, fields: {}, termsAccepted: true };
    void world
      .account()
      .book('salon', keyOf(client), body)
      .then((answer) => hear(client, answer));
    await world.settled();
  };
  const hear = (client: number, answer: Result<Ticket>) => {
    answers[client] = answer;
    if (answer.ok && answer.value.state === 'booked' && !isMade(client)) faults.push(`client ${client} was told of a booking that is none`);
  };
  const referenceOf = (client: number) => (names[client] ?? '').slice(0, 10);
  const isMade = (client: number) => world.service.booked.some(({ reference }) => reference === referenceOf(client));
  const stateOf = async (client: number): Promise<string | null> => {
    const record = (await world.read([`ticket:${names[client]}`]))[`ticket:${names[client]}`] as { state?: string } | undefined;
    return record?.state ?? null;
  };
  const unheard = () => clients.filter((client) => answers[client] === null);

  /** What must hold at every moment. */
  const look = async (): Promise<void> => {
    for (const entry of world.left()) {
      if (!entry.write) continue;
      const { reference } = JSON.parse(entry.body) as { reference: string };
      const client = clients.find((one) => referenceOf(one) === reference) ?? -1;
      if ((await stateOf(client)) !== 'sending') faults.push(`client ${client}'s booking left and was not stored as sent`);
      if (unanswered.has(reference)) faults.push(`client ${client}'s booking was sent again`);
      unanswered.add(reference);
    }
    if (world.service.booked.length > 1) faults.push('the time was booked twice');
    faults.push(...world.broken.splice(0));
  };

  const disturbances = (): Option[] => {
    const [pending, ...others] = world.steps();
    const request = world.wire()[0];
    const list: Option[] = [
      { name: 'the process is killed', act: () => crash() },
      { name: 'time passes', act: () => world.tick(ALL_ENDS) },
      { name: 'it stands still for a minute', act: async () => world.freeze(60_000) },
      { name: 'it stands still for long', act: async () => world.freeze(LONG) },
      { name: 'a client asks again', act: () => ask(0) },
    ];
    if (pending?.writes) {
      list.push({ name: 'stored, and killed', act: () => crash(() => world.runAndCrash(pending)) });
      list.push({ name: 'stored, and still for a minute', act: () => world.runAndFreeze(pending, 60_000) });
      list.push({ name: 'stored, and still for long', act: () => world.runAndFreeze(pending, LONG) });
    }
    for (const other of others) list.push({ name: 'another one is first', act: () => world.run(other) });
    if (request?.stage === 'leaving') {
      const { reference } = request.write ? (JSON.parse(request.body) as { reference: string }) : { reference: '' };
      list.push({ name: 'never arrives', act: async () => world.silence(request) });
      list.push({ name: 'is cut off', act: () => world.cut(request) });
      list.push({
        name: 'finds no connection',
        act: () => {
          unanswered.delete(reference);
          return world.refuseConnection(request);
        },
      });
    }
    if (request?.stage === 'answering' && request.answer) {
      list.push({ name: 'is not answered', act: async () => world.silence(request) });
      list.push({ name: 'is cut off while it is answered', act: () => world.cut(request) });
    }
    if (world.service.booked.length > 0) list.push({ name: 'a callback comes', act: () => tell() });
    for (const client of clients.filter((one) => !withdrawn.has(one)))
      list.push({ name: `client ${client} withdraws`, act: () => withdraw(client) });
    return list;
  };
  const crash = async (how: () => Promise<void> | void = () => world.crash()) => {
    const waiting = unheard();
    await how();
    // Whoever was not answered asks again, with the same key.
    for (const client of waiting) if (asked > client) await ask(client);
  };
  const tell = async () => {
    void world.account().notify('salon', '1');
    await world.settled();
  };
  const withdraw = async (client: number) => {
    withdrawn.add(client);
    void world.account().withdraw('salon', names[client] ?? '');
    await world.settled();
  };

  const usual = async (): Promise<Option | null> => {
    const client = asked;
    if (client < clients.length) {
      return {
        name: `client ${client} asks`,
        act: () => {
          asked += 1;
          return ask(client);
        },
      };
    }
    const [pending] = world.steps();
    if (pending) return { name: 'the store', act: () => world.run(pending) };
    const leaving = world.wire().find(({ stage }) => stage === 'leaving');
    const isFirst = (entry: { readonly write: boolean }) => entry.write && fate !== 'answered';
    if (leaving && isFirst(leaving) && fate === 'lost')
      return { name: 'never arrives', act: async () => spent(() => world.silence(leaving)) };
    if (leaving) return { name: 'a request arrives', act: () => world.arrive(leaving) };
    const answered = world.wire().find(({ answer }) => answer !== null);
    if (answered && isFirst(answered)) return { name: 'is not answered', act: async () => spent(() => world.silence(answered)) };
    if (answered) {
      return {
        name: 'an answer comes',
        act: () => {
          if (answered.write) unanswered.delete((JSON.parse(answered.body) as { reference: string }).reference);
          return world.answer(answered);
        },
      };
    }
    if (!world.isFrozen() && unheard().length === 0 && (await isOver())) return null;
    return { name: 'time passes', act: () => world.tick(ALL_ENDS) };
  };
  const isOver = async () => (await Promise.all(clients.map(stateOf))).every((state) => state === null || FINAL.includes(state));

  for (let step = 0; step < STEPS; step += 1) {
    const first = await usual();
    if (!first) break;
    // A question to the store disturbs nobody: what may happen then may as well happen afterwards.
    const isQuestion = first.name === 'the store' && world.steps()[0]?.writes === false && world.steps().length === 1;
    const list = isQuestion || asked < clients.length ? [first] : [first, ...disturbances().filter(({ name }) => name !== first.name)];
    const chosen = await choose(list, async () =>
      JSON.stringify([
        await world.state(names.map((name) => `ticket:${name}`)),
        asked,
        fate,
        answers.map((answer) => answer?.ok),
        [...withdrawn],
        [...unanswered],
      ]),
    );
    if (chosen === null) return null;
    const before = world.now();
    const went = await list[chosen]?.act();
    await world.settled();
    await look();
    if (went === false && world.now() === before && chosen === 0) break;
    if (faults.length > 0) break;
  }

  const ends: string[] = [];
  for (const client of clients) {
    const state = (await stateOf(client)) ?? tellsNothing(answers[client] ?? null);
    ends.push(state);
    if (faults.length > 0) continue;
    if (!FINAL.includes(state) && !['slot_taken', 'busy'].includes(state)) faults.push(`client ${client} is left ${state}`);
    if (state === 'booked' && !isMade(client)) faults.push(`client ${client} is told of a booking that is none`);
    if (state !== 'booked' && state !== 'unresolved' && isMade(client)) faults.push(`client ${client} has a booking and is told ${state}`);
  }
  return { faults, ends };
}

const tellsNothing = (answer: Result<Ticket> | null): string =>
  answer === null ? 'unanswered' : answer.ok ? answer.value.state : answer.fault.code;
