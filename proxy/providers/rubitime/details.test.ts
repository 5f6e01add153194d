import { describe, expect, it } from 'vitest';
import { barberSettings } from '../../../test/support/barber.ts';
import type { Connection } from '../../domain/provider.ts';
import { Throttled, Unanswered } from '../../ports/upstream.ts';
import { createClient } from './client.ts';
import { cancelRecord, readRecord } from './details.ts';
import type { RubitimeSettings } from './settings.ts';

const settings = barberSettings('https://rubitime.ru/api2') as RubitimeSettings;
const client = createClient(settings);

/** A connection on which the service says this. */
function connection(status: number, body: unknown) {
  const asked: { readonly url: string; readonly body: Record<string, unknown> }[] = [];
  const answering: Connection = {
    send: async (request) => {
      asked.push({ url: request.url, body: (await request.json()) as Record<string, unknown> });
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
    },
    token: async () => '',
    now: () => 0,
  };
  return { answering, asked };
}
const ok = (data: unknown) => ({ status: 'ok', message: 'Record 50 found', data });
const error = (message: string) => ({ status: 'error', message, data: [] });

/** As the service's page shows it: every value a string, with a space. */
const record = {
  id: '50 ',
  whom: '0 ',
  created_at: '2018-08-13 21:09:56 ',
  record: '2021-12-07 09:30:00 ',
  name: 'Иванов Иван Иванович ',
  price: '1500 ',
  status: '0 ',
  status_title: 'Записан ',
  cooperator_id: '4 ',
  cooperator_title: 'Ксения ',
  branch_id: '1 ',
  service_id: '9 ',
  service_title: 'Стрижка женская ',
  url: 'https://rubitime.ru/card/xxx ',
  duration: '60 ',
  prepayment_url: 'https://rubitime.ru/api/prp?pay=xxx ',
  parent_record: null,
};
const read = async (data: unknown) => readRecord(client, connection(200, data).answering, settings, { id: '50' });

describe('a record', () => {
  it('is read as the page writes it', async () => {
    expect(await read(ok(record))).toEqual({
      ok: true,
      value: {
        id: '50',
        status: 'confirmed',
        service: '9',
        unit: '4',
        location: '1',
        start: '2021-12-07T09:30:00',
        movable: true,
        answers: [{ key: 'custom_field1', title: 'Как вас стричь?', value: '', checkbox: false }],
        clientName: 'Иванов Иван Иванович',
        code: '50',
        titles: { service: 'Стрижка женская', unit: 'Ксения' },
        duration: 60,
        price: { minor: 150_000, currency: 'RUB' },
        payment: null,
      },
    });
  });

  it.each([
    [0, 'confirmed'],
    [1, 'in_progress'],
    [2, 'completed'],
    [3, 'awaiting_payment'],
    [4, 'cancelled'],
    [5, 'awaiting_approval'],
    [6, 'in_cart'],
    [7, 'move_requested'],
    [99, 'confirmed'],
  ])('with the status %d is %s', async (status, expected) => {
    expect(await read(ok({ ...record, status }))).toMatchObject({ ok: true, value: { status: expected } });
  });

  it.each([
    ['textarea', 'Коротко ', 'Коротко', false],
    ['textarea', null, '', false],
    ['checkbox', 'Да', '1', true],
    ['checkbox', '1', '1', true],
    ['checkbox', '', '', true],
  ] as const)('tells what the client answered to the owner’s own question, a %s of %j', async (type, kept, value, checkbox) => {
    const fields = settings.catalog.fields.map((field) => ({ ...field, type }));
    const asked = { ...settings, catalog: { ...settings.catalog, fields } };
    const { answering } = connection(200, ok({ ...record, custom_field1: kept }));
    expect(await readRecord(client, answering, asked, { id: '50' })).toMatchObject({
      value: { answers: [{ key: 'custom_field1', title: 'Как вас стричь?', value, checkbox }] },
    });
  });

  it('that waits for its prepayment says where to pay', async () => {
    expect(await read(ok({ ...record, status: 3 }))).toMatchObject({
      value: { payment: { url: 'https://rubitime.ru/api/prp?pay=xxx', until: null } },
    });
  });

  it('is gone only when the service says so', async () => {
    expect(await read(error('Record not found'))).toEqual({ ok: true, value: null });
    expect(await read(error('Что-то пошло не так'))).toMatchObject({ ok: false, fault: { code: 'upstream_failed' } });
    expect(await read(ok([]))).toMatchObject({ ok: false, fault: { code: 'upstream_failed' } });
    await expect(read(error('Limit on the number of consecutive requests: 5 seconds'))).rejects.toBeInstanceOf(Throttled);
  });

  it.each([
    [200, ''],
    [200, '<b>Warning</b>'],
    [502, '<html>'],
    [500, { status: 'ok', data: record }],
    [302, ''],
  ])('is unknown after HTTP %d with %j', async (status, body) => {
    await expect(readRecord(client, connection(status, body).answering, settings, { id: '50' })).rejects.toBeInstanceOf(Unanswered);
  });
});

describe('giving up', () => {
  const cancel = async (answer: unknown) => {
    const { answering, asked } = connection(200, answer);
    return { result: await cancelRecord(client, answering, { id: '50' }), asked };
  };
  it('changes the status and removes nothing', async () => {
    const { result, asked } = await cancel(ok({ id: 50 }));
    expect(result.ok).toBe(true);
    expect(asked).toEqual([{ url: 'https://rubitime.ru/api2/update-record', body: { id: 50, status: 4, rk: 'barber-key-6b1f09d2' } }]);
  });
  it.each(['Record not found', 'Record already cancelled'])('%s: it is given up already', async (message) => {
    expect((await cancel(error(message))).result.ok).toBe(true);
  });
  it('may be refused', async () => {
    expect((await cancel(error('Нельзя'))).result).toMatchObject({ ok: false, fault: { code: 'cancellation_refused' } });
  });
});
