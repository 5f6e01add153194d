/** How a typed call is made: what its answer says, or why there is none. */
import type { z } from 'zod';
import type { Connection } from '../../../domain/provider.ts';
import { Unanswered } from '../../../ports/upstream.ts';
import type { Client, Refused } from '../client.ts';
import { INTERNAL, type Unreadable } from '../errors.ts';

export type Called<Value> = { readonly ok: true; readonly value: Value } | Refused | Unreadable;

type Shape<Value> = z.ZodType<Value>;

export async function read<Value>(
  client: Client,
  connection: Connection,
  method: string,
  params: readonly unknown[],
  shape: Shape<Value>,
): Promise<Called<Value>> {
  const answer = await client(connection, method, params);
  if (!answer.ok) return answer;
  const parsed = shape.safeParse(answer.result);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, code: null };
}

/** Not to be repeated: an answer that cannot be read, and an internal error, may come after it was carried out. */
export async function write<Value>(
  client: Client,
  connection: Connection,
  method: string,
  params: readonly unknown[],
  shape: Shape<Value>,
): Promise<Called<Value>> {
  const answer = await client(connection, method, params, 'write');
  if (!answer.ok && answer.code !== INTERNAL) return answer;
  const parsed = answer.ok ? shape.safeParse(answer.result) : null;
  if (!parsed?.success) throw new Unanswered();
  return { ok: true, value: parsed.data };
}
