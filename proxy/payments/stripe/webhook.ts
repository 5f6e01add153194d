/** Stripe's signed events: whether one is true, and which session it is about. The body is judged before it is read. */
import Stripe from 'stripe';
import type { Millis } from '../../../shared/local-time.ts';
import type { GatewayNotification } from '../gateway.ts';
import { sessionEvent } from './schema.ts';

/** Seconds: the library's own default. A repeated event is signed anew. */
const TOLERANCE = 300;

export async function notifiedSession({ body, headers }: GatewayNotification, secret: string, now: Millis): Promise<string | null> {
  const header = headers.get('stripe-signature');
  if (header === null || !(await isSigned(body, header, secret, now))) return null;
  return sessionEvent.safeParse(jsonOf(body)).data?.data.object.id ?? null;
}

async function isSigned(body: Uint8Array, header: string, secret: string, now: Millis): Promise<boolean> {
  try {
    const verified = Stripe.webhooks.signature?.verifyHeaderAsync(
      body,
      header,
      secret,
      TOLERANCE,
      Stripe.createSubtleCryptoProvider(),
      now,
    );
    return (await verified) === true;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false;
    throw error;
  }
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
