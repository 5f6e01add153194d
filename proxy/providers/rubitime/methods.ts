/**
 * The service's methods as typed calls: every parameter that may be sent, in its own names, and every answer as what it says.
 * They know nothing of bookings. An error is a failure, never an empty schedule or a missing record.
 */
import type { Connection } from '../../domain/provider.ts';
import { Unanswered } from '../../ports/upstream.ts';
import type { Answer, Client } from './client.ts';
import type { Failure } from './errors.ts';
import * as schema from './schema.ts';

export type Called<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export interface RecordId {
  readonly id: number;
}

/** 0 booked, 1 being served, 2 over, 3 waits for its prepayment, 4 cancelled, 5 waits for approval, 6 in the cart, 7 being moved. */
export type Status = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Times are "2026-12-01 14:30:00", the seconds may be missing: the branch's wall clock, if nothing else is said. */
export interface NewRecord extends Partial<Readonly<Record<schema.CustomField, string>>> {
  readonly branch_id: number;
  readonly cooperator_id: number;
  readonly service_id: number;
  readonly record: string;
  readonly status: Status;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly comment?: string;
  readonly price?: number;
  /** Minutes. */
  readonly duration?: number;
  readonly prepayment?: number;
  /** When it was paid. */
  readonly prepayment_date?: string;
  readonly prepayment_url?: string;
  /** In Moscow time, wherever the branch is: documented so of this one alone. */
  readonly reminder?: string;
  /** Before the start; which of the two counts is not documented. */
  readonly reminder_minutes?: number;
  /** 0: the client; anything else, and the service's default: the business. */
  readonly whom?: number;
  /** `api` by default. */
  readonly source?: string;
  /** Not on the page as parameters; clients send them, for a record has them. */
  readonly coupon?: string;
  readonly coupon_discount?: number;
}

export type RecordChange = RecordId & Partial<NewRecord>;

export interface ScheduleQuestion {
  readonly branch_id: number;
  readonly cooperator_id: number;
  readonly service_id: number;
  /** 1: free times alone; 0: taken times alone; absent: both. */
  readonly only_available?: 0 | 1;
}

/** null: there is no such record. */
export async function getRecord(client: Client, connection: Connection, { id }: RecordId): Promise<Called<schema.RecordEntry | null>> {
  const answer = await client(connection, 'get-record', { id });
  if (!answer.ok) return answer.failure.kind === 'not_found' ? { ok: true, value: null } : answer;
  return read(schema.record.safeParse(answer.data).data);
}

/** Not to be repeated: the service knows no key by which it would see that it has made the record already. */
export async function createRecord(client: Client, connection: Connection, record: NewRecord): Promise<Called<schema.Created>> {
  const answer = await client(connection, 'create-record', { ...record }, 'write');
  if (!answer.ok) return answer;
  const made = schema.created.safeParse(answer.data).data;
  // Something was made, and nobody knows what.
  if (!made) throw new Unanswered();
  return { ok: true, value: made };
}

/** What is not named stays as it is. What is answered beside "ok" is not documented, and not read. */
export async function updateRecord(client: Client, connection: Connection, change: RecordChange): Promise<Called<'updated' | 'gone'>> {
  return unlessGone(await client(connection, 'update-record', { ...change }, 'write'), 'updated');
}

/** For good: what is only given up is updated to the status 4, and stays in the business's history. */
export async function removeRecord(client: Client, connection: Connection, { id }: RecordId): Promise<Called<'removed' | 'gone'>> {
  return unlessGone(await client(connection, 'remove-record', { id }, 'write'), 'removed');
}

export async function getSchedule(client: Client, connection: Connection, question: ScheduleQuestion): Promise<Called<schema.Schedule>> {
  const answer = await client(connection, 'get-schedule', { ...question });
  return answer.ok ? read(schema.schedule.safeParse(answer.data).data) : answer;
}

const read = <Value>(value: Value | undefined): Called<Value> =>
  value === undefined ? { ok: false, failure: { kind: 'unreadable' } } : { ok: true, value };

function unlessGone<Done>(answer: Answer, done: Done): Called<Done | 'gone'> {
  if (answer.ok) return { ok: true, value: done };
  return answer.failure.kind === 'not_found' ? { ok: true, value: 'gone' } : answer;
}
