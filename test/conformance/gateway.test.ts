/** The suite of all gateways, run against each service's sandbox. */
import { startStripeSandbox } from '../../demo/sandbox/stripe/server.ts';
import { startYookassaSandbox } from '../../demo/sandbox/yookassa/server.ts';
import type { PaymentGateway } from '../../proxy/payments/gateway.ts';
import { createGateways, paymentsSettings } from '../../proxy/payments/registry.ts';
import { clock } from '../support/clock.ts';
import { describeGateway } from './gateway.ts';

/** A notification comes again after a twentieth of a second; a page's forty minutes outlast every test. */
const FACTOR = 200;

function the(gateway: PaymentGateway | undefined): PaymentGateway {
  if (!gateway) throw new Error('the gateway is not in the registry');
  return gateway;
}

describeGateway('Stripe', async (ports, { ours, theirs }) => {
  const sandbox = await startStripeSandbox({ now: clock, timeScale: FACTOR });
  const [salon, stranger] = sandbox.accounts;
  Object.assign(sandbox.notifications.urls, { salon: ours, stranger: theirs });
  const gateway = (settings: { secretKey: string; webhookSecret: string }) => {
    const { secretKey, webhookSecret } = settings;
    return the(createGateways(paymentsSettings.parse({ stripe: { apiUrl: sandbox.url, secretKey, webhookSecret } }), ports).get('stripe'));
  };
  return {
    gateway: gateway(salon),
    stranger: gateway(stranger),
    withWrongKey: gateway({ ...salon, secretKey: 'sk_test_wrong_0f3b' }),
    secrets: [salon.secretKey, salon.webhookSecret, 'sk_test_wrong_0f3b'],
    currency: 'GBP',
    closes: true,
    signs: true,
    switches: sandbox.switches,
    calls: sandbox.calls,
    violations: sandbox.violations,
    kept: () => sandbox.ledger.sessions.size,
    givenBack: () => [...sandbox.ledger.sessions.values()].reduce((sum, { intent }) => sum + (intent?.refunded ?? 0), 0),
    expire: sandbox.expire,
    close: () => sandbox.close(),
  };
});

describeGateway('YooKassa', async (ports, { ours, theirs }) => {
  const sandbox = await startYookassaSandbox({ now: clock, timeScale: FACTOR });
  const [barber, stranger] = sandbox.shops;
  Object.assign(sandbox.notifications.urls, { barber: ours, stranger: theirs });
  const gateway = ({ shopId, secretKey }: { shopId: string; secretKey: string }) =>
    the(createGateways(paymentsSettings.parse({ yookassa: { apiUrl: sandbox.url, shopId, secretKey } }), ports).get('yookassa'));
  const wrong = { ...barber, secretKey: 'test_wrong-0f3b' };
  return {
    gateway: gateway(barber),
    stranger: gateway(stranger),
    withWrongKey: gateway(wrong),
    secrets: [barber, wrong].flatMap(({ shopId, secretKey }) => [secretKey, `${shopId}:${secretKey}`]),
    currency: 'RUB',
    closes: false,
    signs: false,
    switches: sandbox.switches,
    calls: sandbox.calls,
    violations: sandbox.violations,
    kept: () => sandbox.ledger.payments.size,
    givenBack: () => [...sandbox.ledger.payments.values()].reduce((sum, { refunded }) => sum + refunded, 0),
    expire: sandbox.expire,
    close: () => sandbox.close(),
  };
});
