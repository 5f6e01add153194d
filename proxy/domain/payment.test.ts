import { describe, expect, it } from 'vitest';
import {
  type Attempt,
  countedIn,
  followed,
  givenUp,
  looksAgain,
  nextStep,
  type PaidBooking,
  type Payment,
  type PaymentRecord,
  reusable,
  settled,
  shownOf,
  told,
  unaccepted,
} from './payment.ts';

const gbp = (minor: number) => ({ minor, currency: 'GBP' });
const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  key: 'first',
  gateway: 'till',
  checkout: { reference: 'name', amount: gbp(2400), description: '', returnUrl: '', expiresAt: 10_000 },
  since: 0,
  id: 'page-1',
  url: 'https://till.example/1',
  state: 'open',
  taken: null,
  ...more,
});
const booking = (name: string): PaidBooking => ({
  ticket: `ticket-${name}`,
  booking: name,
  reference: 'sealed',
  service: 'cut',
  unit: 'ann',
  start: '2026-12-01T10:00:00',
});
const record = (more: Partial<PaymentRecord> = {}): PaymentRecord => ({
  site: 'salon',
  state: 'due',
  bookings: [],
  due: gbp(2400),
  cart: 'sealed',
  until: 5000,
  attempts: [attempt()],
  ...more,
});
const paid = (more: Partial<Extract<Payment, { state: 'paid' }>> = {}): Payment => ({
  state: 'paid',
  at: 100,
  amount: gbp(2400),
  reference: 'name',
  refunded: gbp(0),
  ...more,
});
const states = ({ state, attempts }: PaymentRecord) => [state, ...attempts.map((one) => one.state)];

describe('what a gateway says of a page', () => {
  it.each([
    ['nothing came', { state: 'open' } as const, ['due', 'open']],
    ['nothing will come', { state: 'cancelled' } as const, ['due', 'closed']],
    ['all of it came', paid(), ['received', 'counted']],
    ['too little came', paid({ amount: gbp(2300) }), ['due', 'returning']],
    ['too much came', paid({ amount: gbp(2500) }), ['due', 'returning']],
    ['another currency came', paid({ amount: { minor: 2400, currency: 'EUR' } }), ['due', 'returning']],
    ['it came for another cart', paid({ reference: 'another' }), ['due', 'returning']],
    ['it came for nobody', paid({ reference: null }), ['due', 'returning']],
    ['it went back already', paid({ refunded: gbp(2400) }), ['due', 'returned']],
    ['a part went back', paid({ refunded: gbp(400) }), ['due', 'returning']],
  ])('%s', (_, payment, expected) => {
    expect(states(told(record(), 'first', payment, 200))).toEqual(expected);
  });

  it('returns what is left of money of which a part went back', () => {
    expect(told(record(), 'first', paid({ refunded: gbp(400) }), 200).attempts[0]?.taken).toEqual(gbp(2000));
  });

  it('counts on a page that was closed too: whoever had it open has paid', () => {
    expect(states(told(record({ attempts: [attempt({ state: 'closed' })] }), 'first', paid(), 200))).toEqual(['received', 'counted']);
  });

  it.each(['received', 'rebooking', 'settled', 'given_up'] as const)('goes back when the payment is %s', (state) => {
    const two = record({ state, attempts: [attempt({ state: 'counted' }), attempt({ key: 'second', id: 'page-2' })] });
    expect(states(told(two, 'second', paid(), 200))).toEqual([state, 'counted', 'returning']);
  });

  it.each(['counted', 'returning', 'returned', 'stuck'] as const)('changes nothing of what is %s', (state) => {
    const before = record({ state: 'settled', attempts: [attempt({ state })] });
    expect(told(before, 'first', { state: 'cancelled' }, 200)).toBe(before);
  });

  it('changes nothing of a page that nobody opened', () => {
    const before = record();
    expect(told(before, 'another', paid(), 200)).toBe(before);
  });
});

describe('what is done next', () => {
  it.each([
    ['money goes back before all else', record({ state: 'received', attempts: [attempt({ state: 'returning' })] }), 0, 'return'],
    ['the service is told', record({ state: 'received', attempts: [attempt({ state: 'counted' })] }), 0, 'confirm'],
    ['the time is booked once more', record({ state: 'rebooking' }), 0, 'rebook'],
    ['a page whose answer was lost is opened again', record({ attempts: [attempt({ state: 'opening', id: null })] }), 0, 'open'],
    ['an open page is looked at', record(), 4999, 'read'],
    ['and closed when the time is given away', record(), 5000, 'close'],
    ['or when its own time is over', record({ until: null }), 10_000, 'close'],
    ['or when nothing is owed any more', record({ state: 'settled' }), 0, 'close'],
  ])('%s', (_, before, now, wanted) => {
    expect(nextStep(before, now)?.do).toBe(wanted);
  });

  it('is nothing once every page was looked at, or none is open', () => {
    expect(nextStep(record(), 0, new Set(['first']))).toBeNull();
    expect(nextStep(record({ attempts: [attempt({ state: 'closed' })] }), 0)).toBeNull();
  });
});

