/** From a client's wish to move a booking to the time that must be held for it. */
import type { RescheduleRequest } from '../../shared/contract/index.ts';
import type { Millis } from '../../shared/local-time.ts';
import { confirmedAs } from '../domain/booking-status.ts';
import { answersFor, asksOf, checkAsked } from '../domain/moving.ts';
import { candidatesOf, checkLine } from '../domain/order.ts';
import { fail, type Result } from '../domain/result.ts';
import { type HoldPorts, hold } from './hold.ts';
import type { Movable } from './own-booking/own-booking.ts';
import type { Named } from './recall.ts';

export interface Rescheduling extends Movable {
  readonly site: string;
  readonly request: RescheduleRequest;
  readonly now: Millis;
  /** It is made anew, and the old one given up. */
  readonly replaces: boolean;
}

export async function reschedule(
  ports: HoldPorts,
  { site, request, now, replaces, reference, kept, catalogue, fields }: Rescheduling,
  name: Named,
): Promise<Result<string>> {
  const { service, location, status } = kept;
  if (status === 'cancelled') return fail('reschedule_refused');
  const line = { service, location, unit: request.unit ?? kept.unit, start: request.start, seats: 1 };
  if (line.start === kept.start && line.unit === kept.unit) return fail('bad_request', { detail: 'It stands there already.' });
  const fault = checkLine(catalogue, line, now) ?? (replaces ? checkAsked(asksOf(catalogue, fields, kept.answers), request) : null);
  if (fault) return { ok: false, fault };
  const candidates = candidatesOf(catalogue, line);
  if (!candidates.ok) return candidates;
  const order = {
    service,
    location,
    start: line.start,
    seats: 1,
    // Who comes stands with the service already; by the name a notification is known to be theirs.
    client: { name: kept.clientName, email: '', phone: '' },
    fields: replaces ? answersFor(fields, kept.answers, request.fields) : {},
    promo: null,
    captcha: request.captcha ?? null,
    clientTimezone: null,
    page: null,
  };
  const wish = {
    service: candidates.value.service,
    units: candidates.value.units,
    start: line.start,
    seats: line.seats,
    order: { order, price: kept.price, moved: { reference, unit: kept.unit, status: confirmedAs(status), payment: kept.payment } },
    ...(replaces ? { replaces: kept.id } : { moves: kept.id }),
  };
  return hold(ports, { site, catalogue, wishes: [wish] }, name);
}
