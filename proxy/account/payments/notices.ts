/** A gateway's word: taken down, and believed only when the gateway itself says so of the page that it names. */
import type { Notice } from '../../domain/book.ts';
import { withNotice, withoutNotice, withPayment } from '../../domain/book.ts';
import { ATTEMPTS_AT_MOST, type Attempt, type Payment, type PaymentRecord, told, withAttempt } from '../../domain/payment.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { GatewayNotification } from '../../payments/gateway.ts';
import { BOOK, bookOf, changed } from '../record.ts';
import { asked } from './gateway-of.ts';
import type { PaymentPorts } from './payments.ts';
import { stepOn } from './record.ts';

export async function notify(
  { id, store, durations, gatewaysOf, wake }: PaymentPorts,
  site: string,
  gateway: string,
  notification: GatewayNotification,
): Promise<Result<null>> {
  const api = gatewaysOf(site).get(gateway);
  if (!api) return fail('not_found', { detail: 'No such route.' });
  const page = await api.notified(notification);
  // Forged, or about something else: whoever sends it learns nothing, and has nothing to send again.
  if (page === null) return ok(null);
  await store.transact(id, [BOOK], (records, now) =>
    changed(null, withNotice(bookOf(records), { site, gateway, page, due: now, until: now + durations.remembered }), {}, now, durations),
  );
  wake();
  return ok(null);
}

/** Resolves with the name of the payment that it is about, once it is taken in; null when it is about none, or not known yet. */
export async function lookInto(ports: PaymentPorts, notice: Notice): Promise<string | null> {
  const { id, store, durations, gatewaysOf } = ports;
  const { site, gateway, page } = notice;
  const answer = await asked(gatewaysOf(site).get(gateway)?.read(page) ?? Promise.resolve(ok(null)));
  const payment = answer.ok ? answer.value : null;
  const name = payment?.state === 'paid' ? payment.reference : null;
  const taken = payment && name !== null ? await stepOn(ports, name, (record, now) => takenIn(record, notice, payment, now)) : null;
  const isFor = taken !== null && taken.site === site ? name : null;
  await store.transact(id, [BOOK], (records, now) => {
    const book = bookOf(records);
    const isLater = !answer.ok && now < notice.until;
    const noted = isLater ? withNotice(book, { ...notice, due: now + durations.askedAgain }) : withoutNotice(book, notice);
    return changed(null, isFor === null ? noted : withPayment(noted, isFor, now), {}, now, durations);
  });
  return isFor;
}

/** By the page that it came by; one that is not known is a page whose answer was lost, or money that came twice. */
function takenIn(record: PaymentRecord, { site, gateway, page }: Notice, payment: Payment, now: number): PaymentRecord | null {
  // Another business at the same gateway.
  if (record.site !== site) return null;
  const known = record.attempts.find(({ id }) => id === page);
  if (known) return told(record, known.key, payment, now);
  const lost = record.attempts.find(({ id, gateway: by, state }) => id === null && by === gateway && state === 'opening');
  if (lost) return told(withAttempt(record, lost.key, { id: page, state: 'open' }), lost.key, payment, now);
  const first = record.attempts.find(({ gateway: by }) => by === gateway);
  if (!first || record.attempts.length >= ATTEMPTS_AT_MOST * 2) return null;
  const stranger: Attempt = {
    ...first,
    key: `${first.key.slice(0, 24)}-${record.attempts.length}`,
    since: now,
    id: page,
    url: null,
    state: 'open',
    taken: null,
  };
  return told({ ...record, attempts: [...record.attempts, stranger] }, stranger.key, payment, now);
}