const counted = record({ state: 'received', attempts: [attempt({ state: 'counted', taken: gbp(2400) })] });

describe('an open page', () => {
  const bounds = { soonest: 20, latest: 1000 };
  it.each([
    ['soon at first', record(), 0, 20],
    ['seldom later', record(), 400, 600],
    ['at its end', record(), 4900, 5000],
    [
      'not too seldom',
      record({ until: null, attempts: [attempt({ checkout: { ...attempt().checkout, expiresAt: 99_999 } })] }),
      9000,
      10_000,
    ],
    ['though it should be closed', record(), 6000, 7000],
  ])('is looked at again %s', (_, before, now, expected) => {
    expect(looksAgain(before, now, bounds)).toBe(expected);
  });

  it('is not looked at once it is closed', () => {
    expect(looksAgain(record({ attempts: [attempt({ state: 'closed' })] }), 0, bounds)).toBeNull();
  });

  it.each([
    ['money came', counted],
    ['the time is booked once more', record({ state: 'rebooking' })],
    ['money goes back', settled(record({ attempts: [attempt({ state: 'counted' }), attempt({ key: 'second', state: 'returning' })] }))],
  ])('is due while %s: whoever sees to it may be killed', (_, before) => {
    expect(looksAgain(before, 400, bounds)).toBe(400);
  });

  it('is used again for the same amount, by the same gateway, as long as it is open', () => {
    const wish = { gateway: 'till', amount: gbp(2400) };
    expect(reusable(record(), wish, 9999)?.key).toBe('first');
    expect(reusable(record(), wish, 10_000)).toBeNull();
    expect(reusable(record(), { ...wish, amount: gbp(2300) }, 0)).toBeNull();
    expect(reusable(record(), { ...wish, gateway: 'another' }, 0)).toBeNull();
    expect(reusable(record({ attempts: [attempt({ state: 'closed' })] }), wish, 0)).toBeNull();
  });
});

describe('the payment of several bookings', () => {
  const two = record({ bookings: [booking('b-1'), booking('b-2')] });
  it.each(['cancelled', 'given_up', 'paid'] as const)(
    'goes on with the others when one of them is %s, and its page is closed',
    (status) => {
      const left = followed(two, 'b-1', status, 0);
      expect(left).toMatchObject({ state: 'due', bookings: [{ booking: 'b-2' }], due: null, cart: null });
      expect(nextStep({ ...left, due: gbp(1200) }, 0)?.do).toBe('close');
    },
  );
  it('stays whole when one of them was given away: late money may come', () => {
    expect(followed(two, 'b-1', 'cancelled', 5000)).toBe(two);
  });
  it('stays whole when money has come', () => {
    const received = { ...two, state: 'received' } as const;
    expect(followed(received, 'b-1', 'given_up', 0)).toBe(received);
  });
});

describe('a payment', () => {
  it('keeps the money that counts when the service knows of it', () => {
    expect(states(settled(counted))).toEqual(['settled', 'counted']);
    expect(countedIn(settled(counted))?.key).toBe('first');
  });
  it('gives it back when there is nothing to pay for, or the service will not have it', () => {
    expect(states(givenUp(counted))).toEqual(['given_up', 'returning']);
    expect(states(unaccepted(counted))).toEqual(['due', 'returning']);
  });

  it.each([
    ['paid elsewhere', record(), 'paid', 0, 'settled'],
    ['cancelled before its time', record(), 'cancelled', 4999, 'given_up'],
    ['given away, for which late money may come', record(), 'cancelled', 5000, 'due'],
    ['cancelled where no time is set', record({ until: null }), 'cancelled', 9999, 'given_up'],
    ['cancelled when its money has come', counted, 'cancelled', 0, 'received'],
    ['given up by the client', record(), 'given_up', 5000, 'given_up'],
    ['given up by the client when its money has come', record({ ...counted, bookings: [booking('b-1')] }), 'given_up', 0, 'given_up'],
    ['given up by the client when it is paid', settled(counted), 'given_up', 0, 'settled'],
  ] as const)('%s', (_, before, status, now, expected) => {
    expect(followed(before, 'b-1', status, now).state).toBe(expected);
  });

  it.each([
    [record({ attempts: [] }), null],
    [record(), 'open'],
    [counted, 'received'],
    [record({ state: 'rebooking' }), 'received'],
    [settled(counted), null],
    [givenUp(counted), 'returned'],
    [record({ state: 'given_up', attempts: [attempt({ state: 'stuck' })] }), 'unsettled'],
    [record({ attempts: [attempt({ state: 'returned' }), attempt({ state: 'open' })] }), 'returned'],
  ])('is shown as what it means to the client', (before, expected) => {
    expect(shownOf(before)).toBe(expected);
  });
});
