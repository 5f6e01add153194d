/** What is kept of a booking to ask for it again: several places or dates are several bookings at the service. Pure. */
import type { LocalDateTime } from '../../../shared/local-time.ts';
import type { Reference } from '../../domain/provider.ts';
import type { BookingKey } from './methods/booking.ts';
import type { BookedEntry, BookReply } from './schema.ts';
import { signature } from './signature.ts';

const BETWEEN = ',';

interface Booked {
  /** Of a series. */
  readonly dates?: readonly LocalDateTime[];
  readonly seats?: number;
  /** Another booking of the same client. */
  readonly known?: Reference | undefined;
}

export function referenceOf(
  { batch }: Pick<BookReply, 'batch'>,
  made: readonly [BookedEntry, ...BookedEntry[]],
  { dates = [], seats = 1, known = {} }: Booked = {},
): Reference {
  const [first, ...others] = made;
  return {
    id: first.id,
    hash: first.hash,
    code: first.code,
    clientId: first.client_id || (known['clientId'] ?? ''),
    clientHash: first.client_hash || (known['clientHash'] ?? ''),
    ...(seats > 1 && { seats: String(seats) }),
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

/** Whose booking it is, as the service knows them; signed with our secret. */
export const signedClient = ({ clientId = '', clientHash = '' }: Reference, secretKey: string) => ({
  client_id: clientId,
  client_sign: signature(clientId, clientHash, secretKey),
});

/** One booking, for one, of a client who can be named: it can be made again. What was booked together hangs together. */
export const isSingle = ({ clientId, clientHash, seats, otherIds, dates, batchId }: Reference): boolean =>
  Boolean(clientId && clientHash) && !(seats || otherIds || dates || batchId);
