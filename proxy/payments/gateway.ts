/**
 * What the core asks of a payment gateway: to take one known amount for one cart, and to tell the truth about it. Types only.
 * An adapter translates; it knows nothing of carts, bookings, stores or notifications' addresses.
 *
 * Expected outcomes are values. What nobody knows is thrown as `Unanswered`: the same question with the same key is then safe,
 * and is the only way to find out. Keys have at most 64 characters; each names one operation, never two.
 */
import type { Millis } from '../../shared/local-time.ts';
import type { Money } from '../../shared/money.ts';
import type { Checkout, Payment } from '../domain/payment.ts';
import type { Result } from '../domain/result.ts';
import type { Runtime } from '../ports/runtime.ts';

export type { Checkout, Payment } from '../domain/payment.ts';

export interface GatewayPorts extends Pick<Runtime, 'fetch' | 'now' | 'after'> {
  /** When an unanswered request counts as lost. */
  readonly timeout: Millis;
}

export interface OpenCheckout {
  readonly id: string;
  /** The gateway's own page. */
  readonly url: string;
}

/** `pending`: the gateway took the order and will carry it out. `refused`: it never will. */
export type RefundOutcome = 'made' | 'pending' | 'refused';

/** As it came, before anybody read it: signatures are made over bytes. */
export interface GatewayNotification {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Headers;
}

export interface PaymentGateway {
  /** For which currencies (ISO 4217) it goes before others; what it takes is for itself to say. */
  readonly prefers: readonly string[];
  /** How long a checkout may stay open, counted from when it is asked for; null when the gateway alone decides. */
  readonly lifetime: { readonly shortest: Millis; readonly longest: Millis } | null;
  open(checkout: Checkout, key: string): Promise<Result<OpenCheckout>>;
  /** null when the gateway knows no such payment of this business. */
  read(id: string): Promise<Result<Payment | null>>;
  /**
   * Closes the page, if the gateway can; what is true then. Still `open` means that it closes by itself, and that money may
   * come until then.
   */
  cancel(id: string, key: string): Promise<Result<Payment | null>>;
  /** Once under one key. What is back already, by whomever, counts as made. */
  refund(id: string, amount: Money, key: string): Promise<Result<RefundOutcome>>;
  /** The payment that a notification is about; null when it is forged or about something else. It must be read before it is believed. */
  notified(notification: GatewayNotification): Promise<string | null>;
}
