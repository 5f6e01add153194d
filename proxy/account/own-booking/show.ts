/** What a client is shown of a booking, by what the link allows: no link for looking tells answers, or what could be done. */
import type { OwnBooking } from '../../../shared/contract/index.ts';
import { addMinutes, type Millis, toInstant } from '../../../shared/local-time.ts';
import { mayChange } from '../../domain/booking-status.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { asksOf } from '../../domain/moving.ts';
import type { KeptBooking } from '../../domain/provider.ts';
import { fallbackOf } from '../../domain/site.ts';
import { zoneOf } from '../../domain/zone.ts';
import type { Link } from '../links.ts';
import type { Found, Movable, OwnBookingPorts } from './own-booking.ts';

type Moves = Pick<Movable, 'fields'>;
type MovingPorts = Pick<OwnBookingPorts, 'runtime' | 'provider' | 'detail'>;
type ShowingPorts = MovingPorts & Pick<OwnBookingPorts, 'payments' | 'companions' | 'fallbackOf'>;

/** Until when it may be changed, so many minutes before its start. */
export const changeableUntil = ({ start, location, unit }: KeptBooking, from: Catalogue, notice: number): Millis =>
  toInstant(addMinutes(start, -notice), zoneOf(from, location, unit));

/** How it may be moved now; where it is made anew, with what is asked of a booking that costs nothing at once. */
export async function movesOf({ runtime, provider, detail }: MovingPorts, { kept, from }: Found): Promise<Moves | null> {
  if (!mayChange(kept.status) || !kept.movable || from.rescheduleNotice === null) return null;
  if (runtime.now() >= changeableUntil(kept, from, from.rescheduleNotice)) return null;
  if (provider.move) return { fields: [] };
  const service = provider.replaces ? from.services.find((candidate) => candidate.id === kept.service) : undefined;
  const needs = service && !service.series ? await detail(from, service.id) : null;
  return needs?.ok && !needs.value.paymentRequired ? { fields: needs.value.fields } : null;
}

export async function show(ports: ShowingPorts, link: Link, found: Found): Promise<OwnBooking> {
  const { kept } = found;
  const mayManage = link.scope === 'manage';
  return {
    ...draw(ports, link, found, mayManage ? await movesOf(ports, found) : null),
    payment: await ports.payments.told(link.site, kept),
    together: mayManage ? await partyOf(ports, kept) : 0,
  };
}

/** How many were booked in one visit; 0 for one alone. */
async function partyOf({ companions }: Pick<ShowingPorts, 'companions'>, { id, status }: KeptBooking): Promise<number> {
  const others = mayChange(status) ? await companions.of(id) : [];
  return others.length > 0 ? others.length + 1 : 0;
}

/** Without what only the store knows. */
export function draw(
  ports: Pick<OwnBookingPorts, 'runtime' | 'provider' | 'fallbackOf'>,
  link: Link,
  { kept, from }: Found,
  moves: Moves | null,
): OwnBooking {
  const { status, start, dates, code, payment, price } = kept;
  const place = from.locations.find((location) => location.id === kept.location);
  const may = link.scope === 'manage' && mayChange(status);
  const asks = moves && ports.provider.replaces ? asksOf(from, moves.fields, kept.answers) : null;
  const canCancel = may && ports.runtime.now() < changeableUntil(kept, from, from.cancelNotice);
  return {
    name: from.name,
    code,
    status,
    payment,
    service: from.services.find((service) => service.id === kept.service)?.title ?? kept.titles.service,
    unit: from.units.find((unit) => unit.id === kept.unit)?.title ?? kept.titles.unit,
    location: place ? { title: place.title, address: place.address, phone: place.phone } : null,
    start,
    end: addMinutes(start, kept.duration),
    ...(dates && { dates: [...dates] }),
    timezone: zoneOf(from, kept.location, kept.unit),
    clientTimezone: from.clientTimezone,
    price,
    actions: [...(canCancel ? ['cancel' as const] : []), ...(moves ? ['reschedule' as const] : [])],
    place: { service: kept.service, unit: kept.unit, location: kept.location },
    answers: link.scope === 'manage' ? answersOf(kept) : [],
    ...(asks && { asks }),
    fallback: fallbackOf(from, ports.fallbackOf(link.site)),
  };
}

/** Without what was left empty. */
const answersOf = ({ answers }: KeptBooking): OwnBooking['answers'] =>
  answers.filter(({ value }) => value !== '').map(({ title, value, checkbox }) => ({ title, value: checkbox ? '' : value }));
