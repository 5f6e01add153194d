/** The name under which the service keeps the lines of a visit together: asked for once, by whichever line comes first. */
import { NotSent, Unanswered } from '../../ports/upstream.ts';
import { namedOf, ticketKey, type VisitRecord } from '../record.ts';
import { json } from '../stored.ts';
import { type AttemptPorts, inTurn, type Opened } from './attempt.ts';

/** By visit; null where the service keeps none, or does not say. Rejects `NotSent` when it is to be asked again. */
export type Batches = (ports: AttemptPorts, opened: Opened, visit: string) => Promise<string | null>;

export function createBatches(): Batches {
  const asking = new Map<string, Promise<string | null>>();
  return (ports, opened, visit) => {
    const known = asking.get(visit) ?? batchOf(ports, opened, visit).finally(() => asking.delete(visit));
    asking.set(visit, known);
    return known;
  };
}

async function batchOf(ports: AttemptPorts, opened: Opened, visit: string): Promise<string | null> {
  const { id, store, provider, durations } = ports;
  if (!provider.openBatch) return null;
  const key = ticketKey(visit);
  const known = namedOf(await store.read(id, [key]), visit);
  if (known?.state !== 'visit') return null;
  if (known.batch !== undefined) return known.batch;
  const answer = await provider.openBatch(ports.connect(inTurn(opened, ports))).catch((error: unknown) => {
    // An empty batch harms nobody.
    throw error instanceof Unanswered ? new NotSent(durations.failureKept) : error;
  });
  if (!answer.ok) return null;
  return store.transact<string>(id, [key], (records, now) => {
    const visited = namedOf(records, visit);
    // Another process was quicker: its name stands.
    if (visited?.state !== 'visit' || visited.batch !== undefined) {
      return { result: (visited?.state === 'visit' ? visited.batch : undefined) ?? answer.value };
    }
    const named: VisitRecord = { ...visited, batch: answer.value };
    return { result: answer.value, put: { [key]: { value: json(named), expiresAt: now + durations.remembered } } };
  });
}
