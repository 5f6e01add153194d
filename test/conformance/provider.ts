/**
 * What every provider must do behind the account, over HTTP against its own sandbox: the same text for all. Nothing here knows
 * whose service it is.
 */
import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../proxy/account/account.ts';
import {
  type Availability,
  availability,
  ownBooking,
  problem,
  type Site,
  serviceDetail,
  site,
  type Ticket,
  ticket,
} from '../../shared/contract/index.ts';
import { addDays } from '../../shared/local-time.ts';
import { until } from '../support/until.ts';

export interface ProviderWorld {
  readonly app: Pick<Hono, 'request'>;
  readonly account: Pick<Account, 'wake'>;
  /** Of the site in the configuration. */
  readonly name: string;
  readonly origin: string;
  /** A service that one unit at one location performs. */
  readonly service: string;
  readonly location: string;
  /** How many bookings the service keeps that were not given up. */
  kept(): number;
  /** How many times it was asked to make one. */
  attempts(): number;
  /** Somebody else takes a time, not through us. */
  takenByOther(slot: { readonly start: string; readonly unit: string }): void;
  /** The next booking is never answered: before or after it is stored. */
  silent(when: 'before' | 'after'): void;
  /** The next answer is noise. */
  noise(): void;
  /** Limits that we have broken. */
  violations(): readonly object[];
  close(): Promise<void>;
}

