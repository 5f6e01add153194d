/** What has become of a record, and giving it up. The key alone opens every record, so whoever asks must have proved a right to it. */
import { toMoney } from '../../../shared/money.ts';
import type { Answered, Connection, KeptBooking, Reference } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Client } from './client.ts';
import { faultCodeOf, faultOf } from './errors.ts';
import { unitId } from './map.ts';
import { getRecord, removeRecord, updateRecord } from './methods.ts';
import type { CustomField } from './schema.ts';
import type { RubitimeSettings } from './settings.ts';

const CANCELLED = 4;

/** The service's eight statuses, in our words. */
const statuses: Readonly<Record<number, KeptBooking['status']>> = {
  0: 'confirmed',
  1: 'in_progress',
  2: 'completed',
  3: 'awaiting_payment',
  [CANCELLED]: 'cancelled',
  5: 'awaiting_approval',
  6: 'in_cart',
  7: 'move_requested',
};

export async function readRecord(
  client: Client,
  connection: Connection,
  settings: RubitimeSettings,
  { id = '' }: Reference,
): Promise<Result<KeptBooking | null>> {
  const answer = await getRecord(client, connection, { id: Number(id) });
  if (!answer.ok) return { ok: false, fault: faultOf(answer.failure) };
  const told = answer.value;
  if (!told) return ok(null);
  const cooperator = settings.catalog.cooperators.find((one) => String(one.id) === told.cooperator_id);
  const status = statuses[told.status ?? 0] ?? 'confirmed';
  return ok({
    id: told.id,
    status,
    service: told.service_id,
    unit: cooperator ? unitId(cooperator.id, Number(told.branch_id), cooperator.branches) : told.cooperator_id,
    location: told.branch_id,
    start: told.record.replace(' ', 'T').slice(0, 19),
    clientName: told.name,
    code: told.id,
    titles: { service: told.service_title, unit: told.cooperator_title },
    duration: told.duration ?? settings.catalog.services.find(({ id: service }) => String(service) === told.service_id)?.duration ?? 0,
    price: told.price === null ? null : toMoney(told.price, settings.currency),
    payment: status === 'awaiting_payment' ? { url: told.prepayment_url || told.url || null, until: null } : null,
    movable: true,
    answers: settings.catalog.fields.map(({ key, title, type }) => answerOf(key, title, type, told[key as CustomField] ?? '')),
  });
}

/** A ticked box is kept as text. */
const answerOf = (key: string, title: string, type: string, value: string): Answered =>
  type === 'checkbox'
    ? { key, title, value: /^(1|да|yes|true|on)$/i.test(value) ? '1' : '', checkbox: true }
    : { key, title, value, checkbox: false };

/** Taken back a moment after it was made: the one use of removing. What is gone already needs no removing. */
export async function takeBack(client: Client, connection: Connection, { id = '' }: Reference): Promise<Result<null>> {
  const answer = await removeRecord(client, connection, { id: Number(id) });
  return answer.ok ? ok(null) : { ok: false, fault: faultOf(answer.failure) };
}

/** Cancelled, not removed: the business keeps its history. What is gone already is as good as cancelled. */
export async function cancelRecord(client: Client, connection: Connection, { id = '' }: Reference): Promise<Result<null>> {
  const answer = await updateRecord(client, connection, { id: Number(id), status: CANCELLED });
  if (answer.ok || answer.failure.kind === 'cancelled_already') return ok(null);
  return fail(answer.failure.kind === 'other' ? 'cancellation_refused' : faultCodeOf(answer.failure));
}
