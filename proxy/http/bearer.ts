/** The token of a manage link, from the only place where it may stand. */
import type { Context } from 'hono';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Environment } from './environment.ts';

export function bearer(context: Context<Environment>): Result<string> {
  const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(context.req.header('authorization') ?? '')?.[1];
  if (token !== undefined) return ok(token);
  context.header('www-authenticate', 'Bearer');
  return fail('link_invalid', { detail: "Send the link's token as `Authorization: Bearer …`." });
}
