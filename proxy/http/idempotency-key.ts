/** The header under which a request may be repeated without being done twice. */
import type { Context } from 'hono';
import { idempotencyKey } from '../../shared/contract/index.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Environment } from './environment.ts';

export function keyOf(context: Context<Environment>): Result<string> {
  const header = context.req.header('idempotency-key');
  if (header === undefined) return fail('idempotency_key_missing', { detail: 'Send an `Idempotency-Key`.' });
  const key = idempotencyKey.safeParse(header);
  return key.success ? ok(key.data) : fail('bad_request', { detail: '`Idempotency-Key` must be 22 to 128 letters, digits, `-` or `_`.' });
}
