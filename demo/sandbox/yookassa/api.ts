/** The API: the shop's key, idempotence, the few methods, and every fault that a switch asks for. Knows no sockets. */
import { setTimeout as wait } from 'node:timers/promises';
import { broken } from '../payments/faults.ts';
import { createIdempotency } from '../payments/idempotency.ts';
import type { Protocol, Violation } from '../payments/protocol.ts';
import { type Switches, use } from '../payments/switches.ts';
import { type Incoming, json, type Reply } from '../web/listen.ts';
import { Refusal, replyOf } from './errors.ts';
import { type Ledger, type Payment, type Refund, shownPayment, shownRefund } from './ledger.ts';
import { cancelPayment, makeRefund, openPayment, paymentOf, refundOf } from './payments.ts';
import { bodyOf } from './requests.ts';
import { type Shop, shops } from './shops.ts';

interface Setting {
  readonly ledger: Ledger;
  readonly protocol: Protocol;
  readonly switches: Switches;
  readonly now: () => number;
  readonly baseUrl: () => string;
  readonly opened: (payment: Payment) => void;
  readonly cancelled: (payment: Payment) => void;
  readonly refunded: (shop: Shop, refund: Refund) => void;
}

const KEY = 'Idempotence-Key';
const KEY_AT_MOST = 64;

export function createApi({ ledger, protocol, switches, now, baseUrl, opened, cancelled, refunded }: Setting) {
  const idempotency = createIdempotency<Reply>(now);
  const violate = (kind: Violation['kind'], path: string, detail: string) =>
    void protocol.violations.push({ at: now(), kind, path, detail });

  function run(shop: Shop, { method, url, body }: Incoming): Reply {
    const [, name = '', id = '', what] = /^\/v3\/(payments|refunds)(?:\/([\w-]+))?(?:\/(\w+))?$/.exec(url.pathname) ?? [];
    switch (`${method} ${name}${id && '/:id'}${what ? `/${what}` : ''}`) {
      case 'POST payments': {
        const payment = openPayment(ledger, shop, bodyOf(body), now());
        opened(payment);
        return json(200, shownPayment(payment, baseUrl()));
      }
      case 'GET payments/:id':
        return json(200, shownPayment(paymentOf(ledger, shop, id), baseUrl()));
      case 'POST payments/:id/cancel': {
        const payment = paymentOf(ledger, shop, id);
        cancelPayment(payment);
        cancelled(payment);
        return json(200, shownPayment(payment, baseUrl()));
      }
      case 'POST refunds': {
        const refund = makeRefund(ledger, shop, bodyOf(body), switches, now());
        refunded(shop, refund);
        return json(200, shownRefund(refund));
      }
      case 'GET refunds/:id':
        return json(200, shownRefund(refundOf(ledger, shop, id)));
      default:
        throw new Refusal(404, 'Unknown address');
    }
  }

  function judged(shop: Shop, incoming: Incoming): Reply {
    try {
      return run(shop, incoming);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Cancelling what cannot be cancelled is no fault of the shop's: nothing tells it before.
      if (error.status === 400 && error.parameter !== null)
        violate(error.parameter.startsWith('amount') ? 'amount' : 'request', incoming.url.pathname, error.parameter);
      return replyOf(error);
    }
  }

  function answer(shop: Shop, incoming: Incoming, key: string | null): Reply | 'hang' {
    const { method, url, body } = incoming;
    const changes = method === 'POST';
    const fault = broken(switches, changes, {
      error500: () => replyOf(new Refusal(500, 'Internal server error')),
      tooMany: () => replyOf(new Refusal(429, 'Too many requests')),
    });
    if (fault) return fault;
    if (!changes) return judged(shop, incoming);
    if (key === null || key.length > KEY_AT_MOST) {
      violate('key_missing', url.pathname, key ?? '');
      return replyOf(new Refusal(400, 'Idempotence key is missing or too long', KEY));
    }
    const known = idempotency.once(shop.id, key, `${url.pathname} ${body}`, () => judged(shop, incoming));
    if (known.kind === 'other') {
      violate('key_reused', url.pathname, key);
      return replyOf(new Refusal(400, 'Idempotence key duplicated', KEY));
    }
    return use(switches, 'hangAfterCommit') ? 'hang' : known.reply;
  }

  return async (incoming: Incoming): Promise<Reply | 'hang'> => {
    const { method, url, headers } = incoming;
    const shop = shops.find(({ shopId, secretKey }) => headers.authorization === `Basic ${btoa(`${shopId}:${secretKey}`)}`) ?? null;
    const header = headers['idempotence-key'];
    const key = typeof header === 'string' && header !== '' ? header : null;
    await wait(switches.slowMs, undefined, { ref: false });
    let reply: Reply | 'hang';
    if (shop) reply = answer(shop, incoming, key);
    else {
      violate('credentials', url.pathname, '');
      reply = replyOf(new Refusal(401, 'Error in shopId or secret key. Check their validity.'));
    }
    protocol.calls.push({
      at: now(),
      account: shop?.id ?? null,
      method,
      path: url.pathname,
      key,
      status: reply === 'hang' ? 0 : reply.status,
    });
    return reply;
  };
}
