/**
 * Two clients, one time, and the real account: every run in which one thing goes wrong, at every moment (`npm run bench`: two things).
 * Nothing is doubled, sent twice, or sent before it is stored; both clients end with the truth. What goes wrong stands in what fails.
 */
import { describe, expect, it } from 'vitest';
import type { Book } from '../../proxy/domain/book.ts';
import type { Change } from '../../proxy/ports/store.ts';
import { cases, interleave } from './interleavings/cases.ts';
import type { PlayOptions } from './interleavings/play.ts';

describe('every interleaving', () => {
  it.each(Object.entries(cases))('at %s ends well', async (_, options) => {
    const { faults, runs, ends } = await interleave(options, 1);
    expect(faults).toEqual([]);
    // The runs do reach what they are there for.
    expect(runs).toBeGreaterThan(200);
    const reached = [...ends.keys()].join();
    for (const end of ['booked', 'unresolved', 'withdrawn', 'slot_taken']) expect(reached).toContain(end);
  });
});

/** A store that keeps something else than it was given. */
const tampering = (name: 'book' | 'ticket', change: (value: string) => string): Pick<PlayOptions, 'tampered'> => ({
  tampered: ({ put = {}, ...rest }: Change<unknown>) => ({
    ...rest,
    put: Object.fromEntries(
      Object.entries(put).map(([key, kept]) => [
        key,
        key.startsWith(name) ? { ...kept, value: JSON.parse(change(JSON.stringify(kept.value))) } : kept,
      ]),
    ),
  }),
});
const elsewhere = (text: string) => {
  const book = JSON.parse(text) as Book;
  return JSON.stringify({
    ...book,
    bookings: book.bookings.map((one) => ({ ...one, from: '2000-01-01T10:00:00', until: '2000-01-01T11:00:00' })),
  });
};

describe('a fault that is planted', () => {
  const refusing = cases['a service that refuses what overlaps'];
  const accepting = cases['a service that takes two for one time, once in five seconds'];
  it.each([
    [
      'what is in doubt is sent again',
      refusing,
      tampering('book', (book) => book.replaceAll('"verifying"', '"accepted"')),
      'was sent again',
    ],
    [
      'what is sent is not stored as sent',
      refusing,
      tampering('ticket', (text) => text.replaceAll('"sending"', '"accepted"')),
      'was not stored as sent',
    ],
    ['what is held holds nothing', accepting, tampering('book', elsewhere), 'the time was booked twice'],
    [
      'nobody is told the end',
      refusing,
      tampering('ticket', (text) => text.replaceAll('"unresolved"', '"verifying"')),
      'is left verifying',
    ],
    [
      'what nobody knows is called expired',
      refusing,
      tampering('ticket', (text) => text.replaceAll('"unresolved"', '"expired"')),
      'is told expired',
    ],
  ])('is found: %s', async (_, options, planted, fault) => {
    const { faults } = await interleave({ ...options, ...planted }, 1);
    expect(faults.join('\n')).toContain(fault);
  });
});
