/** A small scheduling service behind the provider interface, on simulated time: it counts, refuses doubles, and can fall silent. */
import type { Catalogue } from '../../proxy/domain/catalogue.ts';
import type { BookingProvider, KeptBooking, Move, Order } from '../../proxy/domain/provider.ts';
import { ok } from '../../proxy/domain/result.ts';
import type { Limits } from '../../proxy/ports/upstream.ts';
import { addDays, addMinutes, firstDay, lastDay } from '../../shared/local-time.ts';
import type { SimulatedTime } from './simulated-time.ts';

export const catalogue: Catalogue = {
  name: 'Test',
  timezone: 'UTC',
  clientTimezone: false,
  formats: { weekStart: null, hour12: null },
  contact: { email: 'optional', phone: 'optional' },
  phoneCountry: null,
  phoneFixed: false,
  phone: null,
  pictures: {},
  terms: null,
  promo: false,
  fields: false,
  maxSeats: 3,
  maxLines: 3,
  captcha: false,
  login: false,
  horizonDays: 60,
  cancelNotice: 0,
  rescheduleNotice: 0,
  anyUnit: true,
  anyUnitTitle: 'Any',
  locations: [],
  categories: [],
  services: [service('cut', 60, ['ann', 'bob']), service('shave', 30, ['ann']), service('table', 30, ['bar'])],
  units: [
    { id: 'ann', title: 'Ann', description: [], picture: null, seats: 1, colour: null },
    { id: 'bob', title: 'Bob', description: [], picture: null, seats: 1, colour: null },
    { id: 'bar', title: 'Bar', description: [], picture: null, seats: 3, colour: null },
  ],
  provider: {},
};

function service(id: string, duration: number, units: readonly string[]): Catalogue['services'][number] {
  return {
    id,
    title: id,
    description: [],
    picture: null,
    duration,
    durationShown: true,
    bufferBefore: 0,
    bufferAfter: 0,
    price: { minor: 1000, currency: 'EUR' },
    units: units.map((unit) => ({ unit, duration: null })),
    series: false,
  };
}

const keptAs = (id: string, { service: title, unit, location, start, client }: Order): KeptBooking => ({
  id,
  status: 'confirmed',
  service: title,
  unit,
  location,
  start,
  clientName: client.name,
  code: id,
  titles: { service: title, unit },
  duration: 30,
  price: null,
  payment: null,
  movable: true,
  answers: [],
});

const confirmationOf = (id: string, { service: title, unit, start }: Move) => ({
  code: id,
  status: 'confirmed' as const,
  payment: null,
  service: title,
  unit,
  start,
  end: addMinutes(start, 30),
});

const stranger: Omit<Order, 'service' | 'unit' | 'start'> = {
  location: null,
  seats: 1,
  client: { name: 'Olga', email: '', phone: '' },
  fields: {},
  promo: null,
  captcha: null,
  clientTimezone: null,
  batch: null,
  page: null,
  reference: 'stranger',
};

export interface FakeService {
  readonly provider: BookingProvider;
  /** What runs and ran: start and end of every request. */
  readonly requests: { readonly start: number; end: number | null; readonly write: boolean }[];
  readonly booked: Order[];
  /** Those that were not taken back. */
  standing(): readonly Order[];
  readonly confirmed: ReadonlySet<number>;
  /** Somebody else books, not through us. */
  takenByOther(time: Pick<Order, 'service' | 'unit' | 'start'>): void;
  /** Requests that broke the limits. */
  readonly violations: number[];
  /** The next so many bookings are stored and not answered. */
  silent: number;
  /** The next so many are lost on their way, and not answered. */
  lost: number;
  /** Told of every booking that was stored. */
  stored: (id: string) => void;
  fetch(request: Request): Promise<Response>;
}

