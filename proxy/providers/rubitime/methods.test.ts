import { describe, expect, it } from 'vitest';
import type { Connection } from '../../domain/provider.ts';
import { Unanswered } from '../../ports/upstream.ts';
import { createClient } from './client.ts';
import { createRecord, getRecord, getSchedule, removeRecord, updateRecord } from './methods.ts';

const client = createClient({ apiUrl: 'https://rubitime.ru/api2', apiKey: 'key' });
/** A connection on which the service says "ok", and this. */
const saying = (data: unknown): Connection => ({
  send: async () => new Response(JSON.stringify({ status: 'ok', message: 'Success', data })),
  token: async () => '',
  now: () => 0,
});
const triple = { branch_id: 1, cooperator_id: 4, service_id: 9 };

describe('what is answered with "ok"', () => {
  it.each<[unknown, object]>([
    [[], {}],
    [{}, {}],
    [{ '2026-12-01': [] }, { '2026-12-01': {} }],
    [
      { '2026-12-01': { '9:30': { available: '1' }, '10:00': { available: false, seats: 2 } } },
      { '2026-12-01': { '9:30': { available: true }, '10:00': { available: false } } },
    ],
  ])('%j is a schedule', async (data, value) => {
    expect(await getSchedule(client, saying(data), triple)).toEqual({ ok: true, value });
  });

  it.each([null, undefined, 'nothing', [1], { monday: {} }, { '2026-12-01': null }, { '2026-12-01': { noon: { available: true } } }])(
    '%j is no schedule, not even an empty one',
    async (data) => {
      expect(await getSchedule(client, saying(data), triple)).toEqual({ ok: false, failure: { kind: 'unreadable' } });
    },
  );

  it.each([null, [], {}, { id: 50 }])('%j is no record, and none that is gone', async (data) => {
    expect(await getRecord(client, saying(data), { id: 50 })).toEqual({ ok: false, failure: { kind: 'unreadable' } });
  });

  it.each([null, [], { url: 'https://rubitime.ru/card/xxx' }])('%j does not say what was made', async (data) => {
    const record = { ...triple, record: '2026-12-01 15:30', status: 0 } as const;
    await expect(createRecord(client, saying(data), record)).rejects.toBeInstanceOf(Unanswered);
  });

  it.each([null, [], { id: '50 ' }])('%j is a change, or a removal', async (data) => {
    expect(await updateRecord(client, saying(data), { id: 50, status: 4 })).toEqual({ ok: true, value: 'updated' });
    expect(await removeRecord(client, saying(data), { id: 50 })).toEqual({ ok: true, value: 'removed' });
  });
});
