/**
 * Every fault on one store: no double, no loss, no broken limit, and the client is told the truth. Each store's test hands in how to
 * open it; the account and the service, over real HTTP, are the same for all.
 */
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../proxy/domain/result.ts';
import type { Store } from '../../../proxy/ports/store.ts';
import type { BookingRequest, Ticket } from '../../../shared/contract/index.ts';
import { FACTOR } from '../../support/hurried.ts';
import { until } from '../../support/until.ts';
import { businessAt } from './business.ts';
import { casesFor, type FaultCase, serverCase } from './cases.ts';
import { type Meddling, type Process, startProcess } from './process.ts';

export interface StoreUnderFaults {
  /** The same storage each time. */
  open(now: () => number): Promise<Store>;
  close(): Promise<void>;
  /** The server that it is goes away and comes back, for a store that is one. */
  readonly away?: { begin(): Promise<void>; end(): Promise<void> };
}

interface Matrix {
  /** A storage of its own for each case. */
  create(): Promise<StoreUnderFaults>;
  /** It outlives the process. */
  readonly survives: boolean;
  /** Ways in which the server that the store is goes away. */
  readonly servers?: Readonly<Record<string, () => Promise<StoreUnderFaults>>>;
  /** A sandbox of its own for each case, by its number; it gives back its address. */
  readonly sandbox: (number: number) => Promise<{ readonly url: string; close(): Promise<void> }>;
  clock(): number;
}

/** Two of them, as short as all else: ours remember a key for a day. */
const HOURS = (2 * 3_600_000) / FACTOR;
/** Longer than a store waits for its server. */
const AWAY = 1500;
/** How long a doubt lasts. */
const VERIFYING = 500;

export function faultMatrix(name: string, { create, survives, servers = {}, sandbox, clock }: Matrix): void {
  const cases = [
    ...casesFor(survives).map((fault) => ({ fault, create })),
    ...Object.entries(servers).map(([what, server]) => ({ fault: serverCase(what), create: server })),
  ].map((one, number) => ({ ...one, number, what: one.fault.what }));

  describe(`faults on ${name}`, () => {
    it.concurrent.each(cases)('$what', async ({ fault, create, number }) => {
      const [subject, service] = [await create(), await sandbox(number)];
      const world = await startWorld(subject, service.url, clock);
      try {
        await expect(world.play(fault)).resolves.toEqual(expect.objectContaining({ faults: [] }));
      } finally {
        world.end();
        await subject.close();
        await service.close();
      }
    });

    it.concurrent('two openers of it, and ten who want one time', async () => {
      const [subject, service] = [await create(), await sandbox(cases.length)];
      const world = await startWorld(subject, service.url, clock);
      await world.startAnother();
      expect(await world.race(10)).toEqual({ booked: 1, made: 1, sent: 1, violations: [] });
      world.end();
      await subject.close();
      await service.close();
    });
  });
}

