/** The API: keys, idempotency, the few methods, and every fault that a switch asks for. Knows no sockets. */
import { setTimeout as wait } from 'node:timers/promises';
import { broken } from '../payments/faults.ts';
import { createIdempotency } from '../payments/idempotency.ts';
import type { Protocol, Violation } from '../payments/protocol.ts';
import { type Switches, use } from '../payments/switches.ts';
import { type Incoming, json, type Reply } from '../web/listen.ts';
import { type Account, accounts } from './accounts.ts';
import { Refusal, replyOf } from './errors.ts';
import { parseForm } from './form.ts';
import { type Expanded, type Ledger, newId, type Session, shownIntent, shownRefund, shownSession } from './ledger.ts';
import { intentOf, makeRefund, refundOf } from './refunds.ts';
import { expireSession, openSession, sessionOf } from './sessions.ts';

interface Setting {
  readonly ledger: Ledger;
  readonly protocol: Protocol;
  readonly switches: Switches;
  readonly now: () => number;
  readonly baseUrl: () => string;
  readonly opened: (account: Account, session: Session) => void;
  readonly expired: (account: Account, session: Session) => void;
}

/** The library makes such keys up for whoever gives none. */
const MADE_UP = /^stripe-node-retry-/;

export function createApi({ ledger, protocol, switches, now, baseUrl, opened, expired }: Setting) {
  const idempotency = createIdempotency<Reply>(now);
  const violate = (kind: Violation['kind'], path: string, detail: string) =>
    void protocol.violations.push({ at: now(), kind, path, detail });

  function run(account: Account, { method, url, body }: Incoming): Reply {
    const [, name = '', id = '', what] =
      /^\/v1\/(checkout\/sessions|payment_intents|refunds)(?:\/(\w+))?(?:\/(\w+))?$/.exec(url.pathname) ?? [];
    const expanded = expandedOf(url.searchParams);
    const fields = parseForm(body);
    switch (`${method} ${name}${id && '/:id'}${what ? `/${what}` : ''}`) {
      case 'POST checkout/sessions': {
        const session = openSession(ledger, account.id, fields, now());
        opened(account, session);
        return json(200, shownSession(session, baseUrl()));
      }
      case 'GET checkout/sessions/:id':
        return json(200, shownSession(sessionOf(ledger, account.id, id), baseUrl(), expanded));
      case 'POST checkout/sessions/:id/expire': {
        const session = sessionOf(ledger, account.id, id);
        expireSession(session);
        expired(account, session);
        return json(200, shownSession(session, baseUrl()));
      }
      case 'GET payment_intents/:id':
        return json(200, shownIntent(intentOf(ledger, account.id, id), expanded));
      case 'POST refunds':
        return json(200, shownRefund(makeRefund(ledger, account.id, fields, switches, now())));
      case 'GET refunds/:id':
        return json(200, shownRefund(refundOf(ledger, account.id, id)));
      default:
        throw new Refusal(404, `Unrecognized request URL (${method}: ${url.pathname}).`);
    }
  }

  function judged(account: Account, incoming: Incoming): Reply {
    try {
      return run(account, incoming);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, param } = error.detail;
      // Closing what is closed, and giving back what is back, is no fault of the shop's.
      if (error.status === 400 && param !== undefined) {
        violate(/amount\]?$/.test(param) ? 'amount' : 'request', incoming.url.pathname, code ?? error.message);
      }
      return replyOf(error);
    }
  }

  function answer(account: Account, incoming: Incoming): Reply | 'hang' {
    const { method, url, body, headers } = incoming;
    const changes = method === 'POST';
    const fault = broken(switches, changes, {
      error500: () => json(500, { error: { type: 'api_error', message: 'An unknown error occurred' } }),
      tooMany: () => json(429, { error: { type: 'invalid_request_error', code: 'rate_limit', message: 'Request rate limit exceeded.' } }),
    });
    if (fault) return fault;
    if (!changes) return judged(account, incoming);
    const key = keyOf(headers['idempotency-key']);
    if (key === null || MADE_UP.test(key)) violate('key_missing', url.pathname, key ?? '');
    if (key === null) return judged(account, incoming);
    const known = idempotency.once(account.id, key, `${url.pathname} ${body}`, () => judged(account, incoming));
    if (known.kind === 'other') {
      violate('key_reused', url.pathname, key);
      return replyOf(
        new Refusal(400, 'Keys for idempotent requests can only be used with the same parameters they were first used with.', {
          type: 'idempotency_error',
        }),
      );
    }
    if (use(switches, 'hangAfterCommit')) return 'hang';
    return { ...known.reply, headers: { ...known.reply.headers, ...(known.kind === 'again' && { 'idempotent-replayed': 'true' }) } };
  }

  return async (incoming: Incoming): Promise<Reply | 'hang'> => {
    const { method, url, headers } = incoming;
    const account = accounts.find(({ secretKey }) => headers.authorization === `Bearer ${secretKey}`) ?? null;
    await wait(switches.slowMs, undefined, { ref: false });
    let reply: Reply | 'hang';
    if (account) reply = answer(account, incoming);
    else {
      violate('credentials', url.pathname, '');
      reply = replyOf(new Refusal(401, 'Invalid API Key provided'));
    }
    const key = keyOf(headers['idempotency-key']);
    protocol.calls.push({
      at: now(),
      account: account?.id ?? null,
      method,
      path: url.pathname,
      key,
      status: reply === 'hang' ? 0 : reply.status,
    });
    return reply === 'hang' ? reply : { ...reply, headers: { ...reply.headers, 'request-id': newId('req') } };
  };
}

const keyOf = (header: string | string[] | undefined): string | null => (typeof header === 'string' && header !== '' ? header : null);

function expandedOf(query: URLSearchParams): Expanded {
  const wanted = [...query].filter(([name]) => /^expand\[\d*\]$/.test(name)).map(([, value]) => value.replace(/^payment_intent\.?/, ''));
  if (wanted.includes('latest_charge')) return 'charge';
  return wanted.includes('') ? 'intent' : 'nothing';
}
