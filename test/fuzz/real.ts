/** A booking, a free time and an address that strangers should not know, for those who try what they could do with them. */
import { webhookToken } from '../support/app.ts';
import { confirmed, soonest } from '../support/appointment.ts';
import type { Real } from './routes.ts';

export async function realIn(app: Parameters<typeof soonest>[0]): Promise<Real> {
  const { manage, ticket } = await confirmed(app, '9', await soonest(app, '9'));
  return { manage, ticket, webhookToken, ...(await soonest(app, '9')) };
}
