/** A service that repeats: when it would take place, and how the service is told that. */
import { addDays, dateOf, type LocalDateTime } from '../../../shared/local-time.ts';
import type { Connection, Order } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Client } from './client.ts';
import { faultOf } from './errors.ts';
import { getRecurringDatetimes, type RecurringData } from './methods/booking.ts';

export async function readSeries(
  client: Client,
  connection: Connection,
  { service, unit, start }: Pick<Order, 'service' | 'unit' | 'start'>,
): Promise<Result<readonly LocalDateTime[]>> {
  const [date = '', time = ''] = start.split('T');
  const answer = await getRecurringDatetimes(client, connection, { eventId: service, unitId: unit, date, time });
  if (!answer.ok) return { ok: false, fault: faultOf(answer) };
  const dates = startsOf(answer.value);
  return dates.length > 0 ? ok(dates) : fail('upstream_failed', { detail: 'The service named no dates for this series.' });
}

/** "2026-12-01 14:30:00" → ours; in order, each once. */
export const startsOf = (told: readonly string[]): readonly LocalDateTime[] =>
  [...new Set(told.map((at) => `${at.replace(' ', 'T')}:00`.slice(0, 19)))].toSorted();

/** The same as a rule, for what is booked to be what was shown; null when they keep no even distance: no rule says that. */
export function recurrenceOf(dates: readonly LocalDateTime[]): RecurringData | null {
  const [first, second] = dates;
  if (first === undefined || second === undefined) return null;
  const days = Math.round((Date.parse(dateOf(second)) - Date.parse(dateOf(first))) / 86_400_000);
  const even = dates.every((at, index) => at === `${addDays(dateOf(first), index * days)}${first.slice(10)}`);
  return even && days > 0 ? { days, repeat_count: dates.length, type: 'fixed' } : null;
}
