/** Free starts of a service: one call a month for all units, or one a unit where the service has no such call. */
import { firstDay, lastDay } from '../../../shared/local-time.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { AvailabilityRead, AvailabilityWish, Connection, Offers } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Client } from './client.ts';
import { faultOf, METHOD_NOT_FOUND } from './errors.ts';
import { cartesian, matrix } from './schema.ts';

/** All units of the service at once: whoever asks for one is answered from the same read. */
export function availabilityReads(catalogue: Catalogue, { service, month, seats, today }: AvailabilityWish): readonly AvailabilityRead[] {
  const units = catalogue.services.find(({ id }) => id === service)?.units.map(({ unit }) => unit) ?? [];
  if (units.length === 0 || lastDay(month) < today) return [];
  const from = firstDay(month) < today ? today : firstDay(month);
  return [{ key: `${service}:${month}:${seats}`, service, units, from, to: lastDay(month), seats }];
}

export async function readAvailability(client: Client, connection: Connection, read: AvailabilityRead): Promise<Result<Offers>> {
  const { service, units, from, to, seats } = read;
  const answer = await client(connection, 'getCartesianStartTimeMatrix', [from, to, service, null, seats]);
  if (answer.ok) {
    const entries = cartesian.safeParse(answer.result).data;
    if (!entries) return UNREADABLE;
    return ok(
      Object.fromEntries(
        units.map((unit) => [unit, entries.filter((entry) => entry.provider_id === unit).flatMap(({ timeslots }) => startsOf(timeslots))]),
      ),
    );
  }
  if (answer.code !== METHOD_NOT_FOUND) return { ok: false, fault: faultOf(answer) };

  const offers: Record<string, string[]> = {};
  for (const unit of units) {
    const single = await client(connection, 'getStartTimeMatrix', [from, to, service, unit, seats]);
    if (!single.ok) return { ok: false, fault: faultOf(single) };
    const timeslots = matrix.safeParse(single.result).data;
    if (!timeslots) return UNREADABLE;
    offers[unit] = startsOf(timeslots);
  }
  return ok(offers);
}

/** An answer that we do not understand says nothing about free times. */
const UNREADABLE = fail('upstream_failed', { detail: 'The service answered in an unknown shape.' });

const startsOf = (timeslots: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(timeslots)
    .flatMap(([date, times]) => times.map((time) => `${date}T${time.length === 5 ? `${time}:00` : time}`))
    .toSorted();
