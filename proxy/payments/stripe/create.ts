/** Stripe Checkout behind the port: the official library, over the fetch that it is handed. */
import Stripe from 'stripe';
import type { z } from 'zod';
import { ok } from '../../domain/result.ts';
import { Unanswered } from '../../ports/upstream.ts';
import { createExchange } from '../exchange.ts';
import { type Answer, failed, unchargeable } from '../failure.ts';
import type { GatewayPorts, PaymentGateway } from '../gateway.ts';
import { toStripeAmount } from './amount.ts';
import { failureOf } from './errors.ts';
import { intentOf, paymentOf, refundOutcome, sessionParams } from './map.ts';
import { refund, type Session, session } from './schema.ts';
import type { StripeSettings } from './settings.ts';
import { notifiedSession } from './webhook.ts';

const MINUTE = 60_000;
/** When the money came and went stands in the charge alone. */
const WHOLE = { expand: ['payment_intent.latest_charge'] };

export function createStripe(settings: StripeSettings, ports: GatewayPorts): PaymentGateway {
  const {
    checkout: { sessions },
    refunds,
  } = createLibrary(settings, ports);

  const find = (id: string) => ask(sessions.retrieve(id, WHOLE), session);
  const read = async (id: string) => {
    const found = await find(id);
    if (found.ok) return ok(known(paymentOf(found.value)));
    return found.failure.kind === 'not_found' ? ok(null) : failed(found.failure);
  };

  return {
    prefers: [],
    // Between 30 minutes and 24 hours, counted from when the request is carried out: the rest is for a second try.
    lifetime: { shortest: 35 * MINUTE, longest: 24 * 60 * MINUTE - 5 * MINUTE },

    async open(checkout, key) {
      const params = sessionParams(checkout);
      if (!params) return failed(unchargeable);
      const made = await ask(sessions.create(params, { idempotencyKey: key }), session);
      if (!made.ok) return failed(made.failure);
      return ok({ id: made.value.id, url: known(made.value.url ?? null) });
    },

    read,

    async cancel(id, key) {
      const ended = await ask(sessions.expire(id, {}, { idempotencyKey: key }), session);
      if (ended.ok) return ok(known(paymentOf(ended.value)));
      // Only an open one can be closed: it was paid, or is closed.
      return ended.failure.kind === 'refused' || ended.failure.kind === 'not_found' ? read(id) : failed(ended.failure);
    },

    async refund(id, money, key) {
      const amount = toStripeAmount(money);
      if (amount === null) return failed(unchargeable);
      const found = await find(id);
      if (!found.ok) return found.failure.kind === 'not_found' ? ok('refused') : failed(found.failure);
      const intent = intentOf(found.value);
      if (intent === null) return ok('refused');
      const answer = await ask(refunds.create({ payment_intent: intent, amount }, { idempotencyKey: key }), refund);
      if (answer.ok) return ok(refundOutcome(answer.value.status));
      if (answer.failure.kind !== 'refused' && answer.failure.kind !== 'amount') return failed(answer.failure);
      return ok(isBack(found.value) ? 'made' : 'refused');
    },

    notified: (notification) => notifiedSession(notification, settings.webhookSecret, ports.now()),
  };
}

function createLibrary({ apiUrl, secretKey }: StripeSettings, ports: GatewayPorts): Stripe {
  const { protocol, hostname, port } = new URL(apiUrl);
  return new Stripe(secretKey, {
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    port: port || (protocol === 'http:' ? 80 : 443),
    httpClient: Stripe.createFetchHttpClient(createExchange(ports)),
    // Whether to ask again is decided where the key is kept.
    maxNetworkRetries: 0,
    // It would keep a file in the owner's home.
    telemetry: false,
  });
}

async function ask<Schema extends z.ZodType>(call: Promise<unknown>, schema: Schema): Promise<Answer<z.output<Schema>>> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
  return { ok: true, value: known(schema.safeParse(answer).data ?? null) };
}

/** An answer of which nothing can be made says nothing. */
function known<Value>(value: Value | null): Value {
  if (value === null) throw new Unanswered();
  return value;
}

function isBack(found: Session): boolean {
  const payment = paymentOf(found);
  return payment?.state === 'paid' && payment.refunded.minor >= payment.amount.minor;
}
