import { describe, expect, it } from 'vitest';
import type { Order } from '../../domain/provider.ts';
import { NotSent, Throttled, Unanswered } from '../../ports/upstream.ts';
import { book } from './book.ts';
import { catalogue, Refusal, service } from './service.testing.ts';

const order: Order = {
  service: '7',
  unit: '3',
  location: null,
  start: '2026-12-01T13:00:00',
  seats: 1,
  client: { name: 'Nadia', email: 'nadia@client.example', phone: '+44 20 7946 0101' },
  fields: { '81853bf0': 'nuts' },
  promo: null,
  captcha: null,
  clientTimezone: null,
  page: null,
  batch: null,
  reference: 'aB3_x9-Qrt',
};
const made = {
  id: '434',
  event_id: '7',
  unit_id: '3',
  client_id: 34,
  client_hash: 'c'.repeat(32),
  start_date_time: '2026-12-01 13:00:00',
  end_date_time: '2026-12-01 13:50:00',
  is_confirmed: '1',
  code: 'h8vc14ca',
  hash: 'a'.repeat(32),
};
const reply = (change: object = {}, top: object = {}) => ({ require_confirm: false, bookings: [{ ...made, ...change }], ...top });

type Settings = Parameters<typeof book>[2];
const written = { clientTimeOffset: 'seconds', secretKey: 'a secret' } as const;
async function attempt(answer: unknown, change: Partial<Order> = {}, settings: Partial<Settings> = {}, of = catalogue) {
  const { client, connection, sent } = service({ book: answer });
  const outcome = await book(client, connection, { ...written, companyUrl: 'https://salon.example', ...settings }, of, {
    ...order,
    ...change,
  });
  return { outcome, sent: sent.filter(({ method }) => method === 'book') };
}
const paramsOf = async (change: Partial<Order>, settings: Partial<Settings> = {}, of = catalogue) =>
  (await attempt(reply(), change, settings, of)).sent[0]?.params ?? [];

