/** Takes a made booking back; taking back what is gone changes nothing, so it is tried until it is done or its time is up. */

import { errorTable } from '../../../shared/errors.ts';
import type { Reference } from '../../domain/provider.ts';
import { NotSent, Throttled, Unanswered } from '../../ports/upstream.ts';
import type { Next } from '../outcome.ts';
import type { AttemptPorts, Claimed } from './attempt.ts';

export async function attemptUndo(ports: AttemptPorts, { ticket, booking, record }: Claimed): Promise<Next> {
  const { outcomes, provider, seal, durations, runtime, pause } = ports;
  const reference = (record.reference === null ? null : await seal.open(record.reference)) as Reference | null;
  if (!reference || runtime.now() >= booking.deadline) return outcomes.keptAfterAll(ticket);
  const connection = ports.connect({ lane: () => 'booking', until: () => booking.deadline });
  try {
    const answer = await provider.undo(connection, reference);
    if (answer.ok) {
      const next = await outcomes.undone(ticket);
      const catalogue = await ports.catalogue();
      ports.renew(catalogue.ok ? catalogue.value : null, [booking.unit], booking.providerId ?? '');
      return next;
    }
    return errorTable[answer.fault.code].retryable ? { kind: 'again', after: durations.failureKept } : await outcomes.keptAfterAll(ticket);
  } catch (error) {
    if (error instanceof Throttled) await pause(error.seconds * durations.second);
    else if (!(error instanceof NotSent || error instanceof Unanswered)) throw error;
    return { kind: 'again', after: durations.failureKept };
  }
}
