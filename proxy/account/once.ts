/** What is held under a key is held once, however often it is sent; and carried to its outcome, if that comes soon. */
import type { Ticket } from '../../shared/contract/index.ts';
import { isErrorCode } from '../../shared/errors.ts';
import type { Durations } from '../domain/durations.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { type Named, recall } from './recall.ts';
import type { Seal } from './seal.ts';
import type { Tickets } from './tickets.ts';

interface OncePorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly seal: Seal;
  readonly runtime: Pick<Runtime, 'after'>;
  readonly durations: Pick<Durations, 'bookingAnswer'>;
  readonly tickets: Pick<Tickets, 'lines' | 'view'>;
  drive(ticket: string): Promise<void>;
}

export type Once = (site: string, key: string, body: object, hold: (name: Named) => Promise<Result<string>>) => Promise<Result<Ticket>>;

export function createOnce(ports: OncePorts): Once {
  const { runtime, durations, tickets, drive } = ports;

  /** The outcome if it comes soon, else the ticket. */
  const outcome = async (site: string, ticket: string): Promise<Result<Ticket>> => {
    let cancel = () => {};
    const patience = new Promise<void>((resolve) => {
      cancel = runtime.after(durations.bookingAnswer, resolve);
    });
    await Promise.race([Promise.all((await tickets.lines(ticket)).map(drive)), patience]);
    cancel();
    const viewed = await tickets.view(site, ticket);
    return viewed.ok ? asOutcome(viewed.value) : viewed;
  };

  return async (site, key, body, hold) => {
    const { known: repeated, ...name } = await recall(ports, site, key, body);
    const held = repeated ?? (await hold(name));
    return held.ok ? outcome(site, held.value) : held;
  };
}

/** What was definitely not made is a fault to whoever asked for it; so is that of which nobody knows. A visit fails as a whole or not. */
function asOutcome(ticket: Ticket): Result<Ticket> {
  if (ticket.state === 'visit') {
    const [first] = ticket.lines;
    const told = first && !ticket.lines.some((line) => asOutcome(line).ok) ? asOutcome(first) : null;
    return told && !told.ok ? { ok: false, fault: { ...told.fault, ticket } } : ok(ticket);
  }
  if (ticket.state === 'refused' || ticket.state === 'expired') {
    const { refusal } = ticket;
    return fail(isErrorCode(refusal.code) ? refusal.code : 'internal', {
      refusal,
      ticket,
      ...(refusal.detail !== null && { detail: refusal.detail }),
    });
  }
  if (ticket.state === 'withdrawn') return fail('booking_withdrawn', { ticket });
  if (ticket.state === 'unresolved') return fail('outcome_unknown', { ticket });
  return ok(ticket);
}
