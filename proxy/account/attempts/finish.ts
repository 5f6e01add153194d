/**
 * What is still to be done with a booking that was made: confirmed, or taken back. Doing either twice changes nothing, so it is
 * tried until it is done or its time is up.
 */
import { errorTable } from '../../../shared/errors.ts';
import type { Connection, Reference } from '../../domain/provider.ts';
import type { Result } from '../../domain/result.ts';
import { Throttled } from '../../ports/upstream.ts';
import type { Next } from '../outcome.ts';
import { failure } from '../reads.ts';
import { BOOK, bookOf } from '../record.ts';
import type { AttemptPorts, Claimed } from './attempt.ts';

export function attemptUndo(ports: AttemptPorts, claimed: Claimed): Promise<Next> {
  const { ticket, booking } = claimed;
  return finish(ports, claimed, ports.provider.undo, async () => {
    await ports.payments.followed(booking.providerId ?? '', 'given_up');
    await ports.companions.leave(booking.providerId ?? '');
    const next = await ports.outcomes.undone(ticket);
    const catalogue = await ports.catalogue();
    ports.renew(catalogue.ok ? catalogue.value : null, [booking.unit], booking.providerId ?? '');
    return next;
  });
}

/** A visit's lines are confirmed together, for then the service takes no more of them: not before each was sent or refused. */
export async function attemptConfirm(ports: AttemptPorts, claimed: Claimed): Promise<Next> {
  const { outcomes, id, store, durations } = ports;
  const { ticket, booking } = claimed;
  const { bookings } = bookOf(await store.read(id, [BOOK]));
  const others = booking.visit === undefined ? [] : bookings.filter(({ visit }) => visit === booking.visit);
  if (others.some(({ state }) => state === 'accepted' || state === 'sending')) return { kind: 'again', after: durations.second };
  return finish(ports, claimed, ports.provider.confirm, (taken) => (taken ? outcomes.confirmed(ticket) : outcomes.keptAfterAll(ticket)));
}

async function finish<Answer>(
  { outcomes, seal, durations, runtime, pause, connect }: AttemptPorts,
  { ticket, booking, record }: Claimed,
  ask: (connection: Connection, reference: Reference) => Promise<Result<Answer>>,
  done: (answer: Answer) => Promise<Next>,
): Promise<Next> {
  const reference = (record.reference === null ? null : await seal.open(record.reference)) as Reference | null;
  if (!reference || runtime.now() >= booking.deadline) return outcomes.keptAfterAll(ticket);
  const answer = await ask(connect({ lane: () => 'booking', until: () => booking.deadline }), reference).catch(failure);
  if (answer instanceof Throttled) await pause(answer.seconds * durations.second);
  else if (answer.ok) return done(answer.value);
  else if (!errorTable[answer.fault.code].retryable) return outcomes.keptAfterAll(ticket);
  return { kind: 'again', after: durations.failureKept };
}
