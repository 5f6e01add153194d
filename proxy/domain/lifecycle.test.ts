import { describe, expect, it } from 'vitest';
import { type Book, beat, emptyBook, find, type OpenBooking, occupationsOf, tidyBook, withHint, withNotice } from './book.ts';
import { durations } from './durations.ts';
import { accept, advance, end, fateOf, isCarried, isMoveOf, isOpen, placeOf, turnsBefore, wakeAt } from './lifecycle.ts';
import { goes, type LastStep, type Step, type StepOn, transitions } from './transitions.ts';

const now = 1_800_000_000_000;
const booking = (ticket: string) => ({
  ticket,
  site: 'salon',
  service: 'cut',
  unit: 'ann',
  others: ['bob'],
  start: '2026-12-01T10:00:00',
  seats: 1,
  from: '2026-12-01T10:00:00',
  until: '2026-12-01T11:00:00',
  deadline: now + durations.bookingBegins,
  driver: 'me',
});
const book = accept(accept(emptyBook, booking('one')), booking('two'));
/** As if it had come so far. */
const having = (from: Book, ticket: string, change: Partial<OpenBooking>): Book => ({
  ...from,
  bookings: from.bookings.map((one) => (one.ticket === ticket ? { ...one, ...change } : one)),
});
const fate = (change: Partial<OpenBooking>, drivers: Record<string, number> = {}) => {
  const changed = having({ ...book, drivers }, 'one', change);
  const found = find(changed, 'one');
  return found && fateOf(changed, found, durations);
};

describe('the book', () => {
  it('knows each one’s place while it waits', () => {
    expect(['one', 'two', 'none'].map((ticket) => placeOf(book, ticket))).toEqual([1, 2, 0]);
    expect(placeOf(having(book, 'one', { state: 'sending' }), 'two')).toBe(1);
  });
  it.each([
    ['one', false, 0],
    ['two', false, 1],
    ['three', false, 2],
    // A look for the one schedule serves both; another one needs its own.
    ['one', true, 1],
    ['two', true, 2],
    ['three', true, 4],
  ])('knows what leaves before %s (looked at first: %s): %i', (ticket, looks, turns) => {
    expect(turnsBefore(accept(book, { ...booking('three'), unit: 'bob' }), ticket, looks)).toBe(turns);
  });
  it('accepts a ticket that is tried again anew, at the end', () => {
    const again = accept(book, booking('one'));
    expect(again.bookings.map(({ ticket }) => ticket)).toEqual(['two', 'one']);
  });
  it('holds the time of every booking in it', () => {
    expect(occupationsOf(having(book, 'one', { state: 'made', settledAt: 5 }))).toMatchObject([
      { unit: 'ann', madeAt: 5 },
      { madeAt: null },
    ]);
    expect(occupationsOf(end(book, 'one', 'withdraw') ?? book)).toHaveLength(1);
  });
});

describe('a step', () => {
  const states = ['accepted', 'sending', 'verifying', 'confirming', 'replacing', 'undoing', 'made', 'unresolved'] as const;
  it.each(states)('goes from %s where the table says so, and else changes nothing', (state) => {
    const from = having(book, 'one', { state });
    for (const step of Object.keys(transitions) as Step[]) {
      const { to } = transitions[step];
      const lasts = states.some((name) => name === to);
      const after = lasts ? advance(from, 'one', step as StepOn) : end(from, 'one', step as LastStep);
      if (!goes(step, state)) expect([step, after]).toEqual([step, null]);
      else expect([step, after && find(after, 'one')?.state]).toEqual([step, lasts ? to : undefined]);
    }
  });
  it('sends nothing again of which nobody knows whether it was carried out, but for a move', () => {
    const onward = (Object.keys(transitions) as Step[]).filter((step) => goes(step, 'verifying'));
    expect(onward.filter((step) => transitions[step].to === 'sending')).toEqual([]);
    expect(onward.filter((step) => transitions[step].to === 'accepted')).toEqual(['sendAgain', 'tryAnother']);
  });
  it('goes nowhere for a ticket that is not in the book', () => {
    expect([advance(book, 'none', 'send'), end(book, 'none', 'withdraw')]).toEqual([null, null]);
  });
});

describe('a booking that is made in place of another', () => {
  const [one] = having(book, 'one', { replaces: '7' }).bookings;
  const [two] = having(book, 'one', { moves: '7' }).bookings;
  it.each([
    ['accepted', true, true],
    ['sending', true, true],
    // Unlike a move, it may not be sent again: nobody carries it.
    ['verifying', true, false],
    ['replacing', true, true],
    ['undoing', true, true],
    ['confirming', true, true],
    ['made', false, false],
    ['unresolved', false, false],
  ] as const)('while %s: open %s, carried %s', (state, open, carried) => {
    if (!one) throw new Error('no booking');
    expect([isOpen({ ...one, state }), isCarried({ ...one, state })]).toEqual([open, carried]);
  });
  it('is a move of it, as one that the service moves is', () => {
    expect([one, two].map((booking) => booking && isMoveOf(booking, '7'))).toEqual([true, true]);
    expect([one, two].map((booking) => booking && isMoveOf(booking, '8'))).toEqual([false, false]);
  });
});

