/** What is kept of a booking to ask for it again: several places or dates are several bookings at the service. Pure. */
import type { LocalDateTime } from '../../../shared/local-time.ts';
import type { Reference } from '../../domain/provider.ts';
import type { BookingKey } from './methods/booking.ts';
import type { BookedEntry, BookReply } from './schema.ts';

const BETWEEN = ',';

export function referenceOf(
  { batch }: Pick<BookReply, 'batch'>,
  made: readonly [BookedEntry, ...BookedEntry[]],
  dates: readonly LocalDateTime[] = [],
): Reference {
  const [first, ...others] = made;
  return {
    id: first.id,
    hash: first.hash,
    code: first.code,
    clientId: first.client_id,
    clientHash: first.client_hash,
    ...(others.length > 0 && {
      otherIds: others.map(({ id }) => id).join(BETWEEN),
      otherHashes: others.map(({ hash }) => hash).join(BETWEEN),
    }),
    ...(dates.length > 1 && { dates: dates.join(BETWEEN) }),
    ...(batch && { batchId: batch.id, batchType: batch.type, batchHash: batch.hash }),
  };
}

/** The first is the one that is shown. */
export function keysOf({ id = '', hash = '', otherIds = '', otherHashes = '' }: Reference): readonly [BookingKey, ...BookingKey[]] {
  const hashes = otherHashes.split(BETWEEN);
  const others = otherIds.split(BETWEEN).map((other, index) => ({ id: other, hash: hashes[index] ?? '' }));
  return [{ id, hash }, ...others.filter((key) => key.id !== '')];
}

/** All dates of a series, the first as it stands now; null when it is none. */
export function datesOf({ dates = '' }: Reference, start: LocalDateTime): readonly LocalDateTime[] | null {
  return dates === '' ? null : [start, ...dates.split(BETWEEN).slice(1)];
}
