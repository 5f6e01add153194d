/** The account on simulated time: who gets a slot, what overlaps, what is never sent twice, whatever the interleaving. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../proxy/account/account.ts';
import { durations } from '../../proxy/domain/durations.ts';
import type { Result } from '../../proxy/domain/result.ts';
import type { BookingRequest, Ticket } from '../../shared/contract/index.ts';
import { addDays } from '../../shared/local-time.ts';
import { createWorld, limits, newKey, outcome, type World } from '../support/simulated-account.ts';

const HOUR = 3_600_000;

const request = (service: string, unit: string | null, start: string, seats = 1): BookingRequest => ({
  lines: [{ service, unit, location: null, start, seats }],
  client: { name: 'Nadia', email: '', phone: '' },
  fields: {},
  promo: undefined,
  termsAccepted: true,
});

/** Waits for every ticket's end. */
async function ends({ time, account }: World, results: readonly Result<Ticket>[]): Promise<string[]> {
  return Promise.all(
    results.map(async (result) => {
      if (!result.ok) return result.fault.code;
      let ticket = result.value;
      for (let tries = 0; tries < 100 && (ticket.state === 'accepted' || ticket.state === 'sending'); tries += 1) {
        await time.advance(1000);
        const again = await account.ticket('salon', ticket.ticket);
        if (again.ok) ticket = again.value;
      }
      return ticket.state === 'refused' ? ticket.refusal.code : ticket.state;
    }),
  );
}

describe('one slot', () => {
  it('has one winner of 100 racers, and one request is sent for it', async () => {
    const here = createWorld();
    const start = `${here.tomorrow}T10:00:00`;
    const racers = Array.from({ length: 100 }, () => here.account.book('salon', newKey(), request('shave', 'ann', start)));
    const results = await here.time.until(Promise.all(racers), HOUR);
    const states = results.map(outcome);
    expect(states.filter((state) => state === 'booked')).toHaveLength(1);
    expect(states.filter((state) => state === 'slot_taken')).toHaveLength(99);
    expect(here.service.requests.filter(({ write }) => write)).toHaveLength(1);
  });

  it('has one winner over two processes on one store', async () => {
    const here = createWorld();
    const accounts = [here.account, here.another()];
    const start = `${here.tomorrow}T10:00:00`;
    const racers = Array.from({ length: 40 }, (_, index) => accounts[index % 2]?.book('salon', newKey(), request('shave', 'ann', start)));
    const results = (await here.time.until(Promise.all(racers), HOUR)).flatMap((result) => result ?? []);
    expect(results.map(outcome).filter((state) => state === 'booked')).toHaveLength(1);
    expect(here.service.booked).toHaveLength(1);
  });

  it('is booked once under one key, however often it is sent', async () => {
    const here = createWorld();
    const key = newKey();
    const wish = request('shave', 'ann', `${here.tomorrow}T10:00:00`);
    const results = await here.time.until(Promise.all(Array.from({ length: 20 }, () => here.account.book('salon', key, wish))), HOUR);
    expect(new Set(results.map((result) => (result.ok ? result.value.ticket : result.fault.code))).size).toBe(1);
    expect(here.service.booked).toHaveLength(1);
    const other = await here.time.until(here.account.book('salon', key, { ...wish, client: { ...wish.client, name: 'Olga' } }), HOUR);
    expect(outcome(other)).toBe('idempotency_key_reused');
  });
});