describe('a flood of notifications', () => {
  const hint = (id: string, due = now) => ({ id, reference: `sealed ${id}`, due, until: now + 1 });
  const notice = (page: string) => ({ site: 'salon', gateway: 'till', page, due: now, until: now + 1 });
  const names = Array.from({ length: 300 }, (_, index) => String(index));

  it('is kept up to a bound: the oldest goes first', () => {
    const flooded = names.reduce((kept, name) => withNotice(withHint(kept, hint(name)), notice(name)), book);
    expect([flooded.hints.length, flooded.notices.length]).toEqual([200, 200]);
    expect([flooded.hints[0]?.id, flooded.hints.at(-1)?.id, flooded.notices[0]?.page]).toEqual(['100', '299', '100']);
    expect(flooded.bookings).toEqual(book.bookings);
  });
  it('is one when it is the same one again', () => {
    const repeated = names.reduce((kept) => withNotice(withHint(kept, hint('one', now + 5)), notice('one')), withHint(book, hint('one')));
    expect([repeated.hints, repeated.notices]).toEqual([[hint('one', now + 5)], [notice('one')]]);
  });
});

describe('the uses of a promo code', () => {
  it('are counted with what is accepted, and free again when nothing was made of it', () => {
    const one = accept(emptyBook, { ...booking('one'), uses: 'A' });
    const two = accept(one, { ...booking('two'), uses: 'A' });
    expect([one.uses, two.uses]).toEqual([{ A: 1 }, { A: 2 }]);
    expect(end(two, 'one', 'refuse')?.uses).toEqual({ A: 1 });
    // Once it was made, it stays counted, though it is forgotten here.
    expect(end(having(two, 'one', { state: 'made' }), 'one', 'forget')?.uses).toEqual({ A: 2 });
    expect(end(one, 'one', 'expire')?.uses).toEqual({ A: 0 });
  });
});

describe('the fate of a booking that nobody carries', () => {
  it.each([
    ['accepted is resumed as soon as its carrier is dead', { state: 'accepted' } as const, { at: 0, fate: 'resume' }],
    ['sending is checked after its lease, never sent again', { state: 'sending', deadline: now } as const, { at: now, fate: 'verify' }],
    ['verifying is given up at its deadline', { state: 'verifying', deadline: now } as const, { at: now, fate: 'give_up' }],
    [
      'a move in doubt is asked about as soon as its carrier is dead',
      { state: 'verifying', deadline: now, moves: '7' } as const,
      { at: 0, fate: 'resume' },
    ],
    ['replacing is resumed', { state: 'replacing', deadline: now, replaces: '7' } as const, { at: 0, fate: 'resume' }],
    [
      'a booking in doubt that replaces another is never made again: it is given up at its deadline',
      { state: 'verifying', deadline: now, replaces: '7' } as const,
      { at: now, fate: 'give_up' },
    ],
    ['confirming is resumed', { state: 'confirming', deadline: now } as const, { at: 0, fate: 'resume' }],
    ['taking back is resumed', { state: 'undoing', deadline: now } as const, { at: 0, fate: 'resume' }],
    [
      'made is forgotten when every schedule is newer',
      { state: 'made', settledAt: now } as const,
      { at: now + durations.snapshotKept, fate: 'forget' },
    ],
    [
      'unresolved holds its time as long',
      { state: 'unresolved', settledAt: now } as const,
      { at: now + durations.snapshotKept, fate: 'forget' },
    ],
  ])('%s', (_, change, expected) => {
    expect(fate(change)).toEqual(expected);
  });
  it('waits for the carrier’s last sign of life', () => {
    expect(fate({ state: 'accepted' }, { me: now + 10 })).toEqual({ at: now + 10, fate: 'resume' });
    expect(fate({ state: 'sending', deadline: now }, { me: now + 10 })).toEqual({ at: now + 10, fate: 'verify' });
  });
  it('keeps what could not be taken back in time', () => {
    expect(fate({ state: 'undoing', deadline: now }, { me: now + 1 })).toEqual({ at: now + durations.lease, fate: 'keep' });
    expect(fate({ state: 'verifying', deadline: now, moves: '7' }, { me: now + 1 })).toEqual({ at: now, fate: 'give_up' });
  });
  it.each([
    ['replacing', 'give_up'],
    ['undoing', 'give_up'],
    ['confirming', 'keep'],
  ] as const)('leaves no two where one was to be, untold: %s ends as %s', (state, end) => {
    expect(fate({ state, deadline: now, replaces: '7' }, { me: now + 1 })).toEqual({ at: now + durations.lease, fate: end });
  });
  it('expires what could not begin, although its carrier lives', () => {
    const deadline = now + durations.bookingBegins;
    expect(fate({ state: 'accepted' }, { me: deadline + 1 })).toEqual({ at: deadline + durations.lease, fate: 'expire' });
  });
});

describe('the time to wake', () => {
  it('is the earliest of all fates, and none when nothing is left', () => {
    expect(wakeAt(emptyBook, durations)).toBeNull();
    expect(wakeAt(beat(having(book, 'one', { state: 'verifying', deadline: now + 5 }), 'me', now + 9), durations)).toBe(now + 5);
  });
  it('drops dead drivers and old refusals', () => {
    const refused = { service: 'cut', unit: 'ann', start: '', seats: 1, at: now - durations.snapshotKept };
    const tidied = tidyBook({ ...book, refused: [refused], drivers: { dead: now, alive: now + 1 } }, now, durations);
    expect(tidied.refused).toEqual([]);
    expect(tidied.drivers).toEqual({ alive: now + 1 });
  });
});
