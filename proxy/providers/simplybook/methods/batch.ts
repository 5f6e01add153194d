/** Typed calls for bookings that are made together. A batch's type goes back as it came: nobody documents all of them. */
import type { Connection } from '../../../domain/provider.ts';
import type { Client } from '../client.ts';
import { signature } from '../signature.ts';
import * as answers from './answers.ts';
import { write } from './call.ts';

/** What `book` gave for more than one booking. */
export interface BatchKey {
  readonly id: string;
  readonly type: string;
  readonly hash: string;
}

const signatureOf = ({ id, hash }: BatchKey, secretKey: string) => signature(id, hash, secretKey);

/** Opens a client's list; `book` takes its id. */
export const createBatch = (client: Client, connection: Connection) => write(client, connection, 'createBatch', [], answers.batchId);

export const confirmBookingBatch = (client: Client, connection: Connection, secretKey: string, key: BatchKey) =>
  write(client, connection, 'confirmBookingBatch', [key.id, key.type, signatureOf(key, secretKey)], answers.yes);

/** Says that all of it has been paid. */
export const confirmBookingBatchPayment = (
  client: Client,
  connection: Connection,
  secretKey: string,
  key: BatchKey,
  paymentProcessor: string,
) =>
  write(client, connection, 'confirmBookingBatchPayment', [key.id, key.type, paymentProcessor, signatureOf(key, secretKey)], answers.yes);
