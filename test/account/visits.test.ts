/** Several lines in one visit, and moving a booking, on simulated time: held together, made one by one, told truly, taken back. */
import { describe, expect, it } from 'vitest';
import { durations } from '../../proxy/domain/durations.ts';
import { fail } from '../../proxy/domain/result.ts';
import type { Limits } from '../../proxy/ports/upstream.ts';
import type { BookingRequest, Ticket, VisitTicket } from '../../shared/contract/index.ts';
import { createWorld, newKey, outcome, type World } from '../support/simulated-account.ts';

/** One at a time, with a rest: the hard case. */
const slow: Limits = { parallel: 1, restAfterCompletion: 5000, timeout: 20_000 };
const HOUR = 3_600_000;

type Wish = readonly [service: string, unit: string, time: string];
const visit = (here: World, ...wishes: readonly Wish[]): BookingRequest => ({
  lines: wishes.map(([service, unit, time]) => ({ service, unit, location: null, start: `${here.tomorrow}T${time}:00`, seats: 1 })),
  client: { name: 'Nadia', email: '', phone: '' },
  fields: {},
  termsAccepted: true,
});
const book = (here: World, request: BookingRequest, key = newKey()) => here.time.until(here.account.book('salon', key, request), HOUR);
const told = async (here: World, ticket: string): Promise<Ticket> => {
  const answer = await here.account.ticket('salon', ticket);
  if (!answer.ok) throw new Error(answer.fault.code);
  return answer.value;
};
const settled = async (here: World, ticket: string): Promise<VisitTicket> => {
  for (let tries = 0; tries < 400; tries += 1) {
    const now = await told(here, ticket);
    if (now.state !== 'visit') throw new Error(now.state);
    if (now.settled) return now;
    await here.time.advance(1000);
    await here.account.wake();
  }
  throw new Error('it never settles');
};
const states = (ticket: VisitTicket) => ticket.lines.map(({ state }) => state);
const starts = (here: World) => here.service.standing().map(({ unit, start }) => `${unit} ${start.slice(11, 16)}`);
const ticketOf = (answer: Awaited<ReturnType<typeof book>>): string => {
  if (!answer.ok) throw new Error(answer.fault.code);
  return answer.value.ticket;
};

