/** What has become of a booking: asked with a signature, so that nobody else's word is needed. */
import type { Connection, KeptBooking, Reference } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Client } from './client.ts';
import { faultOf, NOT_FOUND, SIGNATURE } from './errors.ts';
import * as schema from './schema.ts';
import { signature } from './signature.ts';

export async function readDetails(
  client: Client,
  connection: Connection,
  secretKey: string,
  reference: Reference,
): Promise<Result<KeptBooking | null>> {
  const { id = '', hash = '' } = reference;
  const answer = await client(connection, 'getBookingDetails', [id, signature(id, hash, secretKey)]);
  if (!answer.ok) {
    // A forged notification names a booking or a hash that the service does not know.
    return answer.code === NOT_FOUND || answer.code === SIGNATURE ? ok(null) : { ok: false, fault: faultOf(answer) };
  }
  const told = schema.details.safeParse(answer.result).data;
  if (!told) return fail('upstream_failed', { detail: 'The service answered in an unknown shape.' });
  return ok({
    id: told.id,
    status: statusOf(told),
    service: told.event_id,
    unit: told.unit_id,
    start: told.start_date_time.replace(' ', 'T'),
    clientName: told.client_name,
    code: told.code || told.id,
  });
}

function statusOf({
  status,
  approve_status,
  is_confirmed,
  require_payment,
}: ReturnType<typeof schema.details.parse>): KeptBooking['status'] {
  // The service spells it both ways.
  if (/^cancell?ed/.test(status) || /^cancell?ed/.test(approve_status)) return 'cancelled';
  if (require_payment) return 'awaiting_payment';
  return is_confirmed === '0' || is_confirmed === 0 || is_confirmed === false ? 'awaiting_approval' : 'confirmed';
}
