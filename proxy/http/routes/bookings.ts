/** `quote`, `bookings` and `tickets`: from the price to the outcome. */
import type { Hono } from 'hono';
import { bookingRequest, quoteRequest } from '../../../shared/contract/index.ts';
import { routes } from '../../../shared/routes.ts';
import type { Proofs } from '../../account/proof.ts';
import { answerTicket } from '../answer-ticket.ts';
import type { Environment } from '../environment.ts';
import { keyOf } from '../idempotency-key.ts';
import { check, json } from '../parse.ts';
import { problem } from '../problem.ts';

export function mountBookings(app: Hono<Environment>, proofs: Proofs): void {
  app.post(routes.quote, async (context) => {
    const body = await json(context);
    if (!body.ok) return problem(context, body.fault);
    const request = check(quoteRequest, body.value);
    if (!request.ok) return problem(context, request.fault, request.paths);
    const answer = await context.get('served').account.quote(context.get('site'), request.value);
    if (!answer.ok) return problem(context, answer.fault);
    context.header('cache-control', 'no-store');
    return context.json(answer.value);
  });

  app.post(routes.bookings, async (context) => {
    const key = keyOf(context);
    if (!key.ok) return problem(context, key.fault);
    const body = await json(context);
    if (!body.ok) return problem(context, body.fault);
    const request = check(bookingRequest, body.value);
    if (!request.ok) return problem(context, request.fault, request.paths);

    const answer = await context.get('served').account.book(context.get('site'), key.value, request.value);
    return answer.ok ? answerTicket(context, await proofs.prove(context.get('site'), answer.value)) : problem(context, answer.fault);
  });

  app.get(routes.ticket, async (context) => {
    const answer = await context.get('served').account.ticket(context.get('site'), context.req.param('ticket') ?? '');
    if (!answer.ok) return problem(context, answer.fault);
    context.header('cache-control', 'no-store');
    return context.json(await proofs.prove(context.get('site'), answer.value));
  });

  app.delete(routes.ticket, async (context) => {
    const answer = await context.get('served').account.withdraw(context.get('site'), context.req.param('ticket') ?? '');
    if (!answer.ok) return problem(context, answer.fault);
    context.header('cache-control', 'no-store');
    return context.json(await proofs.prove(context.get('site'), answer.value));
  });
}
