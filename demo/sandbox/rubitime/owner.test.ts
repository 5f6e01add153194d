/** The owner's page over HTTP: what is done by hand changes the schedule and is told; strangers' names run nothing. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RubitimeSandbox, startRubitimeSandbox } from './server.ts';

const KEY = 'barber-key-6b1f09d2';
/** A Tuesday; in Moscow it is ten already. */
const morning = Date.parse('2026-12-01T07:00:00Z');
/** Артём's men's cut, at four. */
const typed = { date: '2026-12-02', time: '16:00', who: '4:9', name: 'Пётр Иванов', phone: '+7 912 345-67-89', comment: '' };

let sandbox: RubitimeSandbox;
let clock = morning;
beforeEach(async () => {
  clock = morning;
  sandbox = await startRubitimeSandbox({ now: () => clock });
});
afterEach(() => sandbox.close());

const see = async (query = '') => (await fetch(`${sandbox.ownerUrl}${query}`)).text();
const post = (path: string, values: Record<string, string> = {}) =>
  fetch(`${sandbox.ownerUrl}${path}`, { method: 'POST', body: new URLSearchParams(values), redirect: 'manual' });
const add = async (more: Partial<typeof typed> = {}) => {
  const { status, headers } = await post('records', { ...typed, ...more });
  return { status, id: Number(new URL(headers.get('location') ?? '', sandbox.ownerUrl).searchParams.get('record')) };
};
/** As the API's caller sees it. */
const callAtOnce = async (method: string, params: object) => {
  const response = await fetch(`${sandbox.url}/${method}`, { method: 'POST', body: JSON.stringify({ rk: KEY, ...params }) });
  return (await response.json()) as { message: string; data: Record<string, Record<string, { available: boolean }>> };
};
const call = (method: string, params: object) => {
  clock += 6000;
  return callAtOnce(method, params);
};
const isFree = async (time: string, cooperator_id = 4) => {
  const { data } = await call('get-schedule', { branch_id: 1, cooperator_id, service_id: 9, only_available: 1 });
  return data[typed.date]?.[time]?.available ?? false;
};

describe('what the owner does by hand', () => {
  it('changes the schedule, whether it adds, moves, cancels or removes', async () => {
    expect(await isFree('16:00')).toBe(true);
    const { status, id } = await add();
    expect([status, await isFree('16:00')]).toEqual([303, false]);
    expect(sandbox.records.get(id)).toMatchObject({ name: 'Пётр Иванов', service_id: 9, branch_id: 1, duration: '60', status: 0 });

    expect((await post(`records/${id}/move`, { date: typed.date, time: '17:00', cooperator: '5' })).status).toBe(303);
    expect([await isFree('16:00'), await isFree('17:00', 4), await isFree('17:00', 5)]).toEqual([true, true, false]);

    expect((await post(`records/${id}/status`, { status: '4' })).status).toBe(303);
    expect(await isFree('17:00', 5)).toBe(true);
    expect(await see(`?date=${typed.date}`)).toContain('Отменен');

    const other = await add();
    expect((await post(`records/${other.id}/remove`)).status).toBe(303);
    expect([await isFree('16:00'), sandbox.records.has(other.id)]).toEqual([true, false]);
    expect((await post(`records/${other.id}/remove`)).status).toBe(404);
  });

  it('is told by webhooks as the service tells it', async () => {
    const told: unknown[] = [];
    const receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += String(chunk);
      });
      request.on('end', () => {
        const { event, data } = JSON.parse(body) as { event: string; data: { id: number; record?: string; status?: number } };
        told.push([event, data.id, data.record, data.status]);
        response.end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, () => resolve()));
    sandbox.webhooks.url = `http://localhost:${(receiver.address() as AddressInfo).port}/a-token-of-the-webhooks`;
    const toldAgain = (count: number) => expect.poll(() => [told.length, sandbox.webhooks.sent.at(-1)?.status]).toEqual([count, 200]);
    const { id } = await add();
    await toldAgain(1);
    await post(`records/${id}/move`, { date: '2026-12-03', time: '12:30', cooperator: '4' });
    await toldAgain(2);
    await post(`records/${id}/status`, { status: '4' });
    await toldAgain(3);
    await post(`records/${id}/remove`);
    await toldAgain(4);
    expect(told).toEqual([
      ['event-create-record', id, '2026-12-02 16:00:00', 0],
      ['event-update-record', id, '2026-12-03 12:30:00', 0],
      ['event-update-record', id, '2026-12-03 12:30:00', 4],
      ['event-remove-record', id, undefined, undefined],
    ]);
    const shown = await see();
    expect(shown).toContain('<td>удаление</td>');
    expect(shown).not.toContain('a-token-of-the-webhooks');
    receiver.close();
  });

  it('may be booked over a booking, and both are shown side by side', async () => {
    sandbox.quirks.doubleBooking = 'refused';
    await add();
    expect((await add({ name: 'Второй' })).status).toBe(303);
    expect((await see(`?date=${typed.date}`)).match(/--lane:[01];--lanes:2/g)).toHaveLength(2);
  });
});

