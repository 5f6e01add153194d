/** A small scheduling service behind the provider interface, on simulated time: it counts, refuses doubles, and can fall silent. */
import type { Catalogue } from '../../proxy/domain/catalogue.ts';
import type { BookingProvider, Order } from '../../proxy/domain/provider.ts';
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
  pictures: {},
  terms: null,
  promo: false,
  fields: false,
  maxSeats: 3,
  horizonDays: 60,
  anyUnit: true,
  anyUnitTitle: 'Any',
  locations: [],
  categories: [],
  services: [service('cut', 60, ['ann', 'bob']), service('shave', 30, ['ann']), service('table', 30, ['bar'])],
  units: [
    { id: 'ann', title: 'Ann', description: [], picture: null, seats: 1 },
    { id: 'bob', title: 'Bob', description: [], picture: null, seats: 1 },
    { id: 'bar', title: 'Bar', description: [], picture: null, seats: 3 },
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
  };
}

export interface FakeService {
  readonly provider: BookingProvider;
  /** What runs and ran: start and end of every request. */
  readonly requests: { readonly start: number; end: number | null; readonly write: boolean }[];
  readonly booked: Order[];
  /** The next so many bookings are stored and not answered. */
  silent: number;
  fetch(request: Request): Promise<Response>;
}

export function createFakeService(time: SimulatedTime, { limits, takes = 100 }: { limits: Limits; takes?: number }): FakeService {
  const requests: FakeService['requests'] = [];
  const booked: Order[] = [];

  const overlaps = (a: Order, b: Order) => {
    const end = (order: Order) => addMinutes(order.start, catalogue.services.find(({ id }) => id === order.service)?.duration ?? 0);
    return a.unit === b.unit && a.start < end(b) && b.start < end(a);
  };
  const seatsOf = (unit: string) => catalogue.units.find(({ id }) => id === unit)?.seats ?? 1;

  const fake: FakeService = {
    requests,
    booked,
    silent: 0,
    async fetch(request) {
      const entry: FakeService['requests'][number] = { start: time.now(), end: null, write: request.method === 'POST' };
      requests.push(entry);
      await new Promise<void>((resolve, reject) => {
        const cancel = time.after(takes, resolve);
        request.signal.addEventListener('abort', () => {
          cancel();
          reject(new Error('aborted'));
        });
      });
      entry.end = time.now();
      if (!entry.write) return new Response('{}');
      const order = JSON.parse(await request.text()) as Order;
      const used = booked.filter((other) => overlaps(order, other)).reduce((sum, other) => sum + other.seats, 0);
      if (used + order.seats > seatsOf(order.unit)) return new Response(JSON.stringify({ taken: true }));
      booked.push(order);
      if (fake.silent > 0) {
        fake.silent -= 1;
        throw new Error('silence');
      }
      return new Response('{}');
    },
    provider: {
      limits,
      tokenLifetime: 3_600_000,
      catalogue: async () => ok(catalogue),
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
          booked
            .filter((order) => overlaps(order, { ...order, unit, start, service: read.service }))
            .reduce((sum, order) => sum + order.seats, 0) < seatsOf(unit) && duration > 0;
        return ok(Object.fromEntries(read.units.map((unit) => [unit, starts.filter((start) => free(unit, start))])));
      },
      looksFirst: false,
      goneIsCancelled: false,
      notified: () => null,
      kept: async () => ok(null),
      cancel: async () => ok(null),
      promo: async () => ok({ state: 'refused', reason: 'promo_unknown' }),
      async book(connection, _catalogue, order) {
        const response = await connection.send(new Request('http://service/', { method: 'POST', body: JSON.stringify(order) }), 'write');
        const { taken } = (await response.json()) as { taken?: boolean };
        if (taken) return { kind: 'refused', code: 'slot_taken', detail: null, field: null };
        const end = addMinutes(order.start, 30);
        return {
          kind: 'made',
          reference: { id: String(booked.length) },
          confirmation: {
            code: String(booked.length),
            status: 'confirmed',
            payment: null,
            service: order.service,
            unit: order.unit,
            start: order.start,
            end,
          },
        };
      },
    },
  };
  return fake;
}
