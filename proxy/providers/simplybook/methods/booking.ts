/** Typed calls for a booking: made, looked at, confirmed, cancelled. They know nothing of our own bookings. */
import type { Connection } from '../../../domain/provider.ts';
import type { Client } from '../client.ts';
import * as schema from '../schema.ts';
import { signature } from '../signature.ts';
import * as answers from './answers.ts';
import { read, write } from './call.ts';

/** What `book` gave: both are needed to ask for it again. */
export interface BookingKey {
  readonly id: string;
  readonly hash: string;
}

export interface ClientData {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** The unit and the sign are not certain: see `client-time-offset.ts`. */
  readonly client_time_offset?: number;
  /** Somebody who was here before, in place of the fields. */
  readonly known?: { readonly id: string; readonly hash: string };
}

/** How a series repeats. The page does not say; the names are those of the service's newer interface. */
export interface RecurringData {
  readonly days?: number;
  readonly repeat_count?: number;
  readonly type?: 'fixed' | 'weekly';
  readonly mode?: 'skip' | 'book_available' | 'book_and_move';
}

/** The page's own form, and the one that the service's clients send: a map by name. */
export type Additional =
  | Readonly<Record<string, string>>
  | readonly { readonly name: string; readonly value: string; readonly type: string }[];

export interface NewBooking {
  readonly eventId: string;
  readonly unitId: string;
  /** "2026-12-01" and "14:30:00" on the company's wall clock; the time is a multiple of the timeframe. */
  readonly date: string;
  readonly time: string;
  readonly clientData: ClientData;
  /** The owner's fields, `promocode`, `captcha_token`. */
  readonly additional?: Additional;
  /** Of the last three one at most. */
  readonly count?: number;
  readonly batchId?: string;
  readonly recurringData?: RecurringData;
}

/** Not to be repeated: the service knows no key by which it would see that it has made the booking already. */
export function book(client: Client, connection: Connection, secretKey: string, wish: NewBooking) {
  const { eventId, unitId, date, time, clientData, additional = {}, count = 1, batchId = null, recurringData } = wish;
  const who = clientOf(clientData, secretKey);
  const params = [eventId, unitId, date, time, who, additional, count, batchId, ...(recurringData ? [recurringData] : [])];
  return write(client, connection, 'book', params, schema.bookReply);
}

function clientOf({ known, ...data }: ClientData, secretKey: string): object {
  return known ? { ...data, client_id: known.id, client_sign: signature(known.id, known.hash, secretKey) } : data;
}

/** When a series would take place. Without a mode it is told as planned, free or not. */
export function getRecurringDatetimes(
  client: Client,
  connection: Connection,
  { eventId, unitId, date, time, recurringData = {} }: Pick<NewBooking, 'eventId' | 'unitId' | 'date' | 'time' | 'recurringData'>,
) {
  return read(client, connection, 'getRecurringDatetimes', [eventId, unitId, date, time, recurringData], answers.moments);
}

const signed = ({ id, hash }: BookingKey, secretKey: string) => [id, signature(id, hash, secretKey)] as const;

export const getBooking = (client: Client, connection: Connection, secretKey: string, key: BookingKey) =>
  read(client, connection, 'getBooking', signed(key, secretKey), schema.details);

export const getBookingDetails = (client: Client, connection: Connection, secretKey: string, key: BookingKey) =>
  read(client, connection, 'getBookingDetails', signed(key, secretKey), schema.details);

export const cancelBooking = (client: Client, connection: Connection, secretKey: string, key: BookingKey) =>
  write(client, connection, 'cancelBooking', signed(key, secretKey), answers.yes);

/** Where the business lets whoever holds the secret key confirm; -32090 where the owner does, or nobody has to. */
export const confirmBooking = (client: Client, connection: Connection, secretKey: string, key: BookingKey) =>
  write(client, connection, 'confirmBooking', signed(key, secretKey), answers.yes);
