/** Bookings that wait for their money: taken down before they are told of, and what is owed for them asked for once. */
import type { Millis } from '../../../shared/local-time.ts';
import { withPayment } from '../../domain/book.ts';
import type { PaymentRecord } from '../../domain/payment.ts';
import type { Reference } from '../../domain/provider.ts';
import { madeAgain } from '../../domain/rebooking.ts';
import { ok, type Result } from '../../domain/result.ts';
import { type Lane, Throttled } from '../../ports/upstream.ts';
import { failure } from '../reads.ts';
import { BOOK, bookOf, changed } from '../record.ts';
import { json } from '../stored.ts';
import { succeeded, successionKeys, successorKey } from '../successors.ts';
import type { Expected, PaymentPorts } from './payments.ts';
import { nameFor, payableKey, paymentKey, paymentOf, readPayment, stepOn } from './record.ts';

export async function expect(ports: PaymentPorts, expected: Expected): Promise<string> {
  const { id, store, durations } = ports;
  const { site, booking, until, lasts } = expected;
  const { name, before } = await payable(ports, expected);
  // Booked once more: what was its link opens it.
  const old = before?.state === 'rebooking' ? before.bookings.find(({ ticket }) => ticket === booking.ticket)?.booking : undefined;
  const successions = old === undefined ? [] : successionKeys(await store.read(id, [successorKey(old)]), old, booking.booking);
  await store.transact(id, [BOOK, paymentKey(name), payableKey(booking.booking), ...successions], (records, now) => {
    const known = paymentOf(records, name);
    const others = (known?.bookings ?? []).filter((other) => other.ticket === null || other.ticket !== booking.ticket);
    const isAgain = known?.state === 'rebooking';
    const record: PaymentRecord = {
      ...(known ?? { site, attempts: [] }),
      ...(isAgain ? madeAgain(known, booking) : { state: known?.state ?? 'due', bookings: [...others, booking] }),
      // Another cart than before.
      due: null,
      cart: null,
      until: isAgain ? until : earliest(known?.until ?? null, until),
    };
    const book = isAgain ? withPayment(bookOf(records), name, now) : bookOf(records);
    const { put, ...whole } = changed(null, book, {}, now, durations);
    const expiresAt = now + durations.paymentKept;
    return {
      ...whole,
      put: {
        ...put,
        ...(old !== undefined && succeeded(records, { old, next: booking.booking, reference: booking.reference, until: lasts })),
        [paymentKey(name)]: { value: json(record), expiresAt },
        [payableKey(booking.booking)]: { value: json({ name }), expiresAt },
      },
    };
  });
  return name;
}

/** Where it is paid. A page that was opened is not changed any more: what comes after that is paid by itself. */
async function payable(
  ports: PaymentPorts,
  { site, booking, together }: Expected,
): Promise<{ readonly name: string; readonly before: PaymentRecord | null }> {
  const joint = await nameFor(ports, site, together);
  const own = await nameFor(ports, site, booking.ticket ?? booking.booking);
  const alone = await readPayment(ports, own);
  const others = alone ? null : await readPayment(ports, joint);
  const isIn = others?.bookings.some(({ ticket }) => ticket !== null && ticket === booking.ticket);
  if (!alone && (!others || isIn || (others.state === 'due' && others.attempts.length === 0))) return { name: joint, before: others };
  return { name: own, before: alone };
}

/** Null is never. */
const earliest = (a: Millis | null, b: Millis | null): Millis | null => (a === null || b === null ? (a ?? b) : Math.min(a, b));

/** The references of what is paid together; null when no configured secret opens one of them any more. */
export async function referencesOf(
  { seal }: Pick<PaymentPorts, 'seal'>,
  { bookings }: PaymentRecord,
): Promise<readonly Reference[] | null> {
  const opened = await Promise.all(bookings.map(({ reference }) => seal.open(reference)));
  return opened.includes(null) ? null : (opened as Reference[]);
}

/** What is owed now, kept; null when nothing is. */
export async function priced(
  ports: PaymentPorts,
  name: string,
  record: PaymentRecord,
  lane: Lane = 'booking',
): Promise<Result<PaymentRecord | null>> {
  const { provider, runtime, durations, seal } = ports;
  const references = await referencesOf(ports, record);
  if (!provider.payment || !references) return ok(null);
  const began = runtime.now();
  const connection = ports.connect({
    lane: () => lane,
    until: () => began + (lane === 'refresh' ? durations.wanted : durations.readBound),
  });
  const answer = await provider.payment.owed(connection, references).catch(failure);
  if (answer instanceof Throttled) {
    const wait = answer.seconds * durations.second;
    await ports.pause(wait);
    return { ok: false, fault: { code: 'busy', retryAfter: wait } };
  }
  if (!answer.ok) return answer;
  if (!answer.value) return ok(null);
  const { amount, cart } = answer.value;
  const sealed = await seal.seal(cart);
  const priceOf = (booked: PaymentRecord) => booked.bookings.map(({ booking }) => booking).join();
  return ok(
    await stepOn(ports, name, (now) =>
      // A line was added meanwhile: it is another cart.
      priceOf(now) === priceOf(record) ? { ...now, due: amount, cart: sealed, pricedAt: began } : null,
    ),
  );
}
