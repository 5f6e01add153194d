/** Our own requests, parsed strictly: what is wrong is named by path, never by value. */
import type { Context } from 'hono';
import type { ZodType } from 'zod';
import { boundedBody } from '../domain/bounded-body.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Environment } from './environment.ts';

/** Far above the largest form, far below what could hurt. */
const BODY_AT_MOST = 64 * 1024;

type Checked<Value> = Result<Value> & { readonly paths?: readonly string[] };

export function check<Value>(schema: ZodType<Value>, input: unknown): Checked<Value> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const paths = [...new Set(parsed.error.issues.flatMap(({ path, ...issue }) => namesOf(path, issue)))];
  return { ...fail('bad_request', { detail: `Refused: ${paths.join(', ')}.` }), paths };
}

const namesOf = (path: readonly PropertyKey[], issue: object): readonly string[] => {
  const unknown = 'keys' in issue && Array.isArray(issue.keys) ? issue.keys.map(String) : [];
  return unknown.length > 0 ? unknown.map((key) => [...path, key.slice(0, 40)].join('.')) : [path.join('.') || 'body'];
};

/** Each key once; an unknown or repeated key is refused by the schema. */
export function query(context: Context<Environment>): Record<string, string | readonly string[]> {
  const all = context.req.queries();
  return Object.fromEntries(Object.entries(all).map(([key, values]) => [key, values.length === 1 ? (values[0] ?? '') : values]));
}

/** More than anybody needs to ask in; what is longer is not remembered. */
const WORDS_AT_MOST = 300;
const REMEMBERED = 500;

/** Checks queries of one kind, and remembers what the last ones came to: many visitors ask in the same words. */
export function createQueryCheck<Value>(schema: ZodType<Value>): (context: Context<Environment>) => Checked<Value> {
  const known = new Map<string, Checked<Value>>();
  return (context) => {
    const { url } = context.req;
    const words = url.slice(url.indexOf('?') + 1);
    const found = known.get(words);
    if (found) return found;
    const checked = check(schema, query(context));
    if (known.size >= REMEMBERED) known.clear();
    if (words.length <= WORDS_AT_MOST) known.set(words, checked);
    return checked;
  };
}

/** A body up to the limit, whatever `Content-Length` claims. */
export async function bounded(context: Context<Environment>): Promise<Result<Uint8Array>> {
  const body = await boundedBody(context.req.raw.body, BODY_AT_MOST);
  return body ? ok(body) : fail('body_too_large', { detail: `At most ${BODY_AT_MOST / 1024} kB.` });
}

export function parsed(body: Uint8Array): Result<unknown> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    return fail('bad_request', { detail: 'The body is not JSON.' });
  }
}

/** The JSON that our own pages send; `absent` where nothing at all may be sent. */
export async function json(context: Context<Environment>, absent?: object): Promise<Result<unknown>> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' && !absent) return fail('media_type_unsupported', { detail: 'Send `application/json`.' });
  const body = await bounded(context);
  if (!body.ok) return body;
  if (absent && body.value.length === 0) return ok(absent);
  return type === 'application/json' ? parsed(body.value) : fail('media_type_unsupported', { detail: 'Send `application/json`.' });
}
