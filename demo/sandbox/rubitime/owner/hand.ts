/** What the owner does by hand in the service's own calendar: not through the API and its limit, but told by webhooks all the same. */
import { CANCELLED, type SandboxRecord } from '../company.ts';
import { create, type MethodContext, type Params, shown } from '../methods.ts';
import { stampOf } from '../stamp.ts';

export interface Place {
  /** "2026-12-01 14:30:00" */
  readonly record: string;
  readonly branch_id: number;
  readonly cooperator_id: number;
}

export type Hand = ReturnType<typeof createHand>;

export function createHand(context: () => MethodContext) {
  const find = (id: number): SandboxRecord => {
    const record = context().account.records.get(id);
    if (!record) throw new Error(`the sandbox has no record ${id}`);
    return record;
  };
  const change = (id: number, what: Partial<SandboxRecord>): void => {
    const record = Object.assign(find(id), what, { updated_at: stampOf(context().now) });
    context().tell('event-update-record', id, shown(context(), record));
  };
  return {
    /** The owner may book over a booking, whatever the API does. */
    add(params: Params): SandboxRecord {
      const { quirks, ...rest } = context();
      return create({ ...rest, quirks: { ...quirks, doubleBooking: 'accepted' } }, { status: 0, ...params });
    },
    /** What is not named stays. */
    move: (id: number, place: Partial<Place>): void => change(id, { ...place }),
    mark: (id: number, status: number): void => change(id, { status }),
    cancel: (id: number): void => change(id, { status: CANCELLED }),
    remove(id: number): void {
      find(id);
      context().account.records.delete(id);
      context().tell('event-remove-record', id, { id });
    },
  };
}
