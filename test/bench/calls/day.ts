/** A day of visitors and clients on an account in simulated time: what they asked for, and what it cost upstream. Judges nothing. */
import { createAccount } from '../../../proxy/account/create.ts';
import { durations } from '../../../proxy/domain/durations.ts';
import { createMemoryStore } from '../../../proxy/stores/memory/create.ts';
import { type Availability, bookingRequest } from '../../../shared/contract/index.ts';
import { addDays, dateOf, toLocal } from '../../../shared/local-time.ts';
import { fullest } from '../../load/figures.ts';
import { openSeal } from '../../support/open-seal.ts';
import { createSimulatedTime, type SimulatedTime } from '../../support/simulated-time.ts';
import type { SimulatedService } from './service.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-11-24T00:00:00Z');
/** Notifications wake it by themselves; this is for what nobody tells. */
const WAKES = 30 * SECOND;
/** From the hundred thousandth on, visitors of so many seconds come together. */
const TOGETHER = 5;
/** Visitors of each hour, in parts: few at night, most after work. */
const HOURS = [2, 1, 1, 1, 1, 2, 3, 5, 7, 8, 9, 9, 9, 9, 8, 8, 8, 9, 11, 12, 12, 10, 7, 4];

export interface Day {
  readonly visitors: number;
  readonly calls: number;
  /** Calls in the fullest minute. */
  readonly busiest: number;
  /** Calls that broke a limit. */
  readonly refused: number;
  readonly booked: number;
  /** Of all answers with free times: the part that came at once, whole or in part. */
  readonly hits: number;
  /** Milliseconds, of the schedules that visitors were shown. */
  readonly age: { readonly p50: number; readonly p95: number };
  /** Visitors who were told that nothing is free before that was known. */
  readonly misled: number;
}

/** The same numbers every time. */
function createChance(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

export async function day(
  serviceOn: (time: SimulatedTime) => SimulatedService,
  { visitors, bookings = 300, promos = 60 }: { readonly visitors: number; readonly bookings?: number; readonly promos?: number },
): Promise<Day> {
  const time = createSimulatedTime(START);
  const chance = createChance();
  const service = serviceOn(time);
  const { site } = service;
  const account = createAccount({
    id: 'a',
    provider: service.provider,
    sites: { [site]: { fallback: { url: null, phone: null } } },
    store: createMemoryStore(() => time.now()),
    durations,
    seal: openSeal,
    linkSeal: openSeal,
    runtime: {
      fetch: (request) => service.fetch(request),
      now: () => time.now(),
      leadsInside: async () => false,
      after: (ms, run) => time.after(ms, run),
      random: (bytes) => Uint8Array.from({ length: bytes }, () => chance(256)),
      emit: () => {},
    },
  });
  service.notify = (body) => void account.notify(site, body);
  const wake = () =>
    void time.after(WAKES, () => {
      void account.wake();
      wake();
    });
  wake();

  const ages = createAges();
  let [booked, misled, looks, waited, keys] = [0, 0, 0, 0, 0];

  const ask = async (id: string, ahead: number): Promise<Availability | null> => {
    const from = addDays(dateOf(toLocal(time.now(), 'UTC')), ahead);
    const answer = await account.availability(site, { service: id, from, to: addDays(from, 20), count: 1 });
    return answer.ok ? answer.value : null;
  };
  const look = async (id: string): Promise<void> => {
    await account.site(site);
    await account.service(site, id);
    looks += 1;
    const began = time.now();
    const seen = await ask(id, chance(4) === 0 ? 21 : 0);
    if (!seen || time.now() > began || seen.units.every(({ asOf }) => asOf === null)) waited += 1;
    if (seen && !seen.complete && seen.next.state === 'none') misled += 1;
    for (const { asOf } of seen?.units ?? []) if (asOf !== null) ages.note(time.now() - Date.parse(asOf));
  };
  const book = async (id: string, promo: string | undefined): Promise<void> => {
    await look(id);
    // Reading, choosing, typing.
    await new Promise<void>((resolve) => void time.after(MINUTE, resolve));
    const slots = (await ask(id, 1 + chance(14)))?.days.flatMap((shown) => shown.slots) ?? [];
    const slot = slots[chance(Math.max(1, slots.length))];
    if (!slot) return;
    const client = { name: 'Ada Lovelace', email: 'ada@example.com', phone: '+79123456789' };
    const lines = [{ service: id, unit: slot.units[0], start: slot.start }];
    const request = bookingRequest.parse({ lines, client, termsAccepted: true, ...(promo !== undefined && { promo }) });
    if (promo !== undefined) await account.quote(site, { lines: request.lines, promo, client });
    keys += 1;
    const made = await account.book(site, `key-of-a-simulated-booking-${keys}`, request);
    if (made.ok) booked += 1;
  };

  const any = (): string => service.bookable[chance(service.bookable.length)] ?? '';
  const parts = HOURS.reduce((sum, part) => sum + part, 0);
  const step = visitors >= 100_000 ? TOGETHER : 1;
  let [owed, owedBookings, made] = [0, 0, 0];
  for (let second = 0; second < 86_400; second += step) {
    const share = ((HOURS[Math.floor(second / 3600)] ?? 0) / parts / 3600) * step;
    owed += share * visitors;
    owedBookings += share * bookings;
    if (owed < 1 && owedBookings < 1) continue;
    await time.advance(START + second * SECOND - time.now());
    for (; owed >= 1; owed -= 1) void look(any());
    for (; owedBookings >= 1; owedBookings -= 1, made += 1)
      void book(any(), made % Math.ceil(bookings / promos) === 0 ? service.promo : undefined);
  }
  await time.advance(START + 24 * HOUR - time.now());
  const calls = service.calls.filter((at) => at < START + 24 * HOUR);
  return {
    visitors,
    calls: calls.length,
    busiest: fullest(calls, MINUTE),
    refused: service.refused(),
    booked,
    hits: looks === 0 ? 1 : 1 - waited / looks,
    age: { p50: ages.at(0.5), p95: ages.at(0.95) },
    misled,
  };
}

/** Ages by the second, for millions are noted. */
function createAges() {
  const counts: number[] = [];
  let all = 0;
  return {
    note(ms: number) {
      const second = Math.max(0, Math.round(ms / SECOND));
      counts[second] = (counts[second] ?? 0) + 1;
      all += 1;
    },
    at(share: number): number {
      let seen = 0;
      for (const [second, count] of counts.entries()) {
        seen += count ?? 0;
        if (seen >= all * share) return second * SECOND;
      }
      return 0;
    },
  };
}
