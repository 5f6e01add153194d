import { describe, expect, it } from 'vitest';
import { choosing } from '../booking/fixtures.testing.ts';
import words from '../i18n/en/clocks.ts';
import { createFormat } from '../i18n/format.ts';
import { timesInQuestion } from './in-question.ts';
import { twoClocks } from './two-clocks.ts';

interface Case {
  readonly zone?: string;
  readonly clientZone: string;
  readonly mine?: boolean;
}
const format = ({ zone = 'Europe/London', clientZone, mine = false }: Case) =>
  twoClocks(createFormat({ locale: 'en-GB', zone, now: () => 0 }), { clientZone, mine, words });

/** Whether one digit of an hour has a nought before it differs between versions of the locale data. */
const plain = (text: string | null | undefined) => text?.replace(/\b0(\d:)/g, '$1');

describe('two clocks', () => {
  it('say nothing of each other where they agree at that moment', () => {
    for (const clientZone of ['Europe/London', 'Europe/Lisbon', 'GB']) {
      for (const mine of [false, true]) {
        const there = format({ clientZone, mine });
        expect(there.dayAndTime('2026-12-01T14:30:00')).toBe('Tue 1 Dec, 14:30');
        expect(there.time('2026-12-01T14:30:00')).toBe('14:30');
        expect(there.two?.beside('2026-12-01T14:30:00')).toBeNull();
        // Between the two there is no such time, here as there.
        expect(plain(there.dayAndTime('2027-03-28T01:30:00'))).toBe('Sun 28 Mar, 1:30');
      }
    }
    // Half a year one, half a year two hours apart.
    const phoenix = format({ zone: 'America/Denver', clientZone: 'America/Phoenix' });
    expect(phoenix.two?.beside('2026-12-01T10:00:00')).toBeNull();
    expect(phoenix.two?.beside('2026-07-01T10:00:00')).toBe('9:00 your time');
  });

  it.each([
    [{ clientZone: 'Europe/Moscow' }, '2026-12-01T10:00:00', 'Tue 1 Dec, 10:00 GMT (13:00 your time)', '10:00', '13:00 your time'],
    [{ clientZone: 'Europe/Moscow' }, '2026-07-01T10:00:00', 'Wed 1 Jul, 10:00 BST (12:00 your time)', '10:00', '12:00 your time'],
    [{ clientZone: 'Pacific/Auckland' }, '2026-12-01T20:00:00', 'Tue 1 Dec, 20:00 GMT (Wed 9:00 your time)', '20:00', 'Wed 9:00 your time'],
    [{ clientZone: 'Europe/Moscow', mine: true }, '2026-12-01T10:00:00', 'Tue 1 Dec, 13:00 your time (10:00 GMT)', '13:00', '10:00 GMT'],
    [
      { clientZone: 'Pacific/Auckland', mine: true },
      '2026-12-01T20:00:00',
      'Wed 2 Dec, 9:00 your time (Tue 20:00 GMT)',
      '9:00',
      'Tue 20:00 GMT',
    ],
    // In the gap of the business's clock the time is told as it came.
    [{ clientZone: 'Europe/Berlin' }, '2027-03-28T01:30:00', 'Sun 28 Mar, 1:30 BST (3:30 your time)', '1:30', '3:30 your time'],
    // Of two the first, as everywhere.
    [{ clientZone: 'UTC' }, '2026-10-25T01:30:00', 'Sun 25 Oct, 1:30 BST (0:30 your time)', '1:30', '0:30 your time'],
  ] as const)('%j tell %s', (which, at, whole, first, beside) => {
    const both = format(which);
    expect([both.dayAndTime(at), both.time(at), both.two?.beside(at)].map(plain)).toEqual([whole, first, beside]);
  });

  it('tell a moment exactly, in either of two equal hours', () => {
    const utc = format({ clientZone: 'UTC' });
    expect(plain(utc.moment('2026-10-25T00:30:00Z'))).toBe('Sun 25 Oct, 1:30 BST (0:30 your time)');
    expect(plain(format({ clientZone: 'Europe/Moscow' }).moment('2026-10-25T01:30:00Z'))).toBe('Sun 25 Oct, 1:30 GMT (4:30 your time)');
  });

  it('go with the business’s other places', () => {
    expect(format({ clientZone: 'Europe/Moscow' }).two?.at('Asia/Novosibirsk').dayAndTime('2026-12-01T10:00:00')).toBe(
      'Tue 1 Dec, 10:00 GMT+7 (6:00 your time)',
    );
  });
});

describe('the times in question', () => {
  const days = [{ date: '2026-11-25', slots: ['10:00', '11:00', '18:00'].map((time) => ({ start: `2026-11-25T${time}:00`, units: [] })) }];
  const calendar = { key: '', month: '2026-11', months: {}, next: null, turned: false };
  it('are the ends of the days that are known, and of the month until then', () => {
    const known = { '2026-11': { status: 'complete' as const, days, asOf: null, problem: null } };
    expect(timesInQuestion(choosing({ calendar: { ...calendar, months: known } }))).toEqual(['2026-11-25T10:00:00', '2026-11-25T18:00:00']);
    expect(timesInQuestion(choosing({ calendar }))).toEqual(['2026-11-01T12:00:00', '2026-11-28T12:00:00']);
  });
});
