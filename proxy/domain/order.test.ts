import { describe, expect, it } from 'vitest';
import type { BookingRequest, Field, Line } from '../../shared/contract/index.ts';
import { catalogue as base } from '../../test/support/fake-provider.ts';
import type { Catalogue } from './catalogue.ts';
import { atLine, candidatesOf, checkClient, checkLine, locationOf, pageOf } from './order.ts';

const place = (id: string, units: string[], timezone = 'UTC') => ({
  id,
  title: id,
  description: [],
  address: '',
  timezone,
  phone: null,
  picture: null,
  units,
});
const catalogue: Catalogue = {
  ...base,
  contact: { email: 'required', phone: 'required' },
  terms: [],
  locations: [place('north', ['ann']), place('south', ['ann', 'bob'])],
};
const line: Line = { service: 'cut', unit: null, location: null, start: '2026-12-01T10:00:00', seats: 1 };

describe('candidatesOf', () => {
  const units = (change: Partial<Line>) => {
    const found = candidatesOf(catalogue, { ...line, ...change });
    return found.ok ? found.value.units : found.fault.code;
  };
  it.each([
    [{}, ['ann', 'bob']],
    [{ unit: 'bob' }, ['bob']],
    [{ location: 'north' }, ['ann']],
    [{ location: 'north', unit: 'bob' }, 'unit_unavailable'],
    [{ location: 'west' }, 'unit_unavailable'],
    [{ unit: 'bar' }, 'unit_unavailable'],
    [{ service: 'none' }, 'service_unavailable'],
  ])('%j: %j', (change, expected) => {
    expect(units(change)).toEqual(expected);
  });
});

describe('pageOf', () => {
  it.each([
    [undefined, null],
    ['https://barber.example', 'https://barber.example/'],
    ['https://barber.example:8443/book/now', 'https://barber.example:8443/book/now'],
    ['http://barber.example/book?name=Nadia#token', 'http://barber.example/book'],
    ['https://nadia:secret@barber.example/book', 'https://barber.example/book'],
    ['https://barber.example/запись', 'https://barber.example/%D0%B7%D0%B0%D0%BF%D0%B8%D1%81%D1%8C'],
  ])('%s: %s', (page, expected) => {
    expect(pageOf({ page })).toBe(expected);
  });

  it('does not grow when it is spelled out', () => {
    expect(pageOf({ page: `https://barber.example/${'я'.repeat(1900)}` })).toHaveLength(2000);
  });
});

describe('locationOf', () => {
  it('is the chosen one, else the unit’s only one', () => {
    expect(locationOf(catalogue, 'south', 'ann')).toBe('south');
    expect(locationOf(catalogue, null, 'bob')).toBe('south');
    expect(locationOf(catalogue, null, 'ann')).toBeNull();
  });
});

describe('checkLine and checkClient', () => {
  const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
    key: 'f',
    title: 'F',
    type,
    required: false,
    options: [],
    initial: '',
    maxLength: null,
    ...more,
  });
  const request: BookingRequest = {
    lines: [line],
    client: { name: 'Nadia', email: 'n@client.example', phone: '+44 20 7946 0101' },
    fields: {},
    promo: undefined,
    termsAccepted: true,
  };
  const now = Date.parse('2026-11-24T18:00:00Z');
  const check = (change: Partial<BookingRequest> = {}, fields: Field[] = []) => checkClient(catalogue, fields, { ...request, ...change });

  it('finds nothing wrong with what is right', () => {
    expect(check()).toBeNull();
  });
  it('wants an answer to the captcha where there is one, and lets the service judge it', () => {
    const guarded = (captcha?: string) => checkClient({ ...catalogue, captcha: true }, [], { ...request, captcha });
    expect(guarded()).toMatchObject({ code: 'captcha_refused', refusal: { code: 'captcha_refused', field: 'captcha' } });
    expect(guarded('anything')).toBeNull();
    expect(check({ captcha: 'unasked' })).toBeNull();
  });
  it.each([
    ['no name', { client: { ...request.client, name: '' } }, 'name_invalid', 'name'],
    ['no e-mail', { client: { ...request.client, email: '' } }, 'email_invalid', 'email'],
    ['half an e-mail', { client: { ...request.client, email: 'n@client' } }, 'email_invalid', 'email'],
    ['no phone', { client: { ...request.client, phone: '' } }, 'phone_invalid', 'phone'],
    ['a short phone', { client: { ...request.client, phone: '+44' } }, 'phone_invalid', 'phone'],
    ['no consent', { termsAccepted: false }, 'terms_required', 'terms'],
  ])('%s', (_, change, code, at) => {
    expect(check(change)).toMatchObject({ code, refusal: { code, field: at } });
  });
  it('judges the day by the clock of the place', () => {
    const far: Catalogue = { ...catalogue, locations: [place('north', ['ann']), place('east', ['bob'], 'Asia/Novosibirsk')] };
    const judge = (change: Partial<Line>) => {
      return checkLine(far, { ...line, ...change }, now)?.code ?? null;
    };
    // It is the 25th there already, and the last day is one later.
    const [today, last] = ['2026-11-24T23:00:00', '2027-01-24T10:00:00'];
    expect([judge({ unit: 'ann', start: today }), judge({ unit: 'ann', start: last })]).toEqual([null, 'date_unavailable']);
    expect([judge({ unit: 'bob', start: today }), judge({ unit: 'bob', start: last })]).toEqual(['date_unavailable', null]);
    expect(judge({ location: 'east', start: last })).toBeNull();
    // One start of two moments.
    expect(judge({})).toBe('bad_request');
  });
  it.each([
    ['a day that can be booked', {}, null],
    ['a day that is over', { start: '2026-11-23T10:00:00' }, 'date_unavailable'],
    ['a day too far away', { start: '2027-01-24T10:00:00' }, 'date_unavailable'],
    ['too many seats', { seats: 4 }, 'slot_taken'],
  ])('%s', (_, change, code) => {
    expect(checkLine(catalogue, { ...line, ...change }, now)?.code ?? null).toBe(code);
  });
  it('says which of several lines it was, and nothing of a single one', () => {
    const fault = checkLine(catalogue, { ...line, seats: 4 }, now);
    if (!fault) throw new Error('nothing was wrong');
    expect([atLine(fault, 1, 2).refusal?.line, atLine(fault, 0, 1).refusal?.line]).toEqual([1, undefined]);
  });
  it.each([
    [field('text', { required: true }), '', false],
    [field('text', { required: true }), ' ', false],
    [field('text', { maxLength: 3 }), 'four', false],
    [field('digits'), '12a', false],
    [field('digits'), '12', true],
    [field('checkbox', { required: true }), '', false],
    [field('checkbox', { required: true }), '1', true],
    [field('checkbox'), 'yes', false],
    [field('select', { options: ['a', 'b'] }), 'c', false],
    [field('radio', { options: ['a', 'b'] }), 'b', true],
    [field('date'), '', true],
  ])('a field %j given %j', (question, given, accepted) => {
    const fault = check({ fields: { f: given } }, [question]);
    expect(fault?.refusal?.field ?? null).toBe(accepted ? null : 'f');
  });
});
