/** Stripe as a real HTTP server: the API for checkouts and refunds, the page on which clients pay, signed events. */
import { type Controlled, control } from '../payments/control.ts';
import { createNotifications } from '../payments/notifications.ts';
import type { Protocol } from '../payments/protocol.ts';
import { noSwitches, type Switches, use } from '../payments/switches.ts';
import { type Incoming, listen, page, type Reply, redirect } from '../web/listen.ts';
import { type Account, accounts } from './accounts.ts';
import { createApi } from './api.ts';
import { type EventType, eventOf } from './events.ts';
import type { Ledger, Session } from './ledger.ts';
import { DECLINED_CARD, payPage } from './page.ts';
import { expireSession, payAgain, paySession } from './sessions.ts';

export interface StripeSandboxOptions {
  /** 0 is any free one. */
  readonly port?: number;
  readonly now?: () => number;
  /** All of the sandbox's own durations are divided by it. */
  readonly timeScale?: number;
  readonly switches?: Partial<Switches>;
}

export type StripeSandbox = Awaited<ReturnType<typeof startStripeSandbox>>;

export async function startStripeSandbox({ port = 0, now = Date.now, timeScale = 1, switches: chosen = {} }: StripeSandboxOptions = {}) {
  const switches: Switches = { ...noSwitches, ...chosen };
  const ledger: Ledger = { sessions: new Map(), refunds: new Map() };
  const protocol: Protocol = { calls: [], violations: [] };
  const notifications = createNotifications({ switches, now, timeScale });
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let baseUrl = '';

  const tell = (account: Account, type: EventType, session: Session, secret = account.webhookSecret) =>
    notifications.tell(eventOf({ account, type, session, baseUrl, now, secret }));
  const accountOf = (session: Session) => accounts.find(({ id }) => id === session.account);

  function expire(id: string): boolean {
    const session = ledger.sessions.get(id);
    const account = session && accountOf(session);
    if (!account || session.status !== 'open') return false;
    expireSession(session);
    tell(account, 'checkout.session.expired', session);
    return true;
  }

  function opened(account: Account, session: Session): void {
    const timer = setTimeout(() => expire(session.id), (session.expiresAt - now()) / timeScale);
    timer.unref();
    timers.add(timer);
    if (use(switches, 'notificationForged')) tell(account, 'checkout.session.completed', session, 'whsec_somebody_else');
  }

  const api = createApi({
    ledger,
    protocol,
    switches,
    now,
    baseUrl: () => baseUrl,
    opened,
    expired: (account, session) => tell(account, 'checkout.session.expired', session),
  });

  function client({ method, body }: Incoming, id: string): Reply {
    const session = ledger.sessions.get(id);
    const account = session && accountOf(session);
    if (!account) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'No such page.' };
    // Browsers hold a form to the policy after its redirect too.
    const home = new URL(session.successUrl).origin;
    const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${home}; base-uri 'none'; frame-ancestors 'none'`;
    const show = (declined: boolean) => page(declined ? 402 : 200, payPage({ account, session, declined }).text, policy);
    if (method !== 'POST') return show(false);
    const form = new URLSearchParams(body);
    const declined = form.get('do') === 'decline' || (form.get('card') ?? '').replace(/\D/g, '') === DECLINED_CARD;
    if (session.status !== 'open') return show(false);
    if (declined) return show(true);
    paySession(session, now());
    tell(account, 'checkout.session.completed', session);
    if (use(switches, 'paidTwice')) tell(account, 'checkout.session.completed', payAgain(ledger, session, now()));
    return redirect(session.successUrl);
  }

  const controlled: Controlled = {
    ...protocol,
    switches,
    sent: notifications.sent,
    payments: () => [...ledger.sessions.values()],
    expire,
  };

  const listening = await listen(port, async (incoming) => {
    const id = /^\/c\/pay\/(\w+)$/.exec(incoming.url.pathname)?.[1];
    return id === undefined ? (control(controlled, incoming) ?? (await api(incoming))) : client(incoming, id);
  });
  baseUrl = listening.url;

  return {
    url: listening.url,
    port: listening.port,
    accounts,
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
