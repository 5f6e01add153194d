import { describe, expect, it } from 'vitest';
import type { PaidBooking, PaymentRecord } from './payment.ts';
import { canBeAgain, madeAgain, nextRebooking } from './rebooking.ts';

const booking = (name: string, more: Partial<PaidBooking> = {}): PaidBooking => ({
  ticket: `ticket-${name}`,
  booking: name,
  reference: 'sealed',
  service: 'cut',
  unit: 'ann',
  start: '2026-12-01T10:00:00',
  ...more,
});
const record = (...bookings: PaidBooking[]): PaymentRecord => ({
  site: 'salon',
  state: 'rebooking',
  bookings,
  due: null,
  cart: null,
  until: 5000,
  attempts: [],
});

describe('what was paid for late', () => {
  it.each([
    ['is held at once, all of it', ['gone', 'gone'], 'hold'],
    ['is waited for', ['made', 'under_way'], 'wait'],
    ['is waited for although a part is lost already', ['lost', 'under_way'], 'wait'],
    ['is taken back when a part of it is lost', ['made', 'lost'], 'undo'],
    ['is over when all that was made is taken back', ['undone', 'lost'], 'end'],
    ['is over when nothing of it could be made', ['lost'], 'end'],
    ['is over when a part of it was never held', ['undone', 'gone'], 'end'],
    ['is over when all of it stands, whatever is owed', ['made', 'made'], 'end'],
    ['is over when it is nothing', [], 'end'],
  ] as const)('%s', (_, states, expected) => {
    expect(nextRebooking(states)).toBe(expected);
  });

  it('is made once more, and not a third time', () => {
    expect(canBeAgain(record(booking('1'), booking('2')))).toBe(true);
    expect(canBeAgain(record(booking('1', { again: true }), booking('2')))).toBe(false);
    expect(canBeAgain(record(booking('1', { ticket: null })))).toBe(false);
    expect(canBeAgain(record())).toBe(false);
  });

  it('takes the money once all of it waits anew', () => {
    const first = madeAgain(record(booking('1'), booking('2')), booking('3', { ticket: 'ticket-1' }));
    expect(first).toMatchObject({ state: 'rebooking', bookings: [{ booking: '3', again: true }, { booking: '2' }] });
    const second = madeAgain({ ...record(), ...first }, booking('4', { ticket: 'ticket-2' }));
    expect(second).toMatchObject({ state: 'received', bookings: [{ booking: '3' }, { booking: '4' }] });
  });
});
