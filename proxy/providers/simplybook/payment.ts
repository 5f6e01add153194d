/** What is owed for bookings, and the word that it was paid: given only for money that a gateway has taken. */
import { toMoney } from '../../../shared/money.ts';
import type { BookingProvider, Connection, KeptBooking, Reference } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Client } from './client.ts';
import { readDetails } from './details.ts';
import { faultOf, METHOD_NOT_FOUND, NO_BOOKING, NOT_FOUND, PAYMENT_FAILED, PLUGIN_OFF, UNKNOWN_PROCESSOR } from './errors.ts';
import { confirmBookingBatchPayment } from './methods/batch.ts';
import { confirmBookingCart, confirmBookingPayment, getBookingCart, getPaymentProcessorConfig } from './methods/payment.ts';
import { keysOf } from './reference.ts';
import type { SimplybookSettings } from './settings.ts';

type Payment = NonNullable<BookingProvider['payment']>;
type PaymentSettings = Pick<SimplybookSettings, 'secretKey' | 'companyUrl' | 'paymentProcessor'>;

/** What the company's payment system is called under which such money is entered. */
const processorOf = ({ paymentProcessor }: PaymentSettings, gateway: string): string => paymentProcessor ?? gateway;

/** Refused so, they may be paid already, or gone. */
const MAY_STAND: readonly number[] = [PAYMENT_FAILED, NO_BOOKING, NOT_FOUND];

/** Amounts of nothing are owed by nobody. */
export const createPayment = (client: Client, settings: PaymentSettings): Payment => ({
  async owed(connection, references) {
    const ids = references.flatMap(keysOf).map(({ id }) => id);
    const answer = await getBookingCart(client, connection, ids);
    if (!answer.ok) return answer.code === NO_BOOKING || answer.code === NOT_FOUND ? ok(null) : { ok: false, fault: faultOf(answer) };
    const { cart_id: cartId, cart_hash: cartHash, amount, currency, status } = answer.value;
    const money = amount !== null && currency.length === 3 ? toMoney(amount, currency.toUpperCase()) : null;
    if (status === 'paid' || !money || money.minor <= 0) return ok(null);
    return ok({ amount: money, cart: { cartId, cartHash } });
  },

  /** Asked before any money is taken: what the company has not switched on is not entered. What it says stays here. */
  async takes(connection, gateway) {
    const answer = await getPaymentProcessorConfig(client, connection, processorOf(settings, gateway));
    // Servers that do not tell of it may still enter it.
    if (answer.ok || answer.code === METHOD_NOT_FOUND) return ok(true);
    return answer.code === UNKNOWN_PROCESSOR || answer.code === PLUGIN_OFF ? ok(false) : { ok: false, fault: faultOf(answer) };
  },

  async paid(connection, references, { cartId = '', cartHash = '' }, { gateway }) {
    const { secretKey } = settings;
    const processor = processorOf(settings, gateway);
    let answer = await confirmBookingCart(client, connection, secretKey, { cart_id: cartId, cart_hash: cartHash }, processor);
    if (!answer.ok && answer.code === METHOD_NOT_FOUND) answer = await paidOneByOne(client, connection, secretKey, references, processor);
    if (answer.ok && answer.value) return ok('confirmed');
    if (answer.ok || MAY_STAND.includes(answer.code ?? 0)) return standing(client, connection, settings, references);
    return { ok: false, fault: faultOf(answer) };
  },
});

/** Without carts: a list as a list, everything else booking by booking. */
async function paidOneByOne(
  client: Client,
  connection: Connection,
  secretKey: string,
  references: readonly Reference[],
  processor: string,
): ReturnType<typeof confirmBookingPayment> {
  const [{ batchId = '', batchType = '', batchHash = '' } = {}] = references;
  if (batchHash !== '' && references.every((reference) => reference['batchHash'] === batchHash)) {
    return confirmBookingBatchPayment(client, connection, secretKey, { id: batchId, type: batchType, hash: batchHash }, processor);
  }
  for (const key of references.flatMap(keysOf).slice(1)) {
    const answer = await confirmBookingPayment(client, connection, secretKey, key, processor);
    if (!answer.ok || !answer.value) return answer;
  }
  return confirmBookingPayment(client, connection, secretKey, keysOf(references[0] ?? {})[0], processor);
}

/** It was refused: because they are paid already, are gone, or the service will not have it. */
async function standing(
  client: Client,
  connection: Connection,
  settings: PaymentSettings,
  references: readonly Reference[],
): Promise<Result<'confirmed' | 'awaiting_approval' | null>> {
  const kept: (KeptBooking | null)[] = [];
  for (const reference of references) {
    const answer = await readDetails(client, connection, settings, reference);
    if (!answer.ok) return answer;
    kept.push(answer.value);
  }
  if (kept.some((booking) => booking === null || booking.status === 'cancelled')) return ok(null);
  if (kept.some((booking) => booking?.payment)) return fail('payment_failed');
  return ok(kept.some((booking) => booking?.status === 'awaiting_approval') ? 'awaiting_approval' : 'confirmed');
}