describe('a booking', () => {
  it('is one request, and its end is the service’s own, without the buffer', async () => {
    const { outcome, sent } = await attempt(reply());
    expect(sent.map(({ effect, params }) => [effect, params])).toEqual([
      ['write', ['7', '3', '2026-12-01', '13:00:00', order.client, { '81853bf0': 'nuts' }, 1, null]],
    ]);
    expect(outcome).toEqual({
      kind: 'made',
      reference: { id: '434', hash: made.hash, code: 'h8vc14ca', clientId: '34', clientHash: made.client_hash },
      confirmation: {
        code: 'h8vc14ca',
        status: 'confirmed',
        payment: null,
        service: '7',
        unit: '3',
        start: '2026-12-01T13:00:00',
        end: '2026-12-01T13:40:00',
      },
    });
  });

  it('ends as the unit’s own duration has it', async () => {
    expect((await attempt(reply(), { unit: '4' })).outcome).toMatchObject({ confirmation: { end: '2026-12-01T13:55:00' } });
  });

  it('sends the promo code with the fields, and the seats', async () => {
    expect((await paramsOf({ promo: 'FIFTH', seats: 2 })).slice(5)).toEqual([{ '81853bf0': 'nuts', promocode: 'FIFTH' }, 2, null]);
  });

  it('lets no visitor set what the service reads from among the fields', async () => {
    const fields = { a: '1', promocode: 'STAFF100', captcha_token: 'x', location_id: '9', handle_invoice: '1', products: '1' };
    expect((await paramsOf({ fields }))[5]).toEqual({ a: '1' });
  });

  it.each([
    ['seconds', 'Etc/GMT-3', catalogue, { client_time_offset: -3600 }],
    ['minutes', 'Etc/GMT-3', catalogue, { client_time_offset: 60 }],
    ['omit', 'Etc/GMT-3', catalogue, {}],
    ['seconds', 'Etc/GMT-2', catalogue, {}],
    ['seconds', 'Nowhere/Else', catalogue, {}],
    ['seconds', 'Etc/GMT-3', { ...catalogue, provider: {} }, {}],
  ] as const)('tells the client’s zone as %s from %s', async (clientTimeOffset, clientTimezone, of, expected) => {
    expect((await paramsOf({ clientTimezone }, { clientTimeOffset }, of))[4]).toEqual({ ...order.client, ...expected });
  });

  it.each([
    ['confirmed', reply(), null],
    ['confirmed', { bookings: { '434': made } }, null],
    ['awaiting_approval', reply({ is_confirmed: '0' }), null],
    ['awaiting_approval', reply({}, { require_confirm: true }), null],
    ['awaiting_payment', reply({ require_payment: true }, { require_confirm: true }), '2026-11-24T12:30:00.000Z'],
    ['awaiting_payment', reply({}, { require_payment: '1' }), '2026-11-24T12:30:00.000Z'],
  ])('is %s after %j', async (status, answer, until) => {
    const payment = until === null ? null : { url: 'https://salon.example', until };
    expect((await attempt(answer)).outcome).toMatchObject({ kind: 'made', confirmation: { status, payment } });
  });

  it('without a page to pay at or an end of waiting says so', async () => {
    const of = { ...catalogue, provider: {} };
    const { outcome } = await attempt(reply({ require_payment: 1 }), {}, { companyUrl: undefined }, of);
    expect(outcome).toMatchObject({ confirmation: { status: 'awaiting_payment', payment: { url: null, until: null } } });
  });

  it.each([
    [new Refusal(-32054, 'Selected time start is not available'), { code: 'slot_taken', detail: null, field: null }],
    [new Refusal(-32062, 'Wrong e-mail'), { code: 'email_invalid', detail: null, field: 'email' }],
    [new Refusal(-32600, 'Access denied'), { code: 'upstream_misconfigured' }],
    [new Refusal(-20, '<p>No dogs</p>'), { code: 'refused_by_business', detail: 'No dogs' }],
  ])('is refused: %j', async (answer, expected) => {
    expect((await attempt(answer)).outcome).toMatchObject({ kind: 'refused', ...expected });
  });

  const guarded = { ...catalogue, captcha: true };
  it('sends the answer to the captcha with the fields, and nothing where there is none', async () => {
    expect((await paramsOf({ captcha: 'passed|1' }, {}, guarded))[5]).toEqual({ '81853bf0': 'nuts', captcha_token: 'passed|1' });
    expect((await paramsOf({ captcha: '' }, {}, guarded))[5]).toEqual({ '81853bf0': 'nuts' });
  });

  it.each([
    [new Refusal(-32070, 'Additional field values are wrong'), 'captcha_refused', 'fields_invalid'],
    [new Refusal(-32010, 'Some required params are missed'), 'captcha_refused', 'upstream_failed'],
    [new Refusal(-20, 'Captcha is required'), 'captcha_refused', 'refused_by_business'],
    [new Refusal(-20, 'No dogs'), 'refused_by_business', 'refused_by_business'],
    [new Refusal(-32054, 'captcha or not'), 'slot_taken', 'slot_taken'],
  ])('where a captcha is asked, %j is %s, elsewhere %s', async (answer, code, elsewhere) => {
    expect((await attempt(answer, {}, {}, guarded)).outcome).toMatchObject({ kind: 'refused', code });
    expect((await attempt(answer)).outcome).toMatchObject({ kind: 'refused', code: elsewhere });
  });

  it('between two multiples of the timeframe is refused without asking', async () => {
    const { outcome, sent } = await attempt(reply(), { start: '2026-12-01T13:03:00' });
    expect(outcome).toMatchObject({ kind: 'refused', code: 'time_not_allowed' });
    expect(sent).toEqual([]);
  });

  it.each([
    [new Refusal(-32603, 'Internal error'), Unanswered],
    [new Refusal(-20, ''), Unanswered],
    [null, Unanswered],
    [true, Unanswered],
    [{ bookings: [] }, Unanswered],
    [{ bookings: [{ code: 'x' }] }, Unanswered],
    [new Unanswered(), Unanswered],
    [new Refusal(-32000, 'Too many requests'), Throttled],
    [new NotSent(1), NotSent],
  ])('has no outcome after %j, and is not repeated', async (answer, thrown) => {
    const { client, connection, methods } = service({ book: answer });
    await expect(book(client, connection, { ...written, companyUrl: undefined }, catalogue, order)).rejects.toThrow(thrown);
    expect(methods().filter((method) => method === 'book')).toHaveLength(1);
  });
});