describe('overlaps', () => {
  it('refuse a start that lies within another service of the same unit', async () => {
    const here = createWorld();
    const cut = here.account.book('salon', newKey(), request('cut', 'ann', `${here.tomorrow}T10:00:00`));
    const shave = here.account.book('salon', newKey(), request('shave', 'ann', `${here.tomorrow}T10:30:00`));
    const later = here.account.book('salon', newKey(), request('shave', 'ann', `${here.tomorrow}T11:00:00`));
    const results = await here.time.until(Promise.all([cut, shave, later]), HOUR);
    const states = results.map(outcome);
    expect(states.slice(0, 2).toSorted()).toEqual(['booked', 'slot_taken']);
    expect(states[2]).toBe('booked');
  });

  it('give "any" to the unit that is left, and refuse the third', async () => {
    const here = createWorld();
    const wish = () => here.account.book('salon', newKey(), request('cut', null, `${here.tomorrow}T10:00:00`));
    const results = await here.time.until(Promise.all([wish(), wish(), wish()]), HOUR);
    expect(results.map(outcome).toSorted()).toEqual(['booked', 'booked', 'slot_taken']);
    expect(here.service.booked.map(({ unit }) => unit).toSorted()).toEqual(['ann', 'bob']);
  });

  it('book "any" where the unit works that takes it in the end, not the one that was refused', async () => {
    const place = (id: string, unit: string) => ({
      id,
      title: id,
      description: [],
      address: '',
      phone: null,
      picture: null,
      units: [unit],
    });
    const locations = [
      { ...place('north', 'ann'), timezone: 'UTC' },
      { ...place('south', 'bob'), timezone: 'UTC' },
    ];
    const here = createWorld({ locations });
    // Known before, so that the first one is held and refused by the service itself.
    await here.time.until(here.account.availability('salon', { service: 'cut', from: here.tomorrow, to: here.tomorrow, count: 1 }), HOUR);
    await here.time.advance(10_000);
    here.service.takenByOther({ service: 'cut', unit: 'ann', start: `${here.tomorrow}T10:00:00` });
    const end = await here.time.until(here.account.book('salon', newKey(), request('cut', null, `${here.tomorrow}T10:00:00`)), HOUR);
    expect(end.ok && end.value.state === 'booked' && end.value.confirmation).toMatchObject({ unit: 'bob', location: 'south' });
    expect(here.service.booked.at(-1)).toMatchObject({ unit: 'bob', location: 'south' });
  });

  it('seat three at a table for three, and not four', async () => {
    const here = createWorld();
    const wish = (seats: number) => here.account.book('salon', newKey(), request('table', 'bar', `${here.tomorrow}T10:00:00`, seats));
    const results = await here.time.until(Promise.all([wish(1), wish(1), wish(1), wish(1)]), HOUR);
    expect(results.map(outcome).filter((state) => state === 'booked')).toHaveLength(3);
    expect(here.service.booked.reduce((sum, { seats }) => sum + seats, 0)).toBe(3);
  });

  it('never double a unit, whatever is asked in whatever order', async () => {
    const wish = fc.record({
      service: fc.constantFrom('cut', 'shave', 'table'),
      any: fc.boolean(),
      slot: fc.integer({ min: 18, max: 22 }),
      wait: fc.integer({ min: 0, max: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 12 }), async (wishes) => {
        const here = createWorld({ takes: 150 });
        const asked: Promise<Result<Ticket>>[] = [];
        for (const { service, any, slot, wait } of wishes) {
          const time = `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}:00`;
          const unit = any ? null : service === 'table' ? 'bar' : 'ann';
          asked.push(here.account.book('salon', newKey(), request(service, unit, `${here.tomorrow}T${time}`)));
          await here.time.advance(wait);
        }
        const states = await ends(here, await here.time.until(Promise.all(asked), HOUR));
        // What the service holds is what clients were told.
        expect(states.filter((state) => state === 'booked')).toHaveLength(here.service.booked.length);
        expect(states.every((state) => state === 'booked' || state === 'slot_taken')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a booking without an answer', () => {
  it('is checked, holds its time, and is told as unknown in the end; it is never sent again', async () => {
    const here = createWorld();
    here.service.silent = 1;
    const wish = request('shave', 'ann', `${here.tomorrow}T10:00:00`);
    const key = newKey();
    const first = await here.time.until(here.account.book('salon', key, wish), HOUR);
    expect(outcome(first)).toBe('verifying');
    expect(outcome(await here.time.until(here.account.book('salon', newKey(), wish), HOUR))).toBe('slot_taken');
    await here.time.advance(durations.verifying + 1000);
    await here.account.wake();
    expect(outcome(await here.time.until(here.account.book('salon', key, wish), HOUR))).toBe('outcome_unknown');
    expect(here.service.requests.filter(({ write }) => write)).toHaveLength(1);
  });
});

describe('a service that does not answer', () => {
  it('keeps nobody waiting longer than the bound, and says when to come back', async () => {
    const here = createWorld({ takes: 60_000 });
    const asked = here.time.now();
    const query = { from: here.tomorrow, to: here.tomorrow, count: 1 };
    const wishes = ['cut', 'shave'].map((service) => here.account.availability('salon', { service, ...query }));
    const answers = await here.time.until(Promise.all(wishes), HOUR);
    expect(here.time.now() - asked).toBeLessThanOrEqual(durations.snapshotWait);
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: true, value: { complete: false, days: [], next: { state: 'searching' } } });
  });
});

describe('the day', () => {
  it('is counted on after a restart: what was spent stays spent', async () => {
    const here = createWorld({ limits: { ...limits, perDay: 10 } });
    const read = async (account: Account, service: string, count: number) => {
      const query = { service, from: here.tomorrow, to: here.tomorrow, count };
      await here.time.until(account.availability('salon', query), HOUR);
      await here.time.advance(5000);
    };
    for (const service of ['cut', 'shave', 'table']) for (const count of [1, 2]) await read(here.account, service, count);
    const spent = here.service.requests.length;
    expect(spent).toBeGreaterThan(3);
    expect(spent).toBeLessThanOrEqual(8);
    // Another fifth is kept for bookings: the reads that are left end at eight, whoever asks.
    const restarted = here.another();
    for (const service of ['cut', 'shave', 'table']) await read(restarted, service, 3);
    expect(here.service.requests).toHaveLength(8);
  });
});

describe('a booking that cannot begin', () => {
  it('may be withdrawn while it waits, and not once it is sent', async () => {
    const here = createWorld({ takes: 4000, limits: { ...limits, parallel: 1 } });
    const first = here.account.book('salon', newKey(), request('shave', 'ann', `${here.tomorrow}T09:00:00`));
    await here.time.advance(3000);
    const second = here.account.book('salon', newKey(), request('shave', 'ann', `${here.tomorrow}T10:00:00`));
    const [sent, waiting] = await here.time.until(Promise.all([first, second]), HOUR);
    expect([outcome(sent), outcome(waiting)]).toEqual(['sending', 'accepted']);
    const tickets = [sent, waiting].map((result) => (result.ok ? result.value.ticket : ''));
    const withdrawn = await Promise.all(tickets.map((ticket) => here.account.withdraw('salon', ticket)));
    expect(withdrawn.map(outcome)).toEqual(['withdrawal_too_late', 'withdrawn']);
    await here.time.advance(30_000);
    expect(here.service.booked).toHaveLength(1);
  });

  it('expires after five minutes, says so, and is never sent', async () => {
    const here = createWorld({ limits: { ...limits, perDay: 10 } });
    // The day's budget goes on other bookings.
    for (let slot = 0; slot < 12; slot += 1) {
      const day = addDays(here.tomorrow, slot);
      await here.time.until(here.account.book('salon', newKey(), request('shave', 'ann', `${day}T09:00:00`)), HOUR);
    }
    const before = here.service.requests.length;
    const result = await here.time.until(here.account.book('salon', newKey(), request('shave', 'ann', `${here.tomorrow}T11:00:00`)), HOUR);
    expect(outcome(result)).toBe('booking_expired');
    expect(here.service.requests).toHaveLength(before);
    expect(before).toBeLessThanOrEqual(10);
  });
});
