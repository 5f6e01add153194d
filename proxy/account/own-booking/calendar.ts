/** A booking as an entry of the client's calendar: one name for as long as its link lasts, and a number that grows with every change. */
import type { Millis } from '../../../shared/local-time.ts';
import type { CalendarEntry } from '../account.ts';
import type { Link } from '../links.ts';
import { json, stored } from '../stored.ts';
import type { Found, OwnBookingPorts } from './own-booking.ts';
import { draw } from './show.ts';

interface Seen {
  readonly print: string;
  readonly sequence: number;
  readonly changed: Millis;
}

export async function calendarEntry(ports: OwnBookingPorts, link: Link, found: Found): Promise<CalendarEntry> {
  const { id, store, seal, links } = ports;
  const viewing = { ...link, scope: 'view' } as const;
  const booking = draw(ports, viewing, found, null);
  const [uid = ''] = await seal.names(JSON.stringify(['calendar', link.site, link.origin]));
  const { status, service, unit, start, end, timezone, location } = booking;
  const [print = ''] = await seal.names(JSON.stringify([status, service, unit, start, end, timezone, location]));
  const key = `calendar:${uid}`;
  const { sequence, changed } = await store.transact<Seen>(id, [key], (records, now) => {
    const before = stored<Seen>(records, key);
    if (before?.print === print) return { result: before };
    const next: Seen = { print, sequence: before ? before.sequence + 1 : 0, changed: now };
    return { result: next, put: { [key]: { value: json(next), expiresAt: link.expires } } };
  });
  return { booking, uid, sequence, changed, view: await links.seal(viewing) };
}
