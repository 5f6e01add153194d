/** Bookings that are made together: opened, filled, confirmed as a whole. */
import { type Batch, type Company, hash, type SandboxBooking, serviceOf } from '../company.ts';
import { refuse } from '../errors.ts';
import { idOf, type MethodContext, type Methods, needs } from './context.ts';
import { entryOf, isConfirmed, statusWhenConfirmed } from './records.ts';
import { signedBatch } from './signed.ts';

export function openBatch(company: Company, type: Batch['type']): Batch {
  const batch: Batch = { id: String(company.batches.length + 1), hash: hash(), type, closed: type !== 'batch_multiple_booking' };
  company.batches.push(batch);
  return batch;
}

/** A client's list that is still open. */
export function openList({ batches }: Company, id: unknown): Batch {
  const batch = batches.find(
    (candidate) => candidate.id === String(id) && candidate.type === 'batch_multiple_booking' && !candidate.closed,
  );
  if (!batch) throw refuse(-32095);
  return batch;
}

export const bookingsOf = ({ bookings }: Company, { id }: Batch): SandboxBooking[] => bookings.filter(({ batch }) => batch === id);

/** What `book` answers. */
export function replyOf(context: MethodContext, made: readonly SandboxBooking[], batch: Batch | null): object {
  const { company, quirks } = context;
  const shown = batch && quirks.batchReply === 'all' ? bookingsOf(company, batch) : made;
  return {
    require_confirm: !shown.every(isConfirmed),
    bookings: shown.map((booking) => entryOf(context, booking)),
    ...(batch && {
      batch_type: batch.type,
      [batch.type === 'batch_recurrent_booking' ? quirks.seriesId : 'batch_id']: idOf(context, batch.id),
      batch_hash: batch.hash,
    }),
    invoice: null,
  };
}

export const batchMethods: Methods = {
  createBatch(context) {
    needs(context, 'multiple_booking');
    const { id } = openBatch(context.company, 'batch_multiple_booking');
    return context.quirks.createBatch === 'object' ? { id: idOf(context, id) } : idOf(context, id);
  },

  /** What is still to be paid stays so; twice is once. */
  confirmBookingBatch({ company, tell }, [id, type, sign]) {
    const batch = signedBatch(company, id, type, sign);
    const members = bookingsOf(company, batch);
    const waiting = members.filter(({ status }) => status === 'unconfirmed');
    const byApi = batch.type === 'batch_multiple_booking' || members.some(({ service }) => serviceOf(company, service)?.confirmedByApi);
    if (waiting.length === 0 && !byApi) throw refuse(-32090);
    batch.closed = true;
    for (const booking of waiting) {
      booking.status = statusWhenConfirmed(company, serviceOf(company, booking.service));
      tell(booking, 'change');
    }
    return true;
  },
};