async function startWorld(subject: StoreUnderFaults, url: string, clock: () => number) {
  const business = businessAt(url);
  let ahead = 0;
  let steps = Number.NEGATIVE_INFINITY;
  let refusals = 0;
  let meddling: FaultCase['step'];
  const now = () => clock() + ahead;
  const id = `matrix-${crypto.randomUUID()}`;
  const opened: Store[] = [];
  const processes: Process[] = [];
  const start = async (): Promise<Process> => {
    const store = await subject.open(now);
    opened.push(store);
    const process = startProcess({
      id,
      store,
      apiUrl: url,
      verifying: VERIFYING,
      now,
      meddle(): Meddling {
        steps += 1;
        const at = meddling && steps >= meddling.number && steps < meddling.number + (meddling.times ?? 1);
        return meddling && at ? meddling.how : 'none';
      },
      isRefused: (request) => request.method === 'POST' && refusals > 0 && refusals-- > 0,
    });
    processes.push(process);
    return process;
  };
  let process = await start();
  const revive = async () => {
    process.kill();
    process = await start();
  };

  const site = await until(
    async () => {
      const answer = await process.account.site('salon').catch(() => null);
      return answer?.ok ? answer.value : null;
    },
    (answer) => answer !== null,
  );
  const { from } = site?.horizon ?? { from: '' };
  const { next } = await until(
    async () => {
      const answer = await process.account.availability('salon', { service: '9', from, to: from, count: 1 }).catch(() => null);
      return answer?.ok ? answer.value : { next: { state: 'searching' } as const };
    },
    ({ next: found }) => found.state === 'found',
  );
  if (next.state !== 'found') throw new Error('nothing is free');
  await until(
    async () => (await process.account.service('salon', '9').catch(() => null))?.ok === true,
    (known) => known,
  );
  const line = { service: '9', unit: next.slot.units[0] ?? null, location: null, start: next.slot.start, seats: 1 };
  const request = (client: string): BookingRequest => ({
    lines: [line],
    client: { name: client, email: 'nadia@client.example', phone: '+44 20 7946 0101' },
    fields: {},
    termsAccepted: true,
  });

  /** Asks until there is an end, of whichever process is there: with one key it is one booking. */
  const toldOf = (client: string, key: string, enough = (state: string) => state !== ''): Promise<string> =>
    until(
      async () => {
        const asked = process;
        const answer = await Promise.race([asked.account.book('salon', key, request(client)), asked.death]).catch(async () => {
          if (asked === process && !asked.isAlive()) await revive();
          return null;
        });
        return endOf(answer);
      },
      enough,
      { tries: 1000, pause: 30 },
    );

  return {
    startAnother: start,
    end() {
      for (const one of processes) one.kill();
      for (const store of opened) void store.close().catch(() => {});
    },

    async play(fault: FaultCase) {
      const client = 'Nadia Brown';
      if (fault.quirks) await business.steer(fault.quirks);
      meddling = fault.step;
      steps = 0;
      refusals = fault.refused ? 1 : 0;
      // A callback may come after client and business were told that nobody knows: it still settles it.
      const settled = fault.sent === 'kill and tell' ? (state: string) => state === 'booked' : undefined;
      const telling = toldOf(client, 'fault-matrix-key-0123456789', settled);
      telling.catch(() => {});
      if (fault.sent) {
        await until(
          () => business.sent(client),
          (count) => count > 0,
        );
        if (fault.sent.startsWith('kill')) {
          await until(
            async () => (await business.bookings(client)).length,
            (count) => count > 0,
          );
          await revive();
        }
        if (fault.sent === 'kill and tell') {
          const [booked] = await business.bookings(client);
          await process.account.notify('salon', {
            booking_id: booked?.id,
            booking_hash: booked?.hash,
            company: 'salon',
            notification_type: 'create',
          });
        }
        if (fault.sent === 'clock forwards') ahead = HOURS;
        if (fault.sent === 'clock backwards') ahead = -HOURS;
        if (fault.sent === 'store away') {
          await subject.away?.begin();
          // Nothing tells that it is away but the time that passes.
          await new Promise((resolve) => setTimeout(resolve, AWAY));
          await subject.away?.end();
        }
      }
      const told = await telling;
      const [made, sent] = [(await business.bookings(client)).length, await business.sent(client)];
      const attempts = 1 + (fault.quirks?.throttleNext ?? 0);
      const faults = [
        ...(fault.told.some((end) => end === told) ? [] : [`told ${told}`]),
        ...(made > 1 ? ['booked twice'] : []),
        ...(sent > attempts ? [`sent ${sent} times`] : []),
        ...(told === 'booked' && made === 0 ? ['told of a booking that is none'] : []),
        ...(fault.made !== undefined && fault.made !== made > 0 ? [`made: ${made}`] : []),
        ...(await business.violations()).map((violation) => JSON.stringify(violation)),
      ];
      return { told, made, sent, faults };
    },

    async race(count: number) {
      const ends = await Promise.all(
        Array.from({ length: count }, async (_, racer) => {
          const account = processes[racer % processes.length]?.account;
          const key = `fault-matrix-racer-${racer}-0123456789`;
          return until(
            async () => endOf((await account?.book('salon', key, request(`Racer ${racer}`))) ?? null),
            (state) => state !== '',
          );
        }),
      );
      const sent = await Promise.all(ends.map((_, racer) => business.sent(`Racer ${racer}`)));
      return {
        booked: ends.filter((end) => end === 'booked').length,
        made: (await business.bookings('Racer')).length,
        sent: sent.reduce((sum, one) => sum + one, 0),
        violations: await business.violations(),
      };
    },
  };
}

/** Empty while it is under way, or when nobody could say. */
function endOf(answer: Result<Ticket> | null): string {
  if (!answer) return '';
  if (!answer.ok) return answer.fault.ticket?.state ?? (answer.fault.code === 'slot_taken' ? 'slot_taken' : '');
  return ['accepted', 'sending', 'verifying'].includes(answer.value.state) ? '' : answer.value.state;
}
