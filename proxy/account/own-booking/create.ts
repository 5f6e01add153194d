/** A client's own booking, by its link: what the service says of it now, its calendar entry, paying, moving and giving it up. */
import type { OwnBooking } from '../../../shared/contract/index.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import type { KeptBooking } from '../../domain/provider.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { ownKey } from '../follow.ts';
import type { Link, Scope } from '../links.ts';
import { calendarEntry } from './calendar.ts';
import { claim, giveUp } from './give-up.ts';
import type { Found, OwnBookingPorts, OwnBookings } from './own-booking.ts';
import { movesOf, show } from './show.ts';

export function createOwnBookings(ports: OwnBookingPorts): OwnBookings {
  const { durations, provider, links, reads, catalogue } = ports;

  const read = async (link: Link): Promise<Result<Found>> => {
    const reading = await reads.read<KeptBooking | null>({
      key: ownKey(link.reference['id'] ?? ''),
      fresh: durations.ownBookingFresh,
      wait: durations.readBound,
      transient: true,
      strict: true,
      load: (connection) => provider.kept(connection, link.reference),
    });
    if (reading.state === 'failed') return { ok: false, fault: reading.fault };
    if (reading.state === 'pending') return fail('busy', { retryAfter: reading.readyIn });
    const from = await catalogue();
    if (!from.ok) return from;
    return reading.value ? ok({ kept: placed(reading.value, link, from.value), from: from.value }) : fail('booking_unknown');
  };

  /** What the token opens, when it may do so much. */
  const open = async (site: string, token: string, scope: Scope): Promise<Result<{ readonly link: Link; readonly found: Found }>> => {
    const link = await links.open(site, token, scope);
    if (!link.ok) return link;
    const found = await read(link.value);
    return found.ok ? ok({ link: link.value, found: found.value }) : found;
  };

  const giveUpOne = async (link: Link): Promise<Result<OwnBooking>> => {
    const gone = await giveUp(ports, link, read);
    return gone.ok ? ok(await show(ports, link, gone.value)) : gone;
  };

  return {
    async view(site, token) {
      const opened = await open(site, token, 'view');
      return opened.ok ? ok(await show(ports, opened.value.link, opened.value.found)) : opened;
    },

    async calendar(site, token) {
      const opened = await open(site, token, 'view');
      return opened.ok ? ok(await calendarEntry(ports, opened.value.link, opened.value.found)) : opened;
    },

    async pay(site, token, returnTo) {
      const opened = await open(site, token, 'manage');
      if (!opened.ok) return opened;
      const { link, found } = opened.value;
      return ports.payments.page(link, found.kept, found.from, returnTo);
    },

    async movable(link) {
      const { reference } = link;
      reads.renew(ownKey(reference['id'] ?? ''));
      const found = await read(link);
      if (!found.ok) return found;
      const { kept, from } = found.value;
      const moves = await movesOf(ports, found.value);
      return moves ? ok({ reference, kept, catalogue: from, ...moves }) : fail('reschedule_refused');
    },

    async cancel(site, token, key, all) {
      const link = await links.open(site, token, 'manage');
      if (!link.ok) return link;
      if (!(await claim(ports, key, link.value))) return fail('idempotency_key_reused');
      // The one that is shown goes last: while it stands, the client sees that something is left to be given up.
      for (const reference of all ? await ports.companions.of(link.value.reference['id'] ?? '') : []) {
        const done = await giveUpOne({ ...link.value, reference, location: undefined });
        if (!done.ok && done.fault.code !== 'booking_unknown') return done;
      }
      return giveUpOne(link.value);
    },
  };
}

/** Where it was booked, as long as whoever performs it works there. */
function placed(kept: KeptBooking, { location }: Link, { locations }: Catalogue): KeptBooking {
  const booked = kept.locationIsGuessed && locations.find(({ id, units }) => id === location && units.includes(kept.unit));
  return booked ? { ...kept, location: booked.id } : kept;
}