describe('the page', () => {
  it('opens on the shop’s today, with a column for each cooperator and the state of each record in words', async () => {
    // Past midnight in Moscow, not yet in Greenwich.
    clock = Date.parse('2026-12-01T22:30:00Z');
    await add();
    sandbox.asOwner.add({ branch_id: 2, cooperator_id: 6, service_id: 14, record: '2026-12-02 11:00:00', status: 5 });
    const shown = await see();
    expect(shown).toContain('среда, 2 декабря 2026');
    for (const text of ['Артём', 'Руслан', 'Ксения', 'Глеб', 'Пётр Иванов', 'Детская стрижка', 'Записан<', 'Ожидает подтверждения'])
      expect(shown).toContain(text);
  });

  it('escapes what strangers wrote, and lets nothing run', async () => {
    const name = '<script>alert("1")</script>';
    const { id } = await add({ name, comment: "'><img src=x>" });
    const response = await fetch(`${sandbox.ownerUrl}?date=${typed.date}&record=${id}`);
    const shown = await response.text();
    expect(shown).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(shown).toContain('&#39;&gt;&lt;img');
    expect(shown).not.toMatch(/<script|<img/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('shows calls with their outcome and broken limits, and never the key', async () => {
    await call('get-record', { id: 1 });
    await callAtOnce('get-record', { id: 1 });
    clock += 3200;
    await callAtOnce('get-record', { id: 1 });
    const shown = await see();
    expect(shown).toContain('<td>get-record</td><td>Record not found</td>');
    expect(shown).toContain('Limit on the number of consecutive requests');
    expect(shown).toContain('Нарушения лимита <small>всего 2</small>');
    expect(shown).toContain('<td>get-record</td><td>3.2 с</td>');
    expect(shown).not.toContain(KEY);
  });

  it.each([
    ['a date', { date: 'завтра' }, 'Укажите дату'],
    ['a day that does not exist', { date: '2026-02-30' }, 'Укажите дату'],
    ['a time', { time: '25:00' }, 'Укажите время'],
    ['somebody who does it', { who: '6:13' }, 'Выберите мастера'],
    ['a name', { name: ' ' }, 'Укажите имя'],
    ['a telephone number', { phone: 'звоните' }, 'Только цифры'],
  ])('asks again for %s, and keeps what was typed', async (_, wrong, message) => {
    const response = await post('records', { ...typed, comment: 'Звонил "дважды"', ...wrong });
    const shown = await response.text();
    expect(response.status).toBe(422);
    expect(shown).toContain('Запись не добавлена. Исправьте отмеченное.');
    expect(shown.match(/class="fault"[^>]*>[^<]*/g)).toEqual([expect.stringContaining(message)]);
    expect(shown).toContain('value="Звонил &quot;дважды&quot;"');
    expect(sandbox.records.size).toBe(0);
  });

  it.each([
    ['move', { date: typed.date, time: '', cooperator: '4' }, 'Укажите время'],
    ['move', { date: typed.date, time: '12:00', cooperator: '99' }, 'Выберите мастера'],
    ['status', { status: '8' }, 'Выберите состояние'],
  ])('asks again for what cannot be done to a record: %s', async (what, values, message) => {
    const { id } = await add();
    const before = { ...sandbox.records.get(id) };
    const response = await post(`records/${id}/${what}`, values);
    expect([response.status, (await response.text()).includes(message)]).toEqual([422, true]);
    expect(sandbox.records.get(id)).toEqual(before);
  });
});

describe('a switch', () => {
  /** The form as the page shows it. */
  const shown = async () => {
    const form = (await see()).split('action="/switches"')[1]?.split('</form>')[0] ?? '';
    const hidden = [...form.matchAll(/name="was-(\w+)" value="([^"]*)"/g)];
    return Object.fromEntries(hidden.flatMap(([, name = '', value = '']) => [[`was-${name}`, value], ...(value ? [[name, value]] : [])]));
  };

  it('works once it is turned: a time that is taken is refused, and an empty schedule is an object', async () => {
    await add();
    const params = { branch_id: 1, cooperator_id: 4, service_id: 9, status: 0, record: '2026-12-02 16:00:00' };
    const { emptyAsList: _, ...form } = await shown();
    expect((await post('switches', { ...form, doubleBooking: 'refused' })).status).toBe(303);
    expect(sandbox.quirks).toMatchObject({ doubleBooking: 'refused', emptyAsList: false });
    expect((await call('create-record', params)).message).toBe('Выбранное время уже занято');
    expect((await call('get-schedule', { branch_id: 1, cooperator_id: 99, service_id: 9 })).data).toEqual({});
    await post('switches/reset');
    expect((await call('create-record', params)).message).toBe('Success');
  });

  it('that has counted down since the page was shown is not wound up again', async () => {
    sandbox.quirks.garbage = 1;
    const form = await shown();
    sandbox.quirks.garbage = 0;
    await post('switches', { ...form, webhookMs: '300' });
    expect(sandbox.quirks).toMatchObject({ garbage: 0, webhookMs: 300 });
  });

  it('is turned with all others or not at all', async () => {
    const response = await post('switches', { ...(await shown()), html502: '2', slowMs: 'долго' });
    const text = await response.text();
    expect([response.status, sandbox.quirks.html502, sandbox.quirks.slowMs]).toEqual([422, 0, 0]);
    expect(text).toContain('value="долго"');
    expect(text).toContain('Целое число');
  });
});
