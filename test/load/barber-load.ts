/**
 * Many visitors of the barber shop, whose service answers once in five seconds: what they do, and the figures that it came to.
 * Used by the test in a hurry and by the bench at full length; judges nothing.
 */
import { availability, type Site, site, ticket } from '../../shared/contract/index.ts';
import { barberOrigin as origin, type startBarber } from '../support/barber.ts';
import { until } from '../support/until.ts';
import { fullest } from './figures.ts';

export interface Load {
  readonly request: (path: string, init: RequestInit) => Response | Promise<Response>;
  readonly sandbox: Awaited<ReturnType<typeof startBarber>>['sandbox'];
  /** By how much every duration is shorter than in life, on both sides. */
  readonly factor: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const UNDER_WAY = ['accepted', 'sending', 'verifying'];

const api = ({ request }: Load, path: string, init: RequestInit = {}) =>
  request(`/v1/sites/barber${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });
const business = async (load: Load): Promise<Site> => site.parse(await (await api(load, '')).json());
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const calls = ({ sandbox }: Load, method: string): number => sandbox.journal.filter((entry) => entry.method === method).length;

interface Triple {
  readonly service: string;
  readonly unit: string;
}

const titleOf = (id: string, among: readonly { readonly id: string; readonly title: string }[]): string =>
  among.find((one) => one.id === id)?.title ?? id;

async function look(load: Load, { service, unit }: Triple) {
  const { horizon } = await business(load);
  const query = `service=${service}&unit=${unit}&from=${horizon.from}&to=${horizon.until}`;
  return availability.parse(await (await api(load, `/availability?${query}`)).json());
}

/** Looks as often as a visitor's widget would, until it is enough. */
const lookUntil = (load: Load, triple: Triple, enough: (answer: Awaited<ReturnType<typeof look>>) => boolean) =>
  until(() => look(load, triple), enough, { pause: SECOND / load.factor });

export interface Visits {
  readonly visitors: number;
  /** Told everything at their first look. */
  readonly toldAll: number;
  /** Told "nothing is free" of what was not known yet. */
  readonly misled: number;
  readonly calls: number;
  /** Upstream calls in the fullest minute. */
  readonly busiest: number;
  /** Milliseconds of each visitor's first look. */
  readonly answers: readonly number[];
  /** From the first visitor's look on, in milliseconds. */
  readonly triples: readonly { readonly title: string; readonly firstSlot: number; readonly complete: number }[];
}

/** So many visitors within a minute, spread over all triples, from a cold start. The first of each triple stays until all is known. */
export async function visits(load: Load, visitors: number): Promise<Visits> {
  const { services, units: people } = await business(load);
  const triples = services.flatMap(({ id, units }) => units.map((unit): Triple => ({ service: id, unit })));
  const minute = MINUTE / load.factor;
  const looks = await Promise.all(
    Array.from({ length: visitors }, async (_, index) => {
      await sleep((minute * index) / visitors);
      const triple = triples[index % triples.length];
      if (!triple) throw new Error('the barber sells nothing');
      const began = performance.now();
      const first = await look(load, triple);
      const took = performance.now() - began;
      const known = { firstSlot: first.next.state === 'found' ? took : null, complete: took };
      if (index < triples.length && !first.complete) {
        await lookUntil(load, triple, ({ complete, next }) => {
          if (next.state === 'found') known.firstSlot ??= performance.now() - began;
          return complete;
        });
        known.complete = performance.now() - began;
      }
      return { triple, first, took, firstSlot: known.firstSlot ?? known.complete, complete: known.complete };
    }),
  );
  return {
    visitors: looks.length,
    toldAll: looks.filter(({ first }) => first.complete).length,
    misled: looks.filter(({ first }) => !first.complete && first.next.state === 'none').length,
    calls: load.sandbox.journal.length,
    busiest: fullest(
      load.sandbox.journal.map(({ at }) => at),
      minute,
    ),
    answers: looks.map(({ took }) => took),
    triples: looks.slice(0, triples.length).map(({ triple, firstSlot, complete }) => ({
      title: `${titleOf(triple.service, services)}, ${titleOf(triple.unit, people)}`,
      firstSlot,
      complete,
    })),
  };
}

export interface Booked {
  /** How each client's booking ended: a state, or the status that refused it. */
  readonly ends: readonly string[];
  /** Milliseconds from each client's click to the end. */
  readonly waits: readonly number[];
  readonly starts: readonly string[];
  /** Starts that the service then has, in order. */
  readonly kept: readonly string[];
  /** Looks at the schedule that the bookings took. */
  readonly looks: number;
  readonly creates: number;
}

async function book(load: Load, { service, unit }: Triple, start: string): Promise<{ end: string; wait: number }> {
  const began = performance.now();
  const client = { name: 'Пётр Иванов', email: '', phone: '+79123456789' };
  const response = await api(load, '/bookings', {
    method: 'POST',
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ lines: [{ service, unit, start }], client }),
  });
  if (response.status >= 300) return { end: `${response.status}`, wait: performance.now() - began };
  const first = ticket.parse(await response.json());
  const { state } = UNDER_WAY.includes(first.state)
    ? await until(
        async () => ticket.parse(await (await api(load, `/tickets/${first.ticket}`)).json()),
        (now) => !UNDER_WAY.includes(now.state),
        { tries: 3000, pause: Math.max(25, 200 / load.factor) },
      )
    : first;
  return { end: state, wait: performance.now() - began };
}

async function bookAll(load: Load, triple: Triple, starts: readonly string[]): Promise<Booked> {
  const before = calls(load, 'get-schedule');
  const all = await Promise.all(starts.map((start) => book(load, triple, start)));
  return {
    ends: all.map(({ end }) => end),
    waits: all.map(({ wait }) => wait),
    starts,
    kept: [...load.sandbox.records.values()].map(({ record }) => record.replace(' ', 'T')).toSorted(),
    looks: calls(load, 'get-schedule') - before,
    creates: calls(load, 'create-record'),
  };
}

/** So many clients at once, each after a time of their own. */
export async function bookings(load: Load, clients: number): Promise<Booked> {
  const triple = { service: '11', unit: '4' };
  const { days } = await lookUntil(load, triple, ({ complete }) => complete);
  return bookAll(load, triple, days.flatMap(({ slots }) => slots.map(({ start }) => start)).slice(0, clients));
}

/** So many clients at once, all after one time. */
export async function rush(load: Load, clients: number): Promise<Booked> {
  const triple = { service: '14', unit: '6' };
  const { next } = await lookUntil(load, triple, (answer) => answer.next.state === 'found');
  const start = next.state === 'found' ? next.slot.start : '';
  return bookAll(
    load,
    triple,
    Array.from({ length: clients }, () => start),
  );
}
