/** The sandbox's own routes. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Salon, startSalon, today } from './testing.ts';

let salon: Salon;

beforeEach(async () => {
  salon = await startSalon();
});
afterEach(() => salon.sandbox.close());

const get = async (name: string) => (await fetch(`${salon.sandbox.url}/_sandbox/${name}`)).json();
const post = (name: string, body: string) => fetch(`${salon.sandbox.url}/_sandbox/${name}`, { method: 'POST', body });

it('tell what was called and what came of it', async () => {
  await salon.call('getTimeframe');
  await salon.call('nothing');
  expect(await get('journal')).toMatchObject([
    { company: 'salon', method: 'getToken', outcome: 'result' },
    { company: 'salon', method: 'getTimeframe', params: [], outcome: 'result' },
    { company: 'salon', method: 'nothing', outcome: '-32601' },
  ]);
  expect(await get('violations')).toEqual([]);
});

it('turn switches, and know which there are', async () => {
  expect(await get('quirks')).toMatchObject({ html502: 0, lists: 'map' });
  expect((await post('quirks', '{"lists":"array"}')).status).toBe(200);
  expect(Array.isArray((await salon.call('getEventList')).result)).toBe(true);
  const unknown = await post('quirks', '{"html503":1}');
  expect(unknown.status).toBe(400);
  expect(await unknown.json()).toEqual({ error: 'No such switch: html503' });
  expect((await post('quirks', 'no')).status).toBe(400);
  expect((await post('elsewhere', '{}')).status).toBe(404);
});

it('let a stranger take a time, once', async () => {
  const { unit, date, time } = await salon.firstFree('9');
  const wish = JSON.stringify({ service: '9', unit, start: `${date} ${time}` });
  expect((await post('book', wish)).status).toBe(201);
  expect((await post('book', wish)).status).toBe(409);
  expect(await get('bookings')).toMatchObject([{ service: '9', unit, start: `${date} ${time}`, seats: 1 }]);
  expect((await salon.call('getStartTimeMatrix', [date, date, '9', unit, 1])).result).not.toMatchObject({
    [date]: expect.arrayContaining([time]),
  });
  expect(date >= today).toBe(true);
});

it('let a stranger take a time whatever the service asks of its clients, and do not hide a mistake', async () => {
  const { unit, date, time } = await salon.firstFree('6');
  const { bookAsStranger } = salon.sandbox;
  expect(bookAsStranger({ service: '6', unit, start: `${date}T${time}` })).toBe(true);
  expect(() => bookAsStranger({ company: 'nobody', service: '6', unit, start: `${date} ${time}` })).toThrow('no company nobody');
});

it('do what the owner would do by hand', async () => {
  const { unit, date, time } = await salon.firstFree('3');
  await salon.call('book', ['3', unit, date, time, { name: 'Nadia', email: 'n@client.example', phone: '12345' }, {}, 1]);
  const [{ id }] = (await get('bookings')) as [{ id: string }];
  const change = async (body: object) => (await post('owner', JSON.stringify(body))).status;
  expect(await change({ id, change: 'approve' })).toBe(200);
  expect(await get('bookings')).toMatchObject([{ status: 'confirmed' }]);
  expect(await change({ id, change: 'cancel' })).toBe(200);
  expect(await get('bookings')).toMatchObject([{ status: 'cancelled' }]);
  expect(await change({ id, change: 'remind' })).toBe(200);
  expect(await change({ id, change: 'burn' })).toBe(404);
  expect(await change({ id: '1', change: 'cancel' })).toBe(404);
});

it('set parameters and plugins', async () => {
  const body = JSON.stringify({ params: { timeframe: '30' }, plugins: { promo: false, hipaa: false, status: true } });
  const plugins = ((await (await post('company', body)).json()) as { plugins: string[] }).plugins;
  expect([plugins.includes('promo'), plugins.includes('hipaa'), plugins.includes('status')]).toEqual([false, false, true]);
  expect((await salon.call('getTimeframe')).result).toBe('30');
  expect((await salon.call('isPluginActivated', ['status'])).result).toBe('1');
  expect((await post('company', '{"company":"nobody"}')).status).toBe(404);
});
