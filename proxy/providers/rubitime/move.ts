/** Moves a record to another start or cooperator: an update, which may be repeated. Whether the time is free was looked at before. */
import { durationOf } from '../../domain/availability.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { Connection, Move, MoveOutcome, Reference, Refused } from '../../domain/provider.ts';
import { reminderOf } from './book.ts';
import type { Client } from './client.ts';
import { refusalOf } from './errors.ts';
import type { Place } from './map.ts';
import { updateRecord } from './methods.ts';
import type { RubitimeSettings } from './settings.ts';

const refused = (code: Refused['code']): Refused => ({ kind: 'refused', code, detail: null, field: null });

/** The status stays what it is: a booking that waits for its payment waits for it at its new time. */
export async function move(
  client: Client,
  connection: Connection,
  settings: RubitimeSettings,
  places: ReadonlyMap<string, Place>,
  catalogue: Catalogue,
  { id = '' }: Reference,
  to: Move,
): Promise<MoveOutcome> {
  const place = places.get(to.unit);
  const service = catalogue.services.find((candidate) => candidate.id === to.service);
  if (!place || !service) return refused('unit_unavailable');
  const answer = await updateRecord(client, connection, {
    id: Number(id),
    branch_id: place.branch,
    cooperator_id: place.cooperator,
    service_id: Number(to.service),
    record: to.start.replace('T', ' '),
    duration: durationOf(service, to.unit),
    ...reminderOf(settings, place.branch, to.start),
  });
  if (answer.ok) return answer.value === 'gone' ? refused('booking_unknown') : { kind: 'moved', reference: { id }, code: id };
  const { code } = refusalOf(answer.failure);
  return refused(code === 'refused_by_business' ? 'reschedule_refused' : code);
}