export function describeProvider(title: string, start: () => Promise<ProviderWorld>): void {
  let world: ProviderWorld;
  beforeEach(async () => {
    world = await start();
  });
  afterEach(async () => {
    await world.close();
    expect(world.violations()).toEqual([]);
  });

  const api = (path: string, init: RequestInit = {}) =>
    world.app.request(`/v1/sites/${world.name}${path}`, {
      ...init,
      headers: { origin: world.origin, 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
    });
  const business = async (): Promise<Site> => {
    const answer = await until(
      () => api(''),
      ({ status }) => status === 200,
    );
    return site.parse(await answer.json());
  };
  const look = async (): Promise<Availability> => {
    const { horizon } = await business();
    const query = `service=${world.service}&location=${world.location}&from=${horizon.from}&to=${horizon.from}`;
    return availability.parse(await (await api(`/availability?${query}`)).json());
  };
  const soonest = async () => {
    const { next } = await until(look, ({ next: found }) => found.state !== 'searching');
    if (next.state !== 'found') throw new Error('nothing is free');
    return { start: next.slot.start, unit: next.slot.units[0] ?? '' };
  };
  const client = { name: 'Nadia Brown', email: 'nadia@client.example', phone: '+44 20 7946 0101' };
  const book = async (slot: { start: string; unit: string }, key: string = crypto.randomUUID()) =>
    api('/bookings', {
      method: 'POST',
      headers: { 'idempotency-key': key },
      body: JSON.stringify({ lines: [{ service: world.service, location: world.location, ...slot }], client, termsAccepted: true }),
    });
  /** How it ended: a state, or why it was refused. */
  const ended = async (response: Response): Promise<Ticket> => {
    const body: unknown = await response.json();
    const told = response.status < 300 ? ticket.parse(body) : problem.parse(body).ticket;
    if (!told) throw new Error(JSON.stringify(body));
    return until(
      async () => {
        await world.account.wake();
        return ticket.parse(await (await api(`/tickets/${told.ticket}`)).json());
      },
      (now) => (now.state === 'visit' ? now.settled : !['accepted', 'sending', 'verifying'].includes(now.state)),
    );
  };
  const isOffered = async (start: string) =>
    (await until(look, ({ complete }) => complete)).next.state === 'found' && (await soonest()).start === start;

  /** Starts of the first day that has more than one, which do not overlap. */
  const apart = async (): Promise<readonly { readonly start: string; readonly unit: string }[]> => {
    const { horizon } = await business();
    const query = `service=${world.service}&location=${world.location}&from=${horizon.from}&to=${addDays(horizon.from, 20)}`;
    const { days } = await until(
      async () => availability.parse(await (await api(`/availability?${query}`)).json()),
      ({ complete }) => complete,
    );
    const slots = days.flatMap((day) => day.slots.map(({ start, units }) => ({ start, unit: units[0] ?? '' })));
    return slots.filter((_, index) => index % 4 === 0);
  };
  const bookAll = (slots: readonly { start: string; unit: string }[]) =>
    api('/bookings', {
      method: 'POST',
      headers: { 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({
        lines: slots.map((slot) => ({ service: world.service, location: world.location, ...slot })),
        client,
        termsAccepted: true,
      }),
    });
  const link = (manage: string) => ({ authorization: `Bearer ${manage}`, 'idempotency-key': crypto.randomUUID() });

  describe(title, () => {
    it('tells a catalogue whose parts belong together', async () => {
      const told = await business();
      const units = told.units.map(({ id }) => id);
      for (const service of told.services) {
        expect(service.units.length).toBeGreaterThan(0);
        expect(service.units.every((unit) => units.includes(unit))).toBe(true);
      }
      for (const location of told.locations) expect(location.units.every((unit) => units.includes(unit))).toBe(true);
      const detail = serviceDetail.parse(await (await api(`/services/${world.service}`)).json());
      expect(detail.id).toBe(world.service);
      expect((await api('/services/no-such')).status).toBe(404);
    });

    it('offers starts on the business’s wall clock, of those who perform it there', async () => {
      const told = await business();
      const offered = await until(look, ({ complete, next }) => complete && next.state !== 'searching');
      const here = told.locations.find(({ id }) => id === world.location)?.units ?? [];
      for (const { slots } of offered.days) for (const { units } of slots) expect(units.every((unit) => here.includes(unit))).toBe(true);
      expect((await soonest()).start).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00$/);
    });

    it('books once under one key, and no more offers the time', async () => {
      const slot = await soonest();
      const key = crypto.randomUUID();
      const [one, two] = await Promise.all([book(slot, key).then(ended), book(slot, key).then(ended)]);
      expect([one.state, two.ticket]).toEqual(['booked', one.ticket]);
      expect([world.kept(), world.attempts()]).toEqual([1, 1]);
      expect(await isOffered(slot.start)).toBe(false);
    });

    it('makes one booking of two for one time', async () => {
      const slot = await soonest();
      const answers = await Promise.all([book(slot), book(slot)]);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
      const winner = answers.find(({ status }) => status !== 409);
      expect(winner && (await ended(winner)).state).toBe('booked');
      expect(world.kept()).toBe(1);
    });

    it('refuses a time that somebody else took meanwhile, with what is free nearby', async () => {
      const slot = await soonest();
      world.takenByOther(slot);
      const end = await ended(await book(slot));
      expect(end).toMatchObject({ state: 'refused', refusal: { code: 'slot_taken' } });
      expect(end.state === 'refused' && end.refusal.nearest.length).toBeGreaterThan(0);
      expect(world.kept()).toBe(1);
      expect(await isOffered(slot.start)).toBe(false);
    });

    it.each([
      ['before', 0],
      ['after', 1],
    ] as const)('never sends again what was not answered, silent %s it was stored', async (when, kept) => {
      const slot = await soonest();
      world.silent(when);
      expect((await ended(await book(slot))).state).toBe('unresolved');
      expect([world.kept(), world.attempts()]).toEqual([kept, 1]);
    });

    it('never takes noise for "no times"', async () => {
      await business();
      world.noise();
      const first = await look();
      expect(first.next.state).not.toBe('none');
      expect((await soonest()).start).not.toBe('');
    });

    it('makes as many lines in one visit as it says, and refuses one more before anything is asked', async () => {
      const { capabilities } = await business();
      const slots = await apart();
      const many = await bookAll(slots.slice(0, capabilities.maxLines + 1));
      expect(many.status).toBe(400);
      expect(world.attempts()).toBe(0);
      if (capabilities.maxLines === 1) return;
      const end = await ended(await bookAll(slots.slice(0, capabilities.maxLines)));
      expect(end.state === 'visit' && end.lines.map(({ state }) => state)).toEqual(Array(capabilities.maxLines).fill('booked'));
      expect([world.kept(), world.attempts()]).toEqual([capabilities.maxLines, capabilities.maxLines]);
    });

    it('moves a booking where its link says so, and nowhere else', async () => {
      const [from, to] = await apart();
      if (!from || !to) throw new Error('nothing is free');
      const made = await ended(await book(from));
      if (made.state !== 'booked') throw new Error(made.state);
      const headers = link(made.confirmation.manage);
      const { actions } = ownBooking.parse(await (await api('/booking', { headers })).json());
      const answer = await api('/booking/reschedule', {
        method: 'POST',
        headers,
        body: JSON.stringify({ start: to.start, termsAccepted: true }),
      });
      if (!actions.includes('reschedule')) {
        expect([answer.status, problem.parse(await answer.json()).code]).toEqual([409, 'reschedule_refused']);
        return;
      }
      expect(await ended(answer)).toMatchObject({ state: 'booked', confirmation: { start: to.start, unit: to.unit } });
      expect(ownBooking.parse(await (await api('/booking', { headers })).json()).start).toBe(to.start);
      // Moved, or made anew and the old one given up: it is one.
      expect(world.kept()).toBe(1);
    });

    it('shows a booking by its link, gives it up, and offers its time again', async () => {
      const slot = await soonest();
      const made = await ended(await book(slot));
      if (made.state !== 'booked') throw new Error(made.state);
      const headers = { authorization: `Bearer ${made.confirmation.manage}`, 'idempotency-key': crypto.randomUUID() };
      const shown = ownBooking.parse(await (await api('/booking', { headers })).json());
      expect(shown).toMatchObject({ start: slot.start, status: 'confirmed', code: made.confirmation.code });
      expect(shown.actions).toContain('cancel');
      const gone = ownBooking.parse(await (await api('/booking/cancel', { method: 'POST', headers })).json());
      expect(gone.status).toBe('cancelled');
      expect(world.kept()).toBe(0);
      await until(
        () => isOffered(slot.start),
        (is) => is,
      );
    });
  });
}
