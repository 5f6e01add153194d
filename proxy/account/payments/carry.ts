/**
 * Carries a payment on, one step after another, until all is a matter of time. Every step may be repeated: what is asked of a
 * gateway has its own key, and what is told to the service is told once or twice alike.
 */
import { errorTable } from '../../../shared/errors.ts';
import type { Millis } from '../../../shared/local-time.ts';
import {
  type Attempt,
  countedIn,
  givenUp,
  isOverdue,
  nextStep,
  type PaymentRecord,
  type PaymentStep,
  settled,
  told,
  unaccepted,
  withAttempt,
} from '../../domain/payment.ts';
import type { Reference } from '../../domain/provider.ts';
import { canBeAgain } from '../../domain/rebooking.ts';
import type { PaymentGateway } from '../../payments/gateway.ts';
import { Throttled } from '../../ports/upstream.ts';
import { failure } from '../reads.ts';
import { priced, referencesOf } from './expect.ts';
import { asked } from './gateway-of.ts';
import { open } from './page.ts';
import type { PaymentPorts } from './payments.ts';
import { type RebookPorts, rebook } from './rebook.ts';
import { readPayment, stepOn } from './record.ts';

export type CarryPorts = PaymentPorts & RebookPorts;

/** Null: it is done. A number: not yet, and after so long it is tried again. */
type Done = Millis | null;

export async function carry(ports: CarryPorts, name: string): Promise<void> {
  const seen = new Set<string>();
  for (;;) {
    const record = await readPayment(ports, name);
    const step = record && nextStep(record, ports.runtime.now(), seen);
    if (!record || !step) return void (await stepOn(ports, name, (now) => now));
    if ('attempt' in step) seen.add(step.attempt.key);
    const after = 'attempt' in step ? await onPage(ports, name, record, step) : await onBooking(ports, name, record, step.do);
    if (after !== null) return void (await stepOn(ports, name, (now) => now, { after }));
  }
}

async function onPage(
  ports: CarryPorts,
  name: string,
  { site }: PaymentRecord,
  { do: wanted, attempt }: Extract<PaymentStep, { attempt: Attempt }>,
): Promise<Done> {
  const { durations, runtime } = ports;
  const api = ports.gatewaysOf(site).get(attempt.gateway);
  // The owner has taken the gateway out of the configuration: nobody can ask it.
  if (!api) return durations.paymentRest;
  if (wanted === 'open') return (await open(ports, name, attempt, api)).ok ? null : durations.askedAgain;
  const { key, id } = attempt;
  if (id === null) return durations.askedAgain;
  if (wanted === 'return') return giveBack(ports, name, attempt, id, api);
  const answer = await asked(wanted === 'close' ? api.cancel(id, `close-${key}`) : api.read(id));
  if (!answer.ok) return durations.askedAgain;
  // A page that the gateway does not know, or has not closed a day after its time, is closed.
  const isLost =
    answer.value === null || (answer.value.state === 'open' && runtime.now() > attempt.checkout.expiresAt + durations.remembered);
  const said = isLost || !answer.value ? ({ state: 'cancelled' } as const) : answer.value;
  await stepOn(ports, name, (record, now) => told(record, key, said, now));
  return null;
}

async function giveBack(ports: CarryPorts, name: string, attempt: Attempt, id: string, api: PaymentGateway): Promise<Done> {
  const { key, taken, checkout } = attempt;
  const answer = await asked(api.refund(id, taken ?? checkout.amount, `return-${key}`));
  if (!answer.ok && errorTable[answer.fault.code].retryable) return ports.durations.askedAgain;
  const isBack = answer.ok && answer.value !== 'refused';
  // What waits at the gateway will be carried out by it.
  await stepOn(ports, name, (record) => withAttempt(record, key, { state: isBack ? 'returned' : 'stuck' }), {
    alert: isBack ? 'payment_returned' : 'payment_unsettled',
  });
  return null;
}

async function onBooking(ports: CarryPorts, name: string, record: PaymentRecord, wanted: 'confirm' | 'rebook'): Promise<Done> {
  if (wanted === 'rebook') return rebook(ports, name, record);
  const { durations, runtime } = ports;
  const counted = countedIn(record);
  const isHopeless = runtime.now() - (record.receivedAt ?? 0) > durations.remembered;
  if (!counted || isHopeless) return unacceptable(ports, name);
  const known = record.cart === null ? await priced(ports, name, record) : null;
  if (known && !known.ok) return errorTable[known.fault.code].retryable ? durations.askedAgain : unacceptable(ports, name);
  const whole = known ? known.value : record;
  const { due, cart } = whole ?? {};
  const fits = due && counted.taken && due.minor === counted.taken.minor && due.currency === counted.taken.currency;
  const references = await referencesOf(ports, record);
  const opened = cart ? ((await ports.seal.open(cart)) as Reference | null) : null;
  if (!fits || !opened || !references) return unacceptable(ports, name);
  const began = runtime.now();
  const connection = ports.connect({ lane: () => 'booking', until: () => began + durations.readBound });
  const answer = await ports.provider.payment
    ?.paid(connection, references, opened, { gateway: counted.gateway, amount: counted.taken, at: record.receivedAt ?? began })
    .catch(failure);
  if (answer instanceof Throttled) {
    await ports.pause(answer.seconds * durations.second);
    return durations.second;
  }
  if (!answer?.ok) return answer && errorTable[answer.fault.code].retryable ? durations.askedAgain : unacceptable(ports, name);
  if (answer.value === null) return tooLate(ports, name);
  await stepOn(ports, name, (now) => (now.state === 'received' ? settled(now) : null), { status: answer.value });
  ports.renew(record.bookings);
  return null;
}

/** The money goes back, and the business is told. */
async function unacceptable(ports: CarryPorts, name: string): Promise<null> {
  await stepOn(ports, name, (record) => (record.state === 'received' ? unaccepted(record) : null));
  return null;
}

/** The time was given away: what is wanted is the same time again, if that is what happened and nobody has to ask the client. */
async function tooLate(ports: CarryPorts, name: string): Promise<null> {
  await stepOn(ports, name, (record, now) => {
    if (record.state !== 'received') return null;
    return canBeAgain(record) && isOverdue(record, now) ? { ...record, state: 'rebooking' } : givenUp(record);
  });
  return null;
}
