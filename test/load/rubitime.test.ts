/** Many visitors on the service that answers once in five seconds: a twentieth of every duration, the same proportions. */
import { afterEach, describe, expect, it } from 'vitest';
import { availability, type Site, site, ticket } from '../../shared/contract/index.ts';
import { barberOrigin as origin, startBarber } from '../support/barber.ts';
import { FACTOR } from '../support/hurried.ts';
import { until } from '../support/until.ts';

let here: Awaited<ReturnType<typeof startBarber>>;
afterEach(async () => {
  await here.close();
  expect(here.sandbox.violations).toEqual([]);
});

const MINUTE = 60_000 / FACTOR;
const api = (path: string, init: RequestInit = {}) =>
  here.app.request(`/v1/sites/barber${path}`, { ...init, headers: { origin, 'content-type': 'application/json', ...init.headers } });
const business = async (): Promise<Site> => site.parse(await (await api('')).json());
const look = async (service: string, unit: string) => {
  const { horizon } = await business();
  const query = `service=${service}&unit=${unit}&from=${horizon.from}&to=${horizon.from.slice(0, 8)}28`;
  return availability.parse(await (await api(`/availability?${query}`)).json());
};
const book = async (service: string, unit: string, start: string) => {
  const client = { name: 'Пётр Иванов', email: '', phone: '+79123456789' };
  const response = await api('/bookings', {
    method: 'POST',
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ lines: [{ service, unit, start }], client }),
  });
  if (response.status >= 300) return `${response.status}`;
  const { ticket: name } = ticket.parse(await response.json());
  const end = await until(
    async () => ticket.parse(await (await api(`/tickets/${name}`)).json()),
    ({ state }) => !['accepted', 'sending', 'verifying'].includes(state),
    { tries: 3000 },
  );
  return end.state;
};

it('100 visitors in a minute, from a cold start, over all triples: at most twelve calls, and every visitor is answered', async () => {
  here = await startBarber();
  const { services } = await business();
  const triples = services.flatMap(({ id, units }) => units.map((unit) => [id, unit] as const));
  const began = performance.now();
  const answers: boolean[] = [];
  await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, (MINUTE * index) / 100));
      const [service = '', unit = ''] = triples[index % triples.length] ?? [];
      const { complete, next } = await look(service, unit);
      answers.push(complete);
      // What is not known yet is never called nothing.
      expect(complete || next.state !== 'none').toBe(true);
    }),
  );
  const minutes = (performance.now() - began) / MINUTE;
  expect(answers).toHaveLength(100);
  expect(here.sandbox.journal.length).toBeLessThanOrEqual(Math.ceil(12 * minutes));
  // Far fewer calls than visitors, and yet most were told everything.
  expect(answers.filter(Boolean).length).toBeGreaterThan(50);
});

describe('bookings at once', () => {
  it.each([1, 5, 20])('%i are made, one after another, each once', async (count) => {
    here = await startBarber();
    const { days } = await until(
      () => look('11', '4'),
      ({ complete }) => complete,
    );
    const starts = days.flatMap(({ slots }) => slots.map(({ start }) => start)).slice(0, count);
    expect(starts).toHaveLength(count);
    const before = here.sandbox.journal.length;
    const states = await Promise.all(starts.map((start) => book('11', '4', start)));
    // One look serves all who wait, or two when somebody came after it had left.
    expect(here.sandbox.journal.length - before).toBeLessThanOrEqual(count + 2);
    expect(states).toEqual(starts.map(() => 'booked'));
    expect([...here.sandbox.records.values()].map(({ record }) => record).toSorted()).toEqual(
      starts.map((start) => start.replace('T', ' ')),
    );
  });

  it('50 clients after one time make one record', async () => {
    here = await startBarber();
    const { next } = await until(
      () => look('14', '6'),
      (answer) => answer.next.state === 'found',
    );
    const start = next.state === 'found' ? next.slot.start : '';
    const states = await Promise.all(Array.from({ length: 50 }, () => book('14', '6', start)));
    expect(states.filter((state) => state === 'booked')).toHaveLength(1);
    expect(states.filter((state) => state === '409')).toHaveLength(49);
    expect(here.sandbox.records.size).toBe(1);
  });
});