describe('a client who has booked before', () => {
  const known = { id: '400', hash: 'a', clientId: '34', clientHash: 'theirs' };

  it('is named by id and signature, and by nothing else', async () => {
    // Known answer: printf '34theirsa secret' | md5sum
    expect((await paramsOf({ known }))?.[4]).toEqual({ client_id: '34', client_sign: 'be023b8766f31d320dbf2584351ae739' });
  });
  it('stays known by the booking that is made, also where the answer does not say who it is', async () => {
    const { outcome } = await attempt(reply({ client_id: '', client_hash: '' }), { known });
    expect(outcome).toMatchObject({ kind: 'made', reference: { id: '434', clientId: '34', clientHash: 'theirs' } });
  });
  it.each([
    ['a signature that is wrong', -32085, 'upstream_misconfigured'],
    ['an id that is not known', -3264, 'client_unknown'],
  ])('is refused for %s, and nothing is made', async (_, code, told) => {
    expect((await attempt(new Refusal(code), { known })).outcome).toMatchObject({ kind: 'refused', code: told });
  });
});

describe('a series', () => {
  const repeating = { ...catalogue, services: catalogue.services.map((one) => ({ ...one, series: true })) };
  const weeks = ['2026-12-01 13:00:00', '2026-12-08 13:00:00'];
  const both = reply({}, { bookings: [{ ...made, id: '435', hash: 'b'.repeat(32), start_date_time: weeks[1] }, made] });
  const run = async (dates: unknown, answer: unknown = both) => {
    const { client, connection, sent } = service({ book: answer, getRecurringDatetimes: dates });
    const outcome = await book(client, connection, written, repeating, order);
    return { outcome, rules: sent.filter(({ method }) => method === 'book').map(({ params }) => params[8]) };
  };

  it('is asked for as it is shown, and its first date stands for it, in whatever order it is told', async () => {
    const { outcome, rules } = await run(weeks);
    expect(rules).toEqual([{ days: 7, repeat_count: 2, type: 'fixed' }]);
    expect(outcome).toMatchObject({
      kind: 'made',
      reference: { id: '434', otherIds: '435', dates: '2026-12-01T13:00:00,2026-12-08T13:00:00' },
      confirmation: { start: '2026-12-01T13:00:00', end: '2026-12-01T13:40:00', dates: ['2026-12-01T13:00:00', '2026-12-08T13:00:00'] },
    });
  });

  it.each([
    ['keep no even distance', [...weeks, '2026-12-10 13:00:00']],
    ['cannot be read', ['soon']],
    ['are not asked for by this edition', new Refusal(-32601)],
  ])('is left to the service’s own rule when its dates %s', async (_, dates) => {
    expect((await run(dates)).rules).toEqual([undefined]);
  });

  it('is sent once more without a rule that the service does not understand: it has made nothing', async () => {
    let calls = 0;
    const { outcome, rules } = await run(weeks, () => (++calls === 1 ? new Refusal(-32602) : both));
    expect([outcome.kind, rules.length, rules[1]]).toEqual(['made', 2, undefined]);
  });

  it('is not sent when it cannot be one', async () => {
    const { outcome, rules } = await run(new Refusal(-32015));
    expect([outcome, rules]).toEqual([{ kind: 'refused', code: 'recurrence_not_offered', detail: null, field: null }, []]);
  });

  it('has not left while nobody answers when it would be', async () => {
    await expect(run(new Unanswered())).rejects.toBeInstanceOf(NotSent);
  });

  it('of which one date was made says no more than that one', async () => {
    const { outcome } = await run(weeks, reply());
    expect(outcome.kind === 'made' && outcome.confirmation.dates).toBeUndefined();
  });
});
