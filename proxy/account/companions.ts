/** What was booked in one visit: each booking has a link of its own, and by any of them all may be given up. Only references, sealed. */
import type { Millis } from '../../shared/local-time.ts';
import type { Reference } from '../domain/provider.ts';
import type { AccountId, Records, Store } from '../ports/store.ts';
import type { Seal } from './seal.ts';
import { json, stored } from './stored.ts';

interface Party {
  readonly bookings: readonly { readonly booking: string; readonly reference: string }[];
  readonly lasts: Millis;
}

export interface Joining {
  readonly site: string;
  /** The ticket of the visit. */
  readonly visit: string;
  /** What the provider calls it, and its sealed reference. */
  readonly booking: string;
  readonly reference: string;
  /** How long its link opens it. */
  readonly lasts: Millis;
}

export interface Companions {
  /** Before a line of a visit is told of. Joining twice changes nothing. */
  join(joining: Joining): Promise<void>;
  /** The references of the others that were booked with it and were not given up by us since. */
  of(booking: string): Promise<readonly Reference[]>;
  leave(booking: string): Promise<void>;
}

const partyKey = (name: string) => `party:${name}`;
const memberKey = (booking: string) => `party-of:${booking}`;
const nameOf = (records: Records, booking: string) => stored<{ name: string }>(records, memberKey(booking))?.name ?? null;

export function createCompanions({ id, store, seal }: { readonly id: AccountId; readonly store: Store; readonly seal: Seal }): Companions {
  const nameIn = async (booking: string) => nameOf(await store.read(id, [memberKey(booking)]), booking);
  return {
    async join({ site, visit, booking, reference, lasts }) {
      const [name] = await seal.names(JSON.stringify(['party', site, visit]));
      await store.transact(id, [partyKey(name), memberKey(booking)], (records) => {
        const known = stored<Party>(records, partyKey(name));
        const others = (known?.bookings ?? []).filter((other) => other.booking !== booking);
        // As long as the last of them has a link.
        const until = Math.max(lasts, known?.lasts ?? 0);
        const party: Party = { bookings: [...others, { booking, reference }], lasts: until };
        return {
          result: null,
          put: {
            [partyKey(name)]: { value: json(party), expiresAt: until },
            [memberKey(booking)]: { value: json({ name }), expiresAt: lasts },
          },
        };
      });
    },

    async of(booking) {
      const name = await nameIn(booking);
      const party = name === null ? null : stored<Party>(await store.read(id, [partyKey(name)]), partyKey(name));
      const others = (party?.bookings ?? []).filter((other) => other.booking !== booking);
      const opened = await Promise.all(others.map(({ reference }) => seal.open(reference)));
      return opened.flatMap((reference) => (reference === null ? [] : [reference as Reference]));
    },

    async leave(booking) {
      const name = await nameIn(booking);
      if (name === null) return;
      await store.transact(id, [partyKey(name)], (records) => {
        const known = stored<Party>(records, partyKey(name));
        if (!known) return { result: null };
        const party: Party = { ...known, bookings: known.bookings.filter((other) => other.booking !== booking) };
        return { result: null, put: { [partyKey(name)]: { value: json(party), expiresAt: known.lasts } }, remove: [memberKey(booking)] };
      });
    },
  };
}
