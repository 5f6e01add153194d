/** Free starts: the service knows one question only, for one service of one unit, and answers it for its whole horizon. */
import { addDays } from '../../../shared/local-time.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { AvailabilityRead, AvailabilityWish, Connection, Offers } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Client } from './client.ts';
import { faultOf } from './errors.ts';
import type { Place } from './map.ts';
import { getSchedule } from './methods.ts';

/** One a unit, the same for every month. */
export const availabilityReads = (catalogue: Catalogue, { service, units, seats, today }: AvailabilityWish): readonly AvailabilityRead[] =>
  units.map((unit) => ({
    key: `${service}:${unit}`,
    service,
    units: [unit],
    from: today,
    to: addDays(today, catalogue.horizonDays),
    seats,
  }));

export interface Triple extends Place {
  readonly service: string;
}

/** Starts of one unit, in order. */
export async function readSchedule(
  client: Client,
  connection: Connection,
  { branch, cooperator, service }: Triple,
): Promise<Result<readonly string[]>> {
  const answer = await getSchedule(client, connection, {
    branch_id: branch,
    cooperator_id: cooperator,
    service_id: Number(service),
    only_available: 1,
  });
  if (!answer.ok) return { ok: false, fault: faultOf(answer.failure) };
  return ok(
    Object.entries(answer.value)
      .flatMap(([date, times]) =>
        Object.entries(times).flatMap(([time, { available }]) => (available ? [`${date}T${time.padStart(5, '0')}:00`] : [])),
      )
      .toSorted(),
  );
}

export async function readAvailability(
  client: Client,
  connection: Connection,
  places: ReadonlyMap<string, Place>,
  { units, service }: AvailabilityRead,
): Promise<Result<Offers>> {
  const [unit = ''] = units;
  const place = places.get(unit);
  if (!place) return fail('not_found');
  const starts = await readSchedule(client, connection, { ...place, service });
  return starts.ok ? ok({ [unit]: starts.value }) : starts;
}
