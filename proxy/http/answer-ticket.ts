/** How a ticket is answered: made, or under way and to be asked for. */
import type { Context } from 'hono';
import type { Ticket } from '../../shared/contract/index.ts';
import { pathOf } from '../../shared/routes.ts';
import type { Environment } from './environment.ts';

export function answerTicket(context: Context<Environment>, ticket: Ticket): Response {
  const made = ticket.state === 'booked' || ticket.state === 'cancelled' || (ticket.state === 'visit' && ticket.settled);
  context.header('cache-control', 'no-store');
  context.header('location', pathOf('ticket', { site: context.get('site'), ticket: ticket.ticket }));
  if (!made) context.header('retry-after', '1');
  return context.json(ticket, made ? 201 : 202);
}
