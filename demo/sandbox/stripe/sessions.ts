/** The life of a Checkout Session: opened by the shop, paid or left by the client, or out of time. */
import type { AmountFault } from './amounts.ts';
import { amountFault } from './amounts.ts';
import { invalid, missing, Refusal } from './errors.ts';
import { type Fields, namesOf, textAt } from './form.ts';
import { type Ledger, newId, type Session, seconds } from './ledger.ts';

const MINUTE = 60_000;
const SHORTEST = 30 * MINUTE;
const LONGEST = 24 * 60 * MINUTE;

/** Of the many that the service knows, those that are served here. */
const KNOWN =
  /^(mode|client_reference_id|success_url|cancel_url|expires_at|line_items\[0\]\[(quantity|price_data\]\[(currency|unit_amount|product_data\]\[name))\]|payment_intent_data\[(description|metadata\]\[\w{1,40})\])$/;

export function openSession({ sessions }: Ledger, account: string, fields: Fields, now: number): Session {
  const unknown = namesOf(fields).find((name) => !KNOWN.test(name));
  if (unknown !== undefined) throw invalid(unknown, `Received unknown parameter: ${unknown}`, 'parameter_unknown');
  const needed = (...path: readonly string[]): string => {
    const text = textAt(fields, ...path);
    const param = path.reduce((all, part) => `${all}[${part}]`);
    if (text === undefined || text === '') throw invalid(param, `Missing required param: ${param}.`, 'parameter_missing');
    return text;
  };
  if (needed('mode') !== 'payment') throw invalid('mode', 'Only payments are served here');
  const price = ['line_items', '0', 'price_data'] as const;
  const currency = needed(...price, 'currency');
  if (!/^[a-z]{3}$/.test(currency)) throw invalid('line_items[0][price_data][currency]', 'Invalid currency', 'invalid_currency');
  if (needed('line_items', '0', 'quantity') !== '1') throw invalid('line_items[0][quantity]', 'Only one of each is served here');
  const unit = textAt(fields, ...price, 'unit_amount');
  const fault = amountFault(unit, currency);
  if (fault) throw amountRefused(fault);
  const session: Session = {
    id: newId('cs_test'),
    account,
    createdAt: now,
    expiresAt: expiryOf(textAt(fields, 'expires_at'), now),
    amount: Number(unit),
    currency,
    productName: needed(...price, 'product_data', 'name'),
    reference: textAt(fields, 'client_reference_id') ?? null,
    successUrl: urlOf('success_url', needed('success_url')),
    cancelUrl: textAt(fields, 'cancel_url') ?? null,
    intentDescription: textAt(fields, 'payment_intent_data', 'description') ?? null,
    intentMetadata: metadataOf(fields),
    status: 'open',
    intent: null,
  };
  sessions.set(session.id, session);
  return session;
}

const amountRefused = ({ message, code }: AmountFault): Refusal => invalid('line_items[0][price_data][unit_amount]', message, code);

function expiryOf(text: string | undefined, now: number): number {
  if (text === undefined) return now + LONGEST;
  const at = Number(text) * 1000;
  // It counts whole seconds.
  const least = seconds(now + SHORTEST) * 1000;
  if (!(at >= least && at <= now + LONGEST))
    throw invalid('expires_at', 'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.');
  return at;
}

function urlOf(param: string, text: string): string {
  if (!/^https?:/.test(text) || !URL.canParse(text)) throw invalid(param, 'Not a valid URL', 'url_invalid');
  return text;
}

function metadataOf(fields: Fields): Readonly<Record<string, string>> {
  const data = fields['payment_intent_data'];
  const metadata = typeof data === 'object' ? data['metadata'] : undefined;
  return typeof metadata === 'object' ? (metadata as Readonly<Record<string, string>>) : {};
}

export function sessionOf({ sessions }: Ledger, account: string, id: string): Session {
  const session = sessions.get(id);
  if (!session || session.account !== account) throw missing('checkout.session', id);
  return session;
}

export function expireSession(session: Session): void {
  if (session.status !== 'open') {
    throw new Refusal(400, `Only Checkout Sessions with a status in ["open"] can be expired. This one has a status of ${session.status}.`);
  }
  session.status = 'expired';
}

/** False when it can be paid no more. */
export function paySession(session: Session, now: number): boolean {
  if (session.status !== 'open') return false;
  session.status = 'complete';
  session.intent = {
    id: newId('pi'),
    chargeId: newId('ch'),
    at: now,
    amount: session.amount,
    currency: session.currency,
    description: session.intentDescription,
    metadata: session.intentMetadata,
    refunded: 0,
  };
  return true;
}

/** The client had the page open in two windows of two sessions: a second payment for the same cart. */
export function payAgain({ sessions }: Ledger, session: Session, now: number): Session {
  const twin: Session = { ...session, id: newId('cs_test'), status: 'open', intent: null };
  sessions.set(twin.id, twin);
  paySession(twin, now);
  return twin;
}
