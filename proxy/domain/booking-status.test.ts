import { describe, expect, it } from 'vitest';
import { ownBooking } from '../../shared/contract/index.ts';
import { confirmedAs, mayChange } from './booking-status.ts';

const cases = [
  ['confirmed', 'confirmed', true],
  ['in_progress', 'confirmed', false],
  ['completed', 'confirmed', false],
  ['awaiting_payment', 'awaiting_payment', true],
  ['awaiting_approval', 'awaiting_approval', true],
  ['in_cart', 'awaiting_approval', true],
  ['move_requested', 'awaiting_approval', true],
] as const;

describe('a status', () => {
  it('is one of those, or cancelled', () => {
    expect([...cases.map(([status]) => status), 'cancelled'].toSorted()).toEqual(ownBooking.shape.status.options.toSorted());
    expect(mayChange('cancelled')).toBe(false);
  });

  it.each(cases)('%s is confirmed as %s; may change: %s', (status, confirmed, changeable) => {
    expect(confirmedAs(status)).toBe(confirmed);
    expect(mayChange(status)).toBe(changeable);
  });
});
