/** Typed calls about money. A confirmation asserts that it has come: nothing but a payment gateway's word may lead to one. */
import type { Connection } from '../../../domain/provider.ts';
import type { Client } from '../client.ts';
import { signature } from '../signature.ts';
import * as answers from './answers.ts';
import type { BookingKey } from './booking.ts';
import { read, write } from './call.ts';

export const isPaymentRequired = (client: Client, connection: Connection, eventId: string) =>
  read(client, connection, 'isPaymentRequired', [eventId], answers.yes);

/** What is owed for these bookings, and the id and the hash that confirm its payment. */
export const getBookingCart = (client: Client, connection: Connection, bookingIds: readonly string[]) =>
  read(client, connection, 'getBookingCart', [bookingIds], answers.cart);

export function confirmBookingCart(
  client: Client,
  connection: Connection,
  secretKey: string,
  { cart_id: id, cart_hash: hash }: Pick<answers.Cart, 'cart_id' | 'cart_hash'>,
  paymentProcessor: string,
) {
  return write(client, connection, 'confirmBookingCart', [id, paymentProcessor, signature(id, hash, secretKey)], answers.yes);
}

export const confirmBookingPayment = (
  client: Client,
  connection: Connection,
  secretKey: string,
  { id, hash }: BookingKey,
  paymentProcessor: string,
) => write(client, connection, 'confirmBookingPayment', [id, paymentProcessor, signature(id, hash, secretKey)], answers.yes);

export const getPaymentProcessorConfig = (client: Client, connection: Connection, paymentProcessor: string) =>
  read(client, connection, 'getPaymentProcessorConfig', [paymentProcessor], answers.processorConfig);

/** A payment made within an application; what its proof looks like is the payment system's own. It may mark the cart as paid. */
export const validatePayment = (client: Client, connection: Connection, paymentInfo: unknown, cartId: string) =>
  write(client, connection, 'validatePayment', [paymentInfo, cartId], answers.yes);
