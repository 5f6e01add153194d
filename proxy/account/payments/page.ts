/** Sends a client to pay: what is owed is asked, the page decided and stored, and only then opened. */
import type { PaymentPage } from '../../../shared/contract/index.ts';
import type { Millis } from '../../../shared/local-time.ts';
import type { Money } from '../../../shared/money.ts';
import { OPEN_AT_MOST } from '../../domain/book.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { ATTEMPTS_AT_MOST, type Attempt, isOverdue, type PaymentRecord, reusable, told, withAttempt } from '../../domain/payment.ts';
import type { KeptBooking } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { PaymentGateway } from '../../payments/gateway.ts';
import type { Link } from '../links.ts';
import { BOOK, bookOf } from '../record.ts';
import { expect, priced } from './expect.ts';
import { asked, gatewayFor } from './gateway-of.ts';
import type { PaymentPorts } from './payments.ts';
import { nameOf, payableKey, readPayment, stepOn } from './record.ts';

export async function pageFor(
  ports: PaymentPorts,
  { link, kept, from, returnTo }: { readonly link: Link; readonly kept: KeptBooking; readonly from: Catalogue; readonly returnTo: string },
): Promise<Result<PaymentPage>> {
  const { id, store, runtime, durations, provider } = ports;
  const gateways = ports.gatewaysOf(link.site);
  if (!provider.payment || gateways.size === 0) return fail('payment_unsupported');
  if (kept.payment === null || kept.status === 'cancelled') return fail('payment_not_due');
  const known = nameOf(await store.read(id, [payableKey(kept.id)]), kept.id);
  const name = known ?? (await expect(ports, await unexpected(ports, link, kept)));
  const record = await readPayment(ports, name);
  if (record?.state !== 'due') return fail(record?.state === 'received' ? 'busy' : 'payment_not_due', soon(durations.failureKept));
  if (isOverdue(record, runtime.now())) return fail('payment_not_due');
  // What was asked long ago may have changed.
  const isFresh = runtime.now() - (record.pricedAt ?? 0) < durations.paymentOpen;
  const owed = record.due && isFresh ? ok(record) : await priced(ports, name, record);
  if (!owed.ok) return owed;
  const due = owed.value?.due;
  if (!owed.value || !due) return fail('payment_not_due');
  const chosen = gatewayFor(gateways, due);
  if (!chosen) return fail('payment_unsupported');
  const [gateway, api] = chosen;
  const began = runtime.now();
  const connection = ports.connect({ lane: () => 'booking', until: () => began + durations.readBound });
  // Money that the service would not enter is not taken.
  const takes = await asked(provider.payment.takes(connection, gateway));
  if (!takes.ok) return takes;
  if (!takes.value) return fail('payment_unsupported');
  if (bookOf(await store.read(id, [BOOK])).payments.length >= OPEN_AT_MOST) return fail('busy', soon(durations.lease));
  await lookAtOpen(ports, name, { record: owed.value, due, gateway, api });
  const attempt = await decide(ports, name, { gateway, api, description: describe(owed.value, from), returnTo });
  return attempt ? open(ports, name, attempt, api) : fail('payment_not_due');
}

const soon = (retryAfter: Millis) => ({ retryAfter });

/** One that began to wait for money after it was made, or whose payment is not known any more. */
const unexpected = async (
  { seal }: PaymentPorts,
  { site, reference, expires }: Link,
  { id, service, unit, start, payment }: KeptBooking,
) => ({
  site,
  together: id,
  until: payment?.until ? Date.parse(payment.until) : null,
  booking: { ticket: null, booking: id, reference: await seal.seal(reference), service, unit, start },
  lasts: expires,
});

/** "Okno Salon: Haircut, 2026-12-01 14:30". Above the amount, and on the client's statement. */
const describe = ({ bookings }: PaymentRecord, { name, services }: Catalogue): string =>
  `${name}: ${bookings
    .map(({ service, start }) => `${services.find(({ id }) => id === service)?.title ?? ''}, ${start.slice(0, 16).replace('T', ' ')}`)
    .join('; ')}`;

/** A page that was declined, or paid, is not shown again, whether or not its gateway has told us by now. */
async function lookAtOpen(
  ports: PaymentPorts,
  name: string,
  {
    record,
    due,
    gateway,
    api,
  }: { readonly record: PaymentRecord; readonly due: Money; readonly gateway: string; readonly api: PaymentGateway },
): Promise<void> {
  const open = reusable(record, { amount: due, gateway }, ports.runtime.now());
  if (!open?.id) return;
  const seen = await asked(api.read(open.id));
  if (!seen.ok || seen.value?.state === 'open') return;
  await stepOn(ports, name, (now, at) => told(now, open.key, seen.value ?? { state: 'cancelled' }, at), { after: 0 });
  ports.wake();
}

interface Wish {
  readonly gateway: string;
  readonly api: PaymentGateway;
  readonly description: string;
  readonly returnTo: string;
}

/** Stored before anything leaves; what is open already is used again. null when nothing is owed any more, or too much was opened. */
async function decide(ports: PaymentPorts, name: string, { gateway, api, description, returnTo }: Wish): Promise<Attempt | null> {
  const { durations, runtime, seal } = ports;
  const keys = await Promise.all(
    Array.from({ length: ATTEMPTS_AT_MOST }, (_, number) => seal.names(JSON.stringify(['page', name, number])).then(([first]) => first)),
  );
  const step = await stepOn(ports, name, (record, now) => {
    const { due, attempts, state, until } = record;
    const key = keys[attempts.length];
    if (state !== 'due' || !due || isOverdue(record, now) || reusable(record, { amount: due, gateway }, now) || !key) return null;
    const { shortest, longest } = api.lifetime ?? { shortest: 0, longest: durations.remembered };
    const wished = until ?? now + durations.paymentOpen;
    const expiresAt = Math.min(now + longest, Math.max(now + shortest, wished));
    const checkout = { reference: name, amount: due, description, returnUrl: returnTo, expiresAt };
    const attempt: Attempt = { key, gateway, checkout, since: now, id: null, url: null, state: 'opening', taken: null };
    return { ...record, attempts: [...attempts, attempt] };
  });
  return step?.due ? reusable(step, { amount: step.due, gateway }, runtime.now()) : null;
}

/** Under its own key as often as asked. */
export async function open(ports: PaymentPorts, name: string, attempt: Attempt, api: PaymentGateway): Promise<Result<PaymentPage>> {
  const { key, checkout, url } = attempt;
  if (url !== null) return ok({ url, amount: checkout.amount });
  const opened = await asked(api.open(checkout, key));
  if (!opened.ok) {
    // It never opens: nothing can come of it.
    if (opened.fault.code === 'payment_unsupported' || opened.fault.code === 'upstream_misconfigured') {
      await stepOn(ports, name, (record) => withAttempt(record, key, { state: 'closed' }));
    }
    return opened;
  }
  await stepOn(ports, name, (record) => {
    const now = record.attempts.find((other) => other.key === key);
    return now?.state === 'opening' ? withAttempt(record, key, { ...opened.value, state: 'open' }) : null;
  });
  return ok({ url: opened.value.url, amount: checkout.amount });
}
