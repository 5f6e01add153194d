/**
 * A booking that was made in place of another goes on under the other's link: the old name leads to the new reference, sealed, for as
 * long as a link of the new one lasts. Whoever was moved before leads there too, so that one step is always enough.
 */
import type { Millis } from '../../shared/local-time.ts';
import type { Reference } from '../domain/provider.ts';
import type { AccountId, Put, Records, Store } from '../ports/store.ts';
import type { Link } from './links.ts';
import type { Seal } from './seal.ts';
import { json, stored } from './stored.ts';

interface Succession {
  /** Where it goes on: a sealed reference, and until when a link opens it. */
  readonly to?: { readonly reference: string; readonly until: Millis };
  /** What it was called before, the first name first. */
  readonly from?: readonly string[];
}

export const successorKey = (providerId: string): string => `moved:${providerId}`;

const successionOf = (records: Records, providerId: string): Succession => stored<Succession>(records, successorKey(providerId)) ?? {};

/** The keys that `succeeded` reads and writes. */
export const successionKeys = (records: Records, old: string, next: string): readonly string[] =>
  [old, next, ...(successionOf(records, old).from ?? [])].map(successorKey);

export function succeeded(
  records: Records,
  { old, next, reference, until }: { readonly old: string; readonly next: string; readonly reference: string; readonly until: Millis },
): Readonly<Record<string, Put>> {
  const names = [...(successionOf(records, old).from ?? []), old];
  const put = (name: string, succession: Succession) => [successorKey(name), { value: json(succession), expiresAt: until }] as const;
  const earlier = names.map((name) => put(name, { ...successionOf(records, name), to: { reference, until } }));
  return Object.fromEntries([...earlier, put(next, { from: names })]);
}

/** The link as it is to be taken now, and the first name of what it opens. */
export function createFollower({ id, store, seal }: { readonly id: AccountId; readonly store: Store; readonly seal: Seal }) {
  return async (link: Omit<Link, 'origin'>): Promise<Link> => {
    const name = link.reference['id'] ?? '';
    const { to, from } = successionOf(await store.read(id, [successorKey(name)]), name);
    const origin = from?.[0] ?? name;
    const reference = to ? ((await seal.open(to.reference)) as Reference | null) : null;
    return to && reference ? { ...link, reference, expires: Math.max(link.expires, to.until), origin } : { ...link, origin };
  };
}
