/** `booking`: what the client of a manage link may see and do. The token stands in a header, never in a path. */
import type { Hono } from 'hono';
import { cancellationRequest, paymentRequest, rescheduleRequest } from '../../../shared/contract/index.ts';
import { pathOf, routes } from '../../../shared/routes.ts';
import { answerTicket } from '../answer-ticket.ts';
import { bearer } from '../bearer.ts';
import { calendarFile } from '../calendar-file.ts';
import type { Environment } from '../environment.ts';
import { keyOf } from '../idempotency-key.ts';
import { check, json } from '../parse.ts';
import { problem } from '../problem.ts';

export function mountOwnBooking(app: Hono<Environment>, publicUrl: string): void {
  app.get(routes.booking, async (context) => {
    const token = bearer(context);
    const answer = token.ok ? await context.get('served').account.ownBooking(context.get('site'), token.value) : token;
    if (!answer.ok) return problem(context, answer.fault);
    return context.json(answer.value, 200, { 'cache-control': 'no-store' });
  });

  app.get(routes.calendar, async (context) => {
    const token = bearer(context);
    const site = context.get('site');
    const answer = token.ok ? await context.get('served').account.calendar(site, token.value) : token;
    if (!answer.ok) return problem(context, answer.fault);
    const text = calendarFile(answer.value, `${publicUrl}${pathOf('manage', { site })}#${answer.value.view}`);
    return context.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="booking.ics"',
      'cache-control': 'no-store',
    });
  });

  app.post(routes.cancellation, async (context) => {
    const token = bearer(context);
    if (!token.ok) return problem(context, token.fault);
    const key = keyOf(context);
    if (!key.ok) return problem(context, key.fault);
    // Without a body it is this one alone.
    const body = await json(context, {});
    if (!body.ok) return problem(context, body.fault);
    const request = check(cancellationRequest, body.value);
    if (!request.ok) return problem(context, request.fault, request.paths);
    const answer = await context.get('served').account.cancel(context.get('site'), token.value, key.value, request.value.all);
    if (!answer.ok) return problem(context, answer.fault);
    return context.json(answer.value, 200, { 'cache-control': 'no-store' });
  });

  app.post(routes.payment, async (context) => {
    const token = bearer(context);
    if (!token.ok) return problem(context, token.fault);
    const key = keyOf(context);
    if (!key.ok) return problem(context, key.fault);
    const body = await json(context);
    if (!body.ok) return problem(context, body.fault);
    const request = check(paymentRequest, body.value);
    if (!request.ok) return problem(context, request.fault, request.paths);
    const site = context.get('site');
    const { account, origins } = context.get('served');
    const home = publicUrl + pathOf('manage', { site });
    const { returnTo = home } = request.value;
    // A gateway sends whoever paid on: not to just anywhere.
    if (![...origins, new URL(publicUrl).origin].includes(new URL(returnTo).origin))
      return problem(context, { code: 'bad_request', detail: 'Refused: returnTo.' }, ['returnTo']);
    const answer = await account.pay(site, token.value, returnTo);
    if (!answer.ok) return problem(context, answer.fault);
    return context.json(answer.value, 200, { 'cache-control': 'no-store' });
  });

  app.post(routes.rescheduling, async (context) => {
    const token = bearer(context);
    if (!token.ok) return problem(context, token.fault);
    const key = keyOf(context);
    if (!key.ok) return problem(context, key.fault);
    const body = await json(context);
    if (!body.ok) return problem(context, body.fault);
    const request = check(rescheduleRequest, body.value);
    if (!request.ok) return problem(context, request.fault, request.paths);
    const answer = await context.get('served').account.reschedule(context.get('site'), token.value, key.value, request.value);
    return answer.ok ? answerTicket(context, answer.value) : problem(context, answer.fault);
  });
}
