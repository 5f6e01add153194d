/** What a booking's status means to the core: whether the client may still change it, and how its first confirmation says it. Pure. */
import type { Confirmation } from '../../shared/contract/index.ts';
import type { KeptBooking } from './provider.ts';

type Status = KeptBooking['status'];

/** What has begun, is over or was given up stays as it is. */
export const mayChange = (status: Status): boolean => status !== 'in_progress' && status !== 'completed' && status !== 'cancelled';

/** A confirmation tells only whether somebody has still to act: what takes place or took place was confirmed. */
export function confirmedAs(status: Exclude<Status, 'cancelled'>): Confirmation['status'] {
  switch (status) {
    case 'in_progress':
    case 'completed':
      return 'confirmed';
    case 'in_cart':
    case 'move_requested':
      return 'awaiting_approval';
    default:
      return status;
  }
}
