/**
 * Every method of the service as a typed call, over HTTP against the sandbox: each parameter is sent, each field read, and no
 * error taken for an answer.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RubitimeSandbox, startRubitimeSandbox } from '../../demo/sandbox/rubitime/server.ts';
import type { Connection } from '../../proxy/domain/provider.ts';
import { Throttled, Unanswered } from '../../proxy/ports/upstream.ts';
import { createClient } from '../../proxy/providers/rubitime/client.ts';
import {
  createRecord,
  getRecord,
  getSchedule,
  type NewRecord,
  type RecordChange,
  removeRecord,
  updateRecord,
} from '../../proxy/providers/rubitime/methods.ts';
import { customFields } from '../../proxy/providers/rubitime/schema.ts';
import names from './rubitime.json' with { type: 'json' };

const apiKey = 'barber-key-6b1f09d2';
/** A Monday, at noon in Moscow. */
const began = Date.UTC(2026, 10, 30, 9);
let now = began;
/** The service's own clock moves between calls, so that no test waits for it. */
let rest = 6000;
let sandbox: RubitimeSandbox;
let client: ReturnType<typeof createClient>;
beforeEach(async () => {
  now = began;
  rest = 6000;
  sandbox = await startRubitimeSandbox({ now: () => now });
  client = createClient({ apiUrl: sandbox.url, apiKey });
});
afterEach(() => sandbox.close());

const connection: Connection = {
  send(request) {
    now += rest;
    return fetch(request);
  },
  token: async () => '',
  now: () => now,
};
const triple = { branch_id: 1, cooperator_id: 4, service_id: 9 };
const filled = (text: string) => Object.fromEntries(customFields.map((name) => [name, `${text} ${name}`]));

/** Every parameter that a new record may have. */
const whole: Required<NewRecord> = {
  ...triple,
  record: '2026-12-01 15:30:00',
  status: 0,
  name: 'Иванов Иван Иванович',
  email: 'test@test.ru',
  phone: '+79123456789',
  comment: 'Подровнять кончики',
  price: 1500.5,
  duration: 60,
  prepayment: 100,
  prepayment_date: '2026-11-30 10:00:00',
  prepayment_url: 'https://rubitime.ru/api/prp?pay=xxx',
  reminder: '2026-12-01 14:30:00',
  reminder_minutes: 60,
  whom: 0,
  source: 'https://site.ru',
  coupon: 'DSA123456',
  coupon_discount: 100,
  ...(filled('Ответ') as Record<(typeof customFields)[number], string>),
};
/** What each of them may become. */
const otherwise: Required<Omit<RecordChange, 'id'>> = {
  branch_id: 2,
  cooperator_id: 6,
  service_id: 14,
  record: '2026-12-02 16:00:00',
  status: 5,
  name: 'Пётр',
  email: 'other@test.ru',
  phone: '+79990000000',
  comment: 'Коротко',
  price: 900,
  duration: 90,
  prepayment: 50.25,
  prepayment_date: '2026-11-30 11:00:00',
  prepayment_url: 'https://rubitime.ru/api/prp?pay=yyy',
  reminder: '2026-12-01 15:00:00',
  reminder_minutes: 30,
  whom: 1,
  source: 'https://other.ru/page',
  coupon: 'SPRING',
  coupon_discount: 0,
  ...(filled('Другое') as Record<(typeof customFields)[number], string>),
};

const create = async (record: NewRecord = whole) => {
  const made = await createRecord(client, connection, record);
  if (!made.ok) throw new Error(made.failure.kind);
  return { ...made.value, id: Number(made.value.id) };
};
const get = async (id: number) => {
  const found = await getRecord(client, connection, { id });
  if (!found.ok) throw new Error(found.failure.kind);
  return found.value;
};
/** As the list of names has them. */
const plain = (keys: readonly string[]) => [...new Set(keys.map((key) => key.replace(/^(custom_field)\d+$/, '$1')))].toSorted();

