/** `booking`: what the client of a manage link may see and do. The token stands in a header, never in a path. */
import type { Context, Hono } from 'hono';
import type { ZodType } from 'zod';
import { cancellationRequest, paymentRequest, rescheduleRequest } from '../../../shared/contract/index.ts';
import { pathOf, routes } from '../../../shared/routes.ts';
import { ok, type Result } from '../../domain/result.ts';
import { answerTicket } from '../answer-ticket.ts';
import { bearer } from '../bearer.ts';
import { calendarFile } from '../calendar-file.ts';
import type { Environment } from '../environment.ts';
import { keyOf } from '../idempotency-key.ts';
import { check, json } from '../parse.ts';
import { problem } from '../problem.ts';

interface Asked<Request> {
  readonly token: string;
  readonly key: string;
  readonly request: Request;
}

/** Whoever changes something proves a right to it, names the attempt, and says what is meant; `absent` where that may be left out. */
async function asks<Request>(
  context: Context<Environment>,
  schema: ZodType<Request>,
  absent?: object,
): Promise<Result<Asked<Request>> & { readonly paths?: readonly string[] }> {
  const token = bearer(context);
  if (!token.ok) return token;
  const key = keyOf(context);
  if (!key.ok) return key;
  const body = await json(context, absent);
  if (!body.ok) return body;
  const request = check(schema, body.value);
  return request.ok ? ok({ token: token.value, key: key.value, request: request.value }) : request;
}

export function mountOwnBooking(app: Hono<Environment>, publicUrl: string): void {
  app.get(routes.booking, async (context) => {
    const token = bearer(context);
    const { account, texts } = context.get('served');
    const answer = token.ok ? await account.ownBooking(context.get('site'), token.value) : token;
    if (!answer.ok) return problem(context, answer.fault);
    return context.json({ ...answer.value, texts }, 200, { 'cache-control': 'no-store' });
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
    // Without a body it is this one alone.
    const asked = await asks(context, cancellationRequest, {});
    if (!asked.ok) return problem(context, asked.fault, asked.paths);
    const { token, key, request } = asked.value;
    const answer = await context.get('served').account.cancel(context.get('site'), token, key, request.all);
    if (!answer.ok) return problem(context, answer.fault);
    return context.json(answer.value, 200, { 'cache-control': 'no-store' });
  });

  app.post(routes.payment, async (context) => {
    const asked = await asks(context, paymentRequest);
    if (!asked.ok) return problem(context, asked.fault, asked.paths);
    const { token, request } = asked.value;
    const site = context.get('site');
    const { account, origins } = context.get('served');
    const home = publicUrl + pathOf('manage', { site });
    const { returnTo = home } = request;
    // A gateway sends whoever paid on: not to just anywhere.
    if (![...origins, new URL(publicUrl).origin].includes(new URL(returnTo).origin))
      return problem(context, { code: 'bad_request', detail: 'Refused: returnTo.' }, ['returnTo']);
    const answer = await account.pay(site, token, returnTo);
    if (!answer.ok) return problem(context, answer.fault);
    return context.json(answer.value, 200, { 'cache-control': 'no-store' });
  });

  app.post(routes.rescheduling, async (context) => {
    const asked = await asks(context, rescheduleRequest);
    if (!asked.ok) return problem(context, asked.fault, asked.paths);
    const { token, key, request } = asked.value;
    const answer = await context.get('served').account.reschedule(context.get('site'), token, key, request);
    return answer.ok ? answerTicket(context, answer.value) : problem(context, answer.fault);
  });
}
