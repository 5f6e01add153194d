import { describe, expect, it } from 'vitest';
import { classify, faultCodeOf, refusalOf } from './errors.ts';

describe('an error text', () => {
  it.each([
    ['Limit on the number of consecutive requests: 5 seconds', { kind: 'too_soon' }, 'busy', 'busy'],
    ['Field "status" is required', { kind: 'missing_field', field: 'status' }, 'upstream_failed', 'upstream_failed'],
    ['Field "phone" is required', { kind: 'missing_field', field: 'phone' }, 'upstream_failed', 'phone_invalid'],
    ['Field "custom_field3" is required', { kind: 'missing_field', field: 'custom_field3' }, 'upstream_failed', 'fields_invalid'],
    ['record not found', { kind: 'not_found' }, 'booking_unknown', 'booking_unknown'],
    ['Record already cancelled', { kind: 'cancelled_already' }, 'booking_unknown', 'booking_unknown'],
    ['Invalid API key', { kind: 'key' }, 'upstream_misconfigured', 'upstream_misconfigured'],
    ['Выбранное время уже занято', { kind: 'taken' }, 'slot_taken', 'slot_taken'],
    ['Что-то пошло не так', { kind: 'other' }, 'upstream_failed', 'refused_by_business'],
    ['', { kind: 'other' }, 'upstream_failed', 'refused_by_business'],
  ])('%s', (message, failure, fault, refusal) => {
    expect(classify(message)).toEqual(failure);
    expect(faultCodeOf(classify(message))).toBe(fault);
    expect(refusalOf(classify(message)).code).toBe(refusal);
  });
});