export interface FakeOptions {
  readonly limits: Limits;
  /** Milliseconds of every request. */
  readonly takes?: number;
  /** It takes two for one time: whoever books must have looked. */
  readonly acceptsDoubles?: boolean;
  /** A booking is stored when its request arrives, not when it is answered. */
  readonly storesFirst?: boolean;
  /** A code that takes something off everything, so many times. */
  readonly promo?: { readonly name: string; readonly most: number };
  /** Bookings wait for our word, which it takes or not. */
  readonly confirms?: 'taken' | 'not_taken';
  readonly locations?: Catalogue['locations'];
}

export function createFakeService(
  time: SimulatedTime,
  { limits, takes = 100, acceptsDoubles = false, storesFirst = false, promo, confirms, locations = [] }: FakeOptions,
): FakeService {
  const requests: FakeService['requests'] = [];
  const booked: Order[] = [];
  /** Numbers of those that were taken back. */
  const gone = new Set<number>();
  /** Numbers of those that we gave our word on. */
  const confirmed = new Set<number>();
  let batches = 0;
  const standing = () => booked.filter((_, index) => !gone.has(index + 1));

  const overlaps = (a: Order, b: Order) => {
    const end = (order: Order) => addMinutes(order.start, catalogue.services.find(({ id }) => id === order.service)?.duration ?? 0);
    return a.unit === b.unit && a.start < end(b) && b.start < end(a);
  };
  const violates = () => {
    const { parallel, restAfterCompletion = 0 } = limits;
    const running = requests.filter(({ end }) => end === null).length;
    const ended = Math.max(Number.NEGATIVE_INFINITY, ...requests.slice(-parallel - 1).map(({ end }) => end ?? 0));
    return running >= parallel || (requests.length > 0 && time.now() - ended < restAfterCompletion);
  };
  const seatsOf = (unit: string) => catalogue.units.find(({ id }) => id === unit)?.seats ?? 1;
  const isTaken = (order: Order, own?: Order) => {
    const used = standing()
      .filter((other) => other !== own && overlaps(order, other))
      .reduce((sum, other) => sum + other.seats, 0);
    return !acceptsDoubles && used + order.seats > seatsOf(order.unit);
  };

  /** What it says to a booking, a move, or a taking back. */
  const perform = (method: string, body: string): { readonly taken: boolean; readonly id: string } => {
    const { id = '', to, ...order } = JSON.parse(body) as Order & { id?: string; to?: Move };
    const own = booked[Number(id) - 1];
    if (method === 'PATCH') return { taken: false, id };
    if (method === 'DELETE') gone.add(Number(id));
    if (method === 'DELETE' || (own && to && isTaken({ ...own, ...to }, own))) return { taken: method !== 'DELETE', id };
    if (own && to) {
      booked[Number(id) - 1] = { ...own, ...to };
      return { taken: false, id };
    }
    if (isTaken(order)) return { taken: true, id: '' };
    booked.push(order);
    fake.stored(String(booked.length));
    return { taken: false, id: String(booked.length) };
  };

  const fake: FakeService = {
    requests,
    booked,
    standing,
    confirmed,
    takenByOther: (time) => void booked.push({ ...stranger, ...time }),
    violations: [],
    silent: 0,
    lost: 0,
    stored: () => {},
    async fetch(request) {
      const write = request.method !== 'GET';
      const entry: FakeService['requests'][number] = { start: time.now(), end: null, write };
      if (violates()) fake.violations.push(time.now());
      requests.push(entry);
      const body = write ? await request.clone().text() : '';
      const lost = write && fake.lost > 0;
      if (lost) fake.lost -= 1;
      const early = write && storesFirst && !lost ? perform(request.method, body) : null;
      await new Promise<void>((resolve, reject) => {
        const cancel = time.after(takes, resolve);
        request.signal.addEventListener('abort', () => {
          cancel();
          entry.end ??= time.now();
          reject(new Error('aborted'));
        });
      });
      entry.end = time.now();
      if (!write) return new Response('{}');
      if (lost) throw new Error('silence');
      const said = early ?? perform(request.method, body);
      if (!said.taken && fake.silent > 0) {
        fake.silent -= 1;
        throw new Error('silence');
      }
      return new Response(JSON.stringify(said));
    },
    provider: {
      limits,
      tokenLifetime: 3_600_000,
      catalogue: async () => ok({ ...catalogue, locations, promo: promo !== undefined }),
      serviceDetail: async (_connection, _catalogue, id) => ok({ id, fields: [], paymentRequired: false }),
      availabilityReads: (from, { service: id, month, seats }) => {
        const units = from.services.find((candidate) => candidate.id === id)?.units.map(({ unit }) => unit) ?? [];
        return [{ key: `${id}:${month}:${seats}`, service: id, units, from: firstDay(month), to: lastDay(month), seats }];
      },
      async availability(connection, _catalogue, read) {
        await connection.send(new Request('http://service/'), 'read');
        const starts: string[] = [];
        for (let day = read.from; day <= read.to; day = addDays(day, 1)) {
          for (let minutes = 9 * 60; minutes < 12 * 60; minutes += 30) starts.push(addMinutes(`${day}T00:00:00`, minutes));
        }
        const duration = catalogue.services.find(({ id }) => id === read.service)?.duration ?? 0;
        const free = (unit: string, start: string) =>
          standing()
            .filter((order) => overlaps(order, { ...order, unit, start, service: read.service }))
            .reduce((sum, order) => sum + order.seats, 0) < seatsOf(unit) && duration > 0;
        return ok(Object.fromEntries(read.units.map((unit) => [unit, starts.filter((start) => free(unit, start))])));
      },
      looksFirst: acceptsDoubles,
      goneIsCancelled: false,
      notified: (body) => ({ id: String(body) }),
      async kept(connection, { id = '' }) {
        await connection.send(new Request('http://service/'), 'read');
        const order = gone.has(Number(id)) ? undefined : booked[Number(id) - 1];
        return ok(order ? keptAs(id, order) : null);
      },
      cancel: async () => ok(null),
      async confirm(connection, { id = '' }) {
        await connection.send(new Request('http://service/', { method: 'PATCH', body: JSON.stringify({ id }) }), 'write');
        confirmed.add(Number(id));
        return ok(confirms === 'taken');
      },
      captcha: null,
      payment: null,
      reward: null,
      openBatch: async (connection) => {
        await connection.send(new Request('http://service/'), 'read');
        batches += 1;
        return ok(`batch-${batches}`);
      },
      series: null,
      replaces: false,
      async undo(connection, { id = '' }) {
        await connection.send(new Request('http://service/', { method: 'DELETE', body: JSON.stringify({ id }) }), 'write');
        return ok(null);
      },
      async move(connection, _catalogue, { id = '' }, to) {
        const answer = await connection.send(new Request('http://service/', { method: 'PUT', body: JSON.stringify({ id, to }) }), 'write');
        const { taken } = (await answer.json()) as { taken: boolean };
        return taken ? { kind: 'refused', code: 'slot_taken', detail: null, field: null } : { kind: 'moved', reference: { id }, code: id };
      },
      promo: async (_connection, _catalogue, { code }) =>
        ok(
          promo?.name === code
            ? { state: 'applied', title: '', off: { percent: 10 }, uses: promo }
            : { state: 'refused', reason: 'promo_unknown' },
        ),
      async book(connection, _catalogue, order) {
        const response = await connection.send(new Request('http://service/', { method: 'POST', body: JSON.stringify(order) }), 'write');
        const { taken, id } = (await response.json()) as { taken: boolean; id: string };
        if (taken) return { kind: 'refused', code: 'slot_taken', detail: null, field: null };
        const confirmation = confirmationOf(id, order);
        return confirms
          ? { kind: 'made', reference: { id }, confirmation: { ...confirmation, status: 'awaiting_approval' }, confirm: true }
          : { kind: 'made', reference: { id }, confirmation };
      },
    },
  };
  return fake;
}
