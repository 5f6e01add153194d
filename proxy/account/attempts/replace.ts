/**
 * Moves a booking where the service cannot: it is made anew for the same client, and then the old one is given up. Making it is sent
 * once, like any booking. Giving the old one up may be asked about and repeated; where that is refused, the new one is taken back.
 */
import { errorTable } from '../../../shared/errors.ts';
import type { Refused } from '../../domain/provider.ts';
import { zoneOf } from '../../domain/zone.ts';
import { Throttled } from '../../ports/upstream.ts';
import type { Next } from '../outcome.ts';
import { failure } from '../reads.ts';
import type { Confirmed, Moved } from '../record.ts';
import { type AttemptPorts, type Claimed, type Opened, recovered, sending } from './attempt.ts';
import { look } from './look.ts';

const refused = (code: Refused['code']): Refused => ({ kind: 'refused', code, detail: null, field: null });
const ON: Next = { kind: 'again', after: 0 };

export function attemptReplace(ports: AttemptPorts, opened: Opened, moved: Moved): Promise<Next> {
  const { outcomes, provider, replacements, seal } = ports;
  const { ticket, booking, catalogue, sealed } = opened;
  const attempt = async (): Promise<Next> => {
    const code = await look(ports, opened);
    const outcome = code
      ? refused(code)
      : await provider.book(ports.connect(sending(ports, opened)), catalogue, {
          ...sealed.order,
          unit: booking.unit,
          batch: null,
          reference: ticket.slice(0, 10),
          known: moved.reference,
        });
    if (outcome.kind === 'refused') return outcomes.refused(ticket, booking, outcome, catalogue);
    const { location } = sealed.order;
    const timezone = zoneOf(catalogue, location, booking.unit);
    const confirmation: Confirmed = { ...outcome.confirmation, location, timezone, price: sealed.price, reward: null };
    const replaced = {
      confirmation,
      reference: await seal.seal(outcome.reference),
      replaced: await seal.seal(moved),
      providerId: outcome.reference['id'] ?? '',
      confirms: outcome.confirm === true,
    };
    // What is suddenly to be paid for is not what the client had.
    await replacements.made(ticket, replaced, confirmation.status === 'awaiting_payment' ? 'undoing' : 'replacing');
    return ON;
  };
  return recovered(ports, opened, attempt, () => outcomes.doubted(ticket));
}

/** Done when it is gone, by whomever. Asked about before anything is undone: an earlier try may have been carried out. */
export async function giveUpOld(ports: AttemptPorts, claimed: Claimed): Promise<Next> {
  const { outcomes, provider, replacements, seal, durations, runtime, pause } = ports;
  const { ticket, booking, record } = claimed;
  const later: Next = { kind: 'again', after: durations.failureKept };
  const moved = (record.replaced ? await seal.open(record.replaced) : null) as Moved | null;
  if (!moved) return outcomes.keptAfterAll(ticket);
  // Its time is up: whoever wakes the account next tells client and business.
  if (runtime.now() >= booking.deadline) return { kind: 'over' };
  const connect = () => ports.connect({ lane: () => 'booking', until: () => booking.deadline });

  const done = async (): Promise<Next> => {
    const old = moved.reference['id'] ?? '';
    await replacements.gone(ticket, old);
    const catalogue = await ports.catalogue();
    ports.renew(catalogue.ok ? catalogue.value : null, [booking.unit, moved.unit], old);
    return outcomes.told(ticket, 'booked', booking.confirms === true);
  };

  const answer = await provider.cancel(connect(), moved.reference).catch(failure);
  if (answer instanceof Throttled) {
    await pause(answer.seconds * durations.second);
    return later;
  }
  if (answer.ok || answer.fault.code === 'booking_unknown') return done();
  const now = await provider.kept(connect(), moved.reference).catch(failure);
  if (now instanceof Throttled) await pause(now.seconds * durations.second);
  if (now instanceof Throttled || !now.ok) return later;
  if (now.value?.status === 'cancelled' || (now.value === null && provider.goneIsCancelled)) return done();
  if (errorTable[answer.fault.code].retryable) return later;
  await replacements.stays(ticket);
  return ON;
}
