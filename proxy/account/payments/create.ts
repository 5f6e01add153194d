/** Payments of one account: what waits for its money, the pages on which it is paid, and what has become of it. */
import type { OwnBooking } from '../../../shared/contract/index.ts';
import { counted, followed, type PaymentRecord, shownOf } from '../../domain/payment.ts';
import { type CarryPorts, carry } from './carry.ts';
import { expect, priced } from './expect.ts';
import { gatewayFor } from './gateway-of.ts';
import { lookInto, notify } from './notices.ts';
import { pageFor } from './page.ts';
import type { Payments } from './payments.ts';
import { nameOf, payableKey, readPayment, stepOn } from './record.ts';

export function createPayments(ports: CarryPorts): Payments {
  const { id, store, runtime, provider, gatewaysOf } = ports;
  const isOffered = (site: string): boolean => provider.payment !== null && gatewaysOf(site).size > 0;

  const carrying = new Map<string, Promise<void>>();
  /** Once at a time: every step may be repeated, but it would cost a question. */
  const carryOn = (name: string): Promise<void> => {
    const known = carrying.get(name);
    if (known) return known;
    const carried = carry(ports, name).finally(() => carrying.delete(name));
    carrying.set(name, carried);
    return carried;
  };
  const report = (error: unknown) =>
    runtime.emit({ event: 'fault', where: 'payment', name: error instanceof Error ? error.name : 'unknown' });

  const recordOf = async (booking: string): Promise<readonly [string, PaymentRecord] | null> => {
    const name = nameOf(await store.read(id, [payableKey(booking)]), booking);
    const record = name === null ? null : await readPayment(ports, name);
    return name !== null && record?.bookings.some((paid) => paid.booking === booking) ? [name, record] : null;
  };

  const priceOf = async (booking: string): Promise<void> => {
    const [name, record] = (await recordOf(booking)) ?? [];
    if (name !== undefined && record?.state === 'due') await priced(ports, name, record, 'refresh');
  };

  return {
    isOffered,
    async expect(expected) {
      if (isOffered(expected.site)) await expect(ports, expected);
    },
    price: (booking) => void priceOf(booking).catch(report),
    page: (link, kept, from, returnTo) => pageFor(ports, { link, kept, from, returnTo }),
    notify: (site, gateway, notification) => notify(ports, site, gateway, notification),
    async lookInto(notice) {
      const name = await lookInto(ports, notice);
      if (name !== null) await carryOn(name);
    },
    carry: carryOn,
    async followed(booking, status) {
      const found = await recordOf(booking);
      if (!found) return;
      const [name] = found;
      const next = await stepOn(ports, name, (record, now) => followed(record, booking, status, now));
      const goOn = async () => {
        // What is left costs less than stands on the page.
        if (next?.state === 'due' && next.due === null) await priced(ports, name, next, 'refresh');
        await carryOn(name);
      };
      if (next) goOn().catch(report);
    },
    async told(site, { id: booking, payment, status }): Promise<OwnBooking['payment']> {
      const [, record] = (await recordOf(booking)) ?? [];
      const state = record && shownOf(record);
      if (status === 'cancelled') return state && state !== 'open' ? { url: null, until: null, state } : null;
      if (!payment) return null;
      const { due, until } = record ?? {};
      const online = isOffered(site) && (!due || gatewayFor(gatewaysOf(site), due) !== null);
      const told = {
        ...payment,
        until: payment.until ?? (until ? new Date(until).toISOString() : null),
        ...(due && { due }),
        online,
        ...(state && { state }),
      };
      return counted(told, runtime.now());
    },
  };
}
