/** What a promotion gives its client beside the price: asked for once the booking is made, in the lowest lane. Nobody waits for it. */
import type { Durations } from '../domain/durations.ts';
import type { BookingProvider, Connection, Reference, Reward } from '../domain/provider.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { AccountId, Store } from '../ports/store.ts';
import { failure } from './reads.ts';
import { type TicketRecord, ticketKey, ticketOf } from './record.ts';
import { json } from './stored.ts';
import type { Errand } from './upstream.ts';

interface RewardPorts {
  readonly id: AccountId;
  readonly store: Store;
  readonly runtime: Runtime;
  readonly durations: Durations;
  readonly provider: Pick<BookingProvider, 'reward'>;
  connect(errand: Errand): Connection;
}

export function createRewards({ id, store, runtime, durations, provider, connect }: RewardPorts) {
  const ask = async (promotion: string, reference: Reference): Promise<Reward | null> => {
    const began = runtime.now();
    const connection = connect({ lane: () => 'refresh', until: () => began + durations.wanted });
    const answer = await provider.reward?.(connection, promotion, reference).catch(failure);
    return answer && 'ok' in answer && answer.ok ? answer.value : null;
  };

  /** Without an answer there is none: the booking stands, and the business knows of the promotion. */
  const note = (ticket: string, reward: Reward | null) =>
    store.transact(id, [ticketKey(ticket)], (records, now) => {
      const record = ticketOf(records, ticket);
      if (!record?.confirmation) return { result: null };
      const told: TicketRecord = { ...record, until: null, confirmation: { ...record.confirmation, reward } };
      return { result: null, put: { [ticketKey(ticket)]: { value: json(told), expiresAt: now + durations.remembered } } };
    });

  return (ticket: string, promotion: string, reference: Reference): void => {
    ask(promotion, reference)
      .then((reward) => note(ticket, reward))
      .catch((error: unknown) => runtime.emit({ event: 'fault', where: 'reward', name: error instanceof Error ? error.name : 'unknown' }));
  };
}
