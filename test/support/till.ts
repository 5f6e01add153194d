/** The two gateways' sandboxes as one kind of till: what a site writes about it, and a client who pays on its page. */
import { startStripeSandbox } from '../../demo/sandbox/stripe/server.ts';
import { startYookassaSandbox } from '../../demo/sandbox/yookassa/server.ts';
import { clock } from './clock.ts';

export type GatewayName = 'stripe' | 'yookassa';

export type Till = Awaited<ReturnType<typeof startTill>>;

/** A notification comes again after a twentieth of a second. */
const FACTOR = 200;

export async function startTill(gateway: GatewayName) {
  const stripe = gateway === 'stripe' ? await startStripeSandbox({ now: clock, timeScale: FACTOR }) : null;
  const yookassa = gateway === 'yookassa' ? await startYookassaSandbox({ now: clock, timeScale: FACTOR }) : null;
  const sandbox = stripe ?? yookassa;
  if (!sandbox) throw new Error('one of the two');
  const [salon] = stripe?.accounts ?? [];
  const [barber] = yookassa?.shops ?? [];
  return {
    gateway,
    sandbox,
    /** As an owner writes it for a site. */
    settings: {
      ...(stripe && salon && { stripe: { apiUrl: stripe.url, secretKey: salon.secretKey, webhookSecret: salon.webhookSecret } }),
      ...(yookassa && barber && { yookassa: { apiUrl: yookassa.url, shopId: barber.shopId, secretKey: barber.secretKey } }),
    },
    /** From now on it tells of payments there. */
    tell(url: string) {
      sandbox.notifications.urls[(salon ?? barber)?.id ?? ''] = url;
    },
    /** How many pages were opened, and what went back in all, in minor units. */
    pages: () => (stripe ? stripe.ledger.sessions.size : (yookassa?.ledger.payments.size ?? 0)),
    returned: () =>
      stripe
        ? [...stripe.ledger.sessions.values()].reduce((sum, { intent }) => sum + (intent?.refunded ?? 0), 0)
        : [...(yookassa?.ledger.payments.values() ?? [])].reduce((sum, { refunded }) => sum + refunded, 0),
    /** Fills the gateway's page in; resolves with where it sends the client. */
    async pay(url: string): Promise<string> {
      const body = new URLSearchParams({ do: 'pay', card: '4242 4242 4242 4242' });
      const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
      return response.headers.get('location') ?? `${response.status}`;
    },
    close: () => sandbox.close(),
  };
}
