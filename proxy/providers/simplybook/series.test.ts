import { describe, expect, it } from 'vitest';
import { readSeries, recurrenceOf, startsOf } from './series.ts';
import { Refusal, service } from './service.testing.ts';

const wish = { service: '12', unit: '4', start: '2026-12-01T13:00:00' };
const read = async (answer: unknown) => {
  const { client, connection, sent } = service({ getRecurringDatetimes: answer });
  return { told: await readSeries(client, connection, wish), sent: sent.filter(({ method }) => method === 'getRecurringDatetimes') };
};

describe('the dates of a series', () => {
  const dates = ['2026-12-01T13:00:00', '2026-12-08T13:00:00'];
  it.each([
    ['texts', ['2026-12-01 13:00:00', '2026-12-08 13:00:00']],
    ['texts without seconds, out of order', ['2026-12-08T13:00', '2026-12-01T13:00']],
    [
      'a date and a time',
      [
        { date: '2026-12-01', time: '13:00:00' },
        { date: '2026-12-08', time: '13:00' },
      ],
    ],
    ['bookings', [{ start_date_time: '2026-12-01 13:00:00' }, { start_date_time: '2026-12-08 13:00:00' }]],
    ['entries of the newer interface', { 0: { start_datetime: '2026-12-01 13:00:00' }, 1: { start_datetime: '2026-12-08 13:00:00' } }],
  ])('are read as %s', async (_, answer) => {
    const { told, sent } = await read(answer);
    expect(told).toEqual({ ok: true, value: dates });
    expect(sent.map(({ effect, params }) => [effect, params])).toEqual([['read', ['12', '4', '2026-12-01', '13:00:00', {}]]]);
  });

  it.each([
    ['a service that does not repeat', new Refusal(-32015), 'recurrence_not_offered'],
    ['a time that is taken', new Refusal(-32054), 'slot_taken'],
    ['no dates at all', [], 'upstream_failed'],
    ['dates that cannot be read', ['soon'], 'upstream_failed'],
  ])('%s is a fault', async (_, answer, code) => {
    expect((await read(answer)).told).toMatchObject({ ok: false, fault: { code } });
  });
});

it('each start stands once', () => {
  expect(startsOf(['2026-12-08 13:00:00', '2026-12-01 13:00', '2026-12-08 13:00:00'])).toEqual([
    '2026-12-01T13:00:00',
    '2026-12-08T13:00:00',
  ]);
});

describe('the rule of a series', () => {
  it.each([
    ['weekly', ['2026-12-01', '2026-12-08', '2026-12-15'], { days: 7, repeat_count: 3, type: 'fixed' }],
    ['across a change of the clocks', ['2026-03-22', '2026-03-29', '2026-04-05'], { days: 7, repeat_count: 3, type: 'fixed' }],
    ['daily', ['2026-12-31', '2027-01-01'], { days: 1, repeat_count: 2, type: 'fixed' }],
    ['uneven', ['2026-12-01', '2026-12-15', '2026-12-22'], null],
    ['of one date', ['2026-12-01'], null],
    ['of none', [], null],
  ])('%s', (_, days, rule) => {
    expect(recurrenceOf(days.map((day) => `${day}T13:00:00`))).toEqual(rule);
  });
  it('says nothing of a time that changes', () => {
    expect(recurrenceOf(['2026-12-01T13:00:00', '2026-12-08T14:00:00'])).toBeNull();
    expect(recurrenceOf(['2026-12-01T13:00:00', '2026-12-01T14:00:00'])).toBeNull();
  });
});
