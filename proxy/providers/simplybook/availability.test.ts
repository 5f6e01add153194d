import { describe, expect, it } from 'vitest';
import type { AvailabilityRead } from '../../domain/provider.ts';
import { availabilityReads, readAvailability } from './availability.ts';
import { catalogue, Refusal, service } from './service.testing.ts';

const read: AvailabilityRead = { key: '7:2026-12:1', service: '7', units: ['3', '4'], from: '2026-12-01', to: '2026-12-31', seats: 1 };
const MATRIX = 'getCartesianStartTimeMatrix';

async function offers(answers: Readonly<Record<string, unknown>>) {
  const { client, connection, sent } = service(answers);
  return { answer: await readAvailability(client, connection, read), calls: sent.filter(({ method }) => method !== 'getToken') };
}

describe('reads', () => {
  const wish = { service: '7', units: ['4'], month: '2026-12', seats: 2, today: '2026-11-24' };
  it('are one a month for all units', () => {
    expect(availabilityReads(catalogue, wish)).toEqual([
      { key: '7:2026-12:2', service: '7', units: ['3', '4'], from: '2026-12-01', to: '2026-12-31', seats: 2 },
    ]);
  });
  it('begin today in the month that has begun', () => {
    expect(availabilityReads(catalogue, { ...wish, month: '2026-11' })).toMatchObject([{ from: '2026-11-24', to: '2026-11-30' }]);
  });
  it.each([
    ['of a month that is over', { month: '2026-10' }],
    ['of a service that nobody knows', { service: '8' }],
  ])('%s are none', (_, change) => {
    expect(availabilityReads(catalogue, { ...wish, ...change })).toEqual([]);
  });
});

describe('free starts', () => {
  it.each([
    ['by unit', [{ provider_id: 3, timeslots: { '2026-12-02': ['09:00:00'], '2026-12-01': ['10:30:00', '09:00:00'] } }]],
    [
      'with ids as text, times to the minute',
      [{ provider_id: '3', timeslots: { '2026-12-01': ['09:00', '10:30'], '2026-12-02': ['09:00'] } }],
    ],
    [
      'as maps, with empty days',
      {
        a: {
          provider_id: '3',
          timeslots: { '2026-12-01': { 0: '09:00:00', 5: '10:30:00' }, '2026-12-02': ['09:00:00'], '2026-12-03': [], '2026-12-04': null },
        },
      },
    ],
    [
      'with units that are not asked for',
      [
        { provider_id: 9, timeslots: { '2026-12-01': ['12:00:00'] } },
        { provider_id: 4, timeslots: [] },
        { provider_id: 3, timeslots: { '2026-12-01': ['09:00:00', '10:30:00'], '2026-12-02': ['09:00:00'] } },
      ],
    ],
  ])('come %s', async (_, result) => {
    const { answer, calls } = await offers({ [MATRIX]: result });
    expect(answer).toEqual({ ok: true, value: { '3': ['2026-12-01T09:00:00', '2026-12-01T10:30:00', '2026-12-02T09:00:00'], '4': [] } });
    expect(calls.map(({ params }) => params)).toEqual([['2026-12-01', '2026-12-31', '7', null, 1]]);
  });

  it.each([[[]], [null], [{}]])('are none in %j', async (result) => {
    expect((await offers({ [MATRIX]: result })).answer).toEqual({ ok: true, value: { '3': [], '4': [] } });
  });

  it.each([
    ['soon'],
    [true],
    [[{ unit: 3, times: {} }]],
    [[{ provider_id: 3, timeslots: { '2026-12-01': ['9 a.m.'] } }]],
    [[{ provider_id: 3, timeslots: { monday: ['09:00:00'] } }]],
    [[{ provider_id: 3, timeslots: ['09:00:00'] }]],
  ])('are not known from %j', async (result) => {
    expect((await offers({ [MATRIX]: result })).answer).toMatchObject({ ok: false, fault: { code: 'upstream_failed' } });
  });

  it('are asked for unit by unit where there is no call for all', async () => {
    const { answer, calls } = await offers({
      getStartTimeMatrix: ({ params }: { params: unknown[] }) => (params[3] === '3' ? { '2026-12-01': ['09:00:00'] } : []),
    });
    expect(answer).toEqual({ ok: true, value: { '3': ['2026-12-01T09:00:00'], '4': [] } });
    expect(calls.map(({ method, params }) => [method, params[3]])).toEqual([
      [MATRIX, null],
      ['getStartTimeMatrix', '3'],
      ['getStartTimeMatrix', '4'],
    ]);
  });

  it.each([
    [{ [MATRIX]: new Refusal(-32051) }, 'service_unavailable'],
    [{ [MATRIX]: new Refusal(-32603) }, 'upstream_failed'],
    [{ getStartTimeMatrix: new Refusal(-32052) }, 'unit_unavailable'],
    [{ getStartTimeMatrix: 'soon' }, 'upstream_failed'],
  ])('are refused: %j is %s', async (answers, code) => {
    expect((await offers(answers)).answer).toMatchObject({ ok: false, fault: { code } });
  });
});