describe('a visit', () => {
  it('is held at once and made line by line, once under its key', async () => {
    const here = createWorld({ limits: slow });
    const request = visit(here, ['shave', 'ann', '09:00'], ['shave', 'ann', '09:30'], ['cut', 'bob', '10:00']);
    const key = newKey();
    const ticket = ticketOf(await book(here, request, key));
    expect(ticketOf(await book(here, request, key))).toBe(ticket);
    // Nobody else gets any of its times while it waits.
    expect(outcome(await book(here, visit(here, ['cut', 'bob', '10:30'])))).toBe('slot_taken');
    expect(states(await settled(here, ticket))).toEqual(['booked', 'booked', 'booked']);
    expect(starts(here)).toEqual(['ann 09:00', 'ann 09:30', 'bob 10:00']);
    expect(here.service.violations).toEqual([]);
  });

  it('is refused as a whole when one of its times is held, and says which', async () => {
    const here = createWorld({ limits: slow });
    await book(here, visit(here, ['shave', 'ann', '09:30']));
    const answer = await book(here, visit(here, ['cut', 'bob', '09:00'], ['shave', 'ann', '09:30']));
    expect(answer.ok ? answer.value : answer.fault).toMatchObject({ code: 'slot_taken', refusal: { line: 1 } });
    await here.time.advance(HOUR);
    expect(starts(here)).toEqual(['ann 09:30']);
  });

  it('does not take a time twice from itself', async () => {
    const here = createWorld({ limits: slow });
    const answer = await book(here, visit(here, ['cut', 'ann', '09:00'], ['shave', 'ann', '09:30']));
    expect(answer.ok ? answer.value : answer.fault).toMatchObject({ code: 'slot_taken', refusal: { line: 1 } });
  });

  it('of which the service refuses a part says so, and takes the rest back when it is asked to', async () => {
    const here = createWorld({ limits: slow });
    // Known before, so that nothing stops it from being accepted.
    await here.time.until(here.account.availability('salon', { service: 'cut', from: here.tomorrow, to: here.tomorrow, count: 1 }), HOUR);
    await here.time.advance(10_000);
    here.service.takenByOther({ service: 'cut', unit: 'bob', start: `${here.tomorrow}T10:00:00` });
    const ticket = ticketOf(await book(here, visit(here, ['shave', 'ann', '09:00'], ['cut', 'bob', '10:00'], ['shave', 'ann', '11:00'])));
    const part = await settled(here, ticket);
    expect([states(part), part.undoable]).toEqual([['booked', 'refused', 'booked'], true]);
    expect(starts(here)).toEqual(['bob 10:00', 'ann 09:00', 'ann 11:00']);

    const undone = await here.time.until(here.account.withdraw('salon', ticket), HOUR);
    expect(undone.ok && undone.value.state === 'visit' && states(undone.value)).toEqual(['undoing', 'refused', 'undoing']);
    const end = await settled(here, ticket);
    expect([states(end), end.undoable]).toEqual([['withdrawn', 'refused', 'withdrawn'], false]);
    expect(starts(here)).toEqual(['bob 10:00']);
    // The times are free again, and the key with them.
    expect(outcome(await book(here, visit(here, ['shave', 'ann', '09:00'])))).not.toBe('slot_taken');
    expect(here.service.violations).toEqual([]);
  });

  it('that was made whole is not taken back by its ticket', async () => {
    const here = createWorld();
    const ticket = ticketOf(await book(here, visit(here, ['shave', 'ann', '09:00'], ['cut', 'bob', '10:00'])));
    expect((await settled(here, ticket)).undoable).toBe(false);
    expect(outcome(await here.time.until(here.account.withdraw('salon', ticket), HOUR))).toBe('withdrawal_too_late');
    expect(starts(here)).toHaveLength(2);
  });

  it('that is withdrawn on its way loses what was not sent and takes back what was', async () => {
    const here = createWorld({ limits: slow });
    const ticket = ticketOf(await book(here, visit(here, ['shave', 'ann', '09:00'], ['shave', 'ann', '10:00'], ['shave', 'ann', '11:00'])));
    for (let tries = 0; tries < 60 && here.service.booked.length === 0; tries += 1) await here.time.advance(500);
    await here.time.advance(500);
    await here.time.until(here.account.withdraw('salon', ticket), HOUR);
    const end = await settled(here, ticket);
    expect(states(end)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    expect(here.service.booked).toHaveLength(1);
    expect(starts(here)).toEqual([]);
  });

  it('is taken back by another process when the first one dies, however often that is not answered', async () => {
    const here = createWorld({ limits: slow });
    const ticket = ticketOf(await book(here, visit(here, ['shave', 'ann', '09:00'], ['shave', 'ann', '10:00'])));
    for (let tries = 0; tries < 60 && here.service.booked.length === 0; tries += 1) await here.time.advance(500);
    await here.time.advance(500);
    here.service.silent = 2;
    await here.time.until(here.account.withdraw('salon', ticket), HOUR);
    here.kill();
    const end = await settled(here, ticket);
    expect(states(end)).toEqual(['withdrawn', 'withdrawn']);
    expect(starts(here)).toEqual([]);
  });
});

describe('a service that keeps the lines of a visit together', () => {
  it('is asked for one name a visit, and for none when there is one line', async () => {
    const here = createWorld({ limits: slow });
    for (const wishes of [
      [
        ['shave', 'ann', '09:00'],
        ['cut', 'bob', '10:00'],
      ],
      [['shave', 'ann', '10:00']],
      [
        ['shave', 'ann', '11:00'],
        ['table', 'bar', '09:00'],
      ],
    ] as const) {
      const ticket = ticketOf(await book(here, visit(here, ...wishes)));
      for (let tries = 0; tries < 90; tries += 1) await here.time.advance(1000);
      expect((await told(here, ticket)).state).toMatch(/visit|booked/);
    }
    expect(here.service.booked.map(({ batch }) => batch)).toEqual(['batch-1', 'batch-1', null, 'batch-2', 'batch-2']);
  });
});

describe('a service that waits for our word', () => {
  const ended = async (here: World, ticket: string) => {
    for (let tries = 0; tries < 90; tries += 1) {
      await here.time.advance(1000);
      await here.account.wake();
    }
    const now = await told(here, ticket);
    return now.state === 'booked' ? now.confirmation.status : now.state;
  };
  it('gets it once the booking is made, and the client is told', async () => {
    const here = createWorld({ limits: slow, confirms: 'taken' });
    const ticket = ticketOf(await book(here, visit(here, ['shave', 'ann', '09:00'])));
    expect(await ended(here, ticket)).toBe('confirmed');
    expect([...here.service.confirmed]).toEqual([1]);
  });
  it('and does not take it from us leaves the booking to the business', async () => {
    const here = createWorld({ confirms: 'not_taken' });
    const ticket = ticketOf(await book(here, visit(here, ['shave', 'ann', '09:00'])));
    expect(await ended(here, ticket)).toBe('awaiting_approval');
    expect(here.service.booked).toHaveLength(1);
  });
  it('gets it from the next process when the first one dies, and again when it was not answered', async () => {
    const here = createWorld({ limits: slow, confirms: 'taken' });
    const ticket = ticketOf(await book(here, visit(here, ['shave', 'ann', '09:00'])));
    for (let tries = 0; tries < 60 && here.service.booked.length === 0; tries += 1) await here.time.advance(500);
    here.service.silent = 1;
    await here.time.advance(500);
    here.kill();
    expect(await ended(here, ticket)).toBe('confirmed');
    expect(here.service.booked).toHaveLength(1);
  });
});

describe('a service that does not look itself', () => {
  it('is looked at and booked for one client before the next one’s turn', async () => {
    const here = createWorld({ limits: slow, acceptsDoubles: true });
    const asked = [visit(here, ['shave', 'ann', '09:00']), visit(here, ['cut', 'bob', '09:00']), visit(here, ['table', 'bar', '09:00'])];
    const tickets = (await here.time.until(Promise.all(asked.map((request) => here.account.book('salon', newKey(), request))), HOUR)).map(
      (answer) => ticketOf(answer),
    );
    await here.time.advance(120_000);
    expect(await Promise.all(tickets.map(async (ticket) => (await told(here, ticket)).state))).toEqual(['booked', 'booked', 'booked']);
    // A look is a read and a booking is a write: they alternate.
    const order = here.service.requests.map(({ write }) => (write ? 'book' : 'look')).slice(1, 7);
    expect(order).toEqual(['look', 'book', 'look', 'book', 'look', 'book']);
    expect(here.service.violations).toEqual([]);
  });
});

describe('a move', () => {
  const made = async (here: World, time: string) => {
    const answer = await book(here, visit(here, ['shave', 'ann', time]));
    const ticket = ticketOf(answer);
    for (let tries = 0; tries < 60; tries += 1) {
      const now = await told(here, ticket);
      if (now.state === 'booked') return { ticket, manage: now.confirmation.manage };
      await here.time.advance(1000);
    }
    throw new Error('it was not made');
  };
  const move = (here: World, token: string, time: string, key = newKey()) =>
    here.time.until(here.account.reschedule('salon', token, key, { start: `${here.tomorrow}T${time}:00` }), HOUR);
  const ended = async (here: World, ticket: string) => {
    for (let tries = 0; tries < 1200; tries += 1) {
      const now = await told(here, ticket);
      if (!['accepted', 'sending', 'verifying'].includes(now.state)) return now;
      await here.time.advance(1000);
      await here.account.wake();
    }
    throw new Error('it never ends');
  };

  it('in doubt is neither sent again nor called expired while the business’s catalogue cannot be read', async () => {
    const here = createWorld({ limits: slow });
    const { manage } = await made(here, '09:00');
    const before = here.service.requests.filter(({ write }) => write).length;
    here.service.silent = 1;
    const ticket = ticketOf(await move(here, manage, '11:00'));
    while ((await told(here, ticket)).state !== 'verifying') await here.time.advance(100);
    // As after an update that reads it in another shape.
    await here.store.transact('a', [], () => ({ result: null, remove: ['snapshot:catalogue:5'] }));
    Object.assign(here.service.provider, { catalogue: async () => fail('service_unavailable') });
    here.kill();
    await here.time.advance(durations.lease);
    await here.account.wake();
    await here.time.advance(durations.verifying / 2);
    expect((await told(here, ticket)).state).toBe('verifying');
    expect((await ended(here, ticket)).state).toBe('unresolved');
    expect(here.service.requests.filter(({ write }) => write)).toHaveLength(before + 1);
  });

  it('holds its new time, frees the old one, and is made once under its key', async () => {
    const here = createWorld({ limits: slow });
    const { manage } = await made(here, '09:00');
    const key = newKey();
    const ticket = ticketOf(await move(here, manage, '11:00', key));
    const end = await ended(here, ticket);
    expect(end).toMatchObject({ state: 'booked', confirmation: { start: `${here.tomorrow}T11:00:00`, unit: 'ann', code: '1' } });
    expect(ticketOf(await move(here, manage, '11:00', key))).toBe(ticket);
    expect(starts(here)).toEqual(['ann 11:00']);
    expect(outcome(await book(here, visit(here, ['shave', 'ann', '11:00'])))).toBe('slot_taken');
    expect(outcome(await book(here, visit(here, ['shave', 'ann', '09:00'])))).not.toBe('slot_taken');
    expect(here.service.violations).toEqual([]);
  });

  it('to a time that is taken leaves it where it was', async () => {
    const here = createWorld();
    const { manage } = await made(here, '09:00');
    await book(here, visit(here, ['shave', 'ann', '11:00']));
    expect(outcome(await move(here, manage, '11:00'))).toBe('slot_taken');
    here.service.takenByOther({ service: 'shave', unit: 'ann', start: `${here.tomorrow}T10:00:00` });
    const end = await move(here, manage, '10:00');
    expect(end.ok ? (await ended(here, end.value.ticket)).state : end.fault.code).toBe('slot_taken');
    expect(starts(here)[0]).toBe('ann 09:00');
  });

  it.each(['silent', 'lost'] as const)('that is %s is asked about, and done in the end', async (how) => {
    const here = createWorld({ limits: slow });
    const { manage } = await made(here, '09:00');
    here.service[how] = 1;
    const end = await ended(here, ticketOf(await move(here, manage, '11:00')));
    expect(end).toMatchObject({ state: 'booked', confirmation: { start: `${here.tomorrow}T11:00:00` } });
    expect(starts(here)).toEqual(['ann 11:00']);
  });

  it('that was being sent when its process died is asked about by the next one', async () => {
    const here = createWorld({ limits: slow, takes: 3000, storesFirst: true });
    const { manage } = await made(here, '09:00');
    const ticket = ticketOf(await move(here, manage, '11:00'));
    for (let tries = 0; tries < 60 && (await told(here, ticket)).state !== 'sending'; tries += 1) await here.time.advance(500);
    here.kill();
    const end = await ended(here, ticket);
    expect(end).toMatchObject({ state: 'booked', confirmation: { start: `${here.tomorrow}T11:00:00` } });
    expect(starts(here)).toEqual(['ann 11:00']);
  });

  it('waits no more when the booking is given up', async () => {
    const here = createWorld({ limits: slow });
    const { manage } = await made(here, '09:00');
    await book(here, visit(here, ['shave', 'ann', '10:00']));
    const ticket = ticketOf(await move(here, manage, '11:30'));
    expect((await told(here, ticket)).state).toBe('accepted');
    // Nobody carries it for now, and its turn is nobody's either.
    here.kill();
    await here.time.advance(durations.lease);
    const given = await here.time.until(here.account.cancel('salon', manage, newKey(), false), HOUR);
    expect(given.ok ? given.value.status : given.fault.code).toBe('cancelled');
    expect((await ended(here, ticket)).state).toBe('withdrawn');
    expect(starts(here)).toEqual(['ann 09:00', 'ann 10:00']);
  });
});

describe('a promo code whose uses are counted', () => {
  it('counts what is made, not what is refused or taken back', async () => {
    const here = createWorld({ limits: slow, promo: { name: 'GIFT', most: 2 } });
    const withCode = (...wishes: readonly Wish[]) => ({ ...visit(here, ...wishes), promo: 'GIFT' });
    const first = ticketOf(await book(here, withCode(['shave', 'ann', '09:00'])));
    const second = await book(here, withCode(['shave', 'ann', '10:00']));
    expect(outcome(await book(here, withCode(['cut', 'bob', '09:00'])))).toBe('promo_used_up');
    // The second one is withdrawn before it was sent: its use is free.
    await here.time.until(here.account.withdraw('salon', ticketOf(second)), HOUR);
    expect((await told(here, ticketOf(second))).state).toBe('withdrawn');
    expect(outcome(await book(here, withCode(['cut', 'bob', '10:00'])))).not.toBe('promo_used_up');
    expect(outcome(await book(here, withCode(['cut', 'bob', '11:00'])))).toBe('promo_used_up');
    await here.time.advance(60_000);
    expect((await told(here, first)).state).toBe('booked');
  });
});
