/**
 * Carries an accepted booking through to its outcome. What leaves is stored as `sending` in the same step as its turn, so a
 * crash at any point leaves either a booking that was never sent or one that is never sent again.
 */
import { beat, find } from '../domain/book.ts';
import { isCarried, replace } from '../domain/lifecycle.ts';
import { refusalOf } from '../domain/order.ts';
import type { AttemptPorts, Claimed } from './attempts/attempt.ts';
import { attemptBook } from './attempts/book.ts';
import { attemptConfirm, attemptUndo } from './attempts/finish.ts';
import { attemptMove } from './attempts/move.ts';
import { attemptReplace, giveUpOld } from './attempts/replace.ts';
import type { Next } from './outcome.ts';
import { BOOK, bookOf, changed, type SealedOrder, ticketKey, ticketOf } from './record.ts';

export interface DrivePorts extends AttemptPorts {
  readonly driver: string;
}

export interface Driver {
  /** Resolves when the booking has its outcome or is in doubt; one carrier a booking. */
  drive(ticket: string): Promise<void>;
  isDriving(ticket: string): boolean;
  /** Resolves when nothing that has begun is left. */
  idle(): Promise<void>;
}

export function createDriver(ports: DrivePorts): Driver {
  const { id, store, runtime, durations, seal, driver, outcomes } = ports;

  const attempt = async (claimed: Claimed): Promise<Next> => {
    const { ticket, booking, record } = claimed;
    if (booking.state === 'undoing') return attemptUndo(ports, claimed);
    if (booking.state === 'confirming') return attemptConfirm(ports, claimed);
    if (booking.state === 'replacing') return giveUpOld(ports, claimed);
    const catalogue = await ports.catalogue();
    if (!catalogue.ok && booking.state !== 'verifying') return outcomes.putBack(ticket, booking, durations.failureKept);
    // Nobody knows yet where it stands; when its time is up, whoever wakes the account next says so.
    if (!catalogue.ok) return runtime.now() < booking.deadline ? { kind: 'again', after: durations.failureKept } : { kind: 'over' };
    const sealed = (record.order === null ? null : await seal.open(record.order)) as SealedOrder | null;
    // No configured secret opens it any more.
    if (!sealed) return outcomes.settle(ticket, { state: 'refused', refusal: refusalOf('internal') });
    const opened = { ...claimed, sealed, catalogue: catalogue.value };
    if (sealed.moved && booking.replaces !== undefined) return attemptReplace(ports, opened, sealed.moved);
    return sealed.moved ? attemptMove(ports, opened, sealed.moved) : attemptBook(ports, opened);
  };

  /** Takes it over, if nobody else carries it and there is something to be done. */
  const claim = (ticket: string) =>
    store.transact<Claimed | null>(id, [BOOK, ticketKey(ticket)], (records, now) => {
      const book = bookOf(records);
      const booking = find(book, ticket);
      const record = ticketOf(records, ticket);
      if (!booking || !record || !isCarried(booking) || booking.state === 'sending') return { result: null };
      if (booking.driver !== driver && (book.drivers[booking.driver] ?? 0) > now) return { result: null };
      const mine = replace(beat(book, driver, now + durations.lease), ticket, { driver });
      return changed({ ticket, booking: { ...booking, driver }, record }, mine, {}, now, durations);
    });

  const driving = new Map<string, Promise<void>>();
  const report = (where: string) => (error: unknown) =>
    runtime.emit({ event: 'fault', where, name: error instanceof Error ? error.name : 'unknown' });

  /** While it carries anything, this process shows that it is alive. */
  let beating = false;
  const heartbeat = () => {
    if (beating) return;
    beating = true;
    runtime.after(durations.lease / 3, () => {
      beating = false;
      if (driving.size === 0) return;
      heartbeat();
      store
        .transact(id, [BOOK], (records, now) => changed(null, beat(bookOf(records), driver, now + durations.lease), {}, now, durations))
        .catch(report('heartbeat'));
    });
  };

  const carry = async (ticket: string): Promise<void> => {
    for (;;) {
      const claimed = await claim(ticket);
      if (!claimed) return;
      const next = await attempt(claimed);
      if (next.kind === 'over') return;
      await new Promise<void>((resolve) => {
        runtime.after(next.after, resolve);
      });
    }
  };

  return {
    drive(ticket) {
      const known = driving.get(ticket);
      if (known) return known;
      const carried = carry(ticket)
        .catch(report('drive'))
        .finally(() => driving.delete(ticket));
      driving.set(ticket, carried);
      heartbeat();
      return carried;
    },
    isDriving: (ticket) => driving.has(ticket),
    async idle() {
      await Promise.all(driving.values());
    },
  };
}
