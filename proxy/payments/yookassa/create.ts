/** YooKassa behind the port: its HTTP API, payments in one step on its own page. */
import { ok } from '../../domain/result.ts';
import { Unanswered } from '../../ports/upstream.ts';
import { createExchange } from '../exchange.ts';
import { failed, unchargeable } from '../failure.ts';
import type { GatewayNotification, GatewayPorts, PaymentGateway, RefundOutcome } from '../gateway.ts';
import { createClient } from './client.ts';
import { paymentBody, paymentOf, toAmount } from './map.ts';
import { notification, payment, refund, type YookassaPayment } from './schema.ts';
import type { YookassaSettings } from './settings.ts';

const outcomes = { succeeded: 'made', pending: 'pending', canceled: 'refused' } as const satisfies Record<string, RefundOutcome>;

export function createYookassa(settings: YookassaSettings, ports: GatewayPorts): PaymentGateway {
  const client = createClient(settings, createExchange(ports));
  const pathOf = (id: string) => `/payments/${encodeURIComponent(id)}`;

  const read = async (id: string) => {
    const found = await client.get(pathOf(id), payment);
    if (found.ok) return ok(readable(found.value));
    return found.failure.kind === 'not_found' ? ok(null) : failed(found.failure);
  };

  return {
    prefers: ['RUB'],
    // An hour for cards, other times for other ways to pay.
    lifetime: null,

    async open(checkout, key) {
      const body = paymentBody(checkout);
      if (!body) return failed(unchargeable);
      const made = await client.post('/payments', body, key, payment);
      if (!made.ok) return failed(made.failure);
      const url = made.value.confirmation?.confirmation_url;
      if (!url) throw new Unanswered();
      return ok({ id: made.value.id, url });
    },

    read,

    async cancel(id, key) {
      const ended = await client.post(`${pathOf(id)}/cancel`, {}, key, payment);
      if (ended.ok) return ok(readable(ended.value));
      // Only what waits to be taken can be cancelled; a page that is open closes by itself.
      return ended.failure.kind === 'refused' || ended.failure.kind === 'not_found' ? read(id) : failed(ended.failure);
    },

    async refund(id, money, key) {
      const amount = toAmount(money);
      if (!amount) return failed(unchargeable);
      const answer = await client.post('/refunds', { payment_id: id, amount }, key, refund);
      if (answer.ok) return ok(outcomes[answer.value.status]);
      const { kind } = answer.failure;
      if (kind !== 'refused' && kind !== 'amount' && kind !== 'not_found') return failed(answer.failure);
      const now = await read(id);
      if (!now.ok) return now;
      const back = now.value?.state === 'paid' && now.value.refunded.minor >= now.value.amount.minor;
      return ok(back ? 'made' : 'refused');
    },

    notified: async (told) => notifiedPayment(told),
  };
}

function readable(found: YookassaPayment) {
  const known = paymentOf(found);
  if (!known) throw new Unanswered();
  return known;
}

/** Unsigned: anybody may have sent it, so that nothing of it counts but the name. */
function notifiedPayment({ body }: GatewayNotification): string | null {
  try {
    return notification.safeParse(JSON.parse(new TextDecoder().decode(body))).data?.object.id ?? null;
  } catch {
    return null;
  }
}
