/** Our word on a booking that waits for it: the service takes it from whoever holds the secret key, where the owner set it so. */
import type { Connection, Reference } from '../../domain/provider.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Client } from './client.ts';
import { CONFIRMED_OTHERWISE, faultOf } from './errors.ts';
import { confirmBookingBatch, createBatch } from './methods/batch.ts';
import { confirmBooking } from './methods/booking.ts';

/** Bookings that were made together are confirmed together. */
export async function confirm(
  client: Client,
  connection: Connection,
  secretKey: string,
  { id = '', hash = '', batchId = '', batchType = '', batchHash = '' }: Reference,
): Promise<Result<boolean>> {
  const answer =
    batchHash === ''
      ? await confirmBooking(client, connection, secretKey, { id, hash })
      : await confirmBookingBatch(client, connection, secretKey, { id: batchId, type: batchType, hash: batchHash });
  if (answer.ok) return ok(answer.value);
  return answer.code === CONFIRMED_OTHERWISE ? ok(false) : { ok: false, fault: faultOf(answer) };
}

export async function openBatch(client: Client, connection: Connection): Promise<Result<string>> {
  const answer = await createBatch(client, connection);
  return answer.ok ? ok(answer.value) : { ok: false, fault: faultOf(answer) };
}
