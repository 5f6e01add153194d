/** YooKassa as a real HTTP server: the API for payments and refunds, the page on which clients pay, unsigned notifications. */
import { type Controlled, control } from '../payments/control.ts';
import { createNotifications } from '../payments/notifications.ts';
import type { Protocol } from '../payments/protocol.ts';
import { noSwitches, type Switches, use } from '../payments/switches.ts';
import { type Incoming, listen, page, type Reply, redirect } from '../web/listen.ts';
import { createApi } from './api.ts';
import { type Ledger, type Payment, type Refund, shownPayment, shownRefund } from './ledger.ts';
import { payPage } from './page.ts';
import { declinePayment, expirePayment, payAgain, payPayment } from './payments.ts';
import { type Shop, shops } from './shops.ts';

export interface YookassaSandboxOptions {
  /** 0 is any free one. */
  readonly port?: number;
  readonly now?: () => number;
  /** All of the sandbox's own durations are divided by it. */
  readonly timeScale?: number;
  readonly switches?: Partial<Switches>;
}

export type YookassaSandbox = Awaited<ReturnType<typeof startYookassaSandbox>>;

/** Of a card; the shop has no say in it. */
const OPEN_FOR = 60 * 60_000;

export async function startYookassaSandbox({
  port = 0,
  now = Date.now,
  timeScale = 1,
  switches: chosen = {},
}: YookassaSandboxOptions = {}) {
  const switches: Switches = { ...noSwitches, ...chosen };
  const ledger: Ledger = { payments: new Map(), refunds: new Map() };
  const protocol: Protocol = { calls: [], violations: [] };
  const notifications = createNotifications({ switches, now, timeScale });
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let baseUrl = '';

  const notify = (shop: Shop, event: string, id: string, object: object) =>
    notifications.tell({ account: shop.id, event, id, body: JSON.stringify({ type: 'notification', event, object }), headers: () => ({}) });
  const tell = (payment: Payment) => notify(payment.shop, `payment.${payment.status}`, payment.id, shownPayment(payment, baseUrl));
  const tellRefund = (shop: Shop, refund: Refund) => {
    if (refund.status === 'succeeded') notify(shop, 'refund.succeeded', refund.id, shownRefund(refund));
  };

  function expire(id: string): boolean {
    const payment = ledger.payments.get(id);
    if (!payment || !expirePayment(payment)) return false;
    tell(payment);
    return true;
  }

  function opened(payment: Payment): void {
    const timer = setTimeout(() => expire(payment.id), OPEN_FOR / timeScale);
    timer.unref();
    timers.add(timer);
    // Nothing but its untruth tells it from a true one.
    if (use(switches, 'notificationForged'))
      notify(payment.shop, 'payment.succeeded', payment.id, { ...shownPayment(payment, baseUrl), status: 'succeeded', paid: true });
  }

  const api = createApi({
    ledger,
    protocol,
    switches,
    now,
    baseUrl: () => baseUrl,
    opened,
    cancelled: tell,
    refunded: tellRefund,
  });

  function client({ method, body }: Incoming, id: string): Reply {
    const payment = ledger.payments.get(id);
    if (!payment) return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Такого платежа нет.' };
    // Browsers hold a form to the policy after its redirect too.
    const home = new URL(payment.returnUrl).origin;
    const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${home}; base-uri 'none'; frame-ancestors 'none'`;
    const show = () => page(200, payPage(payment).text, policy);
    if (method !== 'POST') return show();
    if (new URLSearchParams(body).get('do') === 'decline') {
      if (declinePayment(payment)) tell(payment);
      return show();
    }
    if (!payPayment(payment, now())) return show();
    tell(payment);
    if (use(switches, 'paidTwice')) tell(payAgain(ledger, payment, now()));
    return redirect(payment.returnUrl);
  }

  const controlled: Controlled = {
    ...protocol,
    switches,
    sent: notifications.sent,
    payments: () => [...ledger.payments.values()].map((payment) => shownPayment(payment, baseUrl)),
    expire,
  };

  const listening = await listen(port, async (incoming) => {
    const id = /^\/checkout\/payments\/([\w-]+)$/.exec(incoming.url.pathname)?.[1];
    return id === undefined ? (control(controlled, incoming) ?? (await api(incoming))) : client(incoming, id);
  });
  baseUrl = listening.url;

  return {
    url: `${listening.url}/v3`,
    port: listening.port,
    shops,
    switches,
    ledger,
    ...protocol,
    notifications,
    expire,
    close(): Promise<void> {
      notifications.stop();
      for (const timer of timers) clearTimeout(timer);
      return listening.close();
    },
  };
}
