/** Recognises a repetition by its idempotency key: what was sent under it, and what its ticket is called. */
import { fail, ok, type Result } from '../domain/result.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { keepsKey, linesOf, namedOf, ticketKey } from './record.ts';
import type { Seal } from './seal.ts';

export interface Named {
  readonly ticket: string;
  /** Keyed hash of the body. */
  readonly fingerprint: string;
}

/** A key's ticket: keyed hashes, so that neither can be guessed and every listed secret still finds it. `known` is null for a new key. */
export async function recall(
  { id, store, seal }: { readonly id: AccountId; readonly store: Store; readonly seal: Seal },
  site: string,
  key: string,
  body: object,
): Promise<Named & { readonly known: Result<string> | null }> {
  const tickets = await seal.names(JSON.stringify(['ticket', site, key]));
  const prints = await seal.names(JSON.stringify(['body', body]));
  const records = await store.read(id, tickets.map(ticketKey));
  const lines = tickets.flatMap((ticket) => linesOf(namedOf(records, ticket), ticket));
  const all = { ...records, ...(await store.read(id, lines.map(ticketKey))) };
  const ticket = tickets.find((name) => keepsKey(all, name));
  const record = ticket === undefined ? null : namedOf(all, ticket);
  const known = !ticket || !record ? null : prints.includes(record.fingerprint) ? ok(ticket) : fail('idempotency_key_reused');
  return { ticket: ticket ?? tickets[0], known, fingerprint: prints[0] };
}
