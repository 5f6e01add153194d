/** The service's events and their signatures. Sources: its Event object; "Verify webhook signatures manually". */
import { createHmac } from 'node:crypto';
import type { Notification } from '../payments/notifications.ts';
import type { Account } from './accounts.ts';
import { newId, type Session, seconds, shownSession } from './ledger.ts';

export type EventType = 'checkout.session.completed' | 'checkout.session.expired';

/** `t=…,v1=…`: lower-case hexadecimal HMAC-SHA256 of moment, dot and body. */
export function signed(body: string, secret: string, at: number): string {
  const moment = seconds(at);
  return `t=${moment},v1=${createHmac('sha256', secret).update(`${moment}.${body}`).digest('hex')}`;
}

interface Telling {
  readonly account: Account;
  readonly type: EventType;
  readonly session: Session;
  readonly baseUrl: string;
  readonly now: () => number;
  /** By whom it is signed; somebody else forges. */
  readonly secret: string;
}

export function eventOf({ account, type, session, baseUrl, now, secret }: Telling): Notification {
  const body = JSON.stringify({
    id: newId('evt'),
    object: 'event',
    created: seconds(now()),
    data: { object: shownSession(session, baseUrl) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  });
  return { account: account.id, event: type, id: session.id, body, headers: () => ({ 'stripe-signature': signed(body, secret, now()) }) };
}
