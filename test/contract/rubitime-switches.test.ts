/**
 * Everything about the service that is uncertain, odd or broken: under each switch of its sandbox a client books, the outcome is
 * the true one, nothing is booked twice, and no limit is broken. A switch without a line here does not compile.
 */
import { afterEach, describe, expect, it } from 'vitest';
import type { Quirks } from '../../demo/sandbox/rubitime/quirks.ts';
import { availability, type Site, type Ticket, ticket as ticketShape } from '../../shared/contract/index.ts';
import { barberToken, barberOrigin as origin, startBarber } from '../support/barber.ts';
import { type Listening, listening } from '../support/listening.ts';
import { until } from '../support/until.ts';

let here: Awaited<ReturnType<typeof startBarber>>;
let server: Listening | null = null;
afterEach(async () => {
  await here.close();
  server?.close();
  server = null;
  expect(here.sandbox.violations).toEqual([]);
});

interface Case {
  /** From the beginning, or only once the client is about to book. */
  readonly from: 'start' | 'booking';
  readonly quirks: Partial<Quirks>;
  readonly ends: Ticket['state'];
  /** Records that the service then has for this client. */
  readonly kept: number;
  readonly webhooks?: true;
}

const reads = (quirks: Partial<Quirks>): Case => ({ from: 'start', quirks, ends: 'booked', kept: 1 });
const fault = (quirks: Partial<Quirks>, ends: Ticket['state'], kept: number): Case => ({ from: 'booking', quirks, ends, kept });
const told = (quirks: Partial<Quirks>, ends: Ticket['state']): Case => ({
  ...fault({ hangAfterCommit: 1, ...quirks }, ends, 1),
  webhooks: true,
});

const cases: Readonly<Record<keyof Quirks, readonly Case[]>> = {
  slowMs: [reads({ slowMs: 100 })],
  hangBeforeCommit: [
    fault({ hangBeforeCommit: 1 }, 'unresolved', 0),
    { ...fault({ hangBeforeCommit: 1 }, 'unresolved', 0), webhooks: true },
  ],
  hangAfterCommit: [fault({ hangAfterCommit: 1 }, 'unresolved', 1), told({}, 'booked')],
  html502: [reads({ html502: 1 }), fault({ html502: 1, faultMethod: 'create-record' }, 'unresolved', 0)],
  emptyBody: [reads({ emptyBody: 1 }), fault({ emptyBody: 1, faultMethod: 'create-record' }, 'unresolved', 0)],
  garbage: [reads({ garbage: 1 }), fault({ garbage: 1, faultMethod: 'create-record' }, 'unresolved', 0)],
  silence: [reads({ silence: 1 }), fault({ silence: 1, faultMethod: 'create-record' }, 'unresolved', 0)],
  // What breaks while it looks once more costs the booking time, and nothing else.
  faultMethod: [
    fault({ faultMethod: 'get-schedule', html502: 1 }, 'booked', 1),
    fault({ faultMethod: 'get-schedule', emptyBody: 2 }, 'booked', 1),
    fault({ faultMethod: 'get-schedule', silence: 1 }, 'booked', 1),
  ],
  doubleBooking: [reads({ doubleBooking: 'accepted' }), reads({ doubleBooking: 'refused' })],
  emptyAsList: [reads({ emptyAsList: true }), reads({ emptyAsList: false })],
  numbersAsStrings: [reads({ numbersAsStrings: true }), told({ numbersAsStrings: true }, 'booked')],
  webhookLost: [told({ webhookLost: 1 }, 'unresolved')],
  webhookTwice: [told({ webhookTwice: true }, 'booked')],
  webhookHeld: [told({ webhookHeld: 1 }, 'booked')],
  webhookMs: [told({ webhookMs: 300 }, 'booked')],
};

const api = (path: string, init: RequestInit = {}) =>
  here.app.request(`/v1/sites/barber${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });

async function begin({ from, quirks, webhooks }: Case): Promise<void> {
  here = await startBarber({ durations: { verifying: 1500, askedAgain: 100 } });
  if (webhooks) {
    server = await listening(here.app);
    here.sandbox.webhooks.url = `${server.url}/v1/sites/barber/webhooks/${barberToken}`;
  }
  if (from === 'start') Object.assign(here.sandbox.quirks, quirks);
}

/** The first free start of the boys' cut on the other branch, once the schedule is known. */
async function soonest(): Promise<string> {
  const { horizon } = (await (await api('')).json()) as Pick<Site, 'horizon'>;
  const query = `service=14&unit=6&from=${horizon.from}&to=${horizon.until}`;
  const { next } = await until(
    async () => availability.parse(await (await api(`/availability?${query}`)).json()),
    ({ complete, next: first }) => {
      // What is not known is never called nothing.
      expect(complete || first.state !== 'none').toBe(true);
      return complete && first.state === 'found';
    },
  );
  return next.state === 'found' ? next.slot.start : '';
}

const seen = async (ticket: string) => {
  await here.account.wake();
  return ticketShape.parse(await (await api(`/tickets/${ticket}`)).json());
};

describe.each(Object.entries(cases))('%s', (_, list) => {
  it.each(list.map((one) => [JSON.stringify(one.quirks), one.webhooks ? 'with' : 'without', one] as const))(
    '%s, %s webhooks',
    async (_name, _webhooks, one) => {
      await begin(one);
      const start = await soonest();
      if (one.from === 'booking') Object.assign(here.sandbox.quirks, one.quirks);
      const response = await api('/bookings', {
        method: 'POST',
        headers: { 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({
          lines: [{ service: '14', unit: '6', start }],
          client: { name: 'Пётр Иванов', email: '', phone: '+79123456789' },
        }),
      });
      const { ticket } = ticketShape.parse(await response.json());
      if (one.quirks.webhookHeld) {
        await until(
          () => here.sandbox.records.size,
          (count) => count === 1,
        );
        // What was held back comes after the next one.
        here.sandbox.asOwner.add({ branch_id: 1, cooperator_id: 4, service_id: 9, record: start.replace('T', ' '), name: 'Другой' });
      }
      const final = await until(
        () => seen(ticket),
        ({ state }) => !['accepted', 'sending', 'verifying'].includes(state),
      );
      expect(final.state).toBe(one.ends);
      expect([...here.sandbox.records.values()].filter(({ name }) => name === 'Пётр Иванов')).toHaveLength(one.kept);
    },
  );
});
