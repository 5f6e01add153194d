import { describe, expect, it } from 'vitest';
import { faultOf, INTERNAL, meanings, refusalOf } from './errors.ts';

/** As the method page and the authentication page list them. */
const documented = [
  -32001, -32010, -32011, -32012, -32015, -32020, -32030, -32031, -32032, -32033, -32034, -32035, -32036, -32051, -32052, -32053, -32054,
  -32055, -32056, -32061, -32062, -32063, -32065, -32070, -32080, -32085, -32090, -32095, -32097, -32099, -32600, -32601, -32602, -32603,
  -3264, -33001, -33002, -33003, -33004, -33005,
];
const refused = (code: number, message = '') => ({ ok: false, code, message }) as const;

describe('error codes', () => {
  it('all have a meaning, and none is made up', () => {
    expect(Object.keys(meanings).map(Number).toSorted()).toEqual(documented.toSorted());
  });
  it.each([
    [-32030, 'promo_unknown'],
    [-32031, 'promo_expired'],
    [-32032, 'promo_not_active'],
    [-32033, 'promo_wrong_service'],
    [-32034, 'promo_used_up'],
    [-32035, 'promo_used_by_client'],
    [-32036, 'promo_wrong_time'],
    [-32052, 'unit_unavailable'],
    [-32053, 'date_unavailable'],
    [-32054, 'slot_taken'],
    [-32055, 'slots_partly_taken'],
    [-32056, 'time_not_allowed'],
  ])('%i is %s', (code, expected) => {
    expect(faultOf(refused(code)).code).toBe(expected);
    expect(refusalOf(refused(code, 'The service says so'))).toEqual({ code: expected, detail: null, field: null });
  });
  it('name the field that was typed wrong', () => {
    expect([-32061, -32062, -32063].map((code) => refusalOf(refused(code))?.field)).toEqual(['name', 'email', 'phone']);
  });
  it('that nobody documented are the business speaking, as plain text', () => {
    expect(refusalOf(refused(-1, '<b>No</b> dogs, <script>x</script>please'))).toEqual({
      code: 'refused_by_business',
      detail: 'No dogs, please',
      field: null,
    });
    expect(refusalOf(refused(-1, 'x'.repeat(1000)))?.detail).toHaveLength(300);
    expect(faultOf(refused(-1, 'x')).code).toBe('upstream_failed');
  });
  it('that do not certainly say "not booked" are no refusal', () => {
    expect(refusalOf(refused(INTERNAL, 'Internal error'))).toBeNull();
    expect(refusalOf(refused(-1, ' <br> '))).toBeNull();
  });
});
