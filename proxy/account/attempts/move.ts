/**
 * Moves a booking that exists. What was not answered is asked about, which making one does not allow: it stands at its new
 * time, or at its old one and is moved again.
 */
import { addMinutes } from '../../../shared/local-time.ts';
import { durationOf } from '../../domain/availability.ts';
import type { Refused } from '../../domain/provider.ts';
import { zoneOf } from '../../domain/zone.ts';
import { Throttled } from '../../ports/upstream.ts';
import type { Next } from '../outcome.ts';
import { failure } from '../reads.ts';
import type { Confirmed, Moved } from '../record.ts';
import { type AttemptPorts, type Opened, recovered, sending } from './attempt.ts';
import { look } from './look.ts';

const refused = (code: Refused['code']): Refused => ({ kind: 'refused', code, detail: null, field: null });

export async function attemptMove(ports: AttemptPorts, opened: Opened, moved: Moved): Promise<Next> {
  const { outcomes, provider } = ports;
  const { ticket, booking, catalogue, sealed } = opened;
  if (booking.state === 'verifying') return askWhere(ports, opened, moved);
  const attempt = async (): Promise<Next> => {
    const code = await look(ports, opened);
    const { service, location, start } = sealed.order;
    const to = { service, location, start, unit: booking.unit };
    const outcome =
      code || !provider.move
        ? refused(code ?? 'reschedule_refused')
        : await provider.move(ports.connect(sending(ports, opened)), catalogue, moved.reference, to);
    if (outcome.kind === 'refused') return outcomes.refused(ticket, booking, outcome, catalogue);
    return arrived(ports, opened, { ...moved, reference: { ...moved.reference, ...outcome.reference } }, outcome.code);
  };
  return recovered(ports, opened, attempt, async () => {
    await outcomes.doubted(ticket);
    return { kind: 'again', after: ports.durations.failureKept };
  });
}

/** Its old time is free, and may be another unit's. */
async function arrived(ports: AttemptPorts, { ticket, booking, catalogue, sealed }: Opened, moved: Moved, code: string): Promise<Next> {
  const { outcomes, seal, renew } = ports;
  const { service: id, unit, start } = booking;
  const service = catalogue.services.find((candidate) => candidate.id === id);
  const { status, payment, reference } = moved;
  const confirmation: Confirmed = {
    code,
    status,
    payment,
    service: id,
    unit,
    location: sealed.order.location,
    start,
    end: addMinutes(start, service ? durationOf(service, unit) : 0),
    timezone: zoneOf(catalogue, sealed.order.location, unit),
    price: sealed.price,
    reward: null,
  };
  const providerId = reference['id'] ?? '';
  const next = await outcomes.made(ticket, confirmation, await seal.seal(reference), providerId);
  renew(catalogue, [unit, moved.unit], providerId);
  return next;
}

async function askWhere(ports: AttemptPorts, opened: Opened, moved: Moved): Promise<Next> {
  const { outcomes, provider, durations, runtime, pause } = ports;
  const { ticket, booking, catalogue } = opened;
  const later: Next = { kind: 'again', after: durations.failureKept };
  // Its time is up: whoever wakes the account next gives it up.
  if (runtime.now() >= booking.deadline) return { kind: 'over' };
  const connection = ports.connect({ lane: () => 'booking', until: () => booking.deadline });
  const answer = await provider.kept(connection, moved.reference).catch(failure);
  if (answer instanceof Throttled) await pause(answer.seconds * durations.second);
  if (answer instanceof Throttled || !answer.ok) return later;
  const kept = answer.value;
  if (!kept || kept.status === 'cancelled') return outcomes.refused(ticket, booking, refused('booking_unknown'), catalogue);
  const stands = kept.start === booking.start && kept.unit === booking.unit;
  return stands ? arrived(ports, opened, moved, kept.code) : outcomes.sendAgain(ticket, booking);
}
