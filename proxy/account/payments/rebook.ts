/** Money that came when its time had been given away: the same time is booked once more while the order is held, else it goes back. */
import type { Millis } from '../../../shared/local-time.ts';
import { givenUp, type PaidBooking, type PaymentRecord } from '../../domain/payment.ts';
import { type HoldPorts, hold } from '../hold.ts';
import { type SealedOrder, ticketKey, ticketOf } from '../record.ts';
import type { PaymentPorts } from './payments.ts';
import { readPayment, stepOn } from './record.ts';

export interface RebookPorts {
  readonly holding: HoldPorts;
  drive(ticket: string): void;
  /** What was read of these bookings and their times is no longer fresh. */
  renew(bookings: readonly PaidBooking[]): void;
}

/** Null when it is decided; else after so long it is looked at again. */
export async function rebook(ports: PaymentPorts & RebookPorts, name: string, { site, bookings }: PaymentRecord): Promise<Millis | null> {
  const { id, store, durations } = ports;
  const giveUp = async () => {
    await stepOn(ports, name, (record) => (record.state === 'rebooking' ? givenUp(record) : null));
    return null;
  };
  const [booked] = bookings;
  const ticket = booked?.ticket;
  if (!booked || !ticket) return giveUp();
  const record = ticketOf(await store.read(id, [ticketKey(ticket)]), ticket);
  switch (record?.state) {
    case 'accepted':
    case 'sending':
    case 'verifying':
      return durations.paymentRebooked;
    case 'booked':
    case 'cancelled':
      break;
    default:
      return giveUp();
  }
  const sealed = (record.order === null ? null : await ports.seal.open(record.order)) as SealedOrder | null;
  const from = await ports.catalogue();
  if (!from.ok) return durations.failureKept;
  const service = from.value.services.find((candidate) => candidate.id === booked.service);
  if (!sealed || !service || sealed.moved) return giveUp();
  const { start, seats } = sealed.order;
  const wish = { service, units: [booked.unit], start, seats, order: sealed };
  const held = await hold(
    ports.holding,
    { site, catalogue: from.value, wishes: [wish] },
    { ticket, fingerprint: record.fingerprint },
    'again',
  );
  // While it was asked the booking may have been made by another process.
  if (!held.ok && (await readPayment(ports, name))?.state === 'rebooking') return giveUp();
  ports.renew(bookings);
  ports.drive(ticket);
  return durations.paymentRebooked;
}