describe.each([false, true])('a record (numbers as strings: %s)', (numbersAsStrings) => {
  beforeEach(() => {
    sandbox.quirks.numbersAsStrings = numbersAsStrings;
  });

  it('is created with every parameter and read back field by field', async () => {
    expect(plain(['rk', 'id', 'only_available', ...Object.keys(whole)])).toEqual(names.parameters.toSorted());
    const { id, url } = await create();
    expect(sandbox.journal.map(({ method, params }) => [method, params])).toEqual([['create-record', whole]]);
    const { service_id, cooperator_id, branch_id, ...written } = whole;
    const read = await get(id);
    expect(read).toEqual({
      ...written,
      id: String(id),
      branch_id: String(branch_id),
      branch_title: 'На Покровке',
      cooperator_id: String(cooperator_id),
      cooperator_title: 'Артём',
      service_id: String(service_id),
      service_title: 'Стрижка мужская',
      status_title: 'Записан',
      created_at: '2026-11-30 12:00:00',
      updated_at: null,
      cancelReason: null,
      parent_record: null,
      url,
    });
    expect(url).toMatch(/\/widget\/card\//);
    // It tells the minutes too, which the page does not say.
    expect(plain(Object.keys(read ?? {}))).toEqual([...names.fields, 'reminder_minutes'].toSorted());
  });

  it('says what only the service writes: whose first one it was, when it changed, why it was cancelled', async () => {
    const { id } = await create();
    expect(await updateRecord(client, connection, { id, status: 4 })).toEqual({ ok: true, value: 'updated' });
    Object.assign(sandbox.records.get(id) ?? {}, { cancelReason: 'Передумал', parent_record: 5867 });
    expect(await get(id)).toMatchObject({
      status: 4,
      status_title: 'Отменен',
      cancelReason: 'Передумал',
      parent_record: '5867',
      updated_at: '2026-11-30 12:00:00',
    });
  });
});

it('a record with nothing but what must be there is read as such', async () => {
  const { id } = await create({ ...triple, record: '2026-12-01 15:30', status: 0 });
  expect(await get(id)).toMatchObject({
    record: '2026-12-01 15:30:00',
    name: '',
    email: '',
    phone: '',
    comment: '',
    price: 0,
    whom: 1,
    source: 'api',
    coupon: null,
    coupon_discount: null,
    prepayment: null,
    prepayment_date: null,
    prepayment_url: null,
    reminder: null,
    reminder_minutes: null,
    custom_field1: null,
    custom_field20: null,
  });
});

describe('a change', () => {
  const changes = Object.entries(otherwise) as [keyof typeof otherwise, string | number][];

  it('names every parameter', () => {
    expect(plain(['rk', 'id', 'only_available', ...changes.map(([name]) => name)])).toEqual(names.parameters.toSorted());
  });

  it.each(changes)('of %s to %j leaves the rest as it was', async (name, value) => {
    const { id } = await create();
    const before = await get(id);
    expect(await updateRecord(client, connection, { id, [name]: value })).toEqual({ ok: true, value: 'updated' });
    expect(sandbox.journal.at(-1)?.params).toEqual({ id, [name]: value });
    const after = await get(id);
    const titles = { branch_title: expect.any(String), cooperator_title: expect.any(String), service_title: expect.any(String) };
    expect(after).toEqual({
      ...before,
      ...titles,
      status_title: expect.any(String),
      updated_at: expect.any(String),
      [name]: name.endsWith('_id') ? String(value) : value,
    });
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7] as const)('of the status to %i is taken', async (status) => {
    const { id } = await create();
    await updateRecord(client, connection, { id, status });
    expect(await get(id)).toMatchObject({ status, status_title: names.statuses[status]?.slice(2) });
  });

  it('of what is cancelled already is a failure of its own', async () => {
    const { id } = await create();
    await updateRecord(client, connection, { id, status: 4 });
    expect(await updateRecord(client, connection, { id, status: 4 })).toEqual({ ok: false, failure: { kind: 'cancelled_already' } });
  });
});

it('what is removed is gone, and so is what never was', async () => {
  const { id } = await create();
  expect(await removeRecord(client, connection, { id })).toEqual({ ok: true, value: 'removed' });
  expect(sandbox.journal.at(-1)).toMatchObject({ method: 'remove-record', params: { id } });
  expect(await get(id)).toBeNull();
  expect(await removeRecord(client, connection, { id })).toEqual({ ok: true, value: 'gone' });
  expect(await updateRecord(client, connection, { id, name: 'Пётр' })).toEqual({ ok: true, value: 'gone' });
});

describe('a schedule', () => {
  const starts = async (question: { only_available?: 0 | 1 } = {}) => {
    const answer = await getSchedule(client, connection, { ...triple, ...question });
    if (!answer.ok) throw new Error(answer.failure.kind);
    return Object.entries(answer.value).flatMap(([date, times]) =>
      Object.entries(times).map(([time, { available }]) => ({ start: `${date} ${time}`, available })),
    );
  };

  it('is of free times, of taken ones, or of both', async () => {
    await create();
    const [free, taken, both] = [await starts({ only_available: 1 }), await starts({ only_available: 0 }), await starts()];
    expect(free.every(({ available }) => available)).toBe(true);
    // An hour from 15:30 and what would reach into it, on a grid of half hours.
    expect(taken).toEqual(['15:00', '15:30', '16:00'].map((time) => ({ start: `2026-12-01 ${time}`, available: false })));
    expect(free.length).toBeGreaterThan(100);
    expect(both.toSorted((a, b) => a.start.localeCompare(b.start))).toEqual(
      [...free, ...taken].toSorted((a, b) => a.start.localeCompare(b.start)),
    );
    expect(sandbox.journal.slice(-3).map(({ params }) => params)).toEqual([
      { ...triple, only_available: 1 },
      { ...triple, only_available: 0 },
      triple,
    ]);
  });

  it.each([true, false])('may be empty (as a list: %s)', async (emptyAsList) => {
    sandbox.quirks.emptyAsList = emptyAsList;
    expect(await starts({ only_available: 0 })).toEqual([]);
  });
});

const calls = {
  'get-record': (id: number) => getRecord(client, connection, { id }),
  'create-record': () => createRecord(client, connection, whole),
  'update-record': (id: number) => updateRecord(client, connection, { id, name: 'Пётр' }),
  'remove-record': (id: number) => removeRecord(client, connection, { id }),
  'get-schedule': () => getSchedule(client, connection, triple),
};

describe.each(Object.entries(calls))('%s', (method, call) => {
  it('stands on the page', () => expect(names.methods).toContain(method));

  it.each(['html502', 'emptyBody', 'garbage'] as const)('is not answered by %s', async (fault) => {
    const { id } = await create();
    sandbox.quirks[fault] = 1;
    await expect(call(id)).rejects.toBeInstanceOf(Unanswered);
  });

  it('fails for a wrong key: nothing is empty or gone for it', async () => {
    const { id } = await create();
    client = createClient({ apiUrl: sandbox.url, apiKey: 'another' });
    expect(await call(id)).toEqual({ ok: false, failure: { kind: 'key' } });
  });

  it('says so when it came too soon', async () => {
    const { id } = await create();
    rest = 1000;
    await expect(call(id)).rejects.toBeInstanceOf(Throttled);
    expect(sandbox.violations).toMatchObject([{ method, after: 1000 }]);
  });
});
