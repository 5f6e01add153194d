/** Giving a booking up: once under one key; asked about when no answer comes, for unlike a booking that changes nothing. */
import { mayChange } from '../../domain/booking-status.ts';
import type { Connection, KeptBooking } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { Throttled, Unanswered } from '../../ports/upstream.ts';
import { callOffMoves } from '../call-off-moves.ts';
import { ownKey } from '../follow.ts';
import type { Link } from '../links.ts';
import { failure } from '../reads.ts';
import { json, stored } from '../stored.ts';
import type { Found, OwnBookingPorts } from './own-booking.ts';
import { changeableUntil } from './show.ts';

/** Whether the key belongs to this booking: from now on, when it belonged to none. Stored before anything leaves. */
export async function claim({ id, store, durations, seal }: OwnBookingPorts, key: string, { site, reference }: Link): Promise<boolean> {
  const names = await seal.names(JSON.stringify(['cancel', site, key]));
  const prints = await seal.names(JSON.stringify(['cancelled', reference['id'] ?? '']));
  const keys = names.map((name) => `change:${name}`);
  return store.transact(id, keys, (records, now) => {
    const found = keys.find((name) => records[name] !== undefined);
    if (found) return { result: prints.includes(stored<{ booking: string }>(records, found)?.booking ?? '') };
    return { result: true, put: { [keys[0] ?? '']: { value: json({ booking: prints[0] }), expiresAt: now + durations.remembered } } };
  });
}

/** Given up by now, or why not. */
export async function giveUp(ports: OwnBookingPorts, link: Link, read: (link: Link) => Promise<Result<Found>>): Promise<Result<Found>> {
  ports.reads.renew(ownKey(link.reference['id'] ?? ''));
  const found = await read(link);
  if (!found.ok) return found;
  const { kept, from } = found.value;
  if (kept.status === 'cancelled') return found;
  if (!mayChange(kept.status) || ports.runtime.now() >= changeableUntil(kept, from, from.cancelNotice)) return fail('cancellation_refused');
  const moving = await callOffMoves(ports, kept.id);
  if (!moving.ok) return moving;
  const gone = await cancel(ports, link, kept);
  if (!gone.ok) return gone;
  // First of all, so that no money that comes now books it once more.
  await ports.payments.followed(kept.id, 'given_up');
  await ports.follow(gone.value, from);
  return ok({ kept: gone.value, from });
}

async function cancel(ports: OwnBookingPorts, { reference }: Link, kept: KeptBooking): Promise<Result<KeptBooking>> {
  const gone = { ...kept, status: 'cancelled' } as const;
  const answer = await ask(ports, (connection) => ports.provider.cancel(connection, reference));
  if (answer !== 'unanswered') return answer.ok ? ok(gone) : answer;
  const now = await ask(ports, (connection) => ports.provider.kept(connection, reference));
  return now !== 'unanswered' && now.ok && now.value?.status === 'cancelled' ? ok(gone) : fail('upstream_failed');
}

async function ask<Value>(
  { runtime, durations, connect, pause }: OwnBookingPorts,
  question: (connection: Connection) => Promise<Result<Value>>,
): Promise<Result<Value> | 'unanswered'> {
  const began = runtime.now();
  const connection = connect({ lane: () => 'booking', until: () => began + durations.readBound });
  const answer = await question(connection).catch((error: unknown) => (error instanceof Unanswered ? error : failure(error)));
  if (answer instanceof Unanswered) return 'unanswered';
  if (!(answer instanceof Throttled)) return answer;
  const wait = answer.seconds * durations.second;
  await pause(wait);
  return fail('busy', { retryAfter: wait });
}
