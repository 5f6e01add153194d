/** What an owner does by hand, in the calendar of their own. */
import type { NotificationType } from './callbacks.ts';
import type { SandboxBooking } from './company.ts';
import type { MethodContext } from './methods/context.ts';

const told = { approve: 'change', cancel: 'cancel', remind: 'notify' } as const satisfies Record<string, NotificationType>;
export type OwnerChange = keyof typeof told;
export const isOwnerChange = (change: unknown): change is OwnerChange => typeof change === 'string' && Object.hasOwn(told, change);

export function ownersChange({ tell }: MethodContext, booking: SandboxBooking, change: OwnerChange): void {
  if (change === 'approve') booking.status = 'confirmed';
  if (change === 'cancel') booking.status = 'cancelled';
  tell(booking, told[change]);
}
