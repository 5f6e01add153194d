/** Makes a booking: looked at once more, sent once, never again when nobody knows what came of it. */
import { toInstant } from '../../../shared/local-time.ts';
import { locationOf } from '../../domain/order.ts';
import type { BookOutcome } from '../../domain/provider.ts';
import { zoneOf } from '../../domain/zone.ts';
import type { Next } from '../outcome.ts';
import type { Confirmed } from '../record.ts';
import { type AttemptPorts, type Opened, recovered, sending } from './attempt.ts';
import { look } from './look.ts';
import { datesNow } from './series.ts';

export function attemptBook(ports: AttemptPorts, opened: Opened): Promise<Next> {
  const { outcomes, provider, seal, renew } = ports;
  const { ticket, booking, catalogue, sealed } = opened;
  // Of the unit that has its turn now: one that was refused may work elsewhere.
  const location = locationOf(catalogue, sealed.order.location, booking.unit);
  const ask = async (): Promise<BookOutcome> => {
    const code = await look(ports, opened);
    if (code) return { kind: 'refused', code, detail: null, field: null };
    const batch = sealed.visit === undefined ? null : await ports.batches(ports, opened, sealed.visit);
    return provider.book(ports.connect(sending(ports, opened)), catalogue, {
      ...sealed.order,
      location,
      unit: booking.unit,
      batch,
      // Too short to open the ticket that it begins.
      reference: ticket.slice(0, 10),
    });
  };
  const attempt = async (): Promise<Next> => {
    const outcome = await ask();
    if (outcome.kind === 'refused') {
      const dates = outcome.code === 'slots_partly_taken' ? await datesNow(ports, opened) : null;
      return outcomes.refused(ticket, booking, { ...outcome, ...(dates && { dates }) }, catalogue);
    }
    const timezone = zoneOf(catalogue, location, booking.unit);
    const { promotion } = sealed;
    const reward = promotion === undefined ? { reward: null } : {};
    const told: Confirmed = { ...outcome.confirmation, location, timezone, price: sealed.price, ...reward };
    const providerId = outcome.reference['id'] ?? '';
    const reference = await seal.seal(outcome.reference);
    const confirmation = await awaited(ports, opened, told, { providerId, reference });
    const state = outcome.confirm ? 'confirming' : 'made';
    // Only the first date was held: the others show in a newer schedule alone.
    if (confirmation.dates) renew(catalogue, [booking.unit], providerId);
    const { visit, site } = booking;
    if (visit !== undefined)
      await ports.companions.join({ site, visit, booking: providerId, reference, lasts: lastsOf(ports, confirmation) });
    const next = await outcomes.made(ticket, confirmation, reference, providerId, state);
    if (confirmation.payment?.online) ports.payments.price(providerId);
    if (promotion !== undefined) ports.askReward(ticket, promotion, outcome.reference);
    return next;
  };
  return recovered(ports, opened, attempt, () => outcomes.doubted(ticket));
}

/** How long its link opens it. */
const lastsOf = ({ durations }: Pick<AttemptPorts, 'durations'>, { dates, end, timezone }: Confirmed): number =>
  toInstant(dates?.at(-1) ?? end, timezone) + durations.linkLasts;

/** What waits for its money is expected before it is told of: then no payment can come that nobody knows. */
export async function awaited(
  { payments, durations }: Pick<AttemptPorts, 'payments' | 'durations'>,
  { ticket, booking }: Pick<Opened, 'ticket' | 'booking'>,
  confirmation: Confirmed,
  { providerId, reference }: { readonly providerId: string; readonly reference: string },
): Promise<Confirmed> {
  const { payment, service, unit, start } = confirmation;
  if (!payment || !payments.isOffered(booking.site)) return confirmation;
  await payments.expect({
    site: booking.site,
    together: booking.visit ?? ticket,
    until: payment.until === null ? null : Date.parse(payment.until),
    booking: { ticket, booking: providerId, reference, service, unit, start },
    lasts: lastsOf({ durations }, confirmation),
  });
  return { ...confirmation, payment: { ...payment, online: true } };
}
