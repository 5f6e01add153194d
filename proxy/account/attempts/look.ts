/** One more look before anything is made, where the service does not look itself. */
import { type ErrorCode, errorTable } from '../../../shared/errors.ts';
import { NotSent, Unanswered } from '../../ports/upstream.ts';
import { BOOK, bookOf } from '../record.ts';
import { type AttemptPorts, inTurn, type Opened } from './attempt.ts';

/** null when the time is free, else why not. Throws `NotSent` when nobody can say. */
export async function look(ports: AttemptPorts, opened: Opened): Promise<ErrorCode | null> {
  const { provider, store, id, runtime, durations, schedule } = ports;
  const { booking, catalogue } = opened;
  if (!provider.looksFirst) return null;
  const { heardAt } = bookOf(await store.read(id, [BOOK]));
  const now = runtime.now();
  const accepted = Math.min(now, booking.deadline - durations.bookingBegins);
  // Where changes by hand are told of, a schedule that is fresh for reading is fresh enough for booking.
  const since = now - heardAt < durations.remembered ? Math.min(accepted, now - durations.availabilityFresh) : accepted;
  const { service, unit, start, seats } = booking;
  const answer = await schedule.offers({ catalogue, service, unit, start, seats }, since, inTurn(opened, ports)).catch((error: unknown) => {
    // Nothing was booked yet.
    throw error instanceof Unanswered ? new NotSent(durations.failureKept) : error;
  });
  if (answer.ok) return answer.value ? null : 'slot_taken';
  if (errorTable[answer.fault.code].retryable) throw new NotSent(durations.failureKept);
  return answer.fault.code;
}
